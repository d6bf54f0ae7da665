import { DeviceList, Problem } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { operationsSince, type Portal, startPortal } from './portal.ts';
import { checkAssertion, prepareAssertion, startMfa, stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

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

describe('starts of MFA', () => {
  test('are limited in one session, with the time to wait', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    expect(await startUntilLimited(dana)).toBe(10);
    const response = await start(dana);
    expect(response.status).toBe(429);
    const { retryAfterSeconds, code } = await bodyOf(Problem, response);
    expect(code).toBe('rate_limited');
    expect(response.headers.get('retry-after')).toBe(String(retryAfterSeconds));
    expect(retryAfterSeconds).toBeGreaterThan(0);
    expect(retryAfterSeconds).toBeLessThanOrEqual(600);
    expect(portal.log.some((line) => line.includes('security.attempts_limited'))).toBe(true);
    await later(601, async () => expect((await start(dana)).status).toBe(201));
  });

  test('are limited per person, however many sessions somebody opens with their password', async () => {
    const portal = await startPortal();
    const counts = [];
    for (let count = 0; count < 3; count += 1) {
      counts.push(await startUntilLimited(await portal.signedIn('dana.desktop')));
    }
    expect(counts).toEqual([10, 5, 0]);
    expect((await start(await portal.signedIn('sam.several'))).status).toBe(201);
  });

  test('of a stranger with the password leave alone a session in which the person has confirmed', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    const strangers = [await portal.signedIn('dana.desktop'), await portal.signedIn('dana.desktop')];
    for (const stranger of strangers) await startUntilLimited(stranger);
    expect((await start(dana)).status).toBe(201);
    expect((await dana.call('DELETE', '/api/sessions')).status).toBe(204);
    for (const stranger of strangers) expect((await start(stranger)).status).toBe(401);
  });

  test('selecting a device is one of them', async () => {
    const portal = await startPortal();
    const sam = await portal.signedIn('sam.several');
    const { id, devices } = await startMfa(sam);
    const deviceId = devices.find(({ type }) => type === 'PINGID_DESKTOP_GEN2')?.id;
    const statuses = [];
    for (let count = 0; count < 10; count += 1) {
      const response = await sam.call('POST', `/api/device-authentications/${id}/device-selection`, {
        deviceId,
      });
      statuses.push(response.status);
    }
    expect(statuses).toEqual([...Array(9).fill(200), 429]);
  });
});

describe('S12: messages that a person does not answer', () => {
  test('get rarer: three at once, then pauses that grow, in however many sessions', async () => {
    const portal = await startPortal();
    const sent = async () => (await start(await portal.signedIn('omar.otp'))).status === 201;
    for (let count = 0; count < 3; count += 1) expect(await sent()).toBe(true);
    expect(await sent()).toBe(false);
    let at = 0;
    for (const pause of [30, 60, 120, 300, 900, 900]) {
      await later(at + pause - 2, async () => expect(await sent(), `after ${at + pause - 2} s`).toBe(false));
      at += pause + 2;
      await later(at, async () => expect(await sent(), `after ${at} s`).toBe(true));
    }
    expect(messages(portal)).toBe(9);
  });

  test('say how long to wait', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    for (let count = 0; count < 3; count += 1) expect((await start(pia)).status).toBe(201);
    const response = await start(pia);
    expect(response.status).toBe(429);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(25);
    expect(portal.log.some((line) => line.includes('"attempt":"message"'))).toBe(true);
  });

  test('leave a device alone that is sent nothing', async () => {
    const portal = await startPortal();
    const pia = await portal.signedIn('pia.push');
    for (let count = 0; count < 3; count += 1) await start(pia);
    expect((await start(pia)).status).toBe(429);
    const { devices } = await bodyOf(DeviceList, await pia.call('GET', '/api/devices'));
    const deviceId = devices.find(({ type }) => type === 'TOTP')?.id;
    const response = await pia.call('POST', '/api/device-authentications', { deviceId });
    expect(response.status).toBe(201);
  });

  test('are forgotten once the person confirms', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    await start(omar);
    await start(omar);
    const { id } = await startMfa(omar);
    const otp = portal.pingOne.outbox.at(-1)?.otp;
    expect((await omar.call('POST', `/api/device-authentications/${id}/otp`, { otp })).status).toBe(200);
    for (let count = 0; count < 3; count += 1) expect((await start(omar)).status).toBe(201);
    expect((await start(omar)).status).toBe(429);
  });

  test('are not counted where none was sent', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    for (let count = 0; count < 4; count += 1) {
      portal.pingOne.faults.next('deviceAuthentications.initiate', { status: 429 });
      expect((await start(omar)).status).toBe(503);
    }
    expect((await start(omar)).status).toBe(201);
  });

  test('are counted where the answer was lost: the message is under way', async () => {
    const portal = await startPortal();
    const omar = await portal.signedIn('omar.otp');
    for (let count = 0; count < 3; count += 1) {
      portal.pingOne.faults.next('deviceAuthentications.initiate', 'lose-answer');
      expect((await start(omar)).status).toBe(502);
    }
    expect((await start(omar)).status).toBe(429);
    expect(messages(portal)).toBe(3);
  });

  test('are counted where the default device cannot be used and PingOne turns to the mailbox', async () => {
    const portal = await startPortal();
    const person = portal.pingOne.people.find(({ username }) => username === 'sam.several');
    for (const { id, type } of person?.devices ?? []) {
      if (type !== 'EMAIL') portal.pingOne.block(person?.id ?? '', id);
    }
    const sam = await portal.signedIn('sam.several');
    const statuses = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await start(sam)).status);
    expect(statuses).toEqual([201, 201, 201, 429, 429, 429]);
  });

  test('lose no answer of PingOne where they cannot be counted', async () => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    storeControl.fail('messages.settle');
    expect((await start(dana)).status).toBe(201);
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

  test('for what this session has not started count, and do not reach PingOne', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const before = portal.pingOne.exchanges.length;
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      statuses.push((await checkAssertion(dana, 'made-up', 'a.b.c')).status);
    }
    expect(statuses).toEqual([...Array(10).fill(410), 429]);
    expect(operationsSince(portal, before)).toEqual([]);
  });
});
