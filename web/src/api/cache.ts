import type { SWRConfiguration } from 'swr';
import { ApiProblem } from './api-problem.ts';

const retryAfterMs = 800;

/** How the page keeps what the backend said: asked anew when the person returns, once more where the network failed. */
export const cacheSettings: SWRConfiguration = {
  onErrorRetry: (error: unknown, _key, _settings, revalidate, { retryCount }) => {
    const isWorthIt = error instanceof ApiProblem && error.code === 'network_unreachable';
    if (isWorthIt && retryCount === 1) setTimeout(() => void revalidate({ retryCount }), retryAfterMs);
  },
};
