import { DeviceAuthentication, PairingStarted, Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import { later } from '../later.ts';
import { askDesktop, operationsSince, publicOrigin, startPortal } from './portal.ts';
import { checkAssertion, prepareAssertion, startMfa, stepUp } from './step-up.ts';

const sessionCookie = '__Host-session';

describe('a completed device authentication', () => {
  test('raises the session to level 2, with its evidence', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1, methods: [] });

    const completed = await stepUp(portal, dana);

    expect(completed).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
    const session = await bodyOf(Session, await dana.call('GET', '/api/session'));
    expect(session).toMatchObject({
      user: { username: 'dana.desktop' },
      level: 2,
      methods: ['hwk', 'mfa', 'user', 'desktop'],
      steppedUpAt: expect.any(String),
      steppedUpWith: { id: completed.selectedDeviceId, type: 'PINGID_DESKTOP_GEN2' },
    });
    expect(completed.session).toEqual({ ...session, checkedAt: expect.any(String) });
  });

  test('changes the session id; the old one is good for level 1, and dead after a minute', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const thief = dana.clone();
    await stepUp(portal, dana);
    expect(dana.cookies.get(sessionCookie)).not.toBe(thief.cookies.get(sessionCookie));
    const before = await (await thief.call('GET', '/api/session')).json();
    expect(before).toMatchObject({ level: 1, methods: [] });
    expect(before).not.toHaveProperty('steppedUpAt');
    await later(61, async () => {
      expect(await (await thief.call('GET', '/api/session')).json()).toMatchObject({ user: null });
      expect((await thief.call('GET', '/api/devices')).status).toBe(401);
      expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 2 });
    });
  });

  test('keeps the end of the session where it was', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const before = await bodyOf(Session, await dana.call('GET', '/api/session'));
    await stepUp(portal, dana);
    const after = await bodyOf(Session, await dana.call('GET', '/api/session'));
    expect(after.expiresAt).toBe(before.expiresAt);
    expect(after.signedInAt).toBe(before.signedInAt);
  });

  test('is sent to PingOne with the configured origin', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const check = portal.pingOne.exchanges.find(
      (exchange) => exchange.operation === 'deviceAuthentications.checkAssertion',
    );
    expect(JSON.parse(check?.body ?? '')).toEqual({ origin: publicOrigin, assertion: expect.any(String) });
  });
});

describe('level 2 is not to be had', () => {
  test('with the same assertion twice', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    expect((await check()).status).toBe(200);
    expect((await check()).status).toBe(410);
  });

  test('with an assertion made for an earlier device authentication', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { assertion } = await prepareAssertion(portal, dana);
    const { id } = await startMfa(dana);
    const response = await checkAssertion(dana, id, assertion);
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({ code: 'assertion_rejected' });
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });

  test.each(['altered', 'wrong_origin'] as const)('with an assertion that is %s', async (behaviour) => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    portal.desktopAgent.behaveOnce(behaviour);
    const { check } = await prepareAssertion(portal, dana);
    expect((await check()).status).toBe(422);
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });

  test('by a device authentication that another session of the same person started', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const other = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    const before = portal.pingOne.exchanges.length;
    expect((await check(other)).status).toBe(410);
    expect(operationsSince(portal, before)).toEqual([]);
    expect(await (await other.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
    expect((await check()).status).toBe(200);
  });

  test('after its ten minutes, although PingOne would still take it', async () => {
    const portal = await startPortal({
      simulators: {
        pingOne: { choices: { requestOptionsLifetimeSeconds: 3600, flowLifetimeSeconds: 3600 } },
      },
    });
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    await later(601, async () => expect((await check()).status).toBe(410));
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });

  test('by one that completed for another user', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    portal.pingOne.faults.next('deviceAuthentications.checkAssertion', {
      status: 200,
      body: { id, status: 'COMPLETED', user: { id: 'somebody-else' } },
    });
    expect((await check()).status).toBe(502);
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
    expect(portal.log.some((line) => line.includes('security.device_authentication_of_another_user'))).toBe(
      true,
    );
  });

  test('by a completed one that names no user', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    portal.pingOne.faults.next('deviceAuthentications.checkAssertion', {
      status: 200,
      body: { id, status: 'COMPLETED' },
    });
    expect((await check()).status).toBe(502);
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ level: 1 });
  });

  test('by a session that signed out while PingOne was checking', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    const otherTab = dana.clone();
    // PingOne goes on with the device authentication, although the sign-out asks it not to.
    portal.pingOne.faults.next('deviceAuthentications.cancel', { status: 503 });
    const { arrived, release } = portal.pingOne.faults.pause('deviceAuthentications.checkAssertion');
    const checking = check();
    await arrived;
    await otherTab.call('POST', '/auth/sign-out', {});
    release();
    // The session is over; whether the device authentication has been closed by then, too, is a matter of moments.
    expect([401, 410]).toContain((await checking).status);
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ user: null });
  });

  test('after giving up', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    expect((await dana.call('DELETE', `/api/device-authentications/${id}`)).status).toBe(204);
    expect((await check()).status).toBe(410);
  });
});

