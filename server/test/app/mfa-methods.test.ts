import { assertWith } from 'e2e/simulators/pingone/test/passkey';
import { DeviceAuthentication, Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { operationsSince, type Portal, publicOrigin, startPortal } from './portal.ts';
import { startMfa } from './step-up.ts';

const pathOf = (id: string) => `/api/device-authentications/${id}`;
const session = async (browser: Browser) => bodyOf(Session, await browser.call('GET', '/api/session'));
const poll = async (browser: Browser, id: string) =>
  bodyOf(DeviceAuthentication, await browser.call('GET', pathOf(id)));
const complete = (browser: Browser, id: string) => browser.call('POST', `${pathOf(id)}/completion`, {});
const select = (browser: Browser, id: string, deviceId: string | undefined) =>
  browser.call('POST', `${pathOf(id)}/device-selection`, { deviceId });

function personOf({ pingOne }: Portal, username: string) {
  const person = pingOne.people.find((someone) => someone.username === username);
  if (!person) throw new Error(`There is no ${username}`);
  return person;
}

describe('a passkey', () => {
  async function askedForPasskey(choices = {}) {
    const portal = await startPortal({ simulators: { pingOne: { choices } } });
    const fay = await portal.signedIn('fay.fido');
    const started = await startMfa(fay);
    const passkey = portal.pingOne.passkeyOf(personOf(portal, 'fay.fido').id);
    const assert = (changes = {}) => {
      const challenge = started.publicKeyRequestOptions?.challenge ?? '';
      return JSON.parse(assertWith(passkey, challenge, { origin: publicOrigin, ...changes }));
    };
    const check = (assertion: object) =>
      fay.call('POST', `${pathOf(started.id)}/passkey-assertion`, { assertion, compatibility: 'FULL' });
    return { portal, fay, started, assert, check };
  }

  test.each(['json-string-with-byte-arrays', 'json-string-with-base64url', 'object-with-base64url'])(
    'raises the session, in whatever form PingOne gives its options: %s',
    async (passkeyOptionsForm) => {
      const { fay, started, assert, check } = await askedForPasskey({ passkeyOptionsForm });
      expect(started).toMatchObject({
        status: 'ASSERTION_REQUIRED',
        publicKeyRequestOptions: { rpId: 'rp.test', allowCredentials: [{ type: 'public-key' }] },
      });
      expect(started.requestOptions).toBeUndefined();
      expect((await check(assert())).status).toBe(200);
      expect(await session(fay)).toMatchObject({ level: 2, steppedUpWith: { type: 'FIDO2' } });
    },
  );

  test('of another origin does not', async () => {
    const { fay, assert, check } = await askedForPasskey();
    const response = await check(assert({ origin: 'https://evil.example' }));
    expect(await response.json()).toMatchObject({ status: 422, code: 'assertion_rejected' });
    expect((await session(fay)).level).toBe(1);
  });

  test('is bounded, and nothing but what was asked for goes to PingOne', async () => {
    const { portal, assert, check } = await askedForPasskey();
    const before = portal.pingOne.exchanges.length;
    const good = assert();
    const bad = [
      { ...good, more: 1 },
      { ...good, id: 'a b' },
      { ...good, type: 'password' },
      { ...good, response: { ...good.response, signature: 'x'.repeat(9000) } },
      {},
    ];
    for (const assertion of bad) expect((await check(assertion)).status).toBe(400);
    expect(operationsSince(portal, before)).toEqual([]);
  });
});

describe('a push', () => {
  async function pushed(choices = {}) {
    const portal = await startPortal({ simulators: { pingOne: { choices } } });
    const pia = await portal.signedIn('pia.push');
    const started = await startMfa(pia);
    expect(started.status).toBe('PUSH_CONFIRMATION_REQUIRED');
    const other = started.devices.find(({ id }) => id !== started.selectedDeviceId);
    return { portal, pia, id: started.id, deviceId: started.selectedDeviceId, otherId: other?.id };
  }

  test('that is approved raises the session', async () => {
    const { portal, pia, id } = await pushed();
    expect((await poll(pia, id)).status).toBe('PUSH_CONFIRMATION_REQUIRED');
    portal.pingOne.approvePush(id);
    expect(await poll(pia, id)).toMatchObject({ status: 'COMPLETED' });
    expect(await (await complete(pia, id)).json()).toMatchObject({
      status: 'COMPLETED',
      session: { level: 2 },
    });
    expect((await session(pia)).steppedUpWith).toMatchObject({ type: 'MOBILE' });
  });

  test('that is denied ends it, with the reason', async () => {
    const { portal, pia, id } = await pushed();
    portal.pingOne.denyPush(id);
    const response = await pia.call('GET', pathOf(id));
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'device_authentication_failed',
      failureCode: 'PUSH_DENIED',
    });
    expect((await session(pia)).level).toBe(1);
  });

  test('that nobody answered can be sent again', async () => {
    const { portal, pia, id, deviceId } = await pushed();
    portal.pingOne.clock.advance(61);
    expect((await poll(pia, id)).status).toBe('PUSH_CONFIRMATION_TIMED_OUT');
    expect((await select(pia, id, deviceId)).status).toBe(200);
    portal.pingOne.approvePush(id);
    expect((await poll(pia, id)).status).toBe('COMPLETED');
  });

  test.each(['allowed', 'after-cancel'])(
    'is withdrawn when another device is used (selecting meanwhile is %s)',
    async (selectDuringPush) => {
      const { portal, pia, id, otherId } = await pushed({ selectDuringPush });
      expect(await (await select(pia, id, otherId)).json()).toMatchObject({ status: 'OTP_REQUIRED' });
      expect(portal.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
      expect(portal.pingOne.approvePush(id)).toBe(false);
      expect((await session(pia)).level).toBe(1);
    },
  );

  test('that was approved in the moment another device was chosen counts', async () => {
    const { portal, pia, id, otherId } = await pushed();
    portal.pingOne.approvePush(id);
    expect(await (await select(pia, id, otherId)).json()).toMatchObject({ status: 'COMPLETED' });
    expect((await session(pia)).level).toBe(2);
  });

  test('is withdrawn when the person gives up, and an approval afterwards does nothing', async () => {
    const { portal, pia, id } = await pushed();
    expect((await pia.call('DELETE', pathOf(id))).status).toBe(204);
    expect(portal.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
    expect(portal.pingOne.approvePush(id)).toBe(false);
    expect((await pia.call('GET', pathOf(id))).status).toBe(410);
  });

  test('is withdrawn when the person signs out', async () => {
    const { portal, pia } = await pushed();
    await pia.call('POST', '/auth/sign-out', {});
    await expect.poll(() => portal.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('is withdrawn when the session is ended from another one', async () => {
    const { portal } = await pushed();
    const other = await portal.signedIn('pia.push');
    await other.call('DELETE', '/api/sessions');
    await expect.poll(() => portal.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('is withdrawn when the person has signed out before PingOne had answered', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const pause = portal.pingOne.faults.pause('deviceAuthentications.initiate');
    const starting = pia.call('POST', '/api/device-authentications', {});
    await pause.arrived;
    await pia.clone().call('POST', '/auth/sign-out', {});
    pause.release();
    expect((await starting).status).toBe(401);
    await expect.poll(() => portal.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
  });

  test('of another session is not turned to another device', async () => {
    const { portal, id, otherId } = await pushed();
    const other = await portal.signedIn('pia.push');
    const before = portal.pingOne.exchanges.length;
    expect((await select(other, id, otherId)).status).toBe(410);
    expect(operationsSince(portal, before)).toEqual([]);
  });

  test('is given up here also where PingOne cannot be told', async () => {
    const { portal, pia, id } = await pushed();
    portal.pingOne.faults.next('deviceAuthentications.cancel', { status: 503 });
    expect((await pia.call('DELETE', pathOf(id))).status).toBe(204);
    portal.pingOne.approvePush(id);
    expect((await pia.call('GET', pathOf(id))).status).toBe(410);
    expect((await session(pia)).level).toBe(1);
  });
});

describe('S21: reading a completed device authentication', () => {
  test('says so and changes nothing, however often', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const { id } = await startMfa(pia);
    portal.pingOne.approvePush(id);
    const cookie = pia.cookies.get('__Host-session');
    for (let count = 0; count < 3; count += 1) {
      const response = await pia.call('GET', pathOf(id));
      expect(response.headers.getSetCookie()).toEqual([]);
      const answered = await bodyOf(DeviceAuthentication, response);
      expect(answered.status).toBe('COMPLETED');
      expect(answered.session).toBeUndefined();
    }
    expect((await session(pia)).level).toBe(1);
    expect(pia.cookies.get('__Host-session')).toBe(cookie);
    expect((await complete(pia, id)).status).toBe(200);
    expect((await session(pia)).level).toBe(2);
  });

  test('completing it twice with the new id is the same as once', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const { id } = await startMfa(pia);
    portal.pingOne.approvePush(id);
    await complete(pia, id);
    const { steppedUpAt } = await session(pia);
    expect(await (await complete(pia, id)).json()).toMatchObject({ session: { level: 2, steppedUpAt } });
  });

  test('a completion before PingOne has completed it raises nothing', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const { id } = await startMfa(pia);
    expect(await (await complete(pia, id)).json()).toMatchObject({ status: 'PUSH_CONFIRMATION_REQUIRED' });
    expect((await session(pia)).level).toBe(1);
  });
});

describe('S7: the same step posted twice at once', () => {
  test('reaches PingOne once; the other is told that it is being processed', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    const { id } = await startMfa(omar);
    const pause = portal.pingOne.faults.pause('deviceAuthentications.checkOtp');
    const post = () => omar.call('POST', `${pathOf(id)}/otp`, { otp: portal.pingOne.outbox.at(-1)?.otp });
    const first = post();
    await pause.arrived;
    const second = await post();
    expect(await second.json()).toMatchObject({ status: 409, code: 'ceremony_busy' });
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
    pause.release();
    expect((await first).status).toBe(200);
    const checks = portal.pingOne.exchanges.filter(({ operation }) => operation.endsWith('checkOtp'));
    expect(checks).toHaveLength(1);
  });
});

describe('codes', () => {
  test.each(['EMAIL', 'SMS', 'VOICE', 'WHATSAPP', 'TOTP', 'OATH_TOKEN'])('of %s', async (type) => {
    const portal = await startPortal();
    const { id: userId } = personOf(portal, 'cody.codes');
    const cody = await portal.signedIn('cody.codes');
    const { id, devices } = await startMfa(cody);
    const device = devices.find((each) => each.type === type);
    await select(cody, id, device?.id);
    const isGenerated = type === 'TOTP' || type === 'OATH_TOKEN';
    const otp = isGenerated
      ? portal.pingOne.codeOf(userId, device?.id ?? '')
      : portal.pingOne.outbox.findLast(({ deviceId }) => deviceId === device?.id)?.otp;
    const response = await cody.call('POST', `${pathOf(id)}/otp`, { otp });
    expect(await response.json()).toMatchObject({ status: 'COMPLETED' });
    expect(await session(cody)).toMatchObject({ level: 2, steppedUpWith: { type } });
  });

  test('a device that is locked after too many wrong ones says so, and until when', async () => {
    const portal = await startPortal({ simulators: { pingOne: { choices: { otpAttempts: 10 } } } });
    const omar = await portal.signedIn('omar.otp');
    const { id } = await startMfa(omar);
    const wrong = portal.pingOne.outbox.at(-1)?.otp === '000000' ? '111111' : '000000';
    const codes = [];
    for (let count = 0; count < 3; count += 1) {
      const response = await omar.call('POST', `${pathOf(id)}/otp`, { otp: wrong });
      codes.push(await response.json());
    }
    expect(codes.slice(0, 2)).toEqual(Array(2).fill(expect.objectContaining({ code: 'otp_invalid' })));
    expect(codes[2]).toMatchObject({ status: 423, code: 'device_locked' });
    const list = await omar.call('GET', '/api/devices');
    expect(await list.json()).toMatchObject({
      devices: [{ usable: false, unusable: { reason: 'locked', until: expect.any(String) } }],
    });
  });
});

describe('what PingOne lets through is honoured, and shown', () => {
  test('a bypass: level 2, and the session says that no device was asked', async () => {
    const portal = await startPortal();
    const bea = await portal.signedIn('bea.bypass');
    expect(await startMfa(bea)).toMatchObject({ status: 'COMPLETED' });
    const after = await session(bea);
    expect(after).toMatchObject({ level: 2, withoutDevice: true, methods: [] });
    expect(after.steppedUpWith).toBeUndefined();
  });

  test('a completion that comes later and names neither device nor authenticators', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id } = await startMfa(dana);
    const user = { id: personOf(portal, 'dana.desktop').id };
    portal.pingOne.faults.next('deviceAuthentications.read', {
      status: 200,
      body: { id, status: 'COMPLETED', user },
    });
    expect((await complete(dana, id)).status).toBe(200);
    expect(await session(dana)).toMatchObject({ level: 2, withoutDevice: true, methods: [] });
  });

  test('MFA that is off, where PingOne completes it', async () => {
    const portal = await startPortal({ simulators: { pingOne: { choices: { mfaDisabled: 'completed' } } } });
    const mo = await portal.signedIn('mo.off');
    await startMfa(mo);
    expect(await session(mo)).toMatchObject({ level: 2, withoutDevice: true });
  });

  test.each(['http-400', 'status-failed'] as const)(
    'MFA that is off, refused as %s: still level 1',
    async (mfaDisabled) => {
      const portal = await startPortal({ simulators: { pingOne: { choices: { mfaDisabled } } } });
      const mo = await portal.signedIn('mo.off');
      const response = await mo.call('POST', '/api/device-authentications', {});
      expect(await response.json()).toMatchObject({
        code: 'device_authentication_failed',
        failureCode: 'MFA_DISABLED',
      });
      expect((await session(mo)).level).toBe(1);
    },
  );
});

test('no usable device: said so, and the list says why for each', async () => {
  const portal = await startPortal();
  const lou = await portal.signedIn('lou.locked');
  const response = await lou.call('POST', '/api/device-authentications', {});
  expect(await response.json()).toMatchObject({ failureCode: 'NO_USABLE_DEVICES' });
  expect(await (await lou.call('GET', '/api/devices')).json()).toMatchObject({
    devices: [
      {
        type: 'PINGID_DESKTOP_GEN2',
        usable: false,
        unusable: { reason: 'locked', until: expect.any(String) },
      },
      { type: 'EMAIL', usable: false, unusable: { reason: 'blocked' } },
    ],
  });
});

test('a choice of devices: those that are blocked are there, and are not usable', async () => {
  const portal = await startPortal({
    simulators: { pingOne: { deviceSelection: 'ALWAYS_DISPLAY_DEVICES' } },
  });
  const { id: userId, devices } = personOf(portal, 'sam.several');
  portal.pingOne.block(userId, devices.at(-1)?.id ?? '');
  const sam = await portal.signedIn('sam.several');
  const started = await startMfa(sam);
  expect(started.status).toBe('DEVICE_SELECTION_REQUIRED');
  expect(started.devices.map(({ usable, unusable }) => [usable, unusable?.reason])).toEqual([
    [true, undefined],
    [true, undefined],
    [true, undefined],
    [false, 'blocked'],
  ]);
});

describe('a start may name the device', () => {
  const start = (browser: Browser, deviceId: string) =>
    browser.call('POST', '/api/device-authentications', { deviceId });

  test('so that the default one is not asked first', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const totp = personOf(portal, 'pia.push').devices.find(({ type }) => type === 'TOTP');
    const response = await start(pia, totp?.id ?? '');
    expect(await response.json()).toMatchObject({ status: 'OTP_REQUIRED', selectedDeviceId: totp?.id });
    expect(portal.pingOne.pushes).toEqual([]);
  });

  test('but not one of somebody else', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const before = portal.pingOne.exchanges.length;
    const response = await start(pia, personOf(portal, 'dana.desktop').devices[0]?.id ?? '');
    expect(response.status).toBe(404);
    expect(operationsSince(portal, before)).toEqual(['devices.list']);
  });
});

describe('security events', () => {
  const events = ({ log }: Portal) =>
    log.map((line) => JSON.parse(line).event).filter((event) => String(event).startsWith('security.'));

  test('another session’s device authentication, a second use: each is logged, and changes nothing', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    const other = await portal.signedIn('pia.push');
    const { id } = await startMfa(pia);
    portal.pingOne.approvePush(id);
    expect((await other.call('GET', pathOf(id))).status).toBe(410);
    expect((await session(other)).level).toBe(1);
    expect((await complete(pia, id)).status).toBe(200);
    const { steppedUpAt } = await session(pia);
    expect((await pia.call('POST', `${pathOf(id)}/otp`, { otp: '123456' })).status).toBe(410);
    expect((await session(pia)).steppedUpAt).toBe(steppedUpAt);
    expect(events(portal)).toEqual([
      'security.device_authentication_of_another_session',
      'security.device_authentication_used_twice',
    ]);
  });
});
