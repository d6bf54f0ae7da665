import type { PingOneClient } from './client.ts';
import { PingOneError } from './errors.ts';

/**
 * Asks both of PingOne's addresses for something that changes nothing, with the worker application's token. Any answer
 * below 500 will do: a role that may not read the environment says nothing against the way there.
 * {@link https://developer.pingidentity.com/pingone-api/platform/environments/read-one-environment.html}
 * @throws {PingOneError} where one of them cannot be reached or fails, or the worker application gets no token
 */
export async function checkReachable(client: PingOneClient): Promise<void> {
  const environmentId = encodeURIComponent(client.environmentId);
  const asked = [
    client.send('api', {
      operation: 'environment.read',
      method: 'GET',
      path: `/environments/${environmentId}`,
    }),
    client.send('auth', {
      operation: 'openIdConfiguration.read',
      method: 'GET',
      path: `/${environmentId}/as/.well-known/openid-configuration`,
    }),
  ];
  await Promise.all(asked.map((answer) => answer.catch(acceptAnswer)));
}

function acceptAnswer(error: unknown): void {
  const isAnswer = error instanceof PingOneError && (error.facts.status ?? 500) < 500;
  if (!isAnswer || error.operation === 'workerToken') throw error;
}
