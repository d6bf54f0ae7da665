import { describe, expect, test } from 'vitest';
import type { PingOneSimulator } from '../index.ts';
import type { Client } from './client.ts';
import { portal } from './desktop.ts';
import { at, textAt } from './json.ts';
import {
  dana,
  danasEmail,
  danasMac,
  nora,
  omar,
  ownPingOne,
  sam,
  samsEmail,
  samsMac,
  samsPhone,
  samsWindows,
  sharedPingOne,
} from './setup.ts';

const { pingOne, client, danaMac, samWindows } = await sharedPingOne({
  choices: { lockAfterFailures: Number.POSITIVE_INFINITY },
});

/** A device authentication that waits for the passcode of Omar's e-mail. */
async function startOtp(to: { client: Client; pingOne: PingOneSimulator } = { client, pingOne }) {
  const { body } = await to.client.initiate(omar);
  const id = textAt(body, 'id');
  const otp = to.pingOne.outbox.at(-1)?.otp ?? '';
  return { id, otp, wrong: otp === '000000' ? '000001' : '000000', body };
}

async function refusalOf(answer: ReturnType<Client['select']>) {
  const { status, body } = await answer;
  return [status, at(body, 'code'), at(body, 'details', 0, 'code'), at(body, 'details', 0, 'target')];
}

describe('one-time passcodes', () => {
  test('go to the outbox, where tests and people find them', async () => {
    const { id, body } = await startOtp();
    expect(at(body, 'status')).toBe('OTP_REQUIRED');
    expect(pingOne.outbox.at(-1)).toEqual({
      type: 'EMAIL',
      userId: omar,
      deviceId: textAt(body, 'selectedDevice', 'id'),
      deviceAuthenticationId: id,
      to: 'omar.otp@example.com',
      otp: expect.stringMatching(/^\d{6}$/),
      sentAt: expect.any(Date),
    });
    const page = await fetch(pingOne.outboxUrl);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await page.text();
    expect(text).toContain(`<code>${pingOne.outbox.at(-1)?.otp}</code>`);
    expect(text).toContain('omar.otp@example.com');
  });

  test('the right one completes', async () => {
    const { id, otp } = await startOtp();
    const { status, body } = await client.checkOtp(id, otp);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'COMPLETED', authenticators: ['otp', 'mfa'] });
    expect((await client.checkOtp(id, otp)).status).toBe(400);
  });

  test('a wrong one is refused, and the right one still completes', async () => {
    const { id, otp, wrong } = await startOtp();
    expect(await refusalOf(client.checkOtp(id, wrong))).toEqual([400, 'INVALID_DATA', 'INVALID_OTP', 'otp']);
    expect(at((await client.checkOtp(id, otp)).body, 'status')).toBe('COMPLETED');
  });

  test('the one of another flow is refused', async () => {
    const [first, second] = [await startOtp(), await startOtp()];
    if (first.otp !== second.otp) expect((await client.checkOtp(second.id, first.otp)).status).toBe(400);
  });

  test('after the third wrong one the flow has failed, and the right one comes too late', async () => {
    const { id, otp, wrong } = await startOtp();
    for (const _attempt of [1, 2, 3]) {
      expect(await refusalOf(client.checkOtp(id, wrong))).toContain('INVALID_OTP');
    }
    expect((await client.readFlow(id)).body).toMatchObject({
      status: 'FAILED',
      error: { code: 'OTP_ATTEMPTS_EXCEEDED' },
    });
    expect(await refusalOf(client.checkOtp(id, otp))).toContain('REQUEST_FAILED');
  });

  test('a new one by selecting the device again gives no new attempts', async () => {
    const { id, wrong, body } = await startOtp();
    await client.checkOtp(id, wrong);
    await client.checkOtp(id, wrong);
    await client.select(id, textAt(body, 'selectedDevice', 'id'));
    const another = pingOne.outbox.at(-1)?.otp === '111111' ? '222222' : '111111';
    await client.checkOtp(id, another);
    expect(at((await client.readFlow(id)).body, 'status')).toBe('FAILED');
  });

  test('exhaustedOtp: the last wrong one can be answered 200 with status FAILED', async () => {
    const choices = { exhaustedOtp: 'status-failed', exhaustedOtpCode: 'NO_MORE', otpAttempts: 1 } as const;
    const own = await ownPingOne({ choices });
    const { id, wrong } = await startOtp(own);
    const { status, body } = await own.client.checkOtp(id, wrong);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'FAILED', error: { code: 'NO_MORE' } });
  });

  test('an expired one is refused', async () => {
    const own = await ownPingOne({
      choices: { otpLifetimeSeconds: 60, otpAuthenticators: ['otp', 'email'] },
    });
    const { id, otp, body } = await startOtp(own);
    own.pingOne.clock.advance(60);
    expect(await refusalOf(own.client.checkOtp(id, otp))).toContain('INVALID_OTP');
    await own.client.select(id, textAt(body, 'selectedDevice', 'id'));
    const completed = await own.client.checkOtp(id, own.pingOne.outbox.at(-1)?.otp ?? '');
    expect(at(completed.body, 'authenticators')).toEqual(['otp', 'email']);
  });

  test('a passcode is no assertion, nor the other way round', async () => {
    const { id } = await startOtp();
    expect((await client.checkAssertion(id, portal, 'e')).status).toBe(400);
    const flowId = textAt((await client.initiate(dana)).body, 'id');
    expect((await client.checkOtp(flowId, '000000')).status).toBe(400);
  });
});

