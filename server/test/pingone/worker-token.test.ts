import { expect, test } from 'vitest';
import { PingOneClient } from '../../src/pingone/client.ts';
import { Connection } from '../../src/pingone/connection.ts';
import { WorkerToken } from '../../src/pingone/worker-token.ts';
import { answerJson, isTokenRequest, startScriptedServer } from './scripted-server.ts';

/** A token endpoint that counts, and a worker token whose clock the test holds. */
async function tokenEndpoint(expiresInSeconds = 3600) {
  let issued = 0;
  const server = await startScriptedServer((_request, response) => {
    issued += 1;
    answerJson(response, 200, { access_token: `token-${issued}`, expires_in: expiresInSeconds });
  });
  const clock = { now: 1_000_000 };
  const connection = new Connection(server.url);
  const token = new WorkerToken({
    connection,
    environmentId: 'env',
    clientId: 'worker id',
    clientSecret: 'se:cret/ü',
    now: () => clock.now,
  });
  return {
    token,
    clock,
    received: server.received,
    async [Symbol.asyncDispose]() {
      await connection.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

test('client credentials, with the id and the secret form-encoded in Basic', async () => {
  await using endpoint = await tokenEndpoint();
  await endpoint.token.get();
  const [request] = endpoint.received;
  expect(request).toMatchObject({
    method: 'POST',
    path: '/env/as/token',
    body: 'grant_type=client_credentials',
  });
  const basic = Buffer.from(request?.headers.authorization?.replace('Basic ', '') ?? '', 'base64').toString();
  expect(basic).toBe('worker+id:se%3Acret%2F%C3%BC');
});

test('however many callers wait, one request is in flight', async () => {
  await using endpoint = await tokenEndpoint();
  const tokens = await Promise.all(Array.from({ length: 20 }, () => endpoint.token.get()));
  expect(new Set(tokens)).toEqual(new Set(['token-1']));
  expect(endpoint.received).toHaveLength(1);
});

test('kept until a minute before it expires', async () => {
  await using endpoint = await tokenEndpoint(3600);
  await endpoint.token.get();
  endpoint.clock.now += 3539 * 1000;
  expect(await endpoint.token.get()).toBe('token-1');
  endpoint.clock.now += 1000;
  expect(await endpoint.token.get()).toBe('token-2');
});

test('a token of short life is still used for a while', async () => {
  await using endpoint = await tokenEndpoint(40);
  await endpoint.token.get();
  endpoint.clock.now += 19 * 1000;
  expect(await endpoint.token.get()).toBe('token-1');
});

test('a refused token is dropped, a newer one is not', async () => {
  await using endpoint = await tokenEndpoint();
  const first = await endpoint.token.get();
  endpoint.token.drop(first);
  const second = await endpoint.token.get();
  endpoint.token.drop(first);
  expect(await endpoint.token.get()).toBe(second);
});

test('a failed request is not kept: the next caller asks again', async () => {
  let isDown = true;
  await using server = await startScriptedServer((_request, response) => {
    if (isDown) answerJson(response, 503, {});
    else answerJson(response, 200, { access_token: 'token' });
  });
  const connection = new Connection(server.url);
  const token = new WorkerToken({ connection, environmentId: 'env', clientId: 'a', clientSecret: 'b' });
  await expect(token.get()).rejects.toMatchObject({ kind: 'unavailable' });
  isDown = false;
  expect(await token.get()).toBe('token');
  await connection.close();
});

test.each([400, 401, 404])(
  'wrong credentials or environment (%i) are our own matter, whoever asked',
  async (status) => {
    await using server = await startScriptedServer((_request, response) =>
      answerJson(response, status, { error: 'invalid_client' }),
    );
    const connection = new Connection(server.url);
    const token = new WorkerToken({ connection, environmentId: 'env', clientId: 'a', clientSecret: 'b' });
    await expect(token.get()).rejects.toMatchObject({ kind: 'denied' });
    await connection.close();
  },
);

/** An API that accepts one token only. */
async function apiThatAccepts(acceptedToken: string) {
  let issued = 0;
  const server = await startScriptedServer((request, response) => {
    if (isTokenRequest(request)) {
      issued += 1;
      answerJson(response, 200, { access_token: `token-${issued}`, expires_in: 3600 });
    } else if (request.headers.authorization === `Bearer ${acceptedToken}`) answerJson(response, 200, {});
    else answerJson(response, 401, { code: 'ACCESS_FAILED' });
  });
  const client = new PingOneClient({
    apiUrl: `${server.url}/v1`,
    authUrl: server.url,
    environmentId: 'env',
    worker: { clientId: 'a', clientSecret: 'b' },
  });
  return {
    client,
    calls: () => server.received.filter((request) => !isTokenRequest(request)).length,
    async [Symbol.asyncDispose]() {
      await client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

const create = { operation: 'devices.create', method: 'POST', path: '/devices', body: '{}' } as const;

test('after a 401 the token is fetched once more and the request repeated', async () => {
  await using api = await apiThatAccepts('token-2');
  await expect(api.client.send('api', create)).resolves.toMatchObject({ status: 200 });
  expect(api.calls()).toBe(2);
});

test('a second 401 is the answer', async () => {
  await using api = await apiThatAccepts('no such token');
  await expect(api.client.send('api', create)).rejects.toMatchObject({ kind: 'denied' });
  expect(api.calls()).toBe(2);
});
