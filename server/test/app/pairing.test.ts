import { DeviceAnswer, DeviceList, PairingStarted } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { askDesktop, operationsSince, type Portal, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

async function startPairing(browser: Browser) {
  const response = await browser.call('POST', '/api/devices', {});
  expect(response.status).toBe(201);
  return bodyOf(PairingStarted, response);
}

async function pair(portal: Portal, browser: Browser) {
  const { device, creationOptions } = await startPairing(browser);
  const attestation = await askDesktop(portal, '/register', creationOptions);
  return { id: device.id, attestation, activate: () => activate(browser, device.id, attestation) };
}

function activate(browser: Browser, id: string, attestation: string) {
  return browser.call('POST', `/api/devices/${id}/activation`, { attestation });
}

test('a person without devices pairs the first one', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  expect(await (await nora.call('GET', '/api/devices')).json()).toMatchObject({ devices: [] });

  const { id, activate } = await pair(portal, nora);
  const response = await activate();

  expect(response.status).toBe(200);
  const { device } = await bodyOf(DeviceAnswer, response);
  expect(device).toMatchObject({
    id,
    type: 'PINGID_DESKTOP_GEN2',
    status: 'ACTIVE',
    usable: true,
    default: true,
    relyingPartyId: 'rp.test',
    os: { type: 'MAC' },
  });
  expect(await (await nora.call('GET', '/api/devices')).json()).toMatchObject({
    devices: [expect.objectContaining({ id })],
  });
});

describe('who may pair', () => {
  test('whoever has an active device proves it first, and is told so as RFC 9470 says', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const before = portal.pingOne.exchanges.length;
    const response = await dana.call('POST', '/api/devices', {});
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      'Session error="insufficient_user_authentication", ' +
        'error_description="A stronger or more recent authentication is required", acr_values="2", max_age="300"',
    );
    expect(await response.json()).toMatchObject({
      code: 'step_up_required',
      requires: { level: 2, maxAgeSeconds: 300 },
    });
    expect(operationsSince(portal, before)).toEqual(['devices.list']);
  });

  test('after MFA the same person may, for five minutes', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    expect((await dana.call('POST', '/api/devices', {})).status).toBe(201);
    await later(5 * 60 + 1, async () => {
      expect((await dana.call('POST', '/api/devices', {})).status).toBe(401);
    });
  });

  test('a person with no device may on a sign-in of the last ten minutes', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    await later(10 * 60 + 1, async () => {
      const response = await nora.call('POST', '/api/devices', {});
      expect(await response.json()).toMatchObject({
        code: 'step_up_required',
        requires: { level: 1, maxAgeSeconds: 600 },
      });
    });
  });

  test('a pairing that began at level 1 is not finished at level 1 once another device is active', async () => {
    const portal = await startPortal();
    const [nora, thief] = [await portal.signedIn('nora.new'), await portal.signedIn('nora.new')];
    const stolen = await pair(portal, thief);
    const own = await pair(portal, nora);
    expect((await own.activate()).status).toBe(200);
    expect(await (await stolen.activate()).json()).toMatchObject({ code: 'step_up_required' });
  });
});

describe('a device id from the browser', () => {
  test('means nothing to another session, not even of the same person', async () => {
    const portal = await startPortal();
    const { id, attestation } = await pair(portal, await portal.signedIn('nora.new'));
    const otherSession = await portal.signedIn('nora.new');
    const before = portal.pingOne.exchanges.length;
    const response = await activate(otherSession, id, attestation);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'ceremony_expired' });
    expect(operationsSince(portal, before)).toEqual([]);
  });

  test('is good for one activation', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const pairing = await pair(portal, nora);
    await pairing.activate();
    const before = portal.pingOne.exchanges.length;
    expect((await pairing.activate()).status).toBe(410);
    expect(operationsSince(portal, before)).toEqual([]);
  });

  test('that was made up gets the same answer as one that is over', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    expect((await activate(nora, 'made-up', 'a.b.c')).status).toBe(410);
  });
});

