import type { PingOneClient } from './client.ts';
import type { Exchange } from './connection.ts';
import { PingOneError } from './errors.ts';

/**
 * Sends a harmless request to each of PingOne's addresses, with the worker application's token. Any status below 500
 * counts as reachable: a role that may not read the environment does not mean that PingOne is out of reach.
 * {@link https://developer.pingidentity.com/pingone-api/platform/environments/read-one-environment.html}
 * @throws {PingOneError} if one of them cannot be reached or fails, or the worker application gets no token
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

/** Whether PingOne answered when it was last asked for anything. */
export class PingOneReachability {
  state: 'reachable' | 'unreachable' | 'unknown' = 'unknown';

  note({ status }: Pick<Exchange, 'status'>): void {
    this.state = status === undefined || status >= 500 ? 'unreachable' : 'reachable';
  }
}
