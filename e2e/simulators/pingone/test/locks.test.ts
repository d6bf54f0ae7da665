import { describe, expect, test } from 'vitest';
import { portal } from './desktop.ts';
import { at, textAt } from './json.ts';
import {
  dana,
  danasEmail,
  danasMac,
  lou,
  lousEmail,
  lousMac,
  omar,
  omarsEmail,
  ownPingOne,
  pia,
  piasApp,
  piasPhone,
  type Stage,
} from './setup.ts';

/** Answers wrongly with the person's first device, each time in a flow of its own. */
async function answerWrongly({ client }: Stage, userId: string, times: number) {
  const answers = [];
  for (const _time of Array(times)) {
    const { body } = await client.initiate(userId);
    const id = textAt(body, 'id');
    const isOtp = at(body, 'status') === 'OTP_REQUIRED';
    answers.push(
      isOtp ? await client.checkOtp(id, 'wrong') : await client.checkAssertion(id, portal, 'wrong'),
    );
  }
  return answers.map(({ status, body }) => [status, at(body, 'details', 0, 'code')]);
}

const listed = async ({ client }: Stage, userId: string, index: number) =>
  at((await client.listDevices(userId)).body, '_embedded', 'devices', index);

describe('wrong answers', () => {
  test.each([
    ['passcodes', omar, 'INVALID_OTP', 'OTP'],
    ['assertions', dana, 'INVALID_VALUE', 'ASSERTION'],
  ])('lock the device, counted over all flows: %s', async (_what, userId, code, reason) => {
    const own = await ownPingOne();
    expect(await answerWrongly(own, userId, 3)).toEqual([
      [400, code],
      [400, code],
      [423, 'DEVICE_LOCKED'],
    ]);
    expect(await listed(own, userId, 0)).toMatchObject({
      lock: { status: 'LOCKED', reason, expiresAt: expect.stringMatching(/^\d{4}-.*Z$/) },
    });
  });

  test('are forgotten with a right one', async () => {
    const own = await ownPingOne();
    await answerWrongly(own, omar, 2);
    const id = textAt((await own.client.initiate(omar)).body, 'id');
    await own.client.checkOtp(id, own.pingOne.outbox.at(-1)?.otp ?? '');
    expect(await answerWrongly(own, omar, 2)).toEqual(Array(2).fill([400, 'INVALID_OTP']));
  });

  test('lockAfterFailures and lockSeconds: the lock ends by itself, and counting begins anew', async () => {
    const own = await ownPingOne({ choices: { lockAfterFailures: 2, lockSeconds: 30 } });
    await answerWrongly(own, omar, 2);
    own.pingOne.clock.advance(29);
    expect(at((await own.client.initiate(omar)).body, 'error', 'code')).toBe('NO_USABLE_DEVICES');
    own.pingOne.clock.advance(1);
    expect(await listed(own, omar, 0)).toMatchObject({ lock: { status: 'UNLOCKED' } });
    expect(await answerWrongly(own, omar, 1)).toEqual([[400, 'INVALID_OTP']]);
  });

  test('that spend the passcode attempts of one flow lock the device as well', async () => {
    const own = await ownPingOne();
    const id = textAt((await own.client.initiate(omar)).body, 'id');
    for (const _time of Array(3)) await own.client.checkOtp(id, 'wrong');
    expect(own.pingOne.flowOf(id)?.status).toBe('FAILED');
    expect(own.pingOne.devicesOf(omar)[0]?.lock?.reason).toBe('OTP');
  });

  test('are denied pushes, too', async () => {
    const own = await ownPingOne({ choices: { lockAfterFailures: 1 } });
    const id = textAt((await own.client.initiate(pia)).body, 'id');
    own.pingOne.denyPush(id);
    expect(own.pingOne.flowOf(id)?.status).toBe('FAILED');
    expect(await listed(own, pia, 0)).toMatchObject({ lock: { status: 'LOCKED', reason: 'PUSH' } });
    expect(at((await own.client.initiate(pia)).body, 'selectedDevice', 'id')).toBe(piasApp);
  });
});

