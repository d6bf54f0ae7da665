import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { startTlsFront } from 'e2e/deployment/tls-front';
import { describe, expect, test } from 'vitest';
import { Connection } from '../../src/pingone/connection.ts';
import type { PingOneError } from '../../src/pingone/errors.ts';
import { answerJson, startScriptedServer } from './scripted-server.ts';

const request = { operation: 'devices.list', method: 'GET', path: '/devices' } as const;
const change = { operation: 'devices.create', method: 'POST', path: '/devices', body: '{}' } as const;
const shortTimes = { connectTimeoutMs: 500, answerTimeoutMs: 200 };

async function errorOf(promise: Promise<unknown>): Promise<PingOneError> {
  return promise.then(
    () => expect.unreachable('it should have failed'),
    (error) => error,
  );
}

async function errorForAnswer(status: number, body: unknown, headers: Record<string, string> = {}) {
  await using server = await startScriptedServer((_request, response) =>
    answerJson(response, status, body, headers),
  );
  const connection = new Connection(server.url);
  const error = await errorOf(connection.send(request));
  await connection.close();
  return error;
}

describe('the HTTP status of an error decides its kind', () => {
  test.each([
    [400, 'rejected'],
    [401, 'denied'],
    [403, 'denied'],
    [404, 'not_found'],
    [408, 'unavailable'],
    [409, 'conflict'],
    [415, 'unexpected'],
    [423, 'rejected'],
    [429, 'limited'],
    [500, 'unavailable'],
    [502, 'unavailable'],
    [503, 'unavailable'],
    [302, 'unexpected'],
  ])('%i is %s', async (status, kind) => {
    expect((await errorForAnswer(status, {})).kind).toBe(kind);
  });

  test('codes are kept, texts are not', async () => {
    const error = await errorForAnswer(
      400,
      {
        id: 'x',
        code: 'INVALID_DATA',
        message: 'The request of dana@example.com could not be completed.',
        details: [{ code: 'INVALID_OTP', message: 'Wrong for dana@example.com', target: 'otp' }],
      },
      { 'correlation-id': 'c-42' },
    );
    expect(error.facts).toEqual({
      status: 400,
      code: 'INVALID_DATA',
      detailCodes: ['INVALID_OTP'],
      correlationId: 'c-42',
      changedNothing: true,
    });
    expect(JSON.stringify({ ...error, message: error.message })).not.toContain('dana');
  });

  test.each([['<html>Bad gateway</html>'], [''], ['[1,2'], ['{"details":"none","code":{"a":1}}']])(
    'any body will do: %s',
    async (body) => {
      await using server = await startScriptedServer((_request, response) => {
        response.writeHead(502).end(body);
      });
      const connection = new Connection(server.url);
      expect((await errorOf(connection.send(request))).kind).toBe('unavailable');
      await connection.close();
    },
  );

  test('Retry-After in seconds and as a date', async () => {
    expect((await errorForAnswer(429, {}, { 'retry-after': '30' })).facts.retryAfterSeconds).toBe(30);
    const date = new Date(Date.now() + 60_000).toUTCString();
    const seconds = (await errorForAnswer(503, {}, { 'retry-after': date })).facts.retryAfterSeconds;
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThanOrEqual(61);
  });

  test.each([
    [400, { code: 'INVALID_DATA', details: [{ code: 'ACCOUNT_NOT_USABLE' }] }, 'account_not_usable'],
    [400, { details: [{ code: 'MFA_AUTH_METHODS_CONFLICT' }] }, 'methods_conflict'],
    [403, { code: 'ACCESS_FAILED', details: [{ code: 'LICENSE_EXCEEDED' }] }, 'quota_exceeded'],
    [429, { code: 'REQUEST_LIMITED', details: [{ code: 'QUOTA_EXCEEDED' }] }, 'quota_exceeded'],
    [429, { code: 'REQUEST_LIMITED', details: [{ code: 'LIMIT_EXCEEDED' }] }, 'limited'],
    [500, { code: 'ACCOUNT_NOT_USABLE' }, 'unavailable'],
  ])('S29: %i with %j is %s', async (status, body, kind) => {
    expect((await errorForAnswer(status, body)).kind).toBe(kind);
  });

  test('S29: without the header, the time to wait is read from innerError', async () => {
    const retryAfter = new Date(Date.now() + 60_000).toISOString();
    const inDetails = { details: [{ code: 'LIMIT_EXCEEDED' }, { innerError: { retryAfter } }] };
    const seconds = (await errorForAnswer(429, inDetails)).facts.retryAfterSeconds;
    expect(seconds).toBeGreaterThan(55);
    expect(seconds).toBeLessThanOrEqual(60);
    const atTop = await errorForAnswer(429, { innerError: { retryAfter: 20 } });
    expect(atTop.facts.retryAfterSeconds).toBe(20);
    const withHeader = await errorForAnswer(429, inDetails, { 'retry-after': '7' });
    expect(withHeader.facts.retryAfterSeconds).toBe(7);
  });
});

