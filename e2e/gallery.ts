import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { startDeployment } from './deployment/deployment.ts';
import { preferLanguage } from './looks.ts';
import config from './playwright.config.ts';
import { states } from './states.ts';

/**
 * A picture of every page and state, light and dark, narrow and wide, in each language, into the folder given, with an
 * index.html that shows them all. Of some states only where they are named. With `--readme`, the pictures in the README.
 */

const sizes = { narrow: { width: 360, height: 780 }, wide: { width: 1280, height: 800 } };
const schemes = ['light', 'dark'] as const;
const languages = { en: 'en-US', de: 'de-DE' };
const readme = { portal: 'portal-several', mfa: 'mfa-ready' };

/** Shows a state and, in place, everything that `look` wants to see of it. */
async function visit(
  browser: Browser,
  state: string,
  look: (page: Page, isOurs: boolean) => Promise<void>,
): Promise<void> {
  const show = states[state];
  if (!show) throw new Error(`There is no state ${state}`);
  const deployment = await startDeployment({ desktopAgent: { controlPage: true } });
  const page = await browser.newPage({
    ignoreHTTPSErrors: true,
    reducedMotion: 'reduce',
    viewport: sizes.wide,
    permissions: config.use?.permissions ?? [],
  });
  try {
    await show(page, deployment);
    await look(page, new URL(page.url()).origin === deployment.origin);
  } finally {
    await page.close();
    await deployment.close();
  }
}

async function takeAll(page: Page, isOurs: boolean, file: (look: string) => string): Promise<void> {
  for (const [language, tag] of Object.entries(languages)) {
    if (!isOurs && language !== 'en') continue;
    if (isOurs) await preferLanguage(page, tag);
    for (const [size, viewport] of Object.entries(sizes)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: file(`${language}-${size}-${colorScheme}`), fullPage: true });
      }
    }
  }
}

async function takeGallery(browser: Browser, folder: string, wanted: string[]): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const failed: string[] = [];
  const queue = [...wanted];
  const work = async () => {
    for (let state = queue.shift(); state !== undefined; state = queue.shift()) {
      const name = state;
      try {
        await visit(browser, name, (page, isOurs) =>
          takeAll(page, isOurs, (look) => join(folder, `${name}.${look}.png`)),
        );
      } catch (error) {
        failed.push(name);
        console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      }
    }
  };
  await Promise.all([work(), work()]);
  writeFileSync(join(folder, 'index.html'), indexOf(wanted));
  return failed;
}

function indexOf(names: string[]): string {
  const looks = Object.keys(languages).flatMap((language) =>
    Object.keys(sizes).flatMap((size) => schemes.map((scheme) => `${language}-${size}-${scheme}`)),
  );
  const picture = (file: string) =>
    `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy" height="360"></a>`;
  const section = (name: string) =>
    `<h2>${name}</h2><p>${looks.map((look) => picture(`${name}.${look}.png`)).join(' ')}</p>`;
  return `<!doctype html><title>Every state of the page</title>${names.map(section).join('\n')}\n`;
}

async function takeReadme(browser: Browser): Promise<void> {
  for (const [name, state] of Object.entries(readme)) {
    await visit(browser, state, async (page) => {
      await page.setViewportSize({ width: 760, height: 620 });
      // Nothing is pointed at, and what only says that it worked is gone.
      for (const toast of await page.getByRole('button', { name: 'Dismiss' }).all()) await toast.click();
      await page.mouse.move(0, 0);
      await page.screenshot({ path: join('docs/images', `${name}.png`) });
    });
  }
}

const [folder = 'gallery', ...wanted] = process.argv.slice(2);
const browser = await chromium.launch(config.use?.launchOptions ?? {});
if (folder === '--readme') {
  await takeReadme(browser);
} else {
  const names = wanted.length > 0 ? wanted : Object.keys(states);
  const failed = await takeGallery(browser, folder, names);
  console.log(`${names.length - failed.length} states in ${join(folder, 'index.html')}`);
  if (failed.length > 0) process.exitCode = 1;
}
await browser.close();
