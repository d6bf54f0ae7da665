import { describe, expect, test } from 'vitest';
import { hotp } from '../one-time-codes/hotp.ts';
import { at, textAt } from './json.ts';
import {
  cody,
  codysApp,
  codysEmail,
  codysSms,
  codysToken,
  codysVoice,
  codysWhatsApp,
  ownPingOne,
  type Stage,
  sharedPingOne,
} from './setup.ts';

const stage = await sharedPingOne();
const { pingOne, client } = stage;

async function startWith(deviceId: string, { client }: Stage = stage): Promise<string> {
  const { body } = await client.initiate(cody, { selectedDevice: { id: deviceId } });
  expect(body).toMatchObject({ status: 'OTP_REQUIRED', selectedDevice: { id: deviceId } });
  return textAt(body, 'id');
}

describe('codes that are sent', () => {
  test.each([
    ['EMAIL', codysEmail, 'cody.codes@example.com'],
    ['SMS', codysSms, '+1.5555550177'],
    ['VOICE', codysVoice, '+1.5555550177'],
    ['WHATSAPP', codysWhatsApp, '+1.5555550177'],
  ])('%s: the outbox says how, and to whom', async (type, deviceId, to) => {
    const id = await startWith(deviceId);
    const message = pingOne.outbox.at(-1);
    expect(message).toMatchObject({ type, to, deviceId });
    const { body } = await client.checkOtp(id, message?.otp ?? '');
    expect(body).toMatchObject({ status: 'COMPLETED', authenticators: ['otp', 'mfa'] });
  });
});

test('codes are computed as RFC 4226 shows', () => {
  const secret = Buffer.from('12345678901234567890');
  const codes = [0, 1, 2, 3, 9].map((counter) => hotp(secret, counter));
  expect(codes).toEqual(['755224', '287082', '359152', '969429', '520489']);
});

test('and with the time as RFC 6238 shows, of whose digits the last six count', () => {
  const secret = Buffer.from('12345678901234567890');
  expect(hotp(secret, Math.floor(1_111_111_109 / 30))).toBe('081804');
});

describe.each([
  ['an authenticator app', codysApp],
  ['a token', codysToken],
])('the code that %s computes', (_what, deviceId) => {
  test('completes, and nothing was sent', async () => {
    const sent = pingOne.outbox.length;
    const id = await startWith(deviceId);
    const { body } = await client.checkOtp(id, pingOne.codeOf(cody, deviceId));
    expect(at(body, 'status')).toBe('COMPLETED');
    expect(pingOne.outbox).toHaveLength(sent);
  });

  test('is accepted once, in whichever flow', async () => {
    const own = await ownPingOne();
    const code = own.pingOne.codeOf(cody, deviceId);
    await own.client.checkOtp(await startWith(deviceId, own), code);
    const again = await own.client.checkOtp(await startWith(deviceId, own), code);
    expect([again.status, at(again.body, 'details', 0, 'code')]).toEqual([400, 'INVALID_OTP']);
    own.pingOne.clock.advance(30);
    const next = own.pingOne.codeOf(cody, deviceId);
    const { body } = await own.client.checkOtp(await startWith(deviceId, own), next);
    expect(at(body, 'status')).toBe('COMPLETED');
  });

  test('is not the one of another device', async () => {
    const own = await ownPingOne();
    const other = deviceId === codysApp ? codysToken : codysApp;
    const id = await startWith(deviceId, own);
    expect((await own.client.checkOtp(id, own.pingOne.codeOf(cody, other))).status).toBe(400);
  });
});

test('an authenticator app may be half a minute off, and no more', async () => {
  const own = await ownPingOne();
  const code = own.pingOne.codeOf(cody, codysApp);
  own.pingOne.clock.advance(60);
  expect((await own.client.checkOtp(await startWith(codysApp, own), code)).status).toBe(400);
  const recent = own.pingOne.codeOf(cody, codysApp);
  own.pingOne.clock.advance(30);
  expect((await own.client.checkOtp(await startWith(codysApp, own), recent)).status).toBe(200);
});

test('a device that computes no codes shows none', () => {
  expect(() => pingOne.codeOf(cody, codysEmail)).toThrow('computes no codes');
});