describe('other methods', () => {
  test('a code: wrong ones may be followed by the right one', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    const started = await startMfa(omar);
    expect(started).toMatchObject({
      status: 'OTP_REQUIRED',
      devices: [{ contact: expect.stringContaining('*') }],
    });
    expect(started.requestOptions).toBeUndefined();
    const code = portal.pingOne.outbox.at(-1)?.otp ?? '';
    const wrong = code === '000000' ? '111111' : '000000';
    const post = (otp: string) => omar.call('POST', `/api/device-authentications/${started.id}/otp`, { otp });
    expect(await (await post(wrong)).json()).toMatchObject({ code: 'otp_invalid', status: 422 });
    expect(await (await post(code)).json()).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
  });

  test('another device of their own may be chosen, and nobody else’s', async () => {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    const { id, devices, actions } = await startMfa(sam);
    expect(actions).toEqual(expect.arrayContaining(['device.select', 'assertion.check']));
    const select = (deviceId: string) =>
      sam.call('POST', `/api/device-authentications/${id}/device-selection`, { deviceId });
    const before = portal.pingOne.exchanges.length;
    expect((await select('22222222-2222-4222-8222-0000000000d1')).status).toBe(404);
    expect(operationsSince(portal, before)).toEqual(['devices.list']);
    const second = devices.filter((device) => device.type === 'PINGID_DESKTOP_GEN2')[1];
    const selected = await bodyOf(DeviceAuthentication, await select(second?.id ?? ''));
    expect(selected).toMatchObject({ status: 'ASSERTION_REQUIRED', selectedDeviceId: second?.id });
    const assertion = await askDesktop(portal, '/authenticate', selected.requestOptions ?? '');
    expect(await (await checkAssertion(sam, id, assertion)).json()).toMatchObject({ status: 'COMPLETED' });
  });

  test('a person without a usable device is told so by PingOne’s reason', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const response = await nora.call('POST', '/api/device-authentications', {});
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'device_authentication_failed',
      failureCode: 'NO_USABLE_DEVICES',
    });
  });

  test('PingOne refuses an assertion by ending the device authentication', async () => {
    const portal = await startPortal({
      simulators: { pingOne: { choices: { failedAssertion: 'status-failed' } } },
    });
    const dana = await portal.signedIn('dana.desktop');
    portal.desktopAgent.behaveOnce('altered');
    const { check } = await prepareAssertion(portal, dana);
    expect(await (await check()).json()).toMatchObject({ code: 'device_authentication_failed', status: 422 });
    expect((await check()).status).toBe(410);
  });
});

