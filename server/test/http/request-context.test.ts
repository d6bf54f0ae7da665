import { once } from 'node:events';
import { connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import {
  clientGoneSignal,
  currentRequestId,
  remainingForPingOneMs,
  remainingMs,
  requestContextPlugin,
  runInBackground,
} from '../../src/http/request-context.ts';

async function startServer(handle: () => unknown) {
  const app = fastify({ genReqId: () => 'request-1' });
  await app.register(requestContextPlugin, { deadlineMs: 5_000 });
  app.get('/', async () => handle());
  app.post('/', async () => handle());
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return url;
}

function look() {
  return {
    requestId: currentRequestId(),
    remainingMs: remainingMs(),
    remainingForPingOneMs: remainingForPingOneMs(),
    isGone: clientGoneSignal()?.aborted,
  };
}

test('S25: a request has one deadline, and the end of it is reserved for the session store', async () => {
  const url = await startServer(look);
  const { remainingMs: whole, remainingForPingOneMs: share } = JSON.parse(await (await fetch(url)).text());
  expect(whole).toBeGreaterThan(3_000);
  expect(whole).toBeLessThanOrEqual(5_000);
  expect(whole - share).toBeCloseTo(1_500, -2);
});

test('the context is still there after a body that arrived later', async () => {
  const url = await startServer(look);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await once(socket, 'connect');
  socket.write('POST / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n');
  socket.write('Content-Type: application/json\r\nContent-Length: 7\r\n\r\n');
  // Lets the server read the headers alone: its answer to a second connection shows that it has.
  await fetch(url);
  socket.write('{"a":1}');
  const chunks = await socket.toArray();
  const [, body] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  expect(JSON.parse(body ?? '')).toMatchObject({ requestId: 'request-1', isGone: false });
});

test('the signal aborts when the browser disconnects before the answer', async () => {
  const entered = Promise.withResolvers<AbortSignal | undefined>();
  const url = await startServer(() => {
    entered.resolve(clientGoneSignal());
    return new Promise(() => {});
  });
  const browser = new AbortController();
  const request = fetch(url, { signal: browser.signal }).catch(() => undefined);
  const signal = await entered.promise;
  expect(signal?.aborted).toBe(false);
  const gone = signal && once(signal, 'abort');
  browser.abort();
  await gone;
  await request;
  expect(signal?.aborted).toBe(true);
});

test('the signal stays silent after a complete answer, even when the connection is closed', async () => {
  let signal: AbortSignal | undefined;
  const url = await startServer(() => {
    signal = clientGoneSignal();
    return {};
  });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n');
  await socket.toArray();
  expect(signal).toBeDefined();
  expect(signal?.aborted).toBe(false);
});

test('background work keeps the request ID, and has neither deadline nor browser', async () => {
  const url = await startServer(() => runInBackground(look));
  expect(await (await fetch(url)).json()).toEqual({ requestId: 'request-1' });
});

test('outside a request there is no context', () => {
  expect(look()).toEqual({
    requestId: undefined,
    remainingMs: undefined,
    remainingForPingOneMs: undefined,
    isGone: undefined,
  });
});
