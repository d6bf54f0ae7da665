import { describe, expect, test } from 'vitest';
import { at, textAt } from './json.ts';
import { ownPingOne, pia, piasApp, piasPhone, type Stage, sharedPingOne } from './setup.ts';

const stage = await sharedPingOne();
const { pingOne, client } = stage;

/** A device authentication that waits for Pia to confirm a push. */
async function startPush({ client }: Stage = stage) {
  const { body } = await client.initiate(pia);
  const id = textAt(body, 'id');
  return { id, body, read: async () => (await client.readFlow(id)).body };
}

const linksOf = (body: unknown) => Object.keys(Object(at(body, '_links')));

test('a push is sent to the phone, and waits', async () => {
  const { id, body, read } = await startPush();
  expect(body).toMatchObject({
    status: 'PUSH_CONFIRMATION_REQUIRED',
    selectedDevice: { id: piasPhone },
    _embedded: { devices: [{ type: 'MOBILE', os: { type: 'ANDROID' } }, { type: 'TOTP' }] },
  });
  expect(linksOf(body)).toEqual(['self', 'device.select']);
  const push = { id, userId: pia, deviceId: piasPhone, status: 'waiting', sentAt: expect.any(Date) };
  expect(pingOne.pushes.at(-1)).toEqual(push);
  expect(at(await read(), 'status')).toBe('PUSH_CONFIRMATION_REQUIRED');
  expect(pingOne.flowOf(id)).toEqual({ status: 'PUSH_CONFIRMATION_REQUIRED', selectedDeviceId: piasPhone });
});

test('approved, it completes the flow at the next read', async () => {
  const { id, read } = await startPush();
  expect(pingOne.approvePush(id)).toBe(true);
  const body = await read();
  expect(body).toMatchObject({ status: 'COMPLETED', authenticators: ['mca', 'mfa', 'swk', 'user'] });
  expect(linksOf(body)).toEqual(['self']);
  expect(pingOne.approvePush(id)).toBe(false);
});

describe('denied', () => {
  test('it has failed the flow', async () => {
    const { id, read } = await startPush();
    expect(pingOne.denyPush(id)).toBe(true);
    expect(await read()).toMatchObject({ status: 'FAILED', error: { code: 'PUSH_DENIED' } });
    expect(pingOne.approvePush(id)).toBe(false);
    expect(at(await read(), 'status')).toBe('FAILED');
  });

  test('deniedPush: or it leads back to device selection', async () => {
    const own = await ownPingOne({ choices: { deniedPush: 'back-to-selection' } });
    const { id, read } = await startPush(own);
    own.pingOne.denyPush(id);
    const body = await read();
    expect(at(body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
    expect(at(body, 'selectedDevice')).toBeUndefined();
    expect(at((await own.client.select(id, piasApp)).body, 'status')).toBe('OTP_REQUIRED');
  });

  test('deniedPushCode and pushAuthenticators are what one likes', async () => {
    const own = await ownPingOne({ choices: { deniedPushCode: 'NO', pushAuthenticators: ['mfa'] } });
    const [denied, approved] = [await startPush(own), await startPush(own)];
    own.pingOne.denyPush(denied.id);
    own.pingOne.approvePush(approved.id);
    expect(at(await denied.read(), 'error', 'code')).toBe('NO');
    expect(at(await approved.read(), 'authenticators')).toEqual(['mfa']);
  });
});

test('unanswered, it times out by the clock, and the device can be selected again', async () => {
  const own = await ownPingOne({ choices: { pushTimeoutSeconds: 30 } });
  const { id, read } = await startPush(own);
  own.pingOne.clock.advance(29);
  expect(at(await read(), 'status')).toBe('PUSH_CONFIRMATION_REQUIRED');
  own.pingOne.clock.advance(1);
  expect(own.pingOne.pushes.at(-1)?.status).toBe('timed-out');
  expect(own.pingOne.approvePush(id)).toBe(false);
  const body = await read();
  expect(body).toMatchObject({ status: 'PUSH_CONFIRMATION_TIMED_OUT', selectedDevice: { id: piasPhone } });
  expect(linksOf(body)).toEqual(['self', 'device.select']);

  expect(at((await own.client.select(id, piasPhone)).body, 'status')).toBe('PUSH_CONFIRMATION_REQUIRED');
  expect(own.pingOne.pushes.map(({ status }) => status)).toEqual(['timed-out', 'waiting']);
  own.pingOne.approvePush(id);
  expect(at(await read(), 'status')).toBe('COMPLETED');
});

test('cancelled, it waits no more, and an approval changes nothing', async () => {
  const { id, read } = await startPush();
  expect(at((await client.cancel(id)).body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
  expect(pingOne.pushes.at(-1)?.status).toBe('cancelled');
  expect(pingOne.approvePush(id)).toBe(false);
  expect(at(await read(), 'status')).toBe('DEVICE_SELECTION_REQUIRED');
});

test('what has ended can be cancelled no more', async () => {
  const { id } = await startPush();
  pingOne.approvePush(id);
  expect((await client.cancel(id)).status).toBe(400);
  expect(pingOne.flowOf(id)?.status).toBe('COMPLETED');
});

test('cancelWorksOn push-only: a push can be cancelled', async () => {
  const own = await ownPingOne({ choices: { cancelWorksOn: 'push-only' } });
  const { id } = await startPush(own);
  expect((await own.client.cancel(id)).status).toBe(200);
});

describe('selecting another device while a push waits', () => {
  test('withdraws the push', async () => {
    const { id, read } = await startPush();
    expect(at((await client.select(id, piasApp)).body, 'status')).toBe('OTP_REQUIRED');
    expect(pingOne.pushes.at(-1)?.status).toBe('cancelled');
    expect(pingOne.approvePush(id)).toBe(false);
    expect(at(await read(), 'status')).toBe('OTP_REQUIRED');
  });

  test('selectDuringPush: or is possible after a cancel only', async () => {
    const own = await ownPingOne({ choices: { selectDuringPush: 'after-cancel' } });
    const { id, body } = await startPush(own);
    expect(linksOf(body)).toEqual(['self']);
    expect((await own.client.select(id, piasApp)).status).toBe(400);
    await own.client.cancel(id);
    expect((await own.client.select(id, piasApp)).status).toBe(200);
  });
});

test('a push takes neither code nor assertion', async () => {
  const { id } = await startPush();
  expect((await client.checkOtp(id, '123456')).status).toBe(400);
  expect((await client.checkAssertion(id, 'https://portal.example.com', '{}')).status).toBe(400);
});

test('of a device authentication that there is not, nothing is known', () => {
  expect(pingOne.flowOf('none')).toBeUndefined();
  expect(pingOne.denyPush('none')).toBe(false);
});
