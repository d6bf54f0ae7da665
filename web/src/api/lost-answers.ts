import { ApiProblem } from './api-problem.ts';
import { effectIsUnknown, toFailure } from './failure.ts';

const pauseMs = 2000;
/** A replica that ended in the middle of a step holds it for up to 25 seconds. */
const longestWaitMs = 40_000;

interface BusyOptions<T> {
  /** Reads how things are; `undefined` as long as nothing has changed. */
  look: () => Promise<T | undefined>;
  /** The same step is being taken right now, and is waited for. */
  onBusy: () => void;
  signal: AbortSignal;
}

/**
 * Sends a step. Where the same step is being taken right now, from another tab or by a server that has stopped, waits
 * until it is done, or until it can be sent again.
 * Rejects with `ceremony_busy` where even that takes too long, or with `cancelled`.
 */
export async function unlessBusy<T>(send: () => Promise<T>, options: BusyOptions<T>): Promise<T> {
  const giveUpAt = Date.now() + longestWaitMs;
  // Often it is over in a moment, long before the time that the server names.
  let waitMs = pauseMs;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'ceremony_busy')) throw error;
      if (Date.now() >= giveUpAt) throw error;
      options.onBusy();
      const found = await lookFor(waitMs, options);
      if (found !== undefined) return found;
      waitMs = Math.max(pauseMs, (error.retryAfterSeconds ?? 0) * 1000);
    }
  }
}

async function lookFor<T>(waitMs: number, { look, signal }: BusyOptions<T>): Promise<T | undefined> {
  const until = Date.now() + waitMs;
  do {
    await pause(Math.min(pauseMs, Math.max(0, until - Date.now())), signal);
    const found = await look().catch(onlyPassing);
    if (found !== undefined) return found;
  } while (Date.now() < until);
  return undefined;
}

function onlyPassing(error: unknown): undefined {
  if (!effectIsUnknown(toFailure(error))) throw error;
}

const pausesMs = [1000, 3000];
const longestPauseMs = 10_000;

/**
 * Sends a request that is safe to repeat, up to three times as long as its answer does not come.
 * Rejects with what the last one rejected with, or with `cancelled`.
 */
export async function patiently<T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (const pauseMs of pausesMs) {
    try {
      return await send();
    } catch (error) {
      const failure = toFailure(error);
      if (!(failure instanceof ApiProblem && effectIsUnknown(failure))) throw failure;
      const requiredMs = (failure.retryAfterSeconds ?? 0) * 1000;
      await pause(Math.min(Math.max(pauseMs, requiredMs), longestPauseMs), signal);
    }
  }
  return send();
}

/** Rejects with {@link ApiProblem} `cancelled` when the signal is aborted. */
export async function pause(durationMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = () => reject(new ApiProblem({ code: 'cancelled' }));
  if (signal.aborted) cancel();
  const timer = setTimeout(resolve, durationMs);
  signal.addEventListener('abort', cancel);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
  }
}
