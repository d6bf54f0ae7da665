import type { SessionLifetimes } from '../session/lifetimes.ts';
import type { SessionIds } from '../session/session-id.ts';
import { supersededSeconds } from '../session/session-repository.ts';
import { MemoryCeremonies } from './memory-ceremonies.ts';
import { MemoryMessageThrottle } from './memory-message-throttle.ts';
import { MemoryOnce } from './memory-once.ts';
import { MemorySessions } from './memory-sessions.ts';
import type { Repositories } from './repositories.ts';

const sweepIntervalMs = 60_000;
/** Counters that @fastify/rate-limit keeps at most; the least recently used goes first. */
const rateLimitCounters = 100_000;

export interface RepositoryOptions {
  ids: SessionIds;
  lifetimes: SessionLifetimes;
  /** How long the id before a step-up stays good. Default: a minute. */
  supersededSeconds?: number;
}

/** Repositories in this process's memory: for one process, and gone when it ends. */
export function createMemoryRepositories(options: RepositoryOptions): Repositories {
  const ceremonies = new MemoryCeremonies();
  const sessions = new MemorySessions({ supersededSeconds, ...options, ceremonies });
  ceremonies.isLive = (signInId) => sessions.isLive(signInId);
  const once = new MemoryOnce();
  const messages = new MemoryMessageThrottle();
  const sweeper = setInterval(() => {
    for (const part of [sessions, ceremonies, once, messages]) part.sweep();
  }, sweepIntervalMs).unref();
  return {
    sessions,
    ceremonies,
    once,
    messages,
    rateLimits: { cache: rateLimitCounters },
    start: async () => undefined,
    state: async () => 'ok',
    close: async () => clearInterval(sweeper),
  };
}