describe('what PingOne refuses', () => {
  test.each(['altered', 'wrong_origin'] as const)('an attestation that is %s', async (behaviour) => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    portal.desktopAgent.behaveOnce(behaviour);
    const { activate } = await pair(portal, nora);
    const response = await activate();
    expect(response.status).toBe(422);
    const problem = await response.json();
    expect(problem).toMatchObject({ code: 'attestation_rejected', requestId: expect.any(String) });
    expect(await (await nora.call('GET', '/api/devices')).json()).toMatchObject({
      devices: [{ status: 'ACTIVATION_REQUIRED', usable: false }],
    });
  });

  test('does not end the pairing: the right attestation may follow', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device, creationOptions } = await startPairing(nora);
    expect((await activate(nora, device.id, 'a.b.c')).status).toBe(422);
    const attestation = await askDesktop(portal, '/register', creationOptions);
    expect((await activate(nora, device.id, attestation)).status).toBe(200);
  });

  test("one person's attestation for another person's device", async () => {
    const portal = await startPortal();
    const { attestation } = await pair(portal, await portal.signedIn('nora.new'));
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const { device } = await startPairing(dana);
    expect((await activate(dana, device.id, attestation)).status).toBe(422);
  });

  test('one device too many', async () => {
    const portal = await startPortal({ simulators: { pingOne: { choices: { deviceLimit: 0 } } } });
    const nora = await portal.signedIn('nora.new');
    const response = await nora.call('POST', '/api/devices', {});
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({ code: 'device_limit_reached' });
  });
});

describe('an answer that never came', () => {
  test('the device is read back: it is active, and that is the answer', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { activate } = await pair(portal, nora);
    portal.pingOne.faults.next('devices.activate', 'lose-answer');
    const before = portal.pingOne.exchanges.length;
    const response = await activate();
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ device: { status: 'ACTIVE' } });
    expect(operationsSince(portal, before)).toEqual(['devices.list', 'devices.activate', 'devices.read']);
  });

  test('S8: the connection was reset: that is said, nothing is repeated, and the pairing can go on', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { activate } = await pair(portal, nora);
    portal.pingOne.faults.next('devices.activate', 'reset');
    const before = portal.pingOne.exchanges.length;
    const response = await activate();
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ code: 'pingone_error', effectUnknown: true });
    expect(operationsSince(portal, before)).toEqual(['devices.list', 'devices.activate', 'devices.read']);
    expect((await activate()).status).toBe(200);
  });

  test('an activation that answers for another device, or for none that is active, is not believed', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { id, activate } = await pair(portal, nora);
    for (const body of [
      { id: 'another', type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVE' },
      { id, type: 'PINGID_DESKTOP_GEN2', status: 'ACTIVATION_REQUIRED' },
    ]) {
      portal.pingOne.faults.next('devices.activate', { status: 200, body });
      expect((await activate()).status).toBe(502);
    }
    expect((await activate()).status).toBe(200);
  });

  test('a device that became active unheard is not removed as an unfinished one', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { id, activate } = await pair(portal, nora);
    portal.pingOne.faults.next('devices.activate', 'lose-answer');
    portal.pingOne.faults.next('devices.read', { status: 500 });
    expect((await activate()).status).toBe(502);
    expect((await nora.call('DELETE', `/api/devices/${id}`)).status).toBe(401);
    expect(portal.pingOne.devicesOf('11111111-1111-4111-8111-111111111111')).toHaveLength(1);
  });

  test('PingOne away: 503 with Retry-After, as PingOne says', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    portal.pingOne.faults.next('devices.create', { status: 503, headers: { 'retry-after': '7' } });
    const response = await nora.call('POST', '/api/devices', {});
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ code: 'pingone_unavailable', retryAfterSeconds: 7 });
  });

  test('S9: PingOne’s rate limit is 503 with Retry-After, and a warning for operators', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const body = { code: 'REQUEST_LIMITED', details: [{ code: 'LIMIT_EXCEEDED' }] };
    portal.pingOne.faults.next('devices.create', { status: 429, headers: { 'retry-after': '7' }, body });
    const response = await nora.call('POST', '/api/devices', {});
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ code: 'pingone_unavailable', retryAfterSeconds: 7 });
    expect(levelsOf(portal, 'pingone_unavailable')).toEqual([40]);
  });

  test.each([
    [409, undefined, 'pingone_conflict', 40],
    [409, 'LIMIT_EXCEEDED', 'device_limit_reached', 30],
    [400, 'ACCOUNT_NOT_USABLE', 'account_not_usable', 30],
    [400, 'MFA_AUTH_METHODS_CONFLICT', 'mfa_methods_conflict', 30],
    [403, 'LICENSE_EXCEEDED', 'pingone_quota_exceeded', 50],
    [429, 'QUOTA_EXCEEDED', 'pingone_quota_exceeded', 50],
  ])('S29: PingOne’s %i with %s is told as %s', async (status, detail, code, level) => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const body = detail ? { details: [{ code: detail }] } : {};
    portal.pingOne.faults.next('devices.create', { status, body });
    expect(await (await nora.call('POST', '/api/devices', {})).json()).toMatchObject({ code });
    expect(levelsOf(portal, code)).toEqual([level]);
  });
});

