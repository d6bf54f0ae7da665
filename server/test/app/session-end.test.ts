import { Signer } from '@fastify/cookie';
import { Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { deriveKey } from '../../src/config/derive-key.ts';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { type Portal, startPortal } from './portal.ts';
import { prepareAssertion, startMfa, stepUp } from './step-up.ts';
import { StoreControl } from './store-control.ts';

const session = async (browser: Browser) => bodyOf(Session, await browser.call('GET', '/api/session'));
const complete = (browser: Browser, id: string) =>
  browser.call('POST', `/api/device-authentications/${id}/completion`, {});
const checksAtPingOne = ({ pingOne }: Portal) =>
  pingOne.exchanges.filter(({ operation }) => operation === 'deviceAuthentications.checkAssertion').length;
const secondsOf = (instant = '', since = '') => (Date.parse(instant) - Date.parse(since)) / 1000;

describe('a person who does nothing for an hour', () => {
  test('is signed out, whatever the page asked for by itself in the meantime', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id } = await startMfa(dana);
    for (const minutes of [10, 30, 59]) {
      await later(minutes * 60, async () => {
        await dana.call('GET', '/api/session');
        await dana.call('GET', '/api/sessions');
        await dana.call('GET', `/api/device-authentications/${id}`);
        expect((await session(dana)).user).not.toBeNull();
      });
    }
    await later(60 * 60 + 1, async () => {
      expect((await session(dana)).user).toBeNull();
      expect((await dana.call('GET', '/api/devices')).status).toBe(401);
    });
  });

  test('stays signed in with every thing done', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await later(50 * 60, async () => expect((await dana.call('GET', '/api/devices')).status).toBe(200));
    await later(100 * 60, async () => expect((await session(dana)).user).not.toBeNull());
    await later(111 * 60, async () => expect((await session(dana)).user).toBeNull());
  });

  test('can say that they are still there', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    await later(59 * 60, async () => {
      const before = await session(dana);
      expect(secondsOf(before.idleExpiresAt, before.checkedAt)).toBeCloseTo(60, -1);
      const after = await bodyOf(Session, await dana.call('POST', '/api/session/activity', {}));
      expect(secondsOf(after.idleExpiresAt, after.checkedAt)).toBeCloseTo(3600, -1);
    });
  });

  test('is not kept by it, nor by a step-up, beyond the end of the session', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    for (let minutes = 50; minutes < 12 * 60; minutes += 50) {
      await later(minutes * 60, async () => {
        expect((await dana.call('POST', '/api/session/activity', {})).status).toBe(200);
      });
    }
    await later(11.9 * 60 * 60, async () =>
      expect(await stepUp(portal, dana)).toMatchObject({ status: 'COMPLETED' }),
    );
    await later(12 * 60 * 60 + 1, async () => {
      expect((await dana.call('POST', '/api/session/activity', {})).status).toBe(401);
    });
  });
});

test('how long sessions last can be set', async () => {
  const portal = await startPortal({
    environment: { SESSION_LIFETIME_SECONDS: '600', SESSION_IDLE_SECONDS: '180' },
  });
  const dana = await portal.signedIn('dana.desktop');
  const { checkedAt, idleExpiresAt, expiresAt } = await session(dana);
  expect(secondsOf(idleExpiresAt, checkedAt)).toBeCloseTo(180, -1);
  expect(secondsOf(expiresAt, checkedAt)).toBeCloseTo(600, -1);
  await later(181, async () => expect((await session(dana)).user).toBeNull());
});

describe('a sign-out while a step-up is under way revives nothing: it waits', () => {
  test.each(['ceremonies.claim', 'sessions.stepUp'])('at %s', async (operation) => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    const otherTab = dana.clone();
    const { check } = await prepareAssertion(portal, dana);
    const { arrived, release } = storeControl.hold(operation);
    const checking = check();
    await arrived;
    expect((await otherTab.call('POST', '/auth/sign-out', {})).status).toBe(200);
    release();
    expect((await checking).status).toBe(401);
    expect((await session(dana)).user).toBeNull();
    expect((await session(otherTab)).user).toBeNull();
  });
});