describe('a locked device', () => {
  test('is marked in device authentications, which turn to the next one', async () => {
    const own = await ownPingOne();
    own.pingOne.lock(dana, danasMac, 60);
    const { body } = await own.client.initiate(dana);
    expect(body).toMatchObject({
      status: 'OTP_REQUIRED',
      selectedDevice: { id: danasEmail },
      _embedded: {
        devices: [
          {
            id: danasMac,
            usableStatus: { status: 'DISABLED', reason: 'LOCKED' },
            lock: { status: 'LOCKED' },
          },
          { id: danasEmail, usableStatus: { status: 'ENABLED' } },
        ],
        blockedDevices: [],
      },
    });
  });

  test.each([
    ['usable-status-only', [danasMac, danasEmail]],
    ['left-out', [danasEmail]],
  ] as const)('lockedDevicesInFlow: %s', async (lockedDevicesInFlow, ids) => {
    const own = await ownPingOne({ choices: { lockedDevicesInFlow } });
    own.pingOne.lock(dana, danasMac, 60);
    const devices = at((await own.client.initiate(dana)).body, '_embedded', 'devices');
    expect(devices).toEqual(ids.map((id) => expect.objectContaining({ id })));
    expect(at(devices, 0, 'lock')).toBeUndefined();
  });

  test.each([
    ['http-423', 423, 'REQUEST_FAILED'],
    ['http-400', 400, 'REQUEST_FAILED'],
  ] as const)(
    'lockedAnswer: refuses %s, and the flow is as open as before',
    async (lockedAnswer, status, code) => {
      const own = await ownPingOne({ choices: { lockedAnswer, lockedCode: 'SHUT' } });
      const id = textAt((await own.client.initiate(dana)).body, 'id');
      own.pingOne.lock(dana, danasMac, 60);
      const answers = [
        await own.client.checkAssertion(id, portal, 'any'),
        await own.client.select(id, danasMac),
        await own.client.initiate(dana, { selectedDevice: { id: danasMac } }),
      ];
      for (const { body, ...answer } of answers) {
        expect([answer.status, at(body, 'code'), at(body, 'details', 0, 'code')]).toEqual([
          status,
          code,
          'SHUT',
        ]);
      }
      expect(at((await own.client.select(id, danasEmail)).body, 'status')).toBe('OTP_REQUIRED');
    },
  );

  test('lockedAnswer: or the flow has failed', async () => {
    const own = await ownPingOne({ choices: { lockedAnswer: 'status-failed' } });
    own.pingOne.lock(dana, danasMac, 60);
    const failed = { status: 'FAILED', error: { code: 'DEVICE_LOCKED', message: 'The device is locked' } };
    const initiated = await own.client.initiate(dana, { selectedDevice: { id: danasMac } });
    expect([initiated.status, initiated.body]).toEqual([201, expect.objectContaining(failed)]);
    const id = textAt((await own.client.initiate(dana)).body, 'id');
    const selected = await own.client.select(id, danasMac);
    expect([selected.status, selected.body]).toEqual([200, expect.objectContaining(failed)]);
    await answerWrongly(own, omar, 2);
    const last = textAt((await own.client.initiate(omar)).body, 'id');
    expect(at((await own.client.checkOtp(last, 'wrong')).body, 'error', 'code')).toBe('DEVICE_LOCKED');
  });

  test('takes no right code either', async () => {
    const own = await ownPingOne();
    const id = textAt((await own.client.initiate(omar)).body, 'id');
    own.pingOne.lock(omar, omarsEmail, 60);
    expect((await own.client.checkOtp(id, own.pingOne.outbox.at(-1)?.otp ?? '')).status).toBe(423);
    own.pingOne.clock.advance(60);
    const right = await own.client.checkOtp(id, own.pingOne.outbox.at(-1)?.otp ?? '');
    expect(at(right.body, 'status')).toBe('COMPLETED');
  });
});

describe('a blocked device', () => {
  test('stands apart in device authentications, and is marked in the list', async () => {
    const own = await ownPingOne();
    own.pingOne.block(dana, danasMac);
    const { body } = await own.client.initiate(dana);
    expect(at(body, '_embedded', 'devices')).toEqual([expect.objectContaining({ id: danasEmail })]);
    expect(at(body, '_embedded', 'blockedDevices')).toEqual([
      expect.objectContaining({
        id: danasMac,
        block: { status: 'BLOCKED', blockedAt: expect.any(String) },
        usableStatus: { status: 'DISABLED', reason: 'BLOCKED' },
      }),
    ]);
    expect(await listed(own, dana, 0)).toMatchObject({
      block: { status: 'BLOCKED', blockedAt: expect.stringMatching(/Z$/) },
      lock: { status: 'UNLOCKED' },
    });
  });

  test('is refused until it is unblocked', async () => {
    const own = await ownPingOne({ choices: { blockedCode: 'BARRED' } });
    const id = textAt((await own.client.initiate(dana)).body, 'id');
    own.pingOne.block(dana, danasMac);
    const refused = await own.client.select(id, danasMac);
    expect([refused.status, at(refused.body, 'details', 0, 'code')]).toEqual([423, 'BARRED']);
    own.pingOne.unblock(dana, danasMac);
    expect((await own.client.select(id, danasMac)).status).toBe(200);
  });

  test('has no say about the push it was sent', async () => {
    const own = await ownPingOne();
    const { client, pingOne } = own;
    const id = textAt((await client.initiate(pia)).body, 'id');
    pingOne.block(pia, piasPhone);
    pingOne.approvePush(id);
    expect((await client.readFlow(id)).body).toMatchObject({
      status: 'FAILED',
      error: { code: 'DEVICE_BLOCKED' },
    });
    pingOne.unblock(pia, piasPhone);
    const second = textAt((await client.initiate(pia)).body, 'id');
    await client.remove(pia, piasPhone);
    pingOne.approvePush(second);
    expect(pingOne.flowOf(second)).toEqual({ status: 'DEVICE_SELECTION_REQUIRED' });
  });
});

test('Lou has nothing usable, and is told which devices are not', async () => {
  const own = await ownPingOne();
  const { status, body } = await own.client.initiate(lou);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    status: 'FAILED',
    error: { code: 'NO_USABLE_DEVICES', unavailableDevices: [{ id: lousMac }, { id: lousEmail }] },
    _embedded: { devices: [{ id: lousMac }], blockedDevices: [{ id: lousEmail }] },
  });
  own.pingOne.clock.advance(20 * 60);
  expect((await own.client.initiate(lou)).body).toMatchObject({ selectedDevice: { id: lousMac } });
});

test('who has nothing usable is told in a refusal, too', async () => {
  const own = await ownPingOne({ choices: { noUsableDevices: 'http-400' } });
  const { body } = await own.client.initiate(lou);
  expect(at(body, 'details', 0, 'innerError')).toEqual({
    unavailableDevices: [{ id: lousMac }, { id: lousEmail }],
  });
});
