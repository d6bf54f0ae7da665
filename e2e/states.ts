import type { Page, Route } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';
import { desktopStates } from './desktop-states.ts';
import {
  arriveWithoutDevice,
  begin,
  beginButton,
  beginPush,
  enterCode,
  personOf,
  sentCode,
  sentPush,
  useAnotherDevice,
} from './mfa-steps.ts';
import { signIn } from './sign-in.ts';

export type Show = (page: Page, deployment: Deployment) => Promise<void>;

const add = (page: Page) => page.getByRole('button', { name: 'Add this computer' }).click();

const problem = (page: Page) => page.getByRole('note').waitFor();
const confirmed = async (page: Page, deployment: Deployment) => {
  await signIn(page, deployment, 'Sam Several');
  await begin(page);
  await page.getByRole('heading', { name: 'Your devices' }).waitFor();
};
const confirmedByMail = async (page: Page, deployment: Deployment, name = 'Dana Desktop') => {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn(page, deployment, name);
  await begin(page);
  await useAnotherDevice(page, /Email 1/);
  await page.getByText(/We sent a code to/).waitFor();
  await enterCode(page, sentCode(deployment));
  await page.getByRole('heading', { name: 'Your devices' }).waitFor();
};
const removeFirst = async (page: Page) => {
  await page.getByRole('button', { name: 'Remove Desktop Mac 1' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
};
const storeAway = (route: Route) =>
  route.fulfill({
    status: 503,
    json: { code: 'session_store_unavailable', requestId: 'r', retryAfterSeconds: 60 },
  });
/** The page is told of a session that ends so many seconds from now. */
const soon = async (page: Page, { origin }: Deployment, ends: Record<string, number>) => {
  await page.route('**/api/devices', (route) => route.fulfill({ json: { devices: [] } }));
  await page.route('**/api/session', async (route) => {
    const later = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const in12Hours = { expiresAt: later(43_200), idleExpiresAt: later(3600), checkedAt: later(0) };
    const changed = Object.entries(ends).map(([name, seconds]) => [name, later(seconds)]);
    const user = { id: 'u', username: 'nora.new', name: 'Nora New' };
    const place = {
      relyingParty: { id: 'rp.test', origin: '' },
      desktopAgent: { url: '', urls: [''], reportOutcomes: false },
      mfaAtSignIn: false,
    };
    await route.fulfill({ json: { user, level: 1, ...place, ...in12Hours, ...Object.fromEntries(changed) } });
  });
  await page.goto(origin);
  await page.getByRole('dialog').waitFor();
};
const checkComputer = async (page: Page, { origin }: Deployment, summary: RegExp) => {
  await page.goto(`${origin}/setup-check`);
  await page.getByRole('button', { name: 'Check my computer' }).click();
  await page.getByRole('status').filter({ hasText: summary }).waitFor();
};
/** The browser says so, and lets nothing through. */
const block = async (page: Page, { desktopAgent }: Deployment) => {
  await page.addInitScript(() => {
    const status = Object.assign(new EventTarget(), { state: 'denied', name: 'loopback-network' });
    Object.defineProperty(navigator, 'permissions', { value: { query: async () => status } });
  });
  await page.route(`${desktopAgent.url}/**`, (route) => route.abort());
};

/** Every page and state, and the way to it. */
export const states: Record<string, Show> = {
  ...desktopStates,
  welcome: async (page, { origin }) => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'Sign in' }).waitFor();
  },
  'pingone-sign-in': async (page, { origin }) => {
    await page.goto(origin);
    await page.getByRole('link', { name: 'Sign in' }).click();
    await page.getByRole('button', { name: 'Sign in as Nora New' }).waitFor();
  },
  'portal-empty': async (page, deployment) => {
    await signIn(page, deployment, 'Nora New');
    await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  },
  'portal-waiting': async (page, deployment) => {
    deployment.desktopAgent.behave('hang');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  },
  'portal-added': async (page, deployment) => {
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await page.getByRole('heading', { name: 'This computer was added' }).waitFor();
  },
  'portal-refused': async (page, deployment) => {
    deployment.desktopAgent.behave('refuse');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await problem(page);
  },
  'portal-unreachable': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await problem(page);
  },
  'portal-unexpected-answer': async (page, deployment) => {
    deployment.desktopAgent.behave('garbage');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await problem(page);
  },
  'portal-pingone-away': async (page, deployment) => {
    deployment.pingOne.faults.next('devices.create', { status: 503, headers: { 'retry-after': '20' } });
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await problem(page);
  },
  'portal-devices-away': async (page, deployment) => {
    for (let count = 0; count < 5; count += 1)
      deployment.pingOne.faults.next('devices.list', { status: 500 });
    await signIn(page, deployment, 'Nora New');
    await problem(page);
  },
  'portal-several': async (page, deployment) => {
    await signIn(page, deployment, 'Sam Several');
    await begin(page);
    await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  },
  'mfa-ready': async (page, deployment) => {
    await signIn(page, deployment, 'Dana Desktop');
    await beginButton(page).waitFor();
  },
  'mfa-waiting': async (page, deployment) => {
    deployment.desktopAgent.behave('hang');
    await signIn(page, deployment, 'Dana Desktop');
    await begin(page);
    await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  },
  'mfa-refused': async (page, deployment) => {
    deployment.desktopAgent.behave('refuse');
    await signIn(page, deployment, 'Dana Desktop');
    await begin(page);
    await problem(page);
  },
  'mfa-rejected': async (page, deployment) => {
    deployment.desktopAgent.behave('altered');
    await signIn(page, deployment, 'Dana Desktop');
    await begin(page);
    await problem(page);
  },
  'mfa-unreachable': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await signIn(page, deployment, 'Dana Desktop');
    await begin(page);
    await problem(page);
  },
  'mfa-code': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await begin(page);
    await page.getByRole('textbox').waitFor();
  },
  'mfa-code-wrong': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await begin(page);
    await page.getByRole('textbox').fill('000000');
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByText(/That code isn’t right/).waitFor();
  },
  'mfa-choice': async (page, deployment) => {
    const { pingOne } = deployment;
    const sam = personOf(deployment, 'sam.several');
    pingOne.setDeviceSelection('ALWAYS_DISPLAY_DEVICES');
    pingOne.lock(sam.id, sam.devices[1]?.id ?? '', 900);
    pingOne.block(sam.id, sam.devices[2]?.id ?? '');
    await signIn(page, deployment, 'Sam Several');
    await begin(page);
    await page.getByText('Choose how to verify it’s you').waitFor();
  },
  'mfa-push': async (page, deployment) => {
    await signIn(page, deployment, 'Pia Push');
    await begin(page);
    await page.getByText(/tap Approve/).waitFor();
  },
  'mfa-push-over': async (page, deployment) => {
    await signIn(page, deployment, 'Pia Push');
    await begin(page);
    await page.getByText(/tap Approve/).waitFor();
    deployment.pingOne.clock.advance(61);
    await page.getByText('There was no answer in time').waitFor();
  },
  'mfa-push-denied': async (page, deployment) => {
    await signIn(page, deployment, 'Pia Push');
    await begin(page);
    await page.getByText(/tap Approve/).waitFor();
    deployment.pingOne.denyPush(sentPush(deployment));
    await problem(page);
  },
  'mfa-passkey-failed': async (page, deployment) => {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    await cdp.send('WebAuthn.addVirtualAuthenticator', {
      options: { protocol: 'ctap2', transport: 'internal', hasUserVerification: true, isUserVerified: false },
    });
    await signIn(page, deployment, 'Fay Fido');
    await begin(page);
    await problem(page);
  },
  'mfa-another-device': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await signIn(page, deployment, 'Sam Several');
    await begin(page);
    await problem(page);
    await page.getByRole('button', { name: 'Try another way' }).click();
    await page.getByRole('list', { name: 'Other ways to verify it’s you' }).waitFor();
  },
  'mfa-none-usable': async (page, deployment) => {
    await signIn(page, deployment, 'Lou Locked');
    await begin(page);
    await page.getByRole('list', { name: 'Your devices' }).waitFor();
  },
  'mfa-off': async (page, deployment) => {
    await signIn(page, deployment, 'Mo Off');
    await begin(page);
    await problem(page);
  },
  'mfa-unknown-status': async (page, deployment) => {
    deployment.pingOne.faults.next('deviceAuthentications.initiate', {
      status: 201,
      body: { id: '7d4b1f0a-2c1e-4b8e-9d59-0f6f2f1f7a11', status: 'RETINA_SCAN_REQUIRED' },
    });
    await signIn(page, deployment, 'Dana Desktop');
    await begin(page);
    await page.getByText('This page doesn’t support that').waitFor();
  },
  'mfa-limited': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      for (let count = 0; count < 10; count += 1)
        await fetch('/api/device-authentications', { method: 'POST', headers, body: '{}' });
    });
    await begin(page);
    await page.getByText('Wait before we send another message').waitFor();
  },
  'mfa-message-paused': async (page, deployment) => {
    await signIn(page, deployment, 'Pia Push');
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      for (let count = 0; count < 3; count += 1)
        await fetch('/api/device-authentications', { method: 'POST', headers, body: '{}' });
    });
    await begin(page);
    await page.getByRole('list', { name: 'Other ways to verify it’s you' }).waitFor();
  },
  'mfa-code-paused': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await begin(page);
    await page.getByRole('timer').waitFor();
  },
  'mfa-code-busy': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await begin(page);
    await page.getByRole('textbox').fill('123456');
    await page.route('**/otp', (route) =>
      route.fulfill({
        status: 409,
        json: { code: 'ceremony_busy', requestId: 'r', retryAfterSeconds: 25 },
      }),
    );
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByText(/already in progress/).waitFor();
  },
  'mfa-cannot-use': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await begin(page);
    await page.getByRole('button', { name: 'I can’t use this' }).click();
    await page.getByText('Lost or replaced it?').waitFor();
  },
  'mfa-device-locked': async (page, deployment) => {
    const pia = personOf(deployment, 'pia.push');
    await signIn(page, deployment, 'Pia Push');
    await begin(page);
    await page.getByText(/tap Approve/).waitFor();
    deployment.pingOne.lock(pia.id, pia.devices[1]?.id ?? '', 900);
    await useAnotherDevice(page, /Authenticator 1/);
    await problem(page);
  },
  'mfa-no-device': async (page, deployment) => {
    await signIn(page, deployment, 'Nora New', '/payroll?month=2026-03');
    await arriveWithoutDevice(page);
  },
  'portal-let-in': async (page, deployment) => {
    await signIn(page, deployment, 'Bea Bypass');
    await begin(page);
    await page.getByText('No second step was required').waitFor();
  },
  'portal-order': async (page, deployment) => {
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Change the order' }).click();
    await page.getByRole('button', { name: 'Move Email 1 down' }).waitFor();
  },
  'portal-half-way': async (page, deployment) => {
    // A browser that crashes withdraws nothing.
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (input, init) =>
        init?.method === 'DELETE' ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
    });
    deployment.desktopAgent.behaveOnce('hang');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
    await page.goto(deployment.origin);
    await page.getByRole('button', { name: /^Finish setup/ }).waitFor();
  },
  'portal-limit': async (page, deployment) => {
    await page.addInitScript(() => {
      const { json } = Response.prototype;
      const pairing = { allowed: false, reason: 'device_limit', maxDevices: 4 };
      Response.prototype.json = async function () {
        const body = await json.call(this);
        return this.url.endsWith('/api/devices') ? { ...body, pairing } : body;
      };
    });
    await confirmedByMail(page, deployment, 'Sam Several');
    await page.getByText(/^Your company allows 4 devices/).waitFor();
  },
  'portal-pairing-forbidden': async (page, deployment) => {
    deployment.pingOne.setPairingDisabled(true);
    await signIn(page, deployment, 'Nora New');
    await page.getByText(/^Your company doesn’t allow adding computers/).waitFor();
  },
  'portal-rename': async (page, deployment) => {
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
    await page.getByRole('textbox', { name: 'New name' }).waitFor();
  },
  'portal-remove': async (page, deployment) => {
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Remove Email 1' }).click();
    await page.getByRole('dialog').waitFor();
  },
  'portal-removed': async (page, deployment) => {
    const other = await page.context().browser()?.newPage({ ignoreHTTPSErrors: true });
    if (other) await signIn(other, deployment, 'Sam Several');
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Remove SMS 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('note', { name: 'You’re also signed in somewhere else' }).waitFor();
    await other?.close();
  },
  'portal-step-up': async (page, deployment) => {
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
    await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
    await page.route('**/nickname', (route) =>
      route.fulfill({
        status: 401,
        json: { code: 'step_up_required', requires: { level: 2 }, requestId: 'r' },
      }),
    );
    await page.getByRole('button', { name: 'Save' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Continue/ })
      .waitFor();
  },
  'portal-strong-device': async (page, deployment) => {
    await confirmedByMail(page, deployment);
    await removeFirst(page);
    await page.getByText(/A code isn’t enough/).waitFor();
  },
  'portal-strong-device-choice': async (page, deployment) => {
    await confirmedByMail(page, deployment, 'Sam Several');
    await deployment.desktopAgent.close();
    await removeFirst(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Continue/ })
      .click();
    await page.getByRole('button', { name: 'Try another way' }).click();
    await page.getByRole('list', { name: 'Other ways to verify it’s you' }).waitFor();
  },
  'portal-strong-device-locked': async (page, deployment) => {
    await confirmedByMail(page, deployment);
    const dana = personOf(deployment, 'dana.desktop');
    deployment.pingOne.lock(dana.id, dana.devices[0]?.id ?? '', 900);
    await page.reload();
    await removeFirst(page);
    await page.getByText('You can’t use the device for this right now').waitFor();
  },
  'store-unavailable': async (page, { origin }) => {
    await page.route('**/api/session', storeAway);
    await page.goto(origin);
    await problem(page);
  },
  'store-unavailable-while-renaming': async (page, deployment) => {
    await confirmed(page, deployment);
    await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
    await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
    await page.route('**/api/**', storeAway);
    await page.getByRole('button', { name: 'Save' }).click();
    await problem(page);
  },
  'sign-in-problem-outage': async (page, { origin }) => {
    await page.route('**/api/session', storeAway);
    await page.goto(`${origin}/sign-in-problem?code=temporarily_unavailable`);
    await page.getByRole('link', { name: 'Try again' }).waitFor();
  },
  'sign-in': async (page, { origin }) => {
    await page.goto(`${origin}/sign-in?return_to=%2Fsessions`);
    await page.getByRole('link', { name: 'Sign in', exact: true }).waitFor();
  },
  sessions: async (page, deployment) => {
    const userAgent = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0';
    const other = await page.context().browser()?.newPage({ ignoreHTTPSErrors: true, userAgent });
    if (other) await signIn(other, deployment, 'Sam Several');
    await confirmed(page, deployment);
    await page.getByRole('link', { name: 'Sessions' }).click();
    await page.getByText('Firefox on Windows').waitFor();
    await other?.close();
  },
  'session-ends-idle': (page, deployment) => soon(page, deployment, { idleExpiresAt: 100 }),
  'session-ends-overall': (page, deployment) => soon(page, deployment, { expiresAt: 100 }),
  'signed-in-again': async (page, deployment) => {
    await signIn(page, deployment, 'Nora New');
    await page.goto(`${deployment.origin}/signed-in-again`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  payroll: async (page, deployment) => {
    await signIn(page, deployment, 'Dana Desktop', '/payroll?month=2026-03');
    await begin(page);
    await page.getByRole('table').waitFor();
  },
  outbox: async (page, deployment) => {
    const other = await page.context().browser()?.newPage({ ignoreHTTPSErrors: true });
    if (other) {
      await signIn(other, deployment, 'Pia Push');
      await beginPush(other);
    }
    await page.goto(`${deployment.pingOne.outboxUrl}?still`);
    await page.getByRole('button', { name: /Approve/ }).waitFor();
    await other?.close();
  },
  'setup-check': async (page, { origin }) => {
    await page.goto(`${origin}/setup-check`);
    await page.getByText('Our server can reach PingOne').waitFor();
  },
  'setup-check-passed': (page, deployment) => checkComputer(page, deployment, /^Everything works/),
  'setup-check-blocked': async (page, deployment) => {
    await block(page, deployment);
    await checkComputer(page, deployment, /^Problem found: Browser permission/);
  },
  'setup-check-unreachable': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await checkComputer(page, deployment, /^Problem found: PingID Desktop on this computer/);
  },
  'mfa-signed-out': async (page, deployment) => {
    await signIn(page, deployment, 'Dana Desktop');
    await page.getByRole('button', { name: /^Continue/ }).waitFor();
    await page.context().clearCookies({ name: '__Host-session' });
    await begin(page);
    await page.getByText('You were signed out').waitFor();
  },
  'signed-out': async (page, { origin }) => {
    await page.goto(`${origin}/signed-out`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'sign-in-problem': async (page, { origin }) => {
    await page.goto(`${origin}/auth/callback?code=x&state=y`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'not-found': async (page, { origin }) => {
    await page.goto(`${origin}/nowhere`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'agent-control': async (page, deployment) => {
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await page.getByRole('heading', { name: 'This computer was added' }).waitFor();
    await page.goto(`${deployment.desktopAgent.url}/simulator`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};
