import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulators } from 'e2e/deployment/simulators';
import { DeviceAuthentication, OwnSessionList, PairingStarted, Session } from 'shared';
import { expect } from 'vitest';
import { signInAtPingOne } from '../app/pingone-sign-in.ts';
import { askDesktop } from '../app/portal.ts';
import { prepareAssertion, startMfa } from '../app/step-up.ts';
import { bodyOf } from '../body-of.ts';
import type { Browser } from '../browser.ts';
import type { RedisPortal } from './redis-portal.ts';

type PingOneOperation = Parameters<Simulators['pingOne']['faults']['pause']>[0];

/** A point of what people do, right before a request. */
export interface Point {
  /** Whoever is there has a session that has to survive. Absent at a sign-in. */
  browser?: Browser;
  request(): Promise<Response>;
  /** What PingOne is asked meanwhile. */
  asks?: PingOneOperation;
  /** The person repeats the same step, which PingOne must not be asked to judge a second time. */
  judgedOnce?: true;
  /** People come by navigation: then they are led to a page. */
  leadsTo?: string;
  /** Whether it ends the session, which may happen although no good answer comes. */
  endsSession?: true;
  /** What the person does when the store is back, having been told of the outage. It has to work. */
  goOn(): Promise<void>;
}

export type Reach = (portal: RedisPortal) => Promise<Point>;

/** Every point at which the store takes part. */
export const points: Record<string, Reach> = {
  'the start of a sign-in': async (portal) => {
    const browser = portal.browser();
    return {
      request: () => browser.follow('/auth/sign-in?return_to=/payroll'),
      leadsTo: '/sign-in-problem?code=temporarily_unavailable&return_to=%2Fpayroll',
      goOn: async () => {
        await portal.signIn(browser, 'dana.desktop');
        expect((await sessionOf(browser)).level).toBe(1);
      },
    };
  },

  'the callback of a sign-in': async (portal) => {
    const browser = portal.browser();
    const callback = await signInAtPingOne(browser, 'dana.desktop', '/payroll');
    return {
      request: () => browser.visit(callback),
      asks: 'signInToken',
      leadsTo: '/sign-in-problem?code=temporarily_unavailable&return_to=%2Fpayroll',
      goOn: async () => {
        await portal.signIn(browser, 'dana.desktop');
        expect((await sessionOf(browser)).level).toBe(1);
        expect(await ownSessions(browser)).toHaveLength(1);
      },
    };
  },

  'the start of a pairing': async (portal) => {
    const browser = await portal.signedIn('nora.new');
    return {
      browser,
      request: () => browser.call('POST', '/api/devices', {}),
      asks: 'devices.create',
      goOn: async () => {
        const activate = await pair(portal, browser);
        expect((await activate()).status).toBe(200);
        expect(devicesOfNora(portal)).toMatchObject([{ status: 'ACTIVE' }]);
      },
    };
  },

  'the activation of a pairing': async (portal) => {
    const browser = await portal.signedIn('nora.new');
    const activate = await pair(portal, browser);
    return {
      browser,
      request: activate,
      asks: 'devices.activate',
      judgedOnce: true,
      goOn: async () => {
        const again = await unlessBusy(activate);
        // 410: Redis did late what it was told in the outage. Then the page finds the device in the list.
        if (again.status !== 410) expect(again.status).toBe(200);
        expect(devicesOfNora(portal)).toMatchObject([{ status: 'ACTIVE' }]);
      },
    };
  },

  'the start of MFA': async (portal) => {
    const browser = await portal.signedIn('dana.desktop');
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

  'the assertion of MFA': async (portal) => {
    const browser = await portal.signedIn('dana.desktop');
    const { id, check } = await prepareAssertion(portal, browser);
    return {
      browser,
      request: check,
      asks: 'deviceAuthentications.checkAssertion',
      judgedOnce: true,
      goOn: async () => {
        const again = await unlessBusy(check);
        // 410: Redis did late what it was told in the outage. Then the page asks for the new cookie.
        expect((again.status === 410 ? await complete(browser, id) : again).status).toBe(200);
        expect((await sessionOf(browser)).level).toBe(2);
      },
    };
  },

  'the completion of MFA by push': async (portal) => {
    const browser = await portal.signedIn('pia.push');
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

  'a sign-out': async (portal) => {
    const browser = await portal.signedIn('dana.desktop');
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

  'a back-channel logout': async (portal) => {
    const browser = await portal.signedIn('dana.desktop');
    const token = await portal.logoutTokenFor('22222222-2222-4222-8222-222222222222');
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
};

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

function devicesOfNora({ pingOne }: RedisPortal) {
  return pingOne.devicesOf('11111111-1111-4111-8111-111111111111');
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
