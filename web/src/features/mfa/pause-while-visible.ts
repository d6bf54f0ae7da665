import { ApiProblem } from '../../api/api-problem.ts';

/**
 * Waits, but not while the page is hidden: then until the person is back. Rejects with {@link ApiProblem} `cancelled`
 * when the signal is aborted.
 */
export async function pauseWhileVisible(durationMs: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const cancel = () => reject(new ApiProblem({ code: 'cancelled' }));
  if (signal.aborted) cancel();
  let timer = document.hidden ? undefined : setTimeout(resolve, durationMs);
  const onVisibility = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!document.hidden) resolve();
  };
  document.addEventListener('visibilitychange', onVisibility);
  signal.addEventListener('abort', cancel);
  try {
    await promise;
  } finally {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
    signal.removeEventListener('abort', cancel);
  }
}
