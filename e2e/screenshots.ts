import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { startDeployment } from './deployment/deployment.ts';
import config from './playwright.config.ts';
import { states } from './states.ts';

/**
 * A picture of every page and state, in light and dark, narrow and wide, into the folder given; and the two in the
 * README with `--readme`. Needs a built page. `node e2e/screenshots.ts FOLDER`
 */

const readme = { portal: 'portal-several', mfa: 'mfa-ready' };
const sizes = { narrow: { width: 360, height: 780 }, wide: { width: 1280, height: 800 } };

async function take(browser: Browser, state: string, file: string, look: Look): Promise<void> {
  const show = states[state];
  if (!show) throw new Error(`There is no state ${state}`);
  const deployment = await startDeployment({ desktopAgent: { controlPage: true } });
  const page = await browser.newPage({
    ...look,
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    permissions: config.use?.permissions ?? [],
  });
  try {
    await show(page, deployment);
    await page.screenshot({ path: file, fullPage: !file.startsWith('docs/') });
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