describe('selecting a device', () => {
  test('the default one is selected, unless another is asked for', async () => {
    const selected = async (more?: object) =>
      at((await client.initiate(sam, more)).body, 'selectedDevice', 'id');
    expect(await selected()).toBe(samsMac);
    expect(await selected({ selectedDevice: { id: samsPhone } })).toBe(samsPhone);
    expect(pingOne.outbox.at(-1)?.to).toBe('+1.5555550133');
  });

  test('any of the own devices can be selected, in the middle of it too', async () => {
    const id = textAt((await client.initiate(sam)).body, 'id');
    expect((await client.select(id, samsEmail)).body).toMatchObject({
      status: 'OTP_REQUIRED',
      selectedDevice: { id: samsEmail },
      _links: { self: {}, 'device.select': {}, 'otp.check': {} },
    });
    const { status, body } = await client.select(id, samsWindows);
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ASSERTION_REQUIRED', selectedDevice: { id: samsWindows } });
    const options = textAt(body, 'pingIdDesktopCredentialRequestOptions');
    const completed = await client.checkAssertion(id, portal, await samWindows.assert(options));
    expect(at(completed.body, 'status')).toBe('COMPLETED');
  });

  test('with a passcode asked for, no request options are left', async () => {
    const id = textAt((await client.initiate(dana)).body, 'id');
    const { body } = await client.select(id, danasEmail);
    expect(at(body, 'pingIdDesktopCredentialRequestOptions')).toBeUndefined();
  });

  test("somebody else's device cannot be selected, nor one that waits for activation", async () => {
    const id = textAt((await client.initiate(dana)).body, 'id');
    const refused = [400, 'INVALID_DATA', 'INVALID_VALUE', 'device.id'];
    expect(await refusalOf(client.select(id, samsMac))).toEqual(refused);
    const waiting = textAt((await client.createDevice(dana)).body, 'id');
    expect(await refusalOf(client.select(id, waiting))).toEqual(refused);
    expect(at((await client.readFlow(id)).body, 'selectedDevice', 'id')).toBe(danasMac);
    await client.remove(dana, waiting);
  });

  test('contact data is masked', async () => {
    const { body } = await client.initiate(sam);
    expect(at(body, '_embedded', 'devices', 2, 'email')).toBe('sa****@example.com');
    expect(at(body, '_embedded', 'devices', 3, 'phone')).toBe('****0133');
  });
});

describe('cancel', () => {
  test('goes back to device selection, and the old request options are worth nothing', async () => {
    const initiated = await client.initiate(dana);
    const id = textAt(initiated.body, 'id');
    const { status, body } = await client.cancel(id);
    expect(status).toBe(200);
    expect(at(body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
    expect(Object.keys(Object(at(body, '_links')))).toEqual(['self', 'device.select']);
    expect(at(body, 'selectedDevice')).toBeUndefined();
    const options = textAt(initiated.body, 'pingIdDesktopCredentialRequestOptions');
    expect((await client.checkAssertion(id, portal, await danaMac.assert(options))).status).toBe(400);
    expect(at((await client.select(id, danasMac)).body, 'status')).toBe('ASSERTION_REQUIRED');
  });

  test('cancelWorksOn: it can be for push only', async () => {
    const own = await ownPingOne({ choices: { cancelWorksOn: 'push-only' } });
    const id = textAt((await own.client.initiate(dana)).body, 'id');
    expect(await refusalOf(own.client.cancel(id))).toContain('CONSTRAINT_VIOLATION');
    expect(at((await own.client.readFlow(id)).body, 'status')).toBe('ASSERTION_REQUIRED');
  });
});

describe('no usable device', () => {
  test('is a flow that has failed', async () => {
    const { status, body } = await client.initiate(nora);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'FAILED',
      error: { code: 'NO_USABLE_DEVICES', message: `Couldn't find authenticating device for user: ${nora}` },
      _embedded: { devices: [] },
    });
    expect((await client.select(textAt(body, 'id'), danasMac)).status).toBe(400);
  });

  test('or a refusal, and there is no flow', async () => {
    const own = await ownPingOne({ choices: { noUsableDevices: 'http-400' } });
    const { status, body } = await own.client.initiate(nora);
    expect([status, at(body, 'code'), at(body, 'details', 0, 'code')]).toEqual([
      400,
      'REQUEST_FAILED',
      'NO_USABLE_DEVICES',
    ]);
  });

  test('a device that waits for activation is none', async () => {
    await client.createDevice(nora);
    expect(at((await client.initiate(nora)).body, 'status')).toBe('FAILED');
  });
});

test.each([
  ['http-404', 404],
  ['http-410', 410],
] as const)('expiredFlow %s: from then on every step is answered so', async (expiredFlow, status) => {
  const own = await ownPingOne({ choices: { expiredFlow, flowLifetimeSeconds: 60 } });
  const id = textAt((await own.client.initiate(dana)).body, 'id');
  own.pingOne.clock.advance(59);
  expect((await own.client.readFlow(id)).status).toBe(200);
  own.pingOne.clock.advance(1);
  const answers = await Promise.all([
    own.client.readFlow(id),
    own.client.select(id, danasEmail),
    own.client.checkAssertion(id, portal, 'assertion'),
    own.client.cancel(id),
  ]);
  expect(answers.map((answer) => answer.status)).toEqual([status, status, status, status]);
});
