import { describe, expect, test } from 'vitest';
import type { Requirement } from '../../src/session/requirement.ts';
import { startPortal } from './portal.ts';

const recent = { level: 1, maxAgeSeconds: 600 } as const;
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
  'DELETE /api/sessions': recent,
  'DELETE /api/sessions/:id': recent,
  'GET /api/devices': level1,
  'POST /api/devices': 'device-change',
  'POST /api/devices/:id/activation': 'activation',
  'DELETE /api/devices/:id/activation': level1,
  'PUT /api/devices/:id/nickname': 'device-change',
  'DELETE /api/devices/:id': 'device-change',
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
