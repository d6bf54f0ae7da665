import type { SWRConfiguration } from 'swr';
import { ApiProblem } from './api-problem.ts';

const networkRetryMs = 800;
const longestRetryMs = 30_000;
const outageRetries = 10;

/**
 * How the page keeps what the backend said: asked anew when the person returns, once more where the network failed, and
 * for some minutes where sessions cannot be read.
 */
export const cacheSettings: SWRConfiguration = {
  onErrorRetry: (error: unknown, _key, _settings, revalidate, { retryCount }) => {
    const afterMs = error instanceof ApiProblem ? retryAfterMs(error, retryCount) : undefined;
    if (afterMs !== undefined) setTimeout(() => void revalidate({ retryCount }), afterMs);
  },
};

function retryAfterMs({ code, retryAfterSeconds = 5 }: ApiProblem, attempt: number): number | undefined {
  if (code === 'network_unreachable') return attempt === 1 ? networkRetryMs : undefined;
  if (code !== 'session_store_unavailable' || attempt > outageRetries) return undefined;
  return Math.min(retryAfterSeconds * attempt * 1000, longestRetryMs);
}