describe('S5: an outage of the store in the middle of a step-up costs neither the session nor the confirmation', () => {
  const readings = ['sessions.read', 'ceremonies.claim', 'sessions.stepUp'];

  test.each(readings)('failing at %s', async (operation) => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    storeControl.fail(operation);
    expect((await check()).status).toBe(503);
    storeControl.mend();
    expect((await session(dana)).level).toBe(1);
    if (operation === 'sessions.stepUp') {
      expect((await complete(dana, id)).status).toBe(200);
    } else {
      expect((await check()).status).toBe(200);
    }
    expect((await session(dana)).level).toBe(2);
    expect(checksAtPingOne(portal)).toBe(1);
  });

  test.each(['ceremonies.claim', 'sessions.stepUp'])(
    'whose effect came, and whose answer did not: %s',
    async (operation) => {
      const storeControl = new StoreControl();
      const portal = await startPortal({ storeControl });
      const dana = await portal.signedIn('dana.desktop');
      const { id, check } = await prepareAssertion(portal, dana);
      storeControl.loseAnswer(operation);
      expect((await check()).status).toBe(503);
      storeControl.mend();
      expect((await session(dana)).user).not.toBeNull();
      const again = operation === 'ceremonies.claim' ? await check() : await complete(dana, id);
      expect(again.status).toBe(200);
      expect((await session(dana)).level).toBe(2);
      expect(checksAtPingOne(portal)).toBe(1);
    },
  );

  test('an assertion that is posted again is not given to PingOne again', async () => {
    const storeControl = new StoreControl();
    const portal = await startPortal({ storeControl });
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    storeControl.fail('sessions.stepUp');
    const lost = storeControl.losing('ceremonies.release');
    expect((await check()).status).toBe(503);
    lost.end();
    storeControl.mend();
    await later(26, async () => expect((await check()).status).toBe(200));
    expect(checksAtPingOne(portal)).toBe(1);
  });
});

test('a push that is approved after the session has been idle for too long does not bring it back', async () => {
  const portal = await startPortal({ environment: { SESSION_IDLE_SECONDS: '180' } });
  const pia = await portal.signedIn('pia.push');
  const { id } = await startMfa(pia);
  portal.pingOne.approvePush(id);
  const pause = portal.pingOne.faults.pause('deviceAuthentications.read');
  const polled = Promise.withResolvers<Response>();
  await later(178, async () => {
    polled.resolve(complete(pia, id));
    await pause.arrived;
  });
  await later(182, async () => {
    pause.release();
    expect((await polled.promise).status).toBe(401);
    expect((await session(pia)).user).toBeNull();
  });
});

test('a step-up by a push counts as something done', async () => {
  const portal = await startPortal();
  const pia = await portal.signedIn('pia.push');
  const { id } = await startMfa(pia);
  portal.pingOne.approvePush(id);
  await later(9 * 60, async () => {
    expect((await complete(pia, id)).status).toBe(200);
    const { idleExpiresAt, checkedAt } = await session(pia);
    expect(secondsOf(idleExpiresAt, checkedAt)).toBeGreaterThan(3600 - 10);
  });
});

test('of two step-ups at once one counts; the other is told that it is over, and nobody is signed out', async () => {
  const storeControl = new StoreControl();
  const portal = await startPortal({ storeControl });
  const dana = await portal.signedIn('dana.desktop');
  const otherTab = dana.clone();
  const [first, second] = [await prepareAssertion(portal, dana), await prepareAssertion(portal, otherTab)];
  const { arrived, release } = storeControl.hold('sessions.stepUp');
  const slow = first.check();
  await arrived;
  expect((await second.check(otherTab)).status).toBe(200);
  release();
  expect((await slow).status).toBe(410);
  expect((await session(otherTab)).level).toBe(2);
  expect((await session(dana)).level).toBe(1);
});

test('an answer to the id that a step-up has replaced sets no cookie', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const inFlight = dana.clone();
  await stepUp(portal, dana);
  const response = await inFlight.call('GET', '/api/session');
  expect(response.headers.getSetCookie()).toEqual([]);
  expect((await session(dana)).level).toBe(2);
});

