import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoPeople, type OperationName, type Person } from 'e2e/simulators/pingone';
import { DeviceAuthentication, OwnSessionList, PairingStarted, Session } from 'shared';
import { expect } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { askDesktop } from '../app/portal.ts';
import { prepareAssertion, startMfa } from '../app/step-up.ts';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import type { RedisPortal } from './redis-portal.ts';

/** A point of what people do, right before a request. */
export interface Point {
  /** Whoever is there has a session that has to survive. Absent at a sign-in. */
  browser?: Browser;
  request(): Promise<Response>;
  /** What PingOne is asked meanwhile. */
  asks?: OperationName;
  /** The person repeats the same step, which PingOne must not be asked to judge a second time. What its path names. */
  judgedOnce?: { about: string };
  /** People come by navigation: then they are led to a page. */
  leadsTo?: string;
  /** Whether it ends the session, which may happen although no good answer comes. */
  endsSession?: true;
  /** What the person does when the store is back, having been told of the outage. It has to work. */
  goOn(): Promise<void>;
}

interface PointPlan {
  /** The person of the demo whose devices fit. */
  like: string;
  reach(portal: RedisPortal, person: Person): Promise<Point>;
}

/** Every point at which the store takes part. */
const plans: Record<string, PointPlan> = {
  'the start of a sign-in': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = portal.browser();
      return {
        request: () => browser.follow('/auth/sign-in?return_to=/payroll'),
        leadsTo: '/sign-in-problem?code=temporarily_unavailable&return_to=%2Fpayroll',
        goOn: async () => {
          await portal.signIn(browser, person.username);
          expect((await sessionOf(browser)).level).toBe(1);
        },
      };
    },
  },

  'the callback of a sign-in': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = portal.browser();
      const callback = await signInAtPingOne(browser, person.username, '/payroll');
      return {
        request: () => browser.visit(callback),
        asks: 'signInToken',
        leadsTo: '/sign-in-problem?code=temporarily_unavailable&return_to=%2Fpayroll',
        goOn: async () => {
          await portal.signIn(browser, person.username);
          expect((await sessionOf(browser)).level).toBe(1);
          expect(await ownSessions(browser)).toHaveLength(1);
        },
      };
    },
  },

  'the start of a pairing': {
    like: 'nora.new',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      return {
        browser,
        request: () => browser.call('POST', '/api/devices', {}),
        asks: 'devices.create',
        goOn: async () => {
          const activate = await pair(portal, browser);
          expect((await activate()).status).toBe(200);
          expect(portal.pingOne.devicesOf(person.id)).toMatchObject([{ status: 'ACTIVE' }]);
        },
      };
    },
  },

  'the activation of a pairing': {
    like: 'nora.new',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      const activate = await pair(portal, browser);
      return {
        browser,
        request: activate,
        asks: 'devices.activate',
        judgedOnce: { about: person.id },
        goOn: async () => {
          const again = await unlessBusy(activate);
          // 410: Redis did late what it was told in the outage. Then the page finds the device in the list.
          if (again.status !== 410) expect(again.status).toBe(200);
          expect(portal.pingOne.devicesOf(person.id)).toMatchObject([{ status: 'ACTIVE' }]);
        },
      };
    },
  },

  'the start of MFA': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      return {
        browser,
        request: () => browser.call('POST', '/api/device-authentications', {}),
        asks: 'deviceAuthentications.initiate',
        goOn: async () => {
          const { check } = await prepareAssertion(portal, browser);
          expect((await check()).status).toBe(200);
          expect((await sessionOf(browser)).level).toBe(2);
        },
      };
    },
  },

  'the assertion of MFA': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      const { id, check } = await prepareAssertion(portal, browser);
      return {
        browser,
        request: check,
        asks: 'deviceAuthentications.checkAssertion',
        judgedOnce: { about: id },
        goOn: async () => {
          const again = await unlessBusy(check);
          // 410: Redis did late what it was told in the outage. Then the page asks for the new cookie.
          expect((again.status === 410 ? await complete(browser, id) : again).status).toBe(200);
          expect((await sessionOf(browser)).level).toBe(2);
        },
      };
    },
  },

  'the completion of MFA by push': {
    like: 'pia.push',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      const { id } = await startMfa(browser);
      portal.pingOne.approvePush(id);
      return {
        browser,
        request: () => complete(browser, id),
        asks: 'deviceAuthentications.read',
        goOn: async () => {
          const completed = await bodyOf(DeviceAuthentication, await complete(browser, id));
          expect(completed).toMatchObject({ status: 'COMPLETED', session: { level: 2 } });
          expect((await sessionOf(browser)).level).toBe(2);
        },
      };
    },
  },

  'a sign-out': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      const signOut = () => browser.call('POST', '/auth/sign-out', {});
      return {
        browser,
        request: signOut,
        endsSession: true,
        goOn: async () => {
          const stolen = browser.clone();
          expect((await signOut()).status).toBe(200);
          expect((await sessionOf(stolen)).user).toBeNull();
        },
      };
    },
  },

  'a back-channel logout': {
    like: 'dana.desktop',
    reach: async (portal, person) => {
      const browser = await portal.signedIn(person.username);
      const token = await portal.logoutTokenFor(person.id);
      const logOut = () =>
        fetch(`${portal.address}/auth/back-channel-logout`, {
          method: 'POST',
          body: new URLSearchParams({ logout_token: token }),
        });
      return {
        browser,
        request: logOut,
        endsSession: true,
        goOn: async () => {
          expect((await logOut()).status).toBe(200);
          expect((await sessionOf(browser)).user).toBeNull();
        },
      };
    },
  },
};

/** Somebody for each point, so that no one is in another's way. */
export const people: readonly Person[] = Object.entries(plans).map(([name, { like }]) => {
  const model = demoPeople().find(({ username }) => username === like);
  if (!model) throw new Error(`The demo has no ${like}`);
  const devices = model.devices.map((device) => ({ ...device, id: randomUUID() }));
  return { ...model, id: randomUUID(), username: usernameAt(name), devices };
});

export const pointNames: readonly string[] = Object.keys(plans);

/** Brings the point's own person there. */
export async function reachPoint(portal: RedisPortal, name: string): Promise<Point> {
  const person = people.find(({ username }) => username === usernameAt(name));
  const point = person && (await plans[name]?.reach(portal, person));
  if (!point) throw new Error(`There is no point ${name}`);
  return point;
}

function usernameAt(name: string): string {
  return name.replaceAll(/\W/g, '.');
}

export async function sessionOf(browser: Browser): Promise<Session> {
  return bodyOf(Session, await browser.call('GET', '/api/session'));
}

async function ownSessions(browser: Browser) {
  const { sessions } = await bodyOf(OwnSessionList, await browser.call('GET', '/api/sessions'));
  return sessions;
}

/** @returns what activates it */
async function pair(portal: RedisPortal, browser: Browser): Promise<() => Promise<Response>> {
  const started = await browser.call('POST', '/api/devices', {});
  const { device, creationOptions } = await bodyOf(PairingStarted, started);
  const attestation = await askDesktop(portal, '/register', creationOptions);
  return () => browser.call('POST', `/api/devices/${device.id}/activation`, { attestation });
}

function complete(browser: Browser, id: string) {
  return browser.call('POST', `/api/device-authentications/${id}/completion`, {});
}

/** As the page does: what was interrupted may be held for a moment, but by no means until its lease ends. */
async function unlessBusy(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    if (response.status !== 409 || attempt === 8) return response;
    await sleep(400);
  }
}
