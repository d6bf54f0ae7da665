import { describe, expect, test } from 'vitest';
import { at, textAt } from './json.ts';
import {
  bea,
  beasMac,
  dana,
  danasEmail,
  danasMac,
  mo,
  omar,
  omarsEmail,
  ownPingOne,
  type Stage,
} from './setup.ts';

const linksOf = (body: unknown) => Object.keys(Object(at(body, '_links')));

describe('device selection', () => {
  test('PROMPT_TO_SELECT: who has several usable devices chooses', async () => {
    const { client, pingOne } = await ownPingOne({ deviceSelection: 'PROMPT_TO_SELECT' });
    const { body } = await client.initiate(dana);
    expect(at(body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
    expect(at(body, 'selectedDevice')).toBeUndefined();
    expect(linksOf(body)).toEqual(['self', 'device.select']);
    expect(pingOne.outbox).toEqual([]);
    expect(at((await client.select(textAt(body, 'id'), danasMac)).body, 'status')).toBe('ASSERTION_REQUIRED');
    expect((await client.initiate(omar)).body).toMatchObject({ selectedDevice: { id: omarsEmail } });
    pingOne.lock(dana, danasMac, 60);
    expect((await client.initiate(dana)).body).toMatchObject({ selectedDevice: { id: danasEmail } });
  });

  test('ALWAYS_DISPLAY_DEVICES: everybody chooses, unless the request does', async () => {
    const { client, pingOne } = await ownPingOne();
    pingOne.setDeviceSelection('ALWAYS_DISPLAY_DEVICES');
    expect(at((await client.initiate(omar)).body, 'status')).toBe('DEVICE_SELECTION_REQUIRED');
    const chosen = await client.initiate(omar, { selectedDevice: { id: omarsEmail } });
    expect(at(chosen.body, 'status')).toBe('OTP_REQUIRED');
    pingOne.setDeviceSelection('DEFAULT_TO_FIRST');
    expect(at((await client.initiate(omar)).body, 'status')).toBe('OTP_REQUIRED');
  });
});

describe('what an administrator has set', () => {
  const read = ({ client, pingOne }: Stage, path: string) =>
    client.send('GET', `${pingOne.apiUrl}/environments/${pingOne.environmentId}/${path}`);

  test('MFA settings and the policy are read, and the policy can forbid pairing', async () => {
    const stage = await ownPingOne({ policyId: 'the-policy', choices: { deviceLimit: 7 } });
    expect((await read(stage, 'mfaSettings')).body).toMatchObject({ pairing: { maxAllowedDevices: 7 } });
    const policy = { id: 'the-policy', default: true, pingIdDesktop: { pairingDisabled: false } };
    const { body } = await read(stage, 'deviceAuthenticationPolicies');
    expect(body).toMatchObject({ _embedded: { deviceAuthenticationPolicies: [policy] }, count: 1 });
    stage.pingOne.setPairingDisabled(true);
    expect((await read(stage, 'deviceAuthenticationPolicies/the-policy')).body).toMatchObject({
      pingIdDesktop: { enabled: true, pairingDisabled: true },
    });
    const refused = await stage.client.createDevice(dana);
    expect([refused.status, at(refused.body, 'details', 0, 'code')]).toEqual([400, 'CONSTRAINT_VIOLATION']);
    expect((await read(stage, 'deviceAuthenticationPolicies/another')).status).toBe(404);
  });

  test('workerReadsConfiguration: or the role does not cover it', async () => {
    const stage = await ownPingOne({ choices: { workerReadsConfiguration: false } });
    for (const path of ['mfaSettings', 'deviceAuthenticationPolicies', 'deviceAuthenticationPolicies/any'])
      expect((await read(stage, path)).status).toBe(403);
  });

  test('desktopPolicyProperty: or the policy does not say', async () => {
    const stage = await ownPingOne({
      policyId: 'the-policy',
      choices: { desktopPolicyProperty: 'left-out' },
    });
    const { body } = await read(stage, 'deviceAuthenticationPolicies/the-policy');
    expect(Object.keys(Object(body))).not.toContain('pingIdDesktop');
  });
});

describe('bypass', () => {
  test('completes at once, and proves nothing', async () => {
    const { client, pingOne } = await ownPingOne();
    const { status, body } = await client.initiate(bea);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'COMPLETED', bypassAllowed: true, userBypassEnabled: true });
    expect(at(body, 'authenticators')).toBeUndefined();
    expect(linksOf(body)).toEqual(['self']);
    pingOne.revokeBypass(bea);
    expect((await client.initiate(bea)).body).toMatchObject({
      status: 'ASSERTION_REQUIRED',
      selectedDevice: { id: beasMac },
      bypassAllowed: false,
      userBypassEnabled: false,
    });
  });

  test('can be granted to anybody, and bypassAuthenticators are what one likes', async () => {
    const { client, pingOne } = await ownPingOne({ choices: { bypassAuthenticators: ['bypass'] } });
    pingOne.grantBypass(dana);
    expect((await client.initiate(dana)).body).toMatchObject({
      status: 'COMPLETED',
      authenticators: ['bypass'],
    });
  });
});

describe('with MFA off', () => {
  test('a device authentication is refused, until MFA is on', async () => {
    const { client, pingOne } = await ownPingOne();
    const { status, body } = await client.initiate(mo);
    expect([status, at(body, 'code'), at(body, 'details', 0, 'code')]).toEqual([
      400,
      'REQUEST_FAILED',
      'MFA_DISABLED',
    ]);
    pingOne.setMfaEnabled(mo, true);
    expect(at((await client.initiate(mo)).body, 'status')).toBe('OTP_REQUIRED');
  });

  test('mfaDisabled: or it has failed', async () => {
    const { client } = await ownPingOne({
      choices: { mfaDisabled: 'status-failed', mfaDisabledCode: 'OFF' },
    });
    const { status, body } = await client.initiate(mo);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'FAILED', error: { code: 'OFF' } });
  });

  test('mfaDisabled: or it is completed, and proves nothing', async () => {
    const { client, pingOne } = await ownPingOne({ choices: { mfaDisabled: 'completed' } });
    pingOne.setMfaEnabled(dana, false);
    const { body } = await client.initiate(dana);
    expect(body).toMatchObject({ status: 'COMPLETED', userBypassEnabled: false });
    expect(at(body, 'authenticators')).toBeUndefined();
  });
});
