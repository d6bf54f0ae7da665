import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { comeLate, measureFirstLoad } from '../first-load.ts';
import { begin } from '../mfa-steps.ts';

/** As sent; 1 kB is 1000 bytes. */
const budget = { script: 100_000, style: 10_000 };

type IsUsable = (page: Page) => Promise<void>;

const button = (name: RegExp): IsUsable => (page) => page.getByRole('button', { name }).first().waitFor();
const link = (name: RegExp): IsUsable => (page) =>
  page.getByRole('main').getByRole('link', { name }).first().waitFor();

/** Every page, and what has to be there before it is of use, in English and in German. */
const signedOut: Record<string, IsUsable> = {
  '/': link(/^(Sign in|Anmelden)/),
  '/sign-in?return_to=%2Fsessions': link(/^(Sign in|Anmelden)/),
  '/setup-check': button(/^(Check my computer|Computer prüfen)/),
  '/signed-out': link(/^(Sign in|Anmelden|Wieder anmelden)/),
  '/sign-in-problem?code=access_denied': link(/./),
  '/nowhere': link(/./),
};
const signedIn: Record<string, IsUsable> = {
  '/': button(/^(Remove|Entfernen)/),
  '/mfa': button(/^(Continue|Weiter)/),
  '/sessions': button(/^(Sign out|Abmelden|End|Beenden)/),
  '/payroll': (page) => page.getByRole('table').waitFor(),
};

test('the first load of every page stays within its budget, in each language, and nothing on it moves', async ({
  page,
  deployment,
  signIn,
  browser,
}) => {
  test.slow();
  await signIn('Sam Several');
  await begin(page);
  await page.getByRole('heading', { name: 'Your devices' }).waitFor();
  const storageState = await page.context().storageState();
  const people = [
    { state: 'signed out', pages: signedOut, cookies: {} },
    { state: 'signed in', pages: signedIn, cookies: { storageState } },
  ];
  for (const { state, pages, cookies } of people) {
    for (const [path, isUsable] of Object.entries(pages)) {
      for (const locale of ['en-US', 'de-DE']) {
        await test.step(`${path}, ${state}, ${locale}`, async () => {
          const url = `${deployment.origin}${path}`;
          const load = await measureFirstLoad(browser, { ...cookies, locale }, { url, isUsable });
          report(`${path} ${state} ${locale}`, load);
          expect.soft(load.script, `JavaScript of ${path} in ${locale}`).toBeLessThanOrEqual(budget.script);
          expect.soft(load.style, `CSS of ${path} in ${locale}`).toBeLessThanOrEqual(budget.style);
          expect.soft(load.script).toBeGreaterThan(0);
          expect.soft(load.shifts, `what moved on ${path} in ${locale}`).toEqual([]);
        });
      }
    }
  }
});

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(5)} kB`;

/** For docs/measurements.md. */
function report(page: string, { script, style }: { script: number; style: number }): void {
  process.stdout.write(`  ${kilobytes(script)} JavaScript ${kilobytes(style)} CSS  ${page}\n`);
}
