import { Problem } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';
import { checkAssertion, prepareAssertion, startMfa } from './step-up.ts';

const start = (browser: Browser) => browser.call('POST', '/api/device-authentications', {});

async function startUntilLimited(browser: Browser): Promise<number> {
  for (let count = 0; count < 50; count += 1) {
    const { status } = await start(browser);
    if (status === 429) return count;
    expect(status).toBe(201);
  }
  return Number.POSITIVE_INFINITY;
}

const messages = ({ pingOne }: Portal) => pingOne.outbox.length;

describe('starts, each of which may send a message', () => {
  test('are limited in one session, with the time to wait', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    expect(await startUntilLimited(omar)).toBe(10);
    const response = await start(omar);
    expect(response.status).toBe(429);
    const { retryAfterSeconds, code } = await bodyOf(Problem, response);
    expect(code).toBe('rate_limited');
    expect(response.headers.get('retry-after')).toBe(String(retryAfterSeconds));
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(600);
    expect(messages(portal)).toBe(10);
    expect(portal.log.some((line) => line.includes('security.attempts_limited'))).toBe(true);
    await later(601, async () => expect((await start(omar)).status).toBe(201));
  });

  test('are limited per person, however many sessions somebody opens with their password', async () => {
    const portal = await startPortal();
    const counts = [];
    for (let count = 0; count < 3; count += 1) {
      counts.push(await startUntilLimited(await portal.signedIn('omar.otp')));
    }
    expect(counts).toEqual([10, 5, 0]);
    expect(messages(portal)).toBe(15);
    expect((await start(await portal.signedIn('dana.desktop'))).status).toBe(201);
  });

  test('selecting a device is one of them', async () => {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    const { id, devices } = await startMfa(sam);
    const deviceId = devices.find(({ type }) => type === 'EMAIL')?.id;
    const statuses = [];
    for (let count = 0; count < 10; count += 1) {
      const response = await sam.call('POST', `/api/device-authentications/${id}/device-selection`, {
        deviceId,
      });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([...Array(9).fill(200), 429]);
    expect(messages(portal)).toBe(9);
  });
});

const tryCode = async (portal: Portal, browser: Browser, id: string) => {
  const otp = portal.pingOne.outbox.at(-1)?.otp === '000000' ? '111111' : '000000';
  return (await browser.call('POST', `/api/device-authentications/${id}/otp`, { otp })).status;
};
const patient = { simulators: { pingOne: { choices: { otpAttempts: 1000, lockAfterFailures: 1000 } } } };

describe('codes', () => {
  test('are limited in one session', async () => {
    const portal = await startPortal(patient);
    const omar = await portal.signedIn('omar.otp');
    const { id } = await startMfa(omar);
    const statuses = [];
    for (let count = 0; count < 11; count += 1) statuses.push(await tryCode(portal, omar, id));
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });

  test('are limited per person, in however many sessions they are tried', async () => {
    const portal = await startPortal(patient);
    const counts = [];
    for (let session = 0; session < 3; session += 1) {
      const omar = await portal.signedIn('omar.otp');
      const { id } = await startMfa(omar);
      let tried = 0;
      while ((await tryCode(portal, omar, id)) === 422) tried += 1;
      counts.push(tried);
    }
    expect(counts).toEqual([10, 5, 0]);
  });
});

describe('assertions', () => {
  test('are limited in one session', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id } = await startMfa(dana);
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      statuses.push((await checkAssertion(dana, id, 'a.b.c')).status);
    }
    expect(statuses.slice(0, 10)).not.toContain(429);
    expect(statuses[10]).toBe(429);
  });

  test('of somebody else with the same password do not stand in the way of the person’s own', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    for (const thief of [await portal.signedIn('dana.desktop'), await portal.signedIn('dana.desktop')]) {
      for (let count = 0; count < 12; count += 1) await checkAssertion(thief, 'made-up', 'a.b.c');
    }
    expect((await check()).status).toBe(200);
  });

  test('for what this session has not started cost nothing', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    for (let count = 0; count < 12; count += 1) {
      expect((await checkAssertion(dana, 'made-up', 'a.b.c')).status).toBe(410);
    }
    const { check } = await prepareAssertion(portal, dana);
    expect((await check()).status).toBe(200);
  });
});
