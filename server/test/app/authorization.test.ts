import { DeviceAuthentication, DeviceList, OwnSessionList, PairingStarted, Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { askDesktop, operationsSince, type Portal, startPortal } from './portal.ts';
import { sendHeaders } from './slow-request.ts';
import { prepareAssertion, startMfa, stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

const session = async (browser: Browser) => bodyOf(Session, await browser.call('GET', '/api/session'));
const devices = async (browser: Browser) =>
  (await bodyOf(DeviceList, await browser.call('GET', '/api/devices'))).devices;

async function stepUpByCode({ pingOne }: Portal, browser: Browser) {
  const list = await devices(browser);
  const deviceId = list.find(({ type }) => type === 'EMAIL')?.id;
  const started = await browser.call('POST', '/api/device-authentications', { deviceId });
  const { id } = await bodyOf(DeviceAuthentication, started);
  const otp = pingOne.outbox.at(-1)?.otp;
  const response = await browser.call('POST', `/api/device-authentications/${id}/otp`, { otp });
  expect(response.status).toBe(200);
}

describe('S2: a request whose body comes after the sign-out does nothing', () => {
  const requests = [
    ['POST', '/api/devices', {}],
    ['PUT', '/api/devices/order', { order: ['d'] }],
    ['POST', '/api/device-authentications', {}],
    ['POST', '/api/device-authentications/some-id/otp', { otp: '123456' }],
  ] as const;

  test.each(requests)('%s %s', async (method, path, body) => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const slow = await sendHeaders(portal, storeControl, dana, method, path, body);
    expect((await dana.clone().call('POST', '/auth/sign-out', {})).status).toBe(200);
    const before = portal.pingOne.exchanges.length;
    const answer = await slow.finish();
    expect(answer.status).toBe(401);
    expect(answer.body).toContain('signed_out');
    expect(operationsSince(portal, before)).toEqual([]);
  });

  test('nor one that was waiting for the list of devices', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const [device] = await devices(dana);
    const pause = portal.pingOne.faults.pause('devices.list');
    const removing = dana.call('DELETE', `/api/devices/${device?.id}`);
    await pause.arrived;
    await dana.clone().call('POST', '/auth/sign-out', {});
    pause.release();
    expect((await removing).status).toBe(401);
    const person = portal.pingOne.people.find(({ username }) => username === 'dana.desktop');
    expect(portal.pingOne.devicesOf(person?.id ?? '').map(({ id }) => id)).toContain(device?.id);
  });
});

describe('S2: a session that ends while PingOne is asked for the devices', () => {
  async function during(start: (portal: Portal, browser: Browser) => Promise<() => Promise<Response>>) {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    await stepUp(portal, sam);
    const act = await start(portal, sam);
    const before = portal.pingOne.exchanges.length;
    const pause = portal.pingOne.faults.pause('devices.list');
    const acting = act();
    await pause.arrived;
    await sam.clone().call('POST', '/auth/sign-out', {});
    pause.release();
    expect((await acting).status).toBe(401);
    return operationsSince(portal, before);
  }

  test('activates no device', async () => {
    const operations = await during(async (portal, sam) => {
      const { device, creationOptions } = await bodyOf(
        PairingStarted,
        await sam.call('POST', '/api/devices', {}),
      );
      const attestation = await askDesktop(portal, '/register', creationOptions);
      return () => sam.call('POST', `/api/devices/${device.id}/activation`, { attestation });
    });
    expect(operations).not.toContain('devices.activate');
  });

  test('starts no MFA', async () => {
    const operations = await during(async (_portal, sam) => {
      const [device] = await devices(sam);
      return () => sam.call('POST', '/api/device-authentications', { deviceId: device?.id });
    });
    expect(operations).not.toContain('deviceAuthentications.initiate');
  });

  test('selects no device', async () => {
    const operations = await during(async (_portal, sam) => {
      const { id } = await startMfa(sam);
      const [device] = await devices(sam);
      const path = `/api/device-authentications/${id}/device-selection`;
      return () => sam.call('POST', path, { deviceId: device?.id });
    });
    expect(operations).not.toContain('deviceAuthentications.select');
  });

  test('keeps no device that PingOne was activating at that moment', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device, creationOptions } = await bodyOf(
      PairingStarted,
      await nora.call('POST', '/api/devices', {}),
    );
    const attestation = await askDesktop(portal, '/register', creationOptions);
    const pause = portal.pingOne.faults.pause('devices.activate');
    const activating = nora.call('POST', `/api/devices/${device.id}/activation`, { attestation });
    await pause.arrived;
    // The cancellation that follows the sign-out finds the device active already.
    const cancellation = portal.pingOne.faults.pause('devices.read');
    await nora.clone().call('POST', '/auth/sign-out', {});
    await cancellation.arrived;
    pause.release();
    expect((await activating).status).toBe(401);
    cancellation.release();
    const person = portal.pingOne.people.find(({ username }) => username === 'nora.new');
    await expect.poll(() => portal.pingOne.devicesOf(person?.id ?? '')).toEqual([]);
  });
});

