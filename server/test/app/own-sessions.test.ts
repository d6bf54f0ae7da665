import { OwnSessionList, Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { startPortal } from './portal.ts';
import { stepUp } from './step-up.ts';

const list = async (browser: Browser) =>
  (await bodyOf(OwnSessionList, await browser.call('GET', '/api/sessions'))).sessions;
const level = async (browser: Browser) =>
  (await bodyOf(Session, await browser.call('GET', '/api/session'))).level;

describe('a person sees their own sessions', () => {
  test('when, how strong, in which browser, and which is this one', async () => {
    const portal = await startPortal();
    const firefox = portal.browser('Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Firefox/153.0');
    await portal.signIn(firefox, 'dana.desktop');
    const dana = await portal.signedIn('dana.desktop');
    await stepUp(portal, dana);
    await portal.signedIn('sam.several');
    const sessions = await list(dana);
    expect(sessions).toHaveLength(2);
    expect(sessions).toContainEqual({
      id: expect.any(String),
      current: true,
      level: 2,
      signedInAt: expect.any(String),
      lastActiveAt: expect.any(String),
    });
    expect(sessions).toContainEqual(
      expect.objectContaining({ current: false, level: 1, browser: 'Firefox', system: 'Windows' }),
    );
  });

  test('those that are over are not among them', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const other = await portal.signedIn('dana.desktop');
    await other.call('POST', '/auth/sign-out', {});
    expect(await list(dana)).toHaveLength(1);
  });
});

test('S19: a session past its end is not listed, although a step-up had just renewed it', async () => {
  const portal = await startPortal({ environment: { SESSION_LIFETIME_SECONDS: '600' } });
  const first = await portal.signedIn('dana.desktop');
  const second = portal.browser();
  await later(300, () => portal.signIn(second, 'dana.desktop'));
  await later(590, async () => {
    await stepUp(portal, first);
    expect(await list(second)).toHaveLength(2);
  });
  await later(601, async () => expect(await list(second)).toHaveLength(1));
});

describe('a person ends', () => {
  test('one of them', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const other = await portal.signedIn('dana.desktop');
    const third = await portal.signedIn('dana.desktop');
    const id = (await list(other)).find(({ current }) => current)?.id ?? '';
    expect((await dana.call('DELETE', `/api/sessions/${id}`)).status).toBe(204);
    expect(await level(other)).toBeUndefined();
    expect(await level(third)).toBe(1);
    expect((await dana.call('DELETE', `/api/sessions/${id}`)).status).toBe(404);
  });

  test('all others, also one that was stepped up in the meantime', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const other = await portal.signedIn('dana.desktop');
    const thief = other.clone();
    await stepUp(portal, other);
    expect((await dana.call('DELETE', '/api/sessions')).status).toBe(204);
    expect(await level(other)).toBeUndefined();
    expect(await level(thief)).toBeUndefined();
    expect(await level(dana)).toBe(1);
  });

  test('nobody else’s', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const sam = await portal.signedIn('sam.several');
    const id = (await list(sam))[0]?.id ?? '';
    expect((await dana.call('DELETE', `/api/sessions/${id}`)).status).toBe(404);
    expect((await dana.call('DELETE', '/api/sessions')).status).toBe(204);
    expect(await level(sam)).toBe(1);
  });

  test('W2: on an old sign-in with a touch where they have a device for it, and with a new sign-in where not', async () => {
    const portal = await startPortal();
    const [dana, nora] = [await portal.signedIn('dana.desktop'), await portal.signedIn('nora.new')];
    const other = await portal.signedIn('dana.desktop');
    await later(601, async () => {
      const asked = await Promise.all([dana, nora].map((who) => who.call('DELETE', '/api/sessions')));
      expect(await asked[0]?.json()).toMatchObject({
        code: 'step_up_required',
        requires: { level: 2, maxAgeSeconds: 300, methods: ['desktop'] },
      });
      expect(await asked[1]?.json()).toMatchObject({
        code: 'step_up_required',
        requires: { level: 1, maxAgeSeconds: 600 },
      });
      expect(await level(other)).toBe(1);
      await stepUp(portal, dana);
      expect((await dana.call('DELETE', '/api/sessions')).status).toBe(204);
      expect(await level(other)).toBeUndefined();
    });
  });

  test('on a recent sign-in without asking PingOne, so that nothing there stands in the way', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    portal.pingOne.faults.next('devices.list', { status: 503 });
    expect((await dana.call('DELETE', '/api/sessions')).status).toBe(204);
  });
});
