import { describe, expect, test } from 'vitest';
import { operationsSince, startPortal } from './portal.ts';

test.each([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a sister host', { 'sec-fetch-site': 'same-site' }],
  ['the address bar', { 'sec-fetch-site': 'none' }],
  ['an old browser on another site', { 'sec-fetch-site': undefined, origin: 'https://evil.example' }],
  [
    'an old browser on a look-alike',
    { 'sec-fetch-site': undefined, origin: 'https://portal.rp.test.evil.example' },
  ],
  ['a frame without an origin', { 'sec-fetch-site': undefined, origin: 'null' }],
  ['something that says neither', { 'sec-fetch-site': undefined }],
  [
    'another site that claims our origin',
    { 'sec-fetch-site': 'cross-site', origin: 'https://portal.rp.test' },
  ],
])('a request from %s is refused, with the cookie and all', async (_who, headers) => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const before = portal.pingOne.exchanges.length;
  for (const [method, url] of [
    ['POST', '/api/devices'],
    ['POST', '/api/device-authentications'],
    ['DELETE', '/api/devices/d-1'],
    ['PUT', '/api/devices/order'],
    ['POST', '/auth/sign-out'],
  ] as const) {
    const response = await portal.app.inject({
      method,
      url,
      headers: definedOnly({ ...headers, cookie: `__Host-session=${nora.cookies.get('__Host-session')}` }),
      ...(method === 'DELETE' ? {} : { payload: {} }),
    });
    expect(response.json(), `${method} ${url}`).toMatchObject({ status: 403, code: 'request_forgery' });
  }
  expect(operationsSince(portal, before)).toEqual([]);
  expect(await (await nora.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
});

test('an old browser on our own page is let through by its Origin', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const response = await portal.app.inject({
    method: 'POST',
    url: '/api/devices',
    headers: {
      origin: 'https://portal.rp.test',
      cookie: `__Host-session=${nora.cookies.get('__Host-session')}`,
    },
    payload: {},
  });
  expect(response.statusCode).toBe(201);
});

function definedOnly(headers: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}

describe('a page of a sibling host, whose requests carry the Strict cookie,', () => {
  test.each(['GET', 'HEAD'])('cannot even ask (%s)', async (method) => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    for (const site of ['same-site', 'cross-site']) {
      const response = await dana.call(method, '/api/devices', undefined, { 'sec-fetch-site': site });
      expect(response.status).toBe(403);
    }
    const typed = await dana.call(method, '/api/devices', undefined, { 'sec-fetch-site': 'none' });
    expect(typed.status).toBe(200);
  });
});