describe('S3: a sign-in that another site starts', () => {
  test('goes by way of our own page, and replaces nothing', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const response = await dana.visit('/auth/sign-in?return_to=%2Fdevices%3Fa%3D1');
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/sign-in?return_to=%2Fdevices%3Fa%3D1');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await session(dana)).level).toBe(2);
  });

  test('has its return address checked as any other', async () => {
    const portal = await startPortal();
    const response = await portal.browser().visit('/auth/sign-in?return_to=%2F%2Fevil.example');
    expect(response.headers.get('location')).toBe('/sign-in-problem?code=return_to_invalid');
  });

  test('a browser that does not say where it comes from gets by way of the page once', async () => {
    const portal = await startPortal();
    const start = (cookie = '') =>
      fetch(`${portal.address}/auth/sign-in?return_to=%2Fmfa`, { redirect: 'manual', headers: { cookie } });
    const first = await start();
    expect(first.headers.get('location')).toBe('/sign-in?return_to=%2Fmfa');
    const [marker = ''] = first.headers.getSetCookie();
    expect(marker).toMatch(/SameSite=Strict/);
    const [cookie] = marker.split(';');
    expect((await start(cookie)).headers.get('location')).toContain(portal.pingOne.authUrl);
  });

  test('so the one that is started here sees the session, and ends it', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const before = dana.clone();
    await portal.signIn(dana, 'dana.desktop');
    expect((await session(dana)).level).toBe(1);
    expect((await session(before)).user).toBeNull();
  });
});

describe('S10: a person whom PingOne no longer knows', () => {
  test('loses all sessions', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const other = await portal.signedIn('nora.new');
    const dana = await portal.signedIn('dana.desktop');
    portal.pingOne.faults.next('devices.list', { status: 404, body: { code: 'NOT_FOUND' } });
    const response = await nora.call('GET', '/api/devices');
    expect(await response.json()).toMatchObject({ status: 401, code: 'signed_out' });
    expect((await session(nora)).user).toBeNull();
    expect((await session(other)).user).toBeNull();
    expect((await session(dana)).user).not.toBeNull();
    expect(portal.log.some((line) => line.includes('session.user_not_found'))).toBe(true);
  });
});

describe('S10: a person whom PingOne no longer knows, where nothing else asks for the list', () => {
  test.each([
    ['deviceAuthentications.initiate', '/api/device-authentications'],
    ['devices.create', '/api/devices'],
  ] as const)('at %s', async (operation, path) => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    portal.pingOne.faults.next(operation, { status: 404 });
    portal.pingOne.faults.next('devices.list', { status: 404 });
    expect((await dana.call('POST', path, {})).status).toBe(401);
    expect((await session(dana)).user).toBeNull();
  });

  test('a 404 about something else ends nothing', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    portal.pingOne.faults.next('deviceAuthentications.initiate', { status: 404 });
    expect((await dana.call('POST', '/api/device-authentications', {})).status).toBe(502);
    expect((await session(dana)).user).not.toBeNull();
  });
});

