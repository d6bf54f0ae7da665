import { ApiProblem } from './api-problem.ts';
import { effectIsUnknown, toFailure } from './failure.ts';
import { pause } from './pause.ts';

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
