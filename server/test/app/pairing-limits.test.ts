import { until } from 'e2e/deployment/until';
import { DeviceList } from 'shared';
import { expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { operationsSince, type Portal, startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';

const reads = ['mfaSettings.read', 'deviceAuthenticationPolicies.read'];

async function pairingOf(browser: Browser) {
  const response = await browser.call('GET', '/api/devices');
  expect(response.status).toBe(200);
  return (await bodyOf(DeviceList, response)).pairing;
}

function readsIn({ pingOne }: Portal, since = 0): string[] {
  const operations = pingOne.exchanges.slice(since).map(({ operation }) => operation);
  return operations.filter((operation) => /^(mfaSettings|deviceAuthenticationPolicies)/.test(operation));
}

test('a person who has as many devices as PingOne allows is told so beforehand', async () => {
  const portal = await startPortal({ simulators: { pingOne: { choices: { deviceLimit: 2 } } } });
  const [dana, nora] = [await portal.signedIn('dana.desktop'), await portal.signedIn('nora.new')];
  expect(await pairingOf(dana)).toEqual({ allowed: false, reason: 'device_limit', maxDevices: 2 });
  expect(await pairingOf(nora)).toEqual({ allowed: true, maxDevices: 2 });
  expect(readsIn(portal)).toEqual(reads);
});

test('a device that waits for activation does not count, as it does not for PingOne', async () => {
  const portal = await startPortal({ simulators: { pingOne: { choices: { deviceLimit: 1 } } } });
  const nora = await portal.signedIn('nora.new');
  expect((await nora.call('POST', '/api/devices', {})).status).toBe(201);
  expect(await pairingOf(nora)).toMatchObject({ allowed: true });
});

test.each([
  ['pingIdDesktop', 'the-policy', 'deviceAuthenticationPolicies.read'],
  ['desktopGen2', '', 'deviceAuthenticationPolicies.list'],
] as const)(
  'a policy that forbids pairing is told beforehand: %s of the policy "%s"',
  async (desktopPolicyProperty, policy, operation) => {
    const portal = await startPortal({
      simulators: {
        pingOne: { policyId: 'the-policy', pairingDisabled: true, choices: { desktopPolicyProperty } },
      },
      environment: { PINGONE_MFA_POLICY_ID: policy },
    });
    const nora = await portal.signedIn('nora.new');
    expect(await pairingOf(nora)).toEqual({ allowed: false, reason: 'policy', maxDevices: 5 });
    expect(readsIn(portal)).toEqual(['mfaSettings.read', operation]);
    expect((await nora.call('POST', '/api/devices', {})).status).toBeGreaterThanOrEqual(400);
  },
);

test('a policy that is not there forbids nothing', async () => {
  const portal = await startPortal({ environment: { PINGONE_MFA_POLICY_ID: 'another' } });
  expect(await pairingOf(await portal.signedIn('nora.new'))).toEqual({ allowed: true, maxDevices: 5 });
});

test('a policy that says nothing about PingID Desktop forbids nothing, whatever it says of the older app', async () => {
  const portal = await startPortal({
    simulators: { pingOne: { pairingDisabled: true, choices: { desktopPolicyProperty: 'left-out' } } },
  });
  expect(await pairingOf(await portal.signedIn('nora.new'))).toMatchObject({ allowed: true });
});

test('it is read once for all who ask at a time, and anew after five minutes', async () => {
  const portal = await startPortal();
  const [dana, nora] = [await portal.signedIn('dana.desktop'), await portal.signedIn('nora.new')];
  await Promise.all([pairingOf(dana), pairingOf(nora), pairingOf(dana)]);
  await pairingOf(nora);
  expect(readsIn(portal)).toEqual(reads);
  portal.pingOne.setPairingDisabled(true);
  expect(await pairingOf(nora)).toMatchObject({ allowed: true });
  await later(5 * 60 + 1, async () => {
    // Nobody waits for what is only refreshed.
    expect(await pairingOf(nora)).toMatchObject({ allowed: true });
    await until(async () => (await pairingOf(nora))?.reason === 'policy');
    expect(readsIn(portal)).toEqual([...reads, ...reads]);
  });
});

test('a worker application that may not read it costs nobody anything, and is logged', async () => {
  const portal = await startPortal({
    simulators: { pingOne: { choices: { workerReadsConfiguration: false } } },
  });
  const nora = await portal.signedIn('nora.new');
  expect(await pairingOf(nora)).toEqual({ allowed: true });
  expect(await pairingOf(nora)).toEqual({ allowed: true });
  expect(readsIn(portal)).toEqual(reads);
  const warnings = portal.log
    .map((line) => JSON.parse(line))
    .filter(({ event }) => event === 'pairing.limits_unknown');
  expect(warnings.map(({ operation }) => operation).sort()).toEqual([...reads].sort());
});

test('a PingOne that does not answer it holds up no list for longer than a second', async () => {
  const portal = await startPortal();
  const nora = await portal.signedIn('nora.new');
  const paused = portal.pingOne.faults.pause('mfaSettings.read');
  const startedAt = performance.now();
  expect(await pairingOf(nora)).toEqual({ allowed: true });
  expect(performance.now() - startedAt).toBeLessThan(3_000);
  paused.release();
});

test('switched off, PingOne is not asked', async () => {
  const portal = await startPortal({ environment: { PINGONE_PAIRING_LIMITS: 'false' } });
  const before = portal.pingOne.exchanges.length;
  expect(await pairingOf(await portal.signedIn('nora.new'))).toEqual({ allowed: true });
  expect(operationsSince(portal, before)).not.toEqual(expect.arrayContaining(reads.slice(0, 1)));
});

test('a new order comes with it, too', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  await stepUp(portal, dana);
  const { devices } = await bodyOf(DeviceList, await dana.call('GET', '/api/devices'));
  const order = devices.map(({ id }) => id).reverse();
  const ordered = await bodyOf(DeviceList, await dana.call('PUT', '/api/devices/order', { order }));
  expect(ordered).toMatchObject({
    devices: [{ id: order[0] }, { id: order[1] }],
    pairing: { allowed: true },
  });
});
