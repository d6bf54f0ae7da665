import { once } from 'node:events';
import { connect } from 'node:net';
import { fastify } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { clientErrorHandler } from '../../src/http/client-errors.ts';
import { startPortal } from './portal.ts';

const expected = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'reporting-endpoints',
  'strict-transport-security',
  'x-content-type-options',
  'x-frame-options',
];

/** What comes back for these bytes, until the server closes the connection. */
async function exchange(address: string, bytes: string): Promise<{ status: number; headers: Headers }> {
  const socket = connect(Number(new URL(address).port), '127.0.0.1');
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(bytes);
  await once(socket, 'close');
  const [head = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
  const [statusLine = '', ...lines] = head.split('\r\n');
  const pairs = lines.map((line) => /^([^:]+): ?(.*)$/.exec(line)?.slice(1) ?? []);
  return {
    status: Number(statusLine.split(' ')[1]),
    headers: new Headers(pairs.map(([name = '', value = '']) => [name, value])),
  };
}

function missingIn(headers: Headers): string[] {
  return expected.filter((name) => !headers.has(name));
}

test.each([
  ['a page', 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 200],
  ['an unknown route', 'GET /api/x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 404],
  ['an unsupported method', 'BREW / HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['an address that cannot be decoded', 'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n', 400],
  ['a request without Host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['what is not HTTP', 'hello\r\n\r\n', 400],
  ['headers that are too long', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\nConnection: close\r\n\r\n', 417],
])('S23: the answer to %s has all security headers', async (_case, bytes, status) => {
  const portal = await startPortal();
  const answer = await exchange(portal.address, bytes);
  expect(answer.status).toBe(status);
  expect(missingIn(answer.headers)).toEqual([]);
  expect(answer.headers.get('strict-transport-security')).toBe('max-age=63072000');
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('S23: a request that never ends is told so, with all security headers', async () => {
  const headers = { 'x-content-type-options': 'nosniff' };
  const app = fastify({
    requestTimeout: 20,
    http: { headersTimeout: 20, connectionsCheckingInterval: 10 },
    clientErrorHandler: clientErrorHandler(headers),
  });
  onTestFinished(() => app.close());
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  const answer = await exchange(address, 'GET / HTTP/1.1\r\n');
  expect(answer.status).toBe(408);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('S23: subdomains use https, too, where the setting says so', async () => {
  const portal = await startPortal({ environment: { HSTS_INCLUDE_SUBDOMAINS: 'true' } });
  for (const path of ['/', '/api/session', '/%zz']) {
    const { headers } = await fetch(portal.address + path);
    expect(headers.get('strict-transport-security'), path).toBe('max-age=63072000; includeSubDomains');
  }
});