describe('S11: PingOne is not open to one person without end', () => {
  async function recentlyConfirmed() {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    return { portal, dana };
  }

  test('pairings are limited per person, in however many sessions', async () => {
    const { portal, dana } = await recentlyConfirmed();
    const statuses = [];
    for (let count = 0; count < 10; count += 1)
      statuses.push((await dana.call('POST', '/api/devices', {})).status);
    expect(statuses).not.toContain(429);
    expect((await dana.call('POST', '/api/devices', {})).status).toBe(429);
    const other = await portal.signedIn('dana.desktop');
    await stepUp(portal, other);
    expect((await other.call('POST', '/api/devices', {})).status).toBe(429);
  });

  test('so are attestations', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device } = await bodyOf(PairingStarted, await nora.call('POST', '/api/devices', {}));
    const before = portal.pingOne.exchanges.length;
    const statuses = [];
    for (let count = 0; count < 25; count += 1) {
      const path = `/api/devices/${device.id}/activation`;
      statuses.push((await nora.call('POST', path, { attestation: 'a.b.c' })).status);
    }
    expect(statuses.filter((status) => status === 429)).toHaveLength(5);
    const activations = operationsSince(portal, before).filter((name) => name === 'devices.activate');
    expect(activations.length).toBeLessThanOrEqual(20);
  });

  test('a rename reads the list once, and answers with the whole device', async () => {
    const { portal, dana } = await recentlyConfirmed();
    const [device] = await devices(dana);
    const before = portal.pingOne.exchanges.length;
    const response = await dana.call('PUT', `/api/devices/${device?.id}/nickname`, { nickname: ' Mac ' });
    expect(await response.json()).toEqual({ device: { ...device, nickname: 'Mac' } });
    expect(operationsSince(portal, before)).toEqual(['devices.list', 'devices.rename']);
  });
});

describe('S13: an address that a proxy passes on', () => {
  const environment = { TRUST_PROXY: '127.0.0.1' };

  test('is rejected where it is none, before anything is counted or done', async () => {
    const portal = await startPortal({ environment: { ...environment, LIMIT_ADDRESS_REQUESTS: '3' } });
    const stranger = portal.browser();
    for (let count = 0; count < 5; count += 1) {
      const headers = { 'x-forwarded-for': 'mfa-start:person:somebody' };
      const response = await stranger.call('GET', '/api/session', undefined, headers);
      expect(await response.json()).toMatchObject({
        status: 400,
        code: 'invalid_input',
        errors: [{ field: 'x-forwarded-for' }],
      });
    }
    expect((await stranger.call('GET', '/api/session')).status).toBe(200);
  });

  test('counts by itself, and of IPv6 the network does', async () => {
    const portal = await startPortal({ environment: { ...environment, LIMIT_ADDRESS_REQUESTS: '3' } });
    const ask = async (address: string) => {
      const headers = { 'x-forwarded-for': address };
      return (await portal.browser().call('GET', '/api/session', undefined, headers)).status;
    };
    for (const address of ['2001:db8::1', '2001:db8::2', '2001:db8::3']) expect(await ask(address)).toBe(200);
    expect(await ask('2001:db8::4')).toBe(429);
    expect(await ask('2001:db8:0:1::1')).toBe(200);
    expect(await ask('192.0.2.1')).toBe(200);
  });
});

