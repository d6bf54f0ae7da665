import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { type Deployment, startDeployment } from './deployment/deployment.ts';
import config from './playwright.config.ts';

/**
 * A picture of every page and state, in light and dark, narrow and wide, into the folder given; and the two in the
 * README with `--readme`. Needs a built page. `node e2e/screenshots.ts FOLDER`
 */

type Show = (page: Page, deployment: Deployment) => Promise<void>;

const signIn = async (page: Page, { origin }: Deployment, name: string, path = '/') => {
  await page.goto(origin + path);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.waitForURL(`${origin}/**`);
};
const add = (page: Page) => page.getByRole('button', { name: 'Add this computer' }).click();
const confirm = (page: Page) => page.getByRole('button', { name: 'Continue with PingID Desktop' }).click();
const alert = (page: Page) => page.getByRole('alert').waitFor();

const states: Record<string, Show> = {
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
    await page.getByText('This computer is added').waitFor();
  },
  'portal-refused': async (page, deployment) => {
    deployment.desktopAgent.behave('refuse');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await alert(page);
  },
  'portal-unreachable': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await alert(page);
  },
  'portal-unexpected-answer': async (page, deployment) => {
    deployment.desktopAgent.behave('garbage');
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await alert(page);
  },
  'portal-pingone-away': async (page, deployment) => {
    deployment.pingOne.faults.next('devices.create', { status: 503, headers: { 'retry-after': '20' } });
    await signIn(page, deployment, 'Nora New');
    await add(page);
    await alert(page);
  },
  'portal-devices-away': async (page, deployment) => {
    for (let count = 0; count < 5; count += 1)
      deployment.pingOne.faults.next('devices.list', { status: 500 });
    await signIn(page, deployment, 'Nora New');
    await alert(page);
  },
  'portal-several': async (page, deployment) => {
    await signIn(page, deployment, 'Sam Several');
    await confirm(page);
    await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  },
  'mfa-ready': async (page, deployment) => {
    await signIn(page, deployment, 'Dana Desktop');
    await page.getByRole('button', { name: 'Continue with PingID Desktop' }).waitFor();
  },
  'mfa-waiting': async (page, deployment) => {
    deployment.desktopAgent.behave('hang');
    await signIn(page, deployment, 'Dana Desktop');
    await confirm(page);
    await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  },
  'mfa-refused': async (page, deployment) => {
    deployment.desktopAgent.behave('refuse');
    await signIn(page, deployment, 'Dana Desktop');
    await confirm(page);
    await alert(page);
  },
  'mfa-rejected': async (page, deployment) => {
    deployment.desktopAgent.behave('altered');
    await signIn(page, deployment, 'Dana Desktop');
    await confirm(page);
    await alert(page);
  },
  'mfa-unreachable': async (page, deployment) => {
    await deployment.desktopAgent.close();
    await signIn(page, deployment, 'Dana Desktop');
    await confirm(page);
    await alert(page);
  },
  'mfa-code': async (page, deployment) => {
    await signIn(page, deployment, 'Omar Otp');
    await page.getByRole('main').getByRole('button').first().click();
    await page.getByRole('textbox').waitFor();
  },
  'mfa-signed-out': async (page, deployment) => {
    await signIn(page, deployment, 'Dana Desktop');
    await page.getByRole('button', { name: 'Continue with PingID Desktop' }).waitFor();
    await page.context().clearCookies({ name: '__Host-session' });
    await confirm(page);
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
    await page.getByText('This computer is added').waitFor();
    await page.goto(`${deployment.desktopAgent.url}/simulator`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
};

const readme = { portal: 'portal-several', mfa: 'mfa-ready' };
const sizes = { narrow: { width: 360, height: 780 }, wide: { width: 1280, height: 800 } };

async function take(browser: Browser, state: string, file: string, look: Look): Promise<void> {
  const show = states[state];
  if (!show) throw new Error(`There is no state ${state}`);
  const deployment = await startDeployment({ desktopAgent: { controlPage: true } });
  const page = await browser.newPage({ ...look, ignoreHTTPSErrors: true, reducedMotion: 'reduce' });
  try {
    await show(page, deployment);
    await page.screenshot({ path: file });
  } finally {
    await page.close();
    await deployment.close();
  }
}

interface Look {
  colorScheme: 'light' | 'dark';
  viewport: { width: number; height: number };
}

const [folder = '', ...wanted] = process.argv.slice(2);
const browser = await chromium.launch(config.use?.launchOptions ?? {});
if (folder === '--readme') {
  for (const [name, state] of Object.entries(readme)) {
    const viewport = { width: 760, height: 620 };
    await take(browser, state, join('docs/images', `${name}.png`), { colorScheme: 'light', viewport });
  }
} else {
  mkdirSync(folder, { recursive: true });
  for (const state of wanted.length > 0 ? wanted : Object.keys(states)) {
    for (const [size, viewport] of Object.entries(sizes)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await take(browser, state, join(folder, `${state}-${size}-${colorScheme}.png`), {
          colorScheme,
          viewport,
        });
      }
    }
  }
}
await browser.close();
