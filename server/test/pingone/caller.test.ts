import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../../src/pingone/caller.ts';
import { PingOneClient } from '../../src/pingone/client.ts';
import { Connection } from '../../src/pingone/connection.ts';
import { answerJson, startScriptedServer } from './scripted-server.ts';

const read = { operation: 'devices.list', method: 'GET', path: '/list' } as const;
const change = { operation: 'devices.create', method: 'POST', path: '/change', body: '{}' } as const;

/** PingOne answers when the test says so, over a single connection, on behalf of a caller that the test may change. */
async function startSlowPingOne() {
  const arrivals: ServerResponse[] = [];
  const waiting: ((response: ServerResponse) => void)[] = [];
  const server = await startScriptedServer((_request, response) => {
    const next = waiting.shift();
    if (next) next(response);
    else arrivals.push(response);
  });
  const caller: { remainingMs?: number; clientGone?: AbortSignal } = {};
  const options: Caller = { remainingMs: () => caller.remainingMs, clientGone: () => caller.clientGone };
  const connection = new Connection(server.url, { ...options, maxConnections: 1 });
  return {
    url: server.url,
    options,
    caller,
    connection,
    paths: () => server.received.map(({ path }) => path),
    /** The next request that reaches PingOne. */
    arrival: async () => arrivals.shift() ?? new Promise<ServerResponse>((resolve) => waiting.push(resolve)),
    close: async () => {
      await connection.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

let pingOne: Awaited<ReturnType<typeof startSlowPingOne>>;
beforeEach(async () => {
  pingOne = await startSlowPingOne();
});
afterEach(() => pingOne.close());

describe('S25: a call does not outlast the request that it is made for', () => {
  test('it waits for the rest of the request’s time, and then its effect is unknown', async () => {
    pingOne.caller.remainingMs = 150;
    const startedAt = performance.now();
    await expect(pingOne.connection.send(change)).rejects.toMatchObject({
      kind: 'timeout',
      effectIsUnknown: true,
    });
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(pingOne.paths()).toEqual(['/change']);
  });

  test('with no time left it is not sent, so nothing can have changed', async () => {
    pingOne.caller.remainingMs = 0;
    await expect(pingOne.connection.send(change)).rejects.toMatchObject({
      kind: 'timeout',
      effectIsUnknown: false,
    });
    expect(pingOne.paths()).toEqual([]);
  });

  test('waiting for the worker token counts, too; the token request goes on for others', async () => {
    const { url, options, caller } = pingOne;
    const worker = { clientId: 'a', clientSecret: 'b' };
    const client = new PingOneClient({ ...options, apiUrl: url, authUrl: url, environmentId: 'env', worker });
    caller.remainingMs = 100;
    await expect(client.send('api', change)).rejects.toMatchObject({
      kind: 'timeout',
      operation: 'devices.create',
      effectIsUnknown: false,
    });
    caller.remainingMs = 10_000;
    const second = client.send('api', change);
    answerJson(await pingOne.arrival(), 200, { access_token: 'token' });
    answerJson(await pingOne.arrival(), 201, {});
    expect(await second).toMatchObject({ status: 201 });
    expect(pingOne.paths()).toEqual(['/env/as/token', '/change']);
    await client.close();
  });
});

test('S8: a call that was still queued in the pool was never sent, and is not sent later', async () => {
  const first = pingOne.connection.send({ ...change, path: '/first' });
  const firstArrival = await pingOne.arrival();
  pingOne.caller.remainingMs = 50;
  await expect(pingOne.connection.send(change)).rejects.toMatchObject({
    kind: 'unavailable',
    effectIsUnknown: false,
  });
  pingOne.caller.remainingMs = 10_000;
  answerJson(firstArrival, 200, {});
  await first;
  const last = pingOne.connection.send({ ...change, path: '/last' });
  answerJson(await pingOne.arrival(), 200, {});
  await last;
  expect(pingOne.paths()).toEqual(['/first', '/last']);
});

describe('when the browser goes away', () => {
  let browser: AbortController;
  beforeEach(() => {
    browser = new AbortController();
    pingOne.caller.clientGone = browser.signal;
  });

  test('a call that only reads is aborted', async () => {
    const sent = pingOne.connection.send(read);
    const failed = expect(sent).rejects.toMatchObject({ kind: 'canceled', effectIsUnknown: false });
    const arrival = await pingOne.arrival();
    const closed = once(arrival, 'close');
    browser.abort();
    await failed;
    await closed;
  });

  test('a call that changes something and was sent is finished', async () => {
    const sent = pingOne.connection.send(change);
    const arrival = await pingOne.arrival();
    browser.abort();
    answerJson(arrival, 201, {});
    expect(await sent).toMatchObject({ status: 201 });
  });

  test('a call that changes something and is still queued is not sent any more', async () => {
    const first = pingOne.connection.send({ ...change, path: '/first' });
    const firstArrival = await pingOne.arrival();
    const queued = expect(pingOne.connection.send(change)).rejects.toMatchObject({
      kind: 'canceled',
      effectIsUnknown: false,
    });
    browser.abort();
    await queued;
    delete pingOne.caller.clientGone;
    answerJson(firstArrival, 200, {});
    await first;
    const last = pingOne.connection.send({ ...change, path: '/last' });
    answerJson(await pingOne.arrival(), 200, {});
    await last;
    expect(pingOne.paths()).toEqual(['/first', '/last']);
  });

  test('a call that has not begun is not sent', async () => {
    browser.abort();
    await expect(pingOne.connection.send(change)).rejects.toMatchObject({ kind: 'canceled' });
    expect(pingOne.paths()).toEqual([]);
  });
});
