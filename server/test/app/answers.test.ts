import { DeviceList, PairingStarted, Problem } from 'shared';
import { Type } from 'typebox';
import { expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { askDesktop, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

test('the page comes with its security headers, and may talk to the desktop app and nobody else', async () => {
  const portal = await startPortal();
  const response = await portal.browser().visit('/mfa?return_to=/');
  expect(response.status).toBe(200);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain(`connect-src 'self' ${portal.desktopAgent.url};`);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(response.headers.get('permissions-policy')).toContain('loopback-network=(self)');
  expect(response.headers.get('strict-transport-security')).toContain('max-age=63072000');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
});

test('answers about a person are kept by nobody', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  for (const path of ['/api/session', '/api/devices', '/api/nothing', '/auth/sign-in']) {
    expect((await nora.call('GET', path)).headers.get('cache-control'), path).toBe('no-store');
  }
});

test('no header invites other origins in', async () => {
  const portal = await startPortal();
  const response = await portal
    .browser()
    .call('GET', '/api/session', undefined, { origin: 'https://evil.example' });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('an address that cannot be decoded is not said back, and has the headers of the others', async () => {
  const portal = await startPortal();
  const response = await fetch(`${portal.address}/auth/callback%zz?code=secret-code&state=secret-state`);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(await response.text()).not.toContain('secret');
});

test('the API describes itself', async () => {
  const portal = await startPortal();
  const Document = Type.Object({ paths: Type.Record(Type.String(), Type.Unknown()) });
  const document = await bodyOf(Document, await portal.browser().call('GET', '/api/openapi.json'));
  expect(Object.keys(document.paths).sort()).toEqual([
    '/api/csp-reports',
    '/api/desktop-agent-outcomes',
    '/api/device-authentications',
    '/api/device-authentications/{id}',
    '/api/device-authentications/{id}/assertion',
    '/api/device-authentications/{id}/completion',
    '/api/device-authentications/{id}/device-selection',
    '/api/device-authentications/{id}/otp',
    '/api/device-authentications/{id}/passkey-assertion',
    '/api/devices',
    '/api/devices/order',
    '/api/devices/{id}',
    '/api/devices/{id}/activation',
    '/api/devices/{id}/nickname',
    '/api/page-errors',
    '/api/session',
    '/api/session/activity',
    '/api/sessions',
    '/api/sessions/{id}',
    '/api/setup-check',
    '/auth/back-channel-logout',
    '/auth/callback',
    '/auth/sign-in',
    '/auth/sign-out',
  ]);
});

test('too many requests from one address are told to wait', async () => {
  const portal = await startPortal({ environment: { LIMIT_ADDRESS_REQUESTS: '20' } });
  const browser = portal.browser();
  const responses = [];
  for (let count = 0; count < 21; count += 1) responses.push(await browser.call('GET', '/api/session'));
  const last = responses.at(-1);
  expect(last?.status).toBe(429);
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await last?.json()).toMatchObject({ code: 'rate_limited', retryAfterSeconds: expect.any(Number) });
});

test('requests that are rejected count, too', async () => {
  const portal = await startPortal({ environment: { LIMIT_ADDRESS_REQUESTS: '20' } });
  const stranger = portal.browser();
  const statuses = new Set<number>();
  for (let count = 0; count < 21; count += 1)
    statuses.add((await stranger.call('GET', '/api/devices')).status);
  expect(statuses).toEqual(new Set([401, 429]));
});

test('a field that is null is one that is absent', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const device = {
    id: 'd-1',
    type: 'EMAIL',
    status: 'ACTIVE',
    nickname: null,
    email: 'no****@example.com',
    os: null,
  };
  portal.pingOne.faults.next('devices.list', { status: 200, body: { _embedded: { devices: [device] } } });
  const { devices } = await bodyOf(DeviceList, await nora.call('GET', '/api/devices'));
  expect(devices).toEqual([expect.objectContaining({ id: 'd-1', contact: 'no****@example.com' })]);
});

test('nothing secret or personal is in the log of a whole visit', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const secrets = [...dana.cookies.values()];
  await stepUp(portal, dana);
  const { creationOptions } = await bodyOf(PairingStarted, await dana.call('POST', '/api/devices', {}));
  const attestation = await askDesktop(portal, '/register', creationOptions);
  await dana.call('POST', '/api/devices/made-up/activation', { attestation });
  await dana.visit('/auth/callback?code=secret-code&state=secret-state');
  portal.pingOne.faults.next('devices.list', {
    status: 500,
    body: { message: 'for dana.desktop@example.com' },
  });
  await dana.call('GET', '/api/devices');
  secrets.push(...dana.cookies.values(), creationOptions, attestation);
  await dana.call('POST', '/auth/sign-out', {});

  const log = portal.log.join('');
  expect(log).toContain('session.stepped_up');
  const { webApplication, workerApplication, people } = portal.pingOne;
  const visitor = people.filter(({ username }) => username === 'dana.desktop');
  expect(visitor).toHaveLength(1);
  const personal = visitor.flatMap((person) => [person.id, person.username, person.email, person.familyName]);
  for (const word of [
    ...secrets,
    ...personal,
    webApplication.clientSecret,
    workerApplication.clientSecret,
    'secret-code',
    'secret-state',
    'Bearer ',
    'eyJ',
    'remoteAddress',
  ]) {
    expect(log.includes(word), word).toBe(false);
  }
});

test('a request, its exchange with PingOne and PingOne’s own record share an id', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  portal.pingOne.faults.next('devices.list', { status: 500 });
  const { requestId } = await bodyOf(Problem, await nora.call('GET', '/api/devices'));
  const exchange = portal.pingOne.exchanges.find(({ operation }) => operation === 'devices.list');
  expect(exchange?.headers['x-ping-external-transaction-id']).toBe(requestId);
  const lines = portal.log.map((line) => JSON.parse(line));
  expect(lines).toContainEqual(
    expect.objectContaining({
      event: 'pingone.exchange',
      operation: 'devices.list',
      reqId: requestId,
      correlationId: exchange?.correlationId,
      status: 500,
    }),
  );
});

test('a production server knows no simulator', async () => {
  const { readdirSync, readFileSync } = await import('node:fs');
  const sources = new URL('../../src/', import.meta.url);
  const files = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    expect(readFileSync(new URL(file, sources), 'utf8'), file).not.toMatch(
      /(from|import\() ?'[^']*(e2e|simulator)/,
    );
  }
});

test('a store outage is 503, and nobody is signed out by it', async () => {
  const storeControl = new StoreControl();
  const portal = await startPortal({ storeControl });
  const nora = await portal.signedIn('nora.new');
  const cookie = nora.cookies.get('__Host-session');
  storeControl.fail('all');
  const response = await nora.call('GET', '/api/session');
  expect(await response.json()).toMatchObject({ status: 503, code: 'session_store_unavailable' });
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(nora.cookies.get('__Host-session')).toBe(cookie);
  const atSignIn = await nora.follow('/auth/sign-in');
  expect(atSignIn.headers.get('location')).toBe('/sign-in-problem?code=temporarily_unavailable');
  storeControl.mend();
  expect(await (await nora.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
});
