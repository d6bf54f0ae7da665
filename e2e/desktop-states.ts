import type { Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';
import { signIn } from './sign-in.ts';
import type { Show } from './states.ts';

const userAgents = {
  windows:
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0',
  mac: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  firefox: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  safari:
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1',
};

interface Pretended {
  browser: keyof typeof userAgents;
  /** What it says about the permission; `unknown` as in Safari. */
  permission: PermissionState | 'unknown';
  /** What the page has kept of earlier visits. */
  memory?: object;
}

/** How another browser looks to the page, for pictures only: what real ones do is tried in `browsers/`. */
async function pretend(page: Page, { browser, permission, memory = {} }: Pretended): Promise<void> {
  const kept = JSON.stringify(memory);
  await page.addInitScript(
    ([userAgent, state, kept]) => {
      const maxTouchPoints = /iPhone/.test(userAgent) ? 5 : 0;
      const status = Object.assign(new EventTarget(), { state });
      const permissions = state === 'unknown' ? undefined : { query: async () => status };
      for (const [name, value] of Object.entries({
        userAgent,
        maxTouchPoints,
        permissions,
        userAgentData: undefined,
      })) {
        Object.defineProperty(navigator, name, { value });
      }
      localStorage.setItem('desktop-agent', kept);
    },
    [userAgents[browser], permission, kept] as const,
  );
}

/** Nothing gets through to PingID Desktop. */
const block = (page: Page, { desktopAgent }: Deployment) =>
  page.route(`${desktopAgent.url}/**`, (route) => route.abort());

const addAs = async (page: Page, deployment: Deployment, pretended: Pretended) => {
  await pretend(page, pretended);
  await signIn(page, deployment, 'Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
};
const confirmAs = async (page: Page, deployment: Deployment, pretended: Pretended) => {
  await pretend(page, pretended);
  await signIn(page, deployment, 'Dana Desktop');
  await page.getByRole('button', { name: /^Continue/ }).click();
};
const wasExplained = { wasExplained: true };
const question = (page: Page) => page.getByRole('group', { name: /^Your browser will ask/ }).waitFor();
const failure = (page: Page) => page.getByText('Details for your help desk').waitFor();

/** What a person sees of the way to PingID Desktop, in each browser that words or pictures differ for. */
export const desktopStates: Record<string, Show> = {
  'portal-question': async (page, deployment) => {
    await addAs(page, deployment, { browser: 'mac', permission: 'prompt' });
    await question(page);
  },
  'portal-question-firefox': async (page, deployment) => {
    await addAs(page, deployment, { browser: 'firefox', permission: 'prompt' });
    await question(page);
  },
  'mfa-question-last-chance': async (page, deployment) => {
    const memory = { ...wasExplained, timesUndecided: 2 };
    await confirmAs(page, deployment, { browser: 'windows', permission: 'prompt', memory });
    await question(page);
  },
  'mfa-browser-asks': async (page, deployment) => {
    await page.route(`${deployment.desktopAgent.url}/**`, () => undefined);
    await confirmAs(page, deployment, { browser: 'mac', permission: 'prompt', memory: wasExplained });
    await page.getByText('Your browser is asking for permission').waitFor();
  },
  'portal-blocked': async (page, deployment) => {
    await block(page, deployment);
    await addAs(page, deployment, { browser: 'mac', permission: 'denied' });
    await failure(page);
  },
  'mfa-blocked-firefox': async (page, deployment) => {
    await block(page, deployment);
    await confirmAs(page, deployment, { browser: 'firefox', permission: 'denied' });
    await failure(page);
  },
  'mfa-dismissed': async (page, deployment) => {
    await page.clock.install();
    await page.route(`${deployment.desktopAgent.url}/**`, async (route) => {
      await page.clock.fastForward(5000);
      await route.abort();
    });
    await confirmAs(page, deployment, { browser: 'windows', permission: 'prompt', memory: wasExplained });
    await failure(page);
  },
  'mfa-unreachable-windows': async (page, deployment) => {
    await block(page, deployment);
    await confirmAs(page, deployment, { browser: 'windows', permission: 'granted' });
    await failure(page);
  },
  'portal-unreachable-undecided': async (page, deployment) => {
    await block(page, deployment);
    await addAs(page, deployment, { browser: 'mac', permission: 'prompt', memory: wasExplained });
    await failure(page);
  },
  'mfa-safari': async (page, deployment) => {
    await block(page, deployment);
    await confirmAs(page, deployment, { browser: 'safari', permission: 'unknown' });
    await failure(page);
  },
  'portal-phone': async (page, deployment) => {
    await pretend(page, { browser: 'phone', permission: 'unknown' });
    await signIn(page, deployment, 'Nora New');
    await page.getByRole('heading', { name: 'Open this page on your computer' }).waitFor();
  },
  'portal-site-refused': async (page, deployment) => {
    deployment.desktopAgent.network('refuse_origin');
    await addAs(page, deployment, { browser: 'windows', permission: 'granted' });
    await failure(page);
  },
};