describe('what PingOne answers is told as what it is', () => {
  const refusals = [
    ['a wrong code', { status: 400, body: { details: [{ code: 'INVALID_OTP' }] } }, 'otp_invalid'],
    ['a limit of its own', { status: 400, body: { details: [{ code: 'LIMIT_EXCEEDED' }] } }, 'otp_invalid'],
    ['a locked device', { status: 423 }, 'device_locked'],
    ['a locked device, by its code', { status: 400, body: { code: 'DEVICE_LOCKED' } }, 'device_locked'],
    ['a conflict', { status: 409 }, 'pingone_conflict'],
    ['a media type it does not know', { status: 415 }, 'pingone_error'],
    ['a flow that is over', { status: 404 }, 'ceremony_expired'],
  ] as const;

  test.each(refusals)('%s', async (_what, fault, code) => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    const { id } = await startMfa(omar);
    portal.pingOne.faults.next('deviceAuthentications.checkOtp', fault);
    const response = await omar.call('POST', `/api/device-authentications/${id}/otp`, { otp: '123456' });
    expect(await response.json()).toMatchObject({ code });
  });

  test('a code that was wrong once too often: the device authentication has failed, and that is said', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    const { id } = await startMfa(omar);
    const right = portal.pingOne.outbox.at(-1)?.otp ?? '';
    const wrong = right === '000000' ? '111111' : '000000';
    const post = (otp: string) => omar.call('POST', `/api/device-authentications/${id}/otp`, { otp });
    expect(await (await post(wrong)).json()).toMatchObject({ code: 'otp_invalid' });
    expect(await (await post(wrong)).json()).toMatchObject({ code: 'otp_invalid' });
    expect(await (await post(wrong)).json()).toMatchObject({ code: 'device_authentication_failed' });
    expect(await (await post(right)).json()).toMatchObject({ code: 'ceremony_expired' });
  });

  test('a failure that names no user is a failure, not an attack', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    portal.pingOne.faults.next('deviceAuthentications.checkAssertion', {
      status: 200,
      body: { id, status: 'FAILED', error: { code: 'SOMETHING' }, user: null },
    });
    expect(await (await check()).json()).toMatchObject({
      code: 'device_authentication_failed',
      failureCode: 'SOMETHING',
    });
  });
});

describe('a step-up gives the session a new id, and leaves alone what was under way', () => {
  test('a pairing that was begun before goes on after it', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const { device, creationOptions } = await bodyOf(
      PairingStarted,
      await dana.call('POST', '/api/devices', {}),
    );
    await stepUp(portal, dana);
    const attestation = await askDesktop(portal, '/register', creationOptions);
    const response = await dana.call('POST', `/api/devices/${device.id}/activation`, { attestation });
    expect(response.status).toBe(200);
  });

  test('a sign-out with the id from before ends the session under the new one', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const before = dana.clone();
    await stepUp(portal, dana);
    await before.call('POST', '/auth/sign-out', {});
    expect(await (await dana.call('GET', '/api/session')).json()).toMatchObject({ user: null });
  });
});

describe('an answer that never came', () => {
  test('a selection is read back: the device is selected, and that is the answer', async () => {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    const { id, devices } = await startMfa(sam);
    const second = devices.filter((device) => device.type === 'PINGID_DESKTOP_GEN2')[1];
    portal.pingOne.faults.next('deviceAuthentications.select', 'lose-answer');
    const path = `/api/device-authentications/${id}/device-selection`;
    const response = await sam.call('POST', path, { deviceId: second?.id });
    expect(await response.json()).toMatchObject({
      status: 'ASSERTION_REQUIRED',
      selectedDeviceId: second?.id,
    });
  });

  test('is read back: completed, and that is the answer', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    portal.pingOne.faults.next('deviceAuthentications.checkAssertion', 'lose-answer');
    const before = portal.pingOne.exchanges.length;
    expect(await (await check()).json()).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
    expect(operationsSince(portal, before)).toEqual([
      'deviceAuthentications.checkAssertion',
      'deviceAuthentications.read',
    ]);
  });

  test('is not guessed: still open, so that is what the person is told', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    portal.pingOne.faults.next('deviceAuthentications.checkAssertion', 'reset');
    const response = await check();
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'pingone_error', effectUnknown: true });
    expect(await (await dana.call('GET', `/api/device-authentications/${id}`)).json()).toMatchObject({
      status: 'ASSERTION_REQUIRED',
    });
    expect((await check()).status).toBe(200);
  });
});

test('answers with fields that nobody has seen, and without those that older ones lack, are the same to us', async () => {
  const portal = await startPortal({
    simulators: { pingOne: { choices: { answerExtras: true, omitOptionalFields: true } } },
  });
  const dana = await portal.signedIn('dana.desktop');
  expect(await stepUp(portal, dana)).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
});

test('a worker token that PingOne no longer takes is replaced without anybody noticing', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  await dana.call('GET', '/api/devices');
  portal.pingOne.revokeTokens();
  expect((await dana.call('GET', '/api/devices')).status).toBe(200);
});
