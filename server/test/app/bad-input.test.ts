import { Problem } from 'shared';
import { beforeEach, describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { operationsSince, type Portal, startPortal } from './portal.ts';

let portal: Portal;
let nora: Browser;

beforeEach(async () => {
  portal = await startPortal();
  nora = await portal.signedIn('nora.new');
});

const jws = (length: number) => `a.b.${'c'.repeat(length - 4)}`;

describe('gets invalid_input, nothing is sent to PingOne, and the session stays', () => {
  test.each<[string, string, string, unknown, string]>([
    ['no JSON', 'POST', '/api/devices', '{"a":', 'body'],
    ['an array', 'POST', '/api/devices', [], 'body'],
    ['nothing', 'POST', '/api/devices', '', 'body'],
    ['an unknown field', 'POST', '/api/devices', { type: 'EMAIL' }, 'type'],
    ['__proto__', 'POST', '/api/devices', '{"__proto__":{"a":1}}', 'body'],
    ['no attestation', 'POST', '/api/devices/d-1/activation', {}, 'attestation'],
    [
      'an attestation that is no JWT',
      'POST',
      '/api/devices/d-1/activation',
      { attestation: 'no jwt' },
      'attestation',
    ],
    [
      'an attestation of another type',
      'POST',
      '/api/devices/d-1/activation',
      { attestation: 1 },
      'attestation',
    ],
    [
      'one over 32 KiB',
      'POST',
      '/api/devices/d-1/activation',
      { attestation: jws(32 * 1024 + 1) },
      'attestation',
    ],
    [
      'an origin along with it',
      'POST',
      '/api/devices/d-1/activation',
      { attestation: 'a.b.c', origin: 'x' },
      'origin',
    ],
    ['an id that is none', 'POST', '/api/devices/..%2F..%2Fusers/activation', { attestation: 'a.b.c' }, 'id'],
    ['an id with a dot', 'DELETE', '/api/devices/a.b', undefined, 'id'],
    [
      'an assertion with an origin',
      'POST',
      '/api/device-authentications/f/assertion',
      { assertion: 'a.b.c', origin: 'https://evil.example' },
      'origin',
    ],
    ['a user of one’s own choice', 'POST', '/api/device-authentications', { userId: 'dana' }, 'userId'],
    ['a code with spaces', 'POST', '/api/device-authentications/f/otp', { otp: '12 34' }, 'otp'],
    ['an empty nickname', 'PUT', '/api/devices/d-1/nickname', { nickname: '   ' }, 'nickname'],
    [
      'a nickname of 101 characters',
      'PUT',
      '/api/devices/d-1/nickname',
      { nickname: 'x'.repeat(101) },
      'nickname',
    ],
    ['an order that names one twice', 'PUT', '/api/devices/order', { order: ['a', 'a'] }, 'order'],
  ])('%s', async (_what, method, path, body, field) => {
    const before = portal.pingOne.exchanges.length;
    const response = await nora.call(method, path, body);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const problem = await bodyOf(Problem, response);
    expect(problem).toMatchObject({ code: 'invalid_input', status: 400, requestId: expect.any(String) });
    expect(problem.errors?.[0]?.field).toBe(field);
    expect(operationsSince(portal, before)).toEqual([]);
    expect(await (await nora.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });
});

test('a body over the limit is payload_too_large', async () => {
  const response = await nora.call('POST', '/api/devices', { filler: 'x'.repeat(64 * 1024) });
  expect(await response.json()).toMatchObject({ status: 413, code: 'payload_too_large' });
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/jwt',
])('a body as %s is unsupported_media_type', async (contentType) => {
  const response = await nora.call('POST', '/api/devices', '{}', { 'content-type': contentType });
  expect(await response.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
});

test.each(['/api/nothing', '/api/devices/d-1/secret', '/auth/nothing', '/assets/nothing.js'])(
  '%s is not_found, as problem details',
  async (path) => {
    expect(await (await nora.call('GET', path)).json()).toMatchObject({ status: 404, code: 'not_found' });
  },
);

test('without a session every route of the API says signed_out before it looks at anything else', async () => {
  const stranger = portal.browser();
  const before = portal.pingOne.exchanges.length;
  for (const [method, path] of [
    ['GET', '/api/devices'],
    ['POST', '/api/devices'],
    ['POST', '/api/devices/d-1/activation'],
    ['PUT', '/api/devices/d-1/nickname'],
    ['DELETE', '/api/devices/d-1'],
    ['PUT', '/api/devices/order'],
    ['POST', '/api/device-authentications'],
    ['GET', '/api/device-authentications/f'],
    ['POST', '/api/device-authentications/f/assertion'],
    ['POST', '/api/device-authentications/f/otp'],
    ['POST', '/api/device-authentications/f/device-selection'],
    ['DELETE', '/api/device-authentications/f'],
  ] as const) {
    const response = await stranger.call(method, path, method === 'GET' ? undefined : { nonsense: true });
    expect(await response.json(), `${method} ${path}`).toMatchObject({ status: 401, code: 'signed_out' });
  }
  expect(operationsSince(portal, before)).toEqual([]);
});