test('S14: people behind one address who poll do not use it up for each other', async () => {
  const portal = await startPortal({
    environment: { LIMIT_ADDRESS_REQUESTS: '30', LIMIT_SESSION_REQUESTS: '20' },
  });
  const people = [];
  for (let count = 0; count < 4; count += 1) people.push(await portal.signedIn('dana.desktop'));
  for (let count = 0; count < 19; count += 1) {
    for (const person of people) expect((await person.call('GET', '/api/session')).status).toBe(200);
  }
  const [first] = people;
  const statuses = [];
  for (let count = 0; count < 5; count += 1)
    statuses.push((await first?.call('GET', '/api/session'))?.status);
  expect(statuses).toContain(429);
  expect((await people[1]?.call('GET', '/api/session'))?.status).toBe(200);
});

test('S14: a cookie of a session that has ended is worth no more requests than none', async () => {
  const portal = await startPortal({ environment: { LIMIT_ADDRESS_REQUESTS: '12' } });
  const ended = [];
  for (let count = 0; count < 4; count += 1) {
    const dana = await portal.signedIn('dana.desktop');
    ended.push(dana.clone());
    await dana.call('POST', '/auth/sign-out', {});
  }
  const statuses = [];
  for (const browser of ended) {
    for (let count = 0; count < 4; count += 1)
      statuses.push((await browser.call('GET', '/api/session')).status);
  }
  expect(statuses).toContain(429);
});

