import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endsWithUs } from './child.ts';
import { connectToMarionette, type Marionette } from './marionette.ts';
import type { AddressSpace, Answer, RealBrowser } from './tab.ts';
import { until } from './until.ts';
import { tabIn } from './webdriver-session.ts';

export interface FirefoxOptions {
  executable: string;
  /** These names mean this computer. */
  hosts: readonly string[];
  /** Pages from these ports of this computer count as if they came from there; all others count as local. */
  addressSpace?: { ports: readonly number[]; space: AddressSpace };
  /** How long it asks before it gives up; five minutes where absent. */
  asksForMs?: number;
}

/** Firefox with an empty profile and no window; it asks all the same, and its question can be read and answered. */
export async function startFirefox(options: FirefoxOptions): Promise<RealBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-profile-'));
  writeFileSync(join(profile, 'user.js'), userSettings(options));
  const child = spawn(
    options.executable,
    // System access: its question is in its own window, not in the page.
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  endsWithUs(child);
  const ended = once(child, 'exit');
  const end = async () => {
    child.kill('SIGKILL');
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const port = await until('Firefox to start', async () => activePort(profile), { withinMs: 60_000 });
    return browserOf(await connectToMarionette(port), end);
  } catch (error) {
    await end();
    throw error;
  }
}

function userSettings({ hosts, addressSpace, asksForMs }: FirefoxOptions): string {
  const settings: Record<string, string | number | boolean> = {
    'marionette.port': 0,
    'network.dns.localDomains': hosts.join(','),
    // The buttons of its questions answer at once, not after the half second that protects people from misclicks.
    'security.notification_enable_delay': 0,
    'app.update.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    ...(addressSpace && {
      [`network.lna.address_space.${addressSpace.space}.override`]: addressSpace.ports
        .map((port) => `127.0.0.1:${port}`)
        .join(','),
    }),
    ...(asksForMs && { 'network.lna.prompt.timeout': asksForMs }),
  };
  const lines = Object.entries(settings).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  return `${lines.join('\n')}\n`;
}

function activePort(profile: string): number | undefined {
  try {
    return Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8'));
  } catch {
    return undefined;
  }
}

const readQuestion = `
  const shown = [...document.querySelectorAll('#notification-popup > popupnotification')];
  return PopupNotifications.isPanelOpen && shown.some(({ id }) => id === 'loopback-network-notification');`;

const pressButton = `
  const [button, remember] = arguments;
  const question = document.getElementById('loopback-network-notification');
  if (question.checkbox.checked !== remember) question.checkbox.click();
  question[button].click();`;

const openPanel = `
  document.getElementById('identity-permission-box').click();
  return true;`;

const clickCross = `
  const cross = document.querySelector('.permission-popup-permission-remove-button');
  cross?.click();
  return Boolean(cross);`;

const grant = `
  const principal = Services.scriptSecurityManager.createContentPrincipalFromOrigin(arguments[0]);
  Services.perms.addFromPrincipal(principal, 'loopback-network', Services.perms.ALLOW_ACTION);`;

/** Each answer as a button of its question, and whether "Remember my choice for this site" is ticked. */
const buttons: Record<Exclude<Answer, 'dismiss'>, [button: string, remember: boolean]> = {
  allow: ['button', false],
  allow_and_remember: ['button', true],
  block: ['secondaryButton', false],
  block_and_remember: ['secondaryButton', true],
};

function browserOf(marionette: Marionette, end: () => Promise<void>): RealBrowser {
  const isAsking = async () => Boolean(await marionette.executeInBrowser(readQuestion));
  return {
    name: `Firefox ESR ${marionette.version.split('.', 1)[0]}`,
    newTab: async () => tabIn(marionette, await marionette.newTab()),
    isAsking,
    answer: async (answer) => {
      await until("the browser's question", isAsking);
      // It has no other way to be left without a choice than to wait until it gives up: Escape means Block.
      if (answer !== 'dismiss') await marionette.executeInBrowser(pressButton, buttons[answer]);
      await until("the browser's question to go away", async () => !(await isAsking()));
    },
    unblock: async () => {
      await marionette.executeInBrowser(openPanel);
      await until("the site's panel", async () => Boolean(await marionette.executeInBrowser(clickCross)));
    },
    grant: async (origin) => {
      await marionette.executeInBrowser(grant, [origin]);
    },
    close: async () => {
      await marionette.quit();
      await end();
    },
  };
}
