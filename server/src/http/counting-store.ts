import type { FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { ExpiringStore } from '../store/expiring-store.ts';

type Told = (error: Error | null, result?: { current: number; ttl: number }) => void;

/** Lets @fastify/rate-limit count in our store; keys begin with the name, so that two limiters do not count together. */
export function countingStore(store: ExpiringStore, name: string): FastifyRateLimitStoreCtor {
  return class CountingStore {
    incr(key: string, told: Told, windowMs: number): void {
      store.count(`requests:${name}:${key}`, windowMs).then(
        ({ count, remainingMs }) => told(null, { current: count, ttl: remainingMs }),
        (error: Error) => told(error),
      );
    }

    child(): CountingStore {
      return this;
    }
  };
}