describe('S15: a change of devices needs the strongest kind of method that the person has', () => {
  async function samByCode(environment = {}) {
    const portal = await startPortal({ environment });
    const sam = await portal.signedIn('sam.several');
    await stepUpByCode(portal, sam);
    const list = await devices(sam);
    const desktop = list.find(({ type }) => type === 'PINGID_DESKTOP_GEN2');
    const person = portal.pingOne.people.find(({ username }) => username === 'sam.several');
    return { portal, sam, desktop, userId: person?.id ?? '' };
  }

  test('a mailbox removes no computer, and pairs none', async () => {
    const { portal, sam, desktop, userId } = await samByCode();
    const before = portal.pingOne.devicesOf(userId).map(({ id }) => id);
    const requires = { level: 2, maxAgeSeconds: 300, methods: ['desktop'] };
    for (const [method, path, body] of [
      ['DELETE', `/api/devices/${desktop?.id}`, undefined],
      ['POST', '/api/devices', {}],
      ['PUT', `/api/devices/${desktop?.id}/nickname`, { nickname: 'Mine' }],
      ['PUT', '/api/devices/order', { order: [desktop?.id] }],
    ] as const) {
      const response = await sam.call(method, path, body);
      expect(await response.json(), path).toMatchObject({ status: 401, code: 'step_up_required', requires });
    }
    expect(portal.pingOne.devicesOf(userId).map(({ id }) => id)).toEqual(before);
  });

  test('PingID Desktop does', async () => {
    const { portal, sam, desktop } = await samByCode();
    await stepUp(portal, sam);
    expect((await sam.call('DELETE', `/api/devices/${desktop?.id}`)).status).toBe(204);
  });

  test('wrong answers that lock the computer do not open the way for the mailbox', async () => {
    const { portal, sam, desktop, userId } = await samByCode();
    const locked = portal.pingOne.devicesOf(userId).map(({ id, type }) => ({
      id,
      type,
      status: 'ACTIVE',
      ...(type === 'PINGID_DESKTOP_GEN2' ? { lock: { status: 'LOCKED' } } : {}),
    }));
    portal.pingOne.faults.next('devices.list', { status: 200, body: { _embedded: { devices: locked } } });
    expect((await sam.call('DELETE', `/api/devices/${desktop?.id}`)).status).toBe(401);
  });

  test('one that an administrator has blocked counts no more', async () => {
    const { portal, sam, desktop, userId } = await samByCode();
    for (const { id, type } of portal.pingOne.devicesOf(userId)) {
      if (type === 'PINGID_DESKTOP_GEN2') portal.pingOne.block(userId, id);
    }
    expect((await sam.call('DELETE', `/api/devices/${desktop?.id}`)).status).toBe(204);
  });

  test('one that PingOne calls disabled still counts', async () => {
    const { portal, sam, desktop, userId } = await samByCode();
    const disabled = portal.pingOne.devicesOf(userId).map(({ id, type }) => ({
      id,
      type,
      status: 'ACTIVE',
      ...(type === 'PINGID_DESKTOP_GEN2' ? { usableStatus: { status: 'DISABLED' } } : {}),
    }));
    portal.pingOne.faults.next('devices.list', { status: 200, body: { _embedded: { devices: disabled } } });
    expect((await sam.call('DELETE', `/api/devices/${desktop?.id}`)).status).toBe(401);
  });

  test('a pairing that was begun with the password alone is not finished with a mailbox', async () => {
    const portal = await startPortal();
    const stranger = await portal.signedIn('nora.new');
    const { device, creationOptions } = await bodyOf(
      PairingStarted,
      await stranger.call('POST', '/api/devices', {}),
    );
    const attestation = await askDesktop(portal, '/register', creationOptions);
    const own = { id: 'own', type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVE' };
    const mailbox = { id: 'mailbox', type: 'EMAIL', status: 'ACTIVE' };
    const person = portal.pingOne.people.find(({ username }) => username === 'nora.new');
    const { id } = { id: 'flow-1' };
    portal.pingOne.faults.next('deviceAuthentications.initiate', {
      status: 201,
      body: {
        id,
        status: 'OTP_REQUIRED',
        selectedDevice: { id: 'mailbox' },
        user: { id: person?.id },
        _embedded: { devices: [mailbox] },
      },
    });
    portal.pingOne.faults.next('deviceAuthentications.checkOtp', {
      status: 200,
      body: {
        id,
        status: 'COMPLETED',
        user: { id: person?.id },
        selectedDevice: { id: 'mailbox' },
        _embedded: { devices: [mailbox] },
        authenticators: ['email', 'mfa'],
      },
    });
    await startMfa(stranger);
    const otp = { otp: '123456' };
    expect((await stranger.call('POST', `/api/device-authentications/${id}/otp`, otp)).status).toBe(200);
    expect((await session(stranger)).level).toBe(2);
    portal.pingOne.faults.next('devices.list', {
      status: 200,
      body: { _embedded: { devices: [own, mailbox, { ...device, status: 'ACTIVATION_REQUIRED' }] } },
    });
    const response = await stranger.call('POST', `/api/devices/${device.id}/activation`, { attestation });
    expect(await response.json()).toMatchObject({
      code: 'step_up_required',
      requires: { level: 2, methods: ['desktop'] },
    });
  });

  test('with DEVICE_CHANGE_REQUIRES=any every method does', async () => {
    const { sam, desktop } = await samByCode({ DEVICE_CHANGE_REQUIRES: 'any' });
    expect((await sam.call('DELETE', `/api/devices/${desktop?.id}`)).status).toBe(204);
  });

  test('an administrator’s bypass does, and is logged', async () => {
    const portal = await startPortal();
    const bea = await portal.signedIn('bea.bypass');
    await startMfa(bea);
    const [device] = await devices(bea);
    const response = await bea.call('PUT', `/api/devices/${device?.id}/nickname`, { nickname: 'Mine' });
    expect(response.status).toBe(200);
    expect(portal.log.some((line) => line.includes('device.change_on_bypass'))).toBe(true);
  });
});

describe('S16: sessions of one person', () => {
  test('are at most twenty: the oldest ends', async () => {
    const portal = await startPortal();
    const first = await portal.signedIn('dana.desktop');
    const second = await portal.signedIn('dana.desktop');
    for (let count = 0; count < 19; count += 1) await portal.signedIn('dana.desktop');
    expect((await session(first)).user).toBeNull();
    expect((await session(second)).user).not.toBeNull();
    const { sessions } = await bodyOf(OwnSessionList, await second.call('GET', '/api/sessions'));
    expect(sessions).toHaveLength(20);
  });
});

describe('S17: the answer to another app', () => {
  test('counts as activity; the page’s own question does not', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const cookie = `__Host-session=${dana.cookies.get('__Host-session')}`;
    await later(50 * 60, async () => {
      const response = await fetch(`${portal.address}/api/session`, { headers: { cookie } });
      expect(await response.json()).toMatchObject({ level: 1 });
    });
    await later(100 * 60, async () => expect((await session(dana)).user).not.toBeNull());
    await later(111 * 60, async () => expect((await session(dana)).user).toBeNull());
  });
});

