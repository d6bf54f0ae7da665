import { Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { MemoryStore } from '../../src/store/memory-store.ts';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import { later } from '../later.ts';
import { startPortal } from './portal.ts';
import { prepareAssertion, startMfa, stepUp } from './step-up.ts';

const session = async (browser: Browser) => bodyOf(Session, await browser.call('GET', '/api/session'));
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

/** A store in which the next write to a key of this kind waits until it is released, or fails. */
function hinderedStore() {
  const store = new MemoryStore();
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let hinder: { prefix: string; by: 'waiting' | 'failing' } | undefined;
  const isWrite = (name: string | symbol) => ['set', 'add', 'replace'].includes(String(name));
  const write = async (name: string | symbol, key: string, ...rest: unknown[]) => {
    if (hinder && key.startsWith(hinder.prefix)) {
      if (hinder.by === 'failing') throw new Error('down');
      hinder = undefined;
      arrived.resolve();
      await released.promise;
    }
    return Reflect.get(store, name).call(store, key, ...rest);
  };
  const hindered = new Proxy(store, {
    get: (target, name) =>
      isWrite(name)
        ? (key: string, ...rest: unknown[]) => write(name, key, ...rest)
        : Reflect.get(target, name).bind(target),
  });
  return {
    store: hindered,
    hold: (prefix: string) => {
      hinder = { prefix, by: 'waiting' };
    },
    fail: (prefix: string) => {
      hinder = { prefix, by: 'failing' };
    },
    mend: () => {
      hinder = undefined;
    },
    arrived: arrived.promise,
    release: released.resolve,
  };
}

describe('a sign-out while the store is slow revives nothing: it is writing', () => {
  test.each(['session:', 'ended-session:', 'sign-in:'])('%s of a step-up', async (prefix) => {
    const { store, hold, arrived, release } = hinderedStore();
    const portal = await startPortal({ store });
    const dana = await portal.signedIn('dana.desktop');
    const otherTab = dana.clone();
    const { check } = await prepareAssertion(portal, dana);
    hold(prefix);
    const checking = check();
    await arrived;
    expect((await otherTab.call('POST', '/auth/sign-out', {})).status).toBe(200);
    release();
    await checking;
    expect((await session(dana)).user).toBeNull();
    expect((await session(otherTab)).user).toBeNull();
  });

  test('the activity of a request in flight', async () => {
    const { store, hold, arrived, release } = hinderedStore();
    const portal = await startPortal({ store });
    const dana = await portal.signedIn('dana.desktop');
    await later(120, async () => {
      hold('activity:');
      const slow = dana.call('GET', '/api/devices');
      await arrived;
      await dana.clone().call('POST', '/auth/sign-out', {});
      release();
      await slow;
      expect((await session(dana)).user).toBeNull();
    });
  });
});

describe('an outage of the store in the middle of a step-up costs neither the session nor the confirmation', () => {
  test.each(['session:', 'closed-device-authentication:', 'ended-session:'])('at %s', async (prefix) => {
    const { store, fail, mend } = hinderedStore();
    const portal = await startPortal({ store });
    const dana = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, dana);
    fail(prefix);
    expect((await check()).status).toBe(503);
    mend();
    expect((await session(dana)).level).toBe(1);
    expect((await dana.call('GET', `/api/device-authentications/${id}`)).status).toBe(200);
    expect((await session(dana)).level).toBe(2);
  });

  test('where only the list of sessions cannot be written, the step-up stands', async () => {
    const { store, fail, mend } = hinderedStore();
    const portal = await startPortal({ store });
    const dana = await portal.signedIn('dana.desktop');
    const { check } = await prepareAssertion(portal, dana);
    fail('sign-in:');
    expect((await check()).status).toBe(200);
    mend();
    expect((await session(dana)).level).toBe(2);
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
    polled.resolve(pia.call('GET', `/api/device-authentications/${id}`));
    await pause.arrived;
  });
  await later(182, async () => {
    pause.release();
    expect((await polled.promise).status).toBe(401);
    expect((await session(pia)).user).toBeNull();
  });
});

test('a step-up by a push that the page polls for counts as something done', async () => {
  const portal = await startPortal();
  const pia = await portal.signedIn('pia.push');
  const { id } = await startMfa(pia);
  portal.pingOne.approvePush(id);
  await later(9 * 60, async () => {
    expect((await pia.call('GET', `/api/device-authentications/${id}`)).status).toBe(200);
    const { idleExpiresAt, checkedAt } = await session(pia);
    expect(secondsOf(idleExpiresAt, checkedAt)).toBeGreaterThan(3600 - 10);
  });
});

test('of two step-ups at once one counts; the other is told that it is over, and nobody is signed out', async () => {
  const { store, hold, arrived, release } = hinderedStore();
  const portal = await startPortal({ store });
  const dana = await portal.signedIn('dana.desktop');
  const otherTab = dana.clone();
  const [first, second] = [await prepareAssertion(portal, dana), await prepareAssertion(portal, otherTab)];
  hold('ended-session:');
  const slow = first.check();
  await arrived;
  expect((await second.check(otherTab)).status).toBe(200);
  release();
  expect((await slow).status).toBe(410);
  expect((await session(otherTab)).level).toBe(2);
});

test('an answer to the id that a step-up has replaced takes nothing away from the new one', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const inFlight = dana.clone();
  await stepUp(portal, dana);
  const response = await inFlight.call('GET', '/api/session');
  // Without Secure a browser does not take it for the `__Host-` cookie, which so stays as it is.
  for (const line of response.headers.getSetCookie()) expect(line).not.toMatch(/; *secure/i);
  expect((await session(dana)).level).toBe(2);
});

test('a step-up does not lengthen the session', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const { expiresAt } = await session(dana);
  await stepUp(portal, dana);
  expect((await session(dana)).expiresAt).toBe(expiresAt);
});
