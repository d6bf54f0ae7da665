import { Problem } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';
import { startMfa } from './step-up.ts';

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

describe('checks', () => {
  test('are limited in one session, whatever is tried', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id } = await startMfa(dana);
    const path = `/api/device-authentications/${id}`;
    const statuses = [];
    for (let count = 0; count < 11; count += 1) {
      const isCode = count % 2 === 0;
      const response = isCode
        ? await dana.call('POST', `${path}/otp`, { otp: '123456' })
        : await dana.call('POST', `${path}/assertion`, { assertion: 'a.b.c' });
      statuses.push(response.status);
    }
    expect(statuses.slice(0, 10)).not.toContain(429);
    expect(statuses[10]).toBe(429);
  });
});