describe('S18: a pairing that is open when the session ends', () => {
  test('is canceled at PingOne', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device } = await bodyOf(PairingStarted, await nora.call('POST', '/api/devices', {}));
    const person = portal.pingOne.people.find(({ username }) => username === 'nora.new');
    const atPingOne = () => portal.pingOne.devicesOf(person?.id ?? '').map(({ id }) => id);
    expect(atPingOne()).toEqual([device.id]);
    await nora.call('POST', '/auth/sign-out', {});
    await expect.poll(atPingOne).toEqual([]);
  });

  test('stays where the device has become active, although nobody heard of it', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device, creationOptions } = await bodyOf(
      PairingStarted,
      await nora.call('POST', '/api/devices', {}),
    );
    const attestation = await askDesktop(portal, '/register', creationOptions);
    portal.pingOne.faults.next('devices.activate', 'lose-answer');
    portal.pingOne.faults.next('devices.read', { status: 503 });
    const path = `/api/devices/${device.id}/activation`;
    expect((await nora.call('POST', path, { attestation })).status).toBe(502);
    const before = portal.pingOne.exchanges.length;
    await nora.call('POST', '/auth/sign-out', {});
    await expect.poll(() => operationsSince(portal, before)).toContain('devices.read');
    await portal.app.close();
    expect(operationsSince(portal, before)).not.toContain('devices.remove');
  });

  test('a device whose pairing could not be recorded is removed', async () => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const nora = await portal.signedIn('nora.new');
    storeControl.fail('ceremonies.open');
    expect((await nora.call('POST', '/api/devices', {})).status).toBe(503);
    const person = portal.pingOne.people.find(({ username }) => username === 'nora.new');
    await expect.poll(() => portal.pingOne.devicesOf(person?.id ?? '')).toEqual([]);
  });
});

test('S7: a pairing is not canceled while its activation is under way', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const { device, creationOptions } = await bodyOf(
    PairingStarted,
    await nora.call('POST', '/api/devices', {}),
  );
  const attestation = await askDesktop(portal, '/register', creationOptions);
  const pause = portal.pingOne.faults.pause('devices.activate');
  const path = `/api/devices/${device.id}/activation`;
  const activating = nora.call('POST', path, { attestation });
  await pause.arrived;
  expect(await (await nora.call('DELETE', path)).json()).toMatchObject({ code: 'ceremony_busy' });
  pause.release();
  expect((await activating).status).toBe(200);
  expect((await devices(nora)).map(({ id }) => id)).toEqual([device.id]);
});

test('what a check, a step-up and a sign-out ask of the store', async () => {
  const storeControl = new StoreControl();
  const portal = await startPortal({ storeControl });
  const dana = await portal.signedIn('dana.desktop');
  const { check } = await prepareAssertion(portal, dana);
  const during = async (act: () => Promise<Response>) => {
    const before = storeControl.operations.length;
    await act();
    return storeControl.operations.slice(before);
  };
  expect(await during(() => dana.call('GET', '/api/session'))).toEqual(['sessions.read']);
  const ofStepUp = await during(check);
  expect(ofStepUp.filter((operation) => operation === 'sessions.stepUp')).toHaveLength(1);
  expect(ofStepUp.slice(0, 4)).toEqual([
    'sessions.read',
    'sessions.read',
    'ceremonies.claim',
    'sessions.stepUp',
  ]);
  const ofSignOut = await during(() => dana.call('POST', '/auth/sign-out', {}));
  expect(ofSignOut).toEqual(['sessions.read', 'sessions.revoke']);
});
