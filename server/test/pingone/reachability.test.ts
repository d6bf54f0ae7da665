import { expect, test } from 'vitest';
import { connectPingOne } from '../../src/pingone/index.ts';
import { answerJson, isTokenRequest, startScriptedServer } from './scripted-server.ts';

const token = { access_token: 'worker-token', expires_in: 3600 };

/** How the check ends where each address answers with this status, and what each was asked. */
async function check({ api = 200, auth = 200, worker = 200 }) {
  await using apiServer = await startScriptedServer((_request, response) => answerJson(response, api, {}));
  await using authServer = await startScriptedServer((request, response) =>
    isTokenRequest(request)
      ? answerJson(response, worker, worker === 200 ? token : { error: 'invalid_client' })
      : answerJson(response, auth, {}),
  );
  const pingOne = connectPingOne({
    apiUrl: `${apiServer.url}/v1`,
    authUrl: authServer.url,
    environmentId: 'env-1',
    worker: { clientId: 'worker', clientSecret: 'secret' },
  });
  const outcome = await pingOne.checkReachable().then(
    () => 'reachable',
    ({ kind, operation }) => `${operation}: ${kind}`,
  );
  await pingOne.close();
  const asked = [...authServer.received, ...apiServer.received].map(
    ({ method, path }) => `${method} ${path}`,
  );
  return { outcome, asked: [...new Set(asked)] };
}

test('both addresses are asked for something that changes nothing, with the worker application’s token', async () => {
  expect(await check({})).toEqual({
    outcome: 'reachable',
    asked: [
      'POST /env-1/as/token',
      'GET /env-1/as/.well-known/openid-configuration',
      'GET /v1/environments/env-1',
    ],
  });
});

test.each([
  ['a role that may not read the environment', { api: 403 }],
  ['an API that knows no such resource', { api: 404 }],
  ['too many requests', { api: 429 }],
  ['a redirect, which is not followed', { auth: 302 }],
])('an answer is an answer: %s', async (_what, statuses) => {
  expect((await check(statuses)).outcome).toBe('reachable');
});

test.each([
  ['the API fails', { api: 503 }, 'environment.read: unavailable'],
  ['sign-in fails', { auth: 500 }, 'openIdConfiguration.read: unavailable'],
  ['no token for our credentials', { worker: 401 }, 'workerToken: denied'],
  ['no tokens at all', { worker: 500 }, 'workerToken: unavailable'],
])('out of reach: %s', async (_what, statuses, outcome) => {
  expect((await check(statuses)).outcome).toBe(outcome);
});