describe('S4: the answer to a step-up is lost', () => {
  test('the id before it stays good at level 1, and posting the completion gives the new one once more', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    const lost = dana.clone();
    expect((await check(lost)).status).toBe(200);
    expect((await session(dana)).level).toBe(1);
    expect(await (await dana.call('GET', `/api/device-authentications/${id}`)).json()).toMatchObject({
      status: 'COMPLETED',
    });
    const completion = await complete(dana, id);
    expect(await completion.json()).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
    expect(dana.cookies.get('__Host-session')).toBe(lost.cookies.get('__Host-session'));
    expect((await session(dana)).level).toBe(2);
  });

  test('after a minute it is good for nothing', async () => {
    const portal = await startPortal();
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    const thief = dana.clone();
    expect((await check()).status).toBe(200);
    await later(61, async () => {
      expect((await complete(thief, id)).status).toBe(401);
      expect((await session(thief)).user).toBeNull();
      expect((await session(dana)).level).toBe(2);
    });
  });

  test('it is not good for level 2, and for no other device authentication', async () => {
    const portal = await startPortal({ environment: { SAMPLE_PAYROLL: 'true' } });
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    const { id: otherId } = await startMfa(dana);
    const thief = dana.clone();
    expect((await check()).status).toBe(200);
    expect((await thief.call('GET', '/api/payroll?month=2026-10')).status).toBe(401);
    expect((await complete(thief, otherId)).status).toBe(410);
    expect((await session(thief)).level).toBe(1);
  });
});

test('S24: a step-up sets the cookie once, and clears nothing', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const { check } = await prepareAssertion(portal, dana);
  const lines = (await check()).headers.getSetCookie();
  expect(lines).toHaveLength(1);
  for (const part of [/^__Host-session=\w/, /; Path=\//, /; Secure/, /; HttpOnly/, /; SameSite=Strict/]) {
    expect(lines[0]).toMatch(part);
  }
});

test('a cookie that an older secret signed is good, and given out anew', async () => {
  const [older, newest] = [
    'the older secret, of 32 bytes or more',
    'the newest secret, of 32 bytes or more',
  ].map((secret) => secret.replaceAll(',', ''));
  const store = new StoreControl();
  const portal = await startPortal({
    storeControl: store,
    environment: { SESSION_SECRET: `${newest},${older}` },
  });
  const dana = await portal.signedIn('dana.desktop');
  const [value = ''] = (dana.cookies.get('__Host-session') ?? '').split(/\.(?=[^.]*$)/);
  const id = decodeURIComponent(value);
  const olderSigner = new Signer(deriveKey(older ?? '', 'session cookie').toString('hex'));
  const before = dana.clone();
  before.setCookie('__Host-session', encodeURIComponent(olderSigner.sign(id)));
  const response = await before.call('GET', '/api/session');
  expect(await response.json()).toMatchObject({ level: 1 });
  expect(response.headers.getSetCookie()).toHaveLength(1);
  expect(before.cookies.get('__Host-session')).toBe(dana.cookies.get('__Host-session'));
  expect((await before.call('GET', '/api/session')).headers.getSetCookie()).toEqual([]);
});

test('S24: the cookie is cleared with the attributes with which it was set', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const response = await dana.call('POST', '/auth/sign-out', {});
  const lines = response.headers.getSetCookie();
  expect(lines).toHaveLength(1);
  for (const part of [/^__Host-session=;/, /; Path=\//, /; Secure/, /; HttpOnly/, /; SameSite=Strict/]) {
    expect(lines[0]).toMatch(part);
  }
  const planted = portal.browser();
  planted.setCookie('__Host-session', 'planted.by-an-attacker');
  expect((await planted.call('GET', '/api/session')).headers.getSetCookie()).toEqual([]);
});

test('a step-up does not lengthen the session', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const { expiresAt } = await session(dana);
  await stepUp(portal, dana);
  expect((await session(dana)).expiresAt).toBe(expiresAt);
});
