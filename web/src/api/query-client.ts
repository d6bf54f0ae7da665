import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from './api-problem.ts';
import { apiEvents } from './request.ts';
import { sessionQuery } from './session.ts';

/** The page's cache of what the backend said. An answer `signed_out` to any call makes it ask for the session anew. */
export function createQueryClient(): QueryClient {
  const queryClient = new QueryClient({
    defaultOptions: { queries: { networkMode: 'always', retry: worthOneMoreTry, retryDelay: 800 } },
  });
  apiEvents.addEventListener('signed_out', () => {
    void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
  });
  return queryClient;
}

function worthOneMoreTry(failures: number, error: Error): boolean {
  return failures === 0 && error instanceof ApiProblem && error.code === 'network_unreachable';
}