describe('a pairing that was left half-way', () => {
  const listOf = async (browser: Browser) =>
    (await bodyOf(DeviceList, await browser.call('GET', '/api/devices'))).devices;
  const activation = ({ id }: { id: string }) => `/api/devices/${id}/activation`;

  test('is found again by the same sign-in, and finished', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device, creationOptions } = await startPairing(nora);
    expect(await listOf(nora)).toMatchObject([{ id: device.id, pairingOpen: true }]);
    const response = await nora.call('GET', activation(device));
    expect(response.headers.get('cache-control')).toBe('no-store');
    const found = await bodyOf(PairingStarted, response);
    expect(found).toMatchObject({
      device: { id: device.id, status: 'ACTIVATION_REQUIRED' },
      creationOptions,
    });
    const attestation = await askDesktop(portal, '/register', found.creationOptions);
    expect((await activate(nora, device.id, attestation)).status).toBe(200);
    const [finished] = await listOf(nora);
    expect(finished).toMatchObject({ id: device.id, status: 'ACTIVE' });
    expect(finished).not.toHaveProperty('pairingOpen');
    expect((await nora.call('GET', activation(device))).status).toBe(410);
  });

  test('is nothing that another sign-in can go on with, not even of the same person', async () => {
    const portal = await startPortal();
    const { device } = await startPairing(await portal.signedIn('nora.new'));
    for (const other of [await portal.signedIn('nora.new'), await portal.signedIn('dana.desktop')]) {
      expect(await (await other.call('GET', activation(device))).json()).toMatchObject({
        status: 410,
        code: 'ceremony_expired',
      });
      expect((await listOf(other)).some((each) => each.pairingOpen)).toBe(false);
    }
  });

  test('is over after ten minutes, or when PingOne has forgotten the device', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device } = await startPairing(nora);
    await later(10 * 60 + 1, async () => {
      expect((await nora.call('GET', activation(device))).status).toBe(410);
      expect((await listOf(nora))[0]).not.toHaveProperty('pairingOpen');
    });
    portal.pingOne.clock.advance(86_401);
    expect((await nora.call('GET', activation(device))).status).toBe(410);
  });

  test('reading it changes nothing, and asks neither PingOne nor the store where none is open', async () => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    storeControl.operations.length = 0;
    await listOf(dana);
    expect(storeControl.operations.filter((operation) => operation.startsWith('ceremonies'))).toEqual([]);
    const before = portal.pingOne.exchanges.length;
    expect((await dana.call('GET', '/api/devices/some-id/activation')).status).toBe(410);
    expect(operationsSince(portal, before)).toEqual([]);
  });

  test('trying again cancels it, so that nothing is left behind', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const first = await pair(portal, nora);
    const before = portal.pingOne.exchanges.length;
    const second = await pair(portal, nora);
    expect(operationsSince(portal, before)).toEqual([
      'devices.list',
      'devices.read',
      'devices.remove',
      'devices.create',
    ]);
    expect(portal.pingOne.devicesOf(norasId).map(({ id }) => id)).toEqual([second.id]);
    expect((await first.activate()).status).toBe(410);
    expect((await second.activate()).status).toBe(200);
  });

  test('trying again does not depend on PingOne removing the former device', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    await startPairing(nora);
    portal.pingOne.faults.next('devices.remove', { status: 500 });
    const second = await pair(portal, nora);
    expect((await second.activate()).status).toBe(200);
    expect(portal.log.some((line) => line.includes('pairing.cancel_failed'))).toBe(true);
  });

  test('trying again leaves alone what another sign-in has begun, and a device that became active unheard', async () => {
    const portal = await startPortal();
    const [nora, elsewhere] = [await portal.signedIn('nora.new'), await portal.signedIn('nora.new')];
    const other = await pair(portal, elsewhere);
    const unheard = await pair(portal, nora);
    portal.pingOne.faults.next('devices.activate', 'lose-answer');
    portal.pingOne.faults.next('devices.read', { status: 500 });
    expect((await unheard.activate()).status).toBe(502);
    await stepUp(portal, nora);
    await startPairing(nora);
    const ids = portal.pingOne.devicesOf(norasId).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([other.id, unheard.id]));
  });

  test('is removed with one click on a recent sign-in, whatever else the person has', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const own = await portal.signedIn('dana.desktop');
    await stepUp(portal, own);
    const { device } = await startPairing(own);
    expect((await dana.call('DELETE', `/api/devices/${device.id}`)).status).toBe(204);
    expect((await listOf(dana)).map(({ id }) => id)).not.toContain(device.id);
  });

  test('on an old sign-in removing it takes what the person has: MFA, or a new sign-in', async () => {
    const portal = await startPortal();
    const [dana, nora] = [await portal.signedIn('dana.desktop'), await portal.signedIn('nora.new')];
    await stepUp(portal, dana);
    const started = [await startPairing(dana), await startPairing(nora)];
    await later(10 * 60 + 1, async () => {
      const [ofDana, ofNora] = started.map(({ device }) => `/api/devices/${device.id}`);
      expect(await (await dana.call('DELETE', ofDana ?? '')).json()).toMatchObject({
        requires: { level: 2 },
      });
      expect(await (await nora.call('DELETE', ofNora ?? '')).json()).toMatchObject({
        requires: { level: 1, maxAgeSeconds: 600 },
      });
    });
  });

  test('canceling removes an unfinished device of another sign-in, too, on a recent sign-in', async () => {
    const portal = await startPortal();
    const [nora, elsewhere] = [await portal.signedIn('nora.new'), await portal.signedIn('nora.new')];
    const { device } = await startPairing(nora);
    await later(10 * 60 + 1, async () => {
      expect(await (await elsewhere.call('DELETE', activation(device))).json()).toMatchObject({
        requires: { level: 1, maxAgeSeconds: 600 },
      });
    });
    expect((await elsewhere.call('DELETE', activation(device))).status).toBe(204);
    expect(await listOf(nora)).toEqual([]);
  });

  test('canceling never removes a device that is active, not even right after MFA with it', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { id, activate: finish } = await pair(portal, nora);
    expect((await finish()).status).toBe(200);
    const cancel = () => nora.call('DELETE', activation({ id }));
    expect(await (await cancel()).json()).toMatchObject({ status: 409, code: 'pingone_conflict' });
    await stepUp(portal, nora);
    expect((await cancel()).status).toBe(409);
    expect(portal.pingOne.devicesOf(norasId)).toMatchObject([{ id, status: 'ACTIVE' }]);
  });

  test('canceling what became active unheard says so, and the device stays', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { id, activate: finish } = await pair(portal, nora);
    portal.pingOne.faults.next('devices.activate', 'lose-answer');
    portal.pingOne.faults.next('devices.read', { status: 500 });
    expect((await finish()).status).toBe(502);
    expect((await nora.call('DELETE', activation({ id }))).status).toBe(409);
    expect(portal.pingOne.devicesOf(norasId)).toMatchObject([{ id, status: 'ACTIVE' }]);
  });

  test('canceling nothing of the person’s own is told as over', async () => {
    const portal = await startPortal();
    const { device } = await startPairing(await portal.signedIn('nora.new'));
    const dana = await portal.signedIn('dana.desktop');
    expect((await dana.call('DELETE', activation(device))).status).toBe(410);
    expect(portal.pingOne.devicesOf(norasId)).toHaveLength(1);
  });

  test('one that becomes active at that very moment stays', async () => {
    const portal = await startPortal();
    const [nora, elsewhere] = [await portal.signedIn('nora.new'), await portal.signedIn('nora.new')];
    const { id, activate: finish } = await pair(portal, nora);
    const reading = portal.pingOne.faults.pause('devices.read');
    const removing = elsewhere.call('DELETE', `/api/devices/${id}`);
    await reading.arrived;
    expect((await finish()).status).toBe(200);
    reading.release();
    expect((await removing).status).toBe(409);
    expect(portal.pingOne.devicesOf(norasId)).toMatchObject([{ id, status: 'ACTIVE' }]);
  });
});

