import { PairingStarted } from 'shared';
import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../src/session/requirement.ts';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';

const level1 = { level: 1 } as const;

/** Every route, and what it requires of the session. A new one has to be put here, by somebody who has thought about it. */
const routes: Record<string, Requirement> = {
  'GET /auth/sign-in': 'nothing',
  'GET /auth/callback': 'nothing',
  'POST /auth/sign-out': 'nothing',
  'POST /auth/back-channel-logout': 'nothing',
  'POST /api/csp-reports': 'nothing',
  'GET /api/openapi.json': 'nothing',
  'GET /api/session': 'nothing',
  'POST /api/session/activity': level1,
  'GET /api/sessions': level1,
  'DELETE /api/sessions': 'session-end',
  'DELETE /api/sessions/:id': 'session-end',
  'GET /api/devices': level1,
  'POST /api/devices': 'device-change',
  'GET /api/devices/:id/activation': level1,
  'POST /api/devices/:id/activation': 'activation',
  'DELETE /api/devices/:id/activation': 'pairing-cancel',
  'PUT /api/devices/:id/nickname': 'device-change',
  'DELETE /api/devices/:id': 'device-removal',
  'PUT /api/devices/order': 'device-change',
  'POST /api/device-authentications': level1,
  'GET /api/device-authentications/:id': level1,
  'POST /api/device-authentications/:id/assertion': level1,
  'POST /api/device-authentications/:id/passkey-assertion': level1,
  'POST /api/device-authentications/:id/otp': level1,
  'POST /api/device-authentications/:id/device-selection': level1,
  'POST /api/device-authentications/:id/completion': level1,
  'DELETE /api/device-authentications/:id': level1,
  'GET /api/setup-check': 'nothing',
  'POST /api/desktop-agent-outcomes': 'nothing',
  'POST /api/page-errors': 'nothing',
  'GET /api/payroll': { level: 2 },
};

const environment = { SAMPLE_PAYROLL: 'true' };
const guarded = Object.entries(routes).filter(([, requires]) => requires !== 'nothing');

test('every route declares what it requires, and it is what this table says', async () => {
  const { app } = await startPortal({ environment });
  const declared = [...app.declaredRequirements].filter(([route]) => !route.startsWith('HEAD '));
  expect(Object.fromEntries(declared)).toEqual(routes);
});

test('a HEAD is held against the same requirement as its GET', async () => {
  const { app } = await startPortal({ environment });
  for (const [route, requires] of app.declaredRequirements) {
    if (route.startsWith('HEAD ')) expect(routes[route.replace('HEAD', 'GET')]).toEqual(requires);
  }
});

describe('S22: whoever is not signed in is told so, before anything else is looked at', () => {
  test.each(guarded.map(([route]) => route))('%s', async (route) => {
    const { browser } = await startPortal({ environment });
    const [method = '', path = ''] = route.replace(':id', 'some-id').split(' ');
    const response = await browser().call(method, path, method === 'GET' ? undefined : {});
    expect(await response.json()).toMatchObject({ status: 401, code: 'signed_out' });
    expect(response.headers.get('www-authenticate')).toBe('Session');
  });
});

/** A body that passes the route's schema, so that nothing but the requirement can reject the request. */
const bodies: Record<string, unknown> = {
  'POST /api/devices/:id/activation': { attestation: 'a.b.c' },
  'PUT /api/devices/:id/nickname': { nickname: 'Mine' },
  'PUT /api/devices/order': { order: ['some-id'] },
  'POST /api/device-authentications/:id/assertion': { assertion: 'a.b.c' },
  'POST /api/device-authentications/:id/passkey-assertion': {
    assertion: {
      id: 'a',
      rawId: 'a',
      type: 'public-key',
      response: { clientDataJSON: 'a', authenticatorData: 'a', signature: 'a' },
    },
  },
  'POST /api/device-authentications/:id/otp': { otp: '123456' },
  'POST /api/device-authentications/:id/device-selection': { deviceId: 'some-id' },
};

function send(browser: Browser, route: string, id = 'some-id') {
  const [method = '', path = ''] = route.replace(':id', id).split(' ');
  const body = method === 'GET' || method === 'DELETE' ? undefined : (bodies[route] ?? {});
  return browser.call(method, path === '/api/payroll' ? `${path}?month=2026-10` : path, body);
}

describe('what a route declares is what is enforced', () => {
  /** Canceling is held to more only where there is an unfinished device of another sign-in: see pairing.test.ts. */
  const isLevel1 = (requires: Requirement) =>
    requires === 'pairing-cancel' ||
    (typeof requires === 'object' && requires.level === 1 && requires.maxAgeSeconds === undefined);
  const stronger = guarded.filter(([, requires]) => !isLevel1(requires));
  const atLevel1 = guarded.filter(([, requires]) => isLevel1(requires));

  test.each(stronger)('%s is not open to an old session at level 1: %o', async (route) => {
    const portal = await startPortal({ environment });
    const dana = await portal.signedIn('dana.desktop');
    const isActivation = route === 'POST /api/devices/:id/activation';
    const id = isActivation ? await openPairing(portal, dana) : 'some-id';
    // A pairing is open for ten minutes.
    await later(isActivation ? 599 : 601, async () => {
      const response = await send(dana, route, id);
      expect(await response.json()).toMatchObject({ status: 401, code: 'step_up_required' });
    });
  });

  test.each(atLevel1)('%s is open to a session at level 1', async (route) => {
    const portal = await startPortal({ environment });
    const dana = await portal.signedIn('dana.desktop');
    await later(599, async () => expect([401, 403]).not.toContain((await send(dana, route)).status));
  });

  test.each(stronger)('%s is open to who has just confirmed with PingID Desktop', async (route) => {
    const portal = await startPortal({ environment });
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    await later(299, async () => expect([401, 403]).not.toContain((await send(dana, route)).status));
  });

  test.each(guarded.filter(([, requires]) => requires === 'device-change'))(
    '%s is closed again five minutes after that',
    async (route) => {
      const portal = await startPortal({ environment });
      const dana = await portal.signedIn('dana.desktop');
      await stepUp(portal, dana);
      await later(301, async () => {
        const response = await send(dana, route);
        expect(await response.json()).toMatchObject({
          code: 'step_up_required',
          requires: { level: 2, maxAgeSeconds: 300, methods: ['desktop'] },
        });
      });
    },
  );

  /** Begun while the person had no device; in the meantime they have one. */
  async function openPairing(portal: Portal, browser: Browser): Promise<string> {
    portal.pingOne.faults.next('devices.list', { status: 200, body: {} });
    const response = await browser.call('POST', '/api/devices', {});
    return (await bodyOf(PairingStarted, response)).device.id;
  }
});

test('level 1 at a route of level 2: the challenge of RFC 9470, and what is required', async () => {
  const portal = await startPortal({ environment });
  const dana = await portal.signedIn('dana.desktop');
  const response = await dana.call('GET', '/api/payroll?month=2026-10');
  expect(await response.json()).toMatchObject({
    status: 401,
    code: 'step_up_required',
    requires: { level: 2 },
  });
  expect(response.headers.get('www-authenticate')).toBe(
    'Session error="insufficient_user_authentication", ' +
      'error_description="A stronger or more recent authentication is required", acr_values="2"',
  );
});

test('the sample is not there unless it was asked for', async () => {
  const portal = await startPortal({ environment: { SAMPLE_PAYROLL: 'false' } });
  const dana = await portal.signedIn('dana.desktop');
  expect((await dana.call('GET', '/api/payroll?month=2026-10')).status).toBe(404);
});
