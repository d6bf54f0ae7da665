import { Session } from 'shared';
import { describe, expect, test } from 'vitest';
import { MemoryStore } from '../../src/storage/memory-store.ts';
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

/** A store in which the next write of a session waits until it is released. */
function slowStore() {
  const store = new MemoryStore();
  const arrived = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  let isSlow = false;
  const slow: Pick<MemoryStore, 'set'> = {
    set: async (key, value, ttlSeconds) => {
      if (isSlow && key.startsWith('session:')) {
        isSlow = false;
        arrived.resolve();
        await released.promise;
      }
      await store.set(key, value, ttlSeconds);
    },
  };
  const guarded = new Proxy(store, {
    get: (target, name) => (name === 'set' ? slow.set : Reflect.get(target, name).bind(target)),
  });
  return {
    store: guarded,
    slowDown: () => {
      isSlow = true;
    },
    arrived: arrived.promise,
    release: released.resolve,
  };
}

test('a step-up whose session is being written while the person signs out revives nothing', async () => {
  const { store, slowDown, arrived, release } = slowStore();
  const portal = await startPortal({ store });
  const dana = await portal.signedIn('dana.desktop');
  const otherTab = dana.clone();
  const { check } = await prepareAssertion(portal, dana);
  slowDown();
  const checking = check();
  await arrived;
  expect((await otherTab.call('POST', '/auth/sign-out', {})).status).toBe(200);
  release();
  await checking;
  expect((await session(dana)).user).toBeNull();
  expect((await session(otherTab)).user).toBeNull();
});

test('a request in flight at sign-out does not make the session active again', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const pause = portal.pingOne.faults.pause('devices.list');
  const slow = dana.call('GET', '/api/devices');
  await pause.arrived;
  await dana.clone().call('POST', '/auth/sign-out', {});
  pause.release();
  await slow;
  expect((await session(dana)).user).toBeNull();
});

test('a step-up does not lengthen the session', async () => {
  const portal = await startPortal();
  const dana = await portal.signedIn('dana.desktop');
  const { expiresAt } = await session(dana);
  await stepUp(portal, dana);
  expect((await session(dana)).expiresAt).toBe(expiresAt);
});
