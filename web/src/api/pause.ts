import { ApiProblem } from './api-problem.ts';

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
