import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { PingOneClient } from '../../src/pingone/client.ts';
import { Connection } from '../../src/pingone/connection.ts';
import { PingOneError } from '../../src/pingone/errors.ts';
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

/** A token endpoint that gives its first answer by itself, and every later one when the test says so. */
async function heldTokenEndpoint(lifetimeSeconds: number) {
  const held: ServerResponse[] = [];
  const waiting: (() => void)[] = [];
  const server = await startScriptedServer((_request, response) => {
    if (server.received.length === 1) answerJson(response, 200, issue(1, lifetimeSeconds));
    else held.push(response);
    if (held.length > 0) waiting.shift()?.();
  });
  const clock = { now: 1_000_000 };
  const failures: unknown[] = [];
  const reported = Promise.withResolvers<void>();
  let requests = 0;
  const countRequest = () => {
    requests += 1;
    return undefined;
  };
  const connection = new Connection(server.url, { transactionId: countRequest });
  const token = new WorkerToken({
    connection,
    environmentId: 'env',
    clientId: 'a',
    clientSecret: 'b',
    now: () => clock.now,
    onRefreshFailed: (error) => {
      failures.push(error);
      reported.resolve();
    },
  });
  await token.get();
  return {
    token,
    clock,
    failures,
    reported: reported.promise,
    /** Counted when they are begun, before they reach the endpoint. */
    requests: () => requests,
    /** The next refresh, once it has reached the endpoint. */
    async refresh() {
      const { promise, resolve } = Promise.withResolvers<void>();
      waiting.push(resolve);
      if (held.length === 0) await promise;
      const response = held.shift();
      if (!response) return expect.unreachable('no refresh arrived');
      return response;
    },
    async [Symbol.asyncDispose]() {
      await connection.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

function issue(count: number, lifetimeSeconds: number) {
  return { access_token: `token-${count}`, expires_in: lifetimeSeconds };
}

test.each([
  ['a minute before it expires', 3600, 3540],
  ['after half its life if that is short', 40, 20],
])('S28: a token is refreshed in the background %s; callers go on with it', async (_when, lifetime, due) => {
  await using endpoint = await heldTokenEndpoint(lifetime);
  endpoint.clock.now += due * 1000 - 1;
  expect(await endpoint.token.get()).toBe('token-1');
  endpoint.clock.now += 1;
  const callers = await Promise.all([1, 2, 3].map(() => endpoint.token.get()));
  expect(callers).toEqual(['token-1', 'token-1', 'token-1']);
  const refresh = await endpoint.refresh();
  expect(await endpoint.token.get()).toBe('token-1');
  expect(endpoint.requests()).toBe(2);
  answerJson(refresh, 200, issue(2, lifetime));
  await expect.poll(() => endpoint.token.current()).toBe('token-2');
});

test('S28: once the token has expired, callers wait for the refresh that is already in flight', async () => {
  await using endpoint = await heldTokenEndpoint(3600);
  endpoint.clock.now += 3590 * 1000;
  await endpoint.token.get();
  const refresh = await endpoint.refresh();
  endpoint.clock.now += 10 * 1000;
  expect(endpoint.token.current()).toBeUndefined();
  const waiting = [endpoint.token.get(), endpoint.token.get()];
  answerJson(refresh, 200, issue(2, 3600));
  expect(await Promise.all(waiting)).toEqual(['token-2', 'token-2']);
  expect(endpoint.requests()).toBe(2);
});

test('S28: a failed refresh is reported once, fails no caller, and is repeated after five seconds at the earliest', async () => {
  await using endpoint = await heldTokenEndpoint(3600);
  endpoint.clock.now += 3550 * 1000;
  await Promise.all([1, 2, 3].map(() => endpoint.token.get()));
  answerJson(await endpoint.refresh(), 503, {});
  await endpoint.reported;
  endpoint.clock.now += 4_999;
  expect(await endpoint.token.get()).toBe('token-1');
  expect(endpoint.requests()).toBe(2);
  endpoint.clock.now += 1;
  expect(await endpoint.token.get()).toBe('token-1');
  expect(endpoint.requests()).toBe(3);
  answerJson(await endpoint.refresh(), 200, issue(2, 3600));
  await expect.poll(() => endpoint.token.current()).toBe('token-2');
  expect(endpoint.failures).toEqual([expect.any(PingOneError)]);
});

test('S28: a token request does not queue behind the calls that occupy the pool', async () => {
  const busy = 64;
  const occupied = Promise.withResolvers<void>();
  let remainingMs: number | undefined;
  await using server = await startScriptedServer((request, response) => {
    if (isTokenRequest(request)) answerJson(response, 200, { access_token: 'token', expires_in: 0 });
    else if (server.received.filter((received) => !isTokenRequest(received)).length === busy)
      occupied.resolve();
  });
  await using api = await startScriptedServer((_request, response) => answerJson(response, 200, {}));
  const client = new PingOneClient({
    apiUrl: `${api.url}/v1`,
    authUrl: server.url,
    environmentId: 'env',
    worker: { clientId: 'a', clientSecret: 'b' },
    remainingMs: () => remainingMs,
  });
  const read = { operation: 'deviceAuthentications.read', method: 'GET', path: '/f' } as const;
  const stuck = Promise.allSettled(Array.from({ length: busy }, () => client.send('auth', read)));
  await occupied.promise;
  // Less than the others wait, so that none of them makes room in time.
  remainingMs = 3_000;
  await expect(client.send('api', read)).resolves.toMatchObject({ status: 200 });
  await client.close();
  await stuck;
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