describe('what is not an answer', () => {
  test('a redirect is not followed', async () => {
    await using elsewhere = await startScriptedServer((_request, response) => answerJson(response, 200, {}));
    const error = await errorForAnswer(307, {}, { location: `${elsewhere.url}/stolen` });
    expect(error.kind).toBe('unexpected');
    expect(elsewhere.received).toEqual([]);
  });

  test('nobody listens: unavailable, and nothing can have been done', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    server.close();
    await once(server, 'close');
    const connection = new Connection(`http://127.0.0.1:${port}`);
    const error = await errorOf(connection.send(request));
    expect(error.kind).toBe('unavailable');
    expect(error.effectIsUnknown).toBe(false);
    await connection.close();
  });

  test('a certificate that is not trusted: unavailable, and nothing was sent', async () => {
    const front = await startTlsFront('127.0.0.1');
    const connection = new Connection(`https://127.0.0.1:${front.port}`);
    const error = await errorOf(connection.send(request));
    expect(error.kind).toBe('unavailable');
    expect(error.effectIsUnknown).toBe(false);
    await connection.close();
    await front.close();
  });

  test('no answer in time: timeout, and what was done is unknown', async () => {
    await using server = await startScriptedServer(() => {});
    const connection = new Connection(server.url, { times: shortTimes });
    const error = await errorOf(connection.send(change));
    expect(error.kind).toBe('timeout');
    expect(error.effectIsUnknown).toBe(true);
    expect(server.received).toHaveLength(1);
    await connection.close();
  });

  test('a body that never ends counts against the same deadline', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"a":');
    });
    const connection = new Connection(server.url, { times: shortTimes });
    expect((await errorOf(connection.send(request))).kind).toBe('timeout');
    await connection.close();
  });

  const broken: [string, (response: ServerResponse) => void][] = [
    ['that PingOne resets', (response) => response.socket?.resetAndDestroy()],
    ['that PingOne closes without an answer', (response) => response.socket?.destroy()],
    [
      'that ends before the answer is complete',
      (response) => {
        response.writeHead(200, { 'content-length': '1000' });
        response.write('{"id":', () => response.socket?.destroySoon());
      },
    ],
  ];

  test.each(broken)(
    'S8: a connection %s was interrupted; the effect of a change is unknown',
    async (_what, end) => {
      await using server = await startScriptedServer((_request, response) => end(response));
      const connection = new Connection(server.url);
      const error = await errorOf(connection.send(change));
      expect(error).toMatchObject({ kind: 'interrupted', effectIsUnknown: true });
      expect(await errorOf(connection.send(request))).toMatchObject({
        kind: 'interrupted',
        effectIsUnknown: false,
      });
      expect(server.received).toHaveLength(2);
      await connection.close();
    },
  );

  test('an answer that is not HTTP is unexpected', async () => {
    await using server = await startScriptedServer((_request, response) =>
      response.socket?.end('SSH-2.0\r\n'),
    );
    const connection = new Connection(server.url);
    expect((await errorOf(connection.send(change))).kind).toBe('unexpected');
    await connection.close();
  });

  test('an answer over a megabyte is not read to its end', async () => {
    await using server = await startScriptedServer((_request, response) => {
      response.writeHead(200);
      response.end('x'.repeat(1024 * 1024 + 1));
    });
    const connection = new Connection(server.url);
    expect((await errorOf(connection.send(request))).kind).toBe('unexpected');
    await connection.close();
  });
});

test('S30: every request names this product and its version', async () => {
  await using server = await startScriptedServer((_request, response) => answerJson(response, 200, {}));
  const connection = new Connection(server.url);
  await connection.send(request);
  const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  expect(server.received[0]?.headers['user-agent']).toBe(`pingid-desktop-sign-in/${manifest.version}`);
  await connection.close();
});

test('an exchange carries our ID there and PingOne’s back, and both are reported', async () => {
  await using server = await startScriptedServer((_request, response) =>
    answerJson(response, 200, {}, { 'correlation-id': 'from-pingone' }),
  );
  const exchanges: unknown[] = [];
  const connection = new Connection(server.url, {
    transactionId: () => 'request-1',
    onExchange: (exchange) => exchanges.push(exchange),
  });
  await connection.send(request);
  expect(server.received[0]?.headers['x-ping-external-transaction-id']).toBe('request-1');
  expect(exchanges).toEqual([
    {
      operation: 'devices.list',
      status: 200,
      durationMs: expect.any(Number),
      transactionId: 'request-1',
      correlationId: 'from-pingone',
    },
  ]);
  await connection.close();
});
