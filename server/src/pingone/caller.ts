import { PingOneError } from './errors.ts';

/** The request on whose behalf PingOne is called. Both are undefined for background work. */
export interface Caller {
  /** How long the caller can still wait for PingOne; zero or less if its time is up. */
  remainingMs?: () => number | undefined;
  /** Aborts when nobody waits for the result any more. */
  clientGone?: () => AbortSignal | undefined;
}

/**
 * Call before anything is sent.
 * @returns how long to wait at most: the given limit, or the caller's remaining time if that is less
 * @throws {PingOneError} `canceled` or `timeout`, with nothing changed, if the caller is gone or has no time left
 */
export function requireTimeLeft(caller: Caller, operation: string, limitMs: number): number {
  if (caller.clientGone?.()?.aborted) throw neverSent('canceled', operation);
  const remainingMs = caller.remainingMs?.() ?? limitMs;
  if (remainingMs <= 0) throw neverSent('timeout', operation);
  return Math.min(limitMs, remainingMs);
}

/**
 * Waits for work that other callers share, which therefore must not be aborted, for as long as this caller can.
 * @throws {PingOneError} like {@link requireTimeLeft}, and whatever the work rejects with
 */
export async function waitAsCaller<T>(work: () => Promise<T>, caller: Caller, operation: string): Promise<T> {
  const waitMs = requireTimeLeft(caller, operation, maxWaitMs);
  const clientGone = caller.clientGone?.();
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(neverSent('timeout', operation)), waitMs);
  const onGone = () => reject(neverSent('canceled', operation));
  clientGone?.addEventListener('abort', onGone, { once: true });
  return Promise.race([work(), givenUp]).finally(() => {
    clearTimeout(timer);
    clientGone?.removeEventListener('abort', onGone);
  });
}

/** Longer than anything that is waited for here; it only bounds the timer of background work. */
const maxWaitMs = 60_000;

function neverSent(kind: 'canceled' | 'timeout', operation: string): PingOneError {
  return new PingOneError(kind, operation, { changedNothing: true });
}