describe('giving up and removing', () => {
  test('a pairing given up removes its device', async () => {
    const portal = await startPortal();
    const nora = await portal.signedIn('nora.new');
    const { device } = await startPairing(nora);
    expect((await nora.call('DELETE', `/api/devices/${device.id}`)).status).toBe(204);
    expect(await (await nora.call('GET', '/api/devices')).json()).toMatchObject({ devices: [] });
  });

  test('an active device is removed, renamed and ordered only after MFA', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { devices } = await bodyOf(DeviceList, await dana.call('GET', '/api/devices'));
    const [desktop, email] = devices;
    const rename = () => dana.call('PUT', `/api/devices/${desktop?.id}/nickname`, { nickname: ' My Mac ' });
    const order = () => dana.call('PUT', '/api/devices/order', { order: [email?.id, desktop?.id] });
    const remove = () => dana.call('DELETE', `/api/devices/${email?.id}`);
    for (const change of [rename, order, remove]) expect((await change()).status).toBe(401);

    await stepUp(portal, dana);

    expect(await (await rename()).json()).toMatchObject({ device: { id: desktop?.id, nickname: 'My Mac' } });
    const ordered = await (await order()).json();
    expect(ordered).toMatchObject({ devices: [{ id: email?.id, default: true }, { id: desktop?.id }] });
    expect((await remove()).status).toBe(204);
  });

  test("another person's device is not there", async () => {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    const { devices } = await bodyOf(DeviceList, await sam.call('GET', '/api/devices'));
    const foreignId = devices[0]?.id ?? '';
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const before = portal.pingOne.exchanges.length;
    for (const [method, path, body] of [
      ['DELETE', `/api/devices/${foreignId}`],
      ['PUT', `/api/devices/${foreignId}/nickname`, { nickname: 'Mine' }],
      ['PUT', '/api/devices/order', { order: [foreignId] }],
    ] as const) {
      expect((await dana.call(method, path, body)).status).toBe(404);
    }
    expect(new Set(operationsSince(portal, before))).toEqual(new Set(['devices.list']));
  });
});

const norasId = '11111111-1111-4111-8111-111111111111';

/** At which levels the problem was logged. */
function levelsOf(portal: Portal, code: string): number[] {
  const lines = portal.log.map((line) => JSON.parse(line));
  return lines.filter((line) => line.code === code).map(({ level }) => level);
}
