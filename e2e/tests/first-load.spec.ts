import type { Locator, Page } from '@playwright/test';
import { comeLate, type FirstLoad, measureFirstLoad, watchLoading } from '../first-load.ts';
import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

/** As sent; 1 kB is 1000 bytes. */
const budget = { script: 100_000, style: 10_000 };

type Needed = (page: Page) => Locator;

const button =
  (name: RegExp): Needed =>
  (page) =>
    page.getByRole('button', { name }).first();
const link =
  (name: RegExp): Needed =>
  (page) =>
    page.getByRole('main').getByRole('link', { name }).first();

/** Every page, and what has to be there before it is of use, in English and in German. */
const signedOut: Record<string, Needed> = {
  '/': link(/^(Sign in|Anmelden)/),
  '/sign-in?return_to=%2Fsessions': link(/^(Sign in|Anmelden)/),
  '/setup-check': button(/^(Check my computer|Meinen Computer prüfen)/),
  '/signed-out': link(/^(Sign in|Anmelden)/),
  '/sign-in-problem?code=access_denied': link(/./),
  '/nowhere': link(/./),
};
const signedIn: Record<string, Needed> = {
  '/mfa': button(/^(Continue|Weiter)/),
};
const verified: Record<string, Needed> = {
  '/': button(/^Remove|entfernen$/),
  '/sessions': (page) => page.getByText(/^(Current session|Aktuelle Sitzung)$/),
  '/payroll': (page) => page.getByRole('table'),
};

interface Visit {
  locale: string;
  prepare?: (page: Page) => Promise<void>;
  check: (name: string, load: FirstLoad, page: Page) => unknown;
}

const visitEachPage = test.extend<{ visitEach: (visit: Visit) => Promise<void> }>({
  visitEach: async ({ page, deployment, signIn, browser }, use) => {
    const kept = () => page.context().storageState();
    const people = [{ state: 'signed out', pages: signedOut, storageState: await kept() }];
    await signIn('Dana Desktop');
    people.push({ state: 'signed in', pages: signedIn, storageState: await kept() });
    await page.context().clearCookies();
    await signIn('Sam Several');
    await begin(page);
    await page.getByRole('heading', { name: 'Your devices' }).waitFor();
    people.push({ state: 'verified', pages: verified, storageState: await kept() });
    await use(async ({ locale, prepare, check }) => {
      for (const { state, pages, storageState } of people) {
        const visitor = await browser.newPage({ storageState, locale, ignoreHTTPSErrors: true });
        await visitor.addInitScript(watchLoading);
        await prepare?.(visitor);
        for (const [path, needed] of Object.entries(pages)) {
          const load = await measureFirstLoad(visitor, `${deployment.origin}${path}`, needed(visitor));
          await check(`${path}, ${state}, ${locale}`, load, visitor);
        }
        await visitor.close();
      }
    });
  },
});

// Ten pages each.
test.describe.configure({ timeout: 90_000 });

for (const locale of ['en-US', 'de-DE']) {
  visitEachPage(`the first load of every page stays within its budget, ${locale}`, async ({ visitEach }) => {
    await visitEach({
      locale,
      check: (name, load) => {
        report(name, load);
        expect.soft(load.script, `JavaScript of ${name}`).toBeLessThanOrEqual(budget.script);
        expect.soft(load.style, `CSS of ${name}`).toBeLessThanOrEqual(budget.style);
        expect.soft(load.script).toBeGreaterThan(0);
        expect.soft(load.shifts, `what moved on ${name}`).toEqual([]);
      },
    });
  });
}

visitEachPage(
  'nothing moves, however late the parts of a page and the answers come',
  async ({ visitEach }) => {
    await visitEach({
      // German is longer.
      locale: 'de-DE',
      prepare: comeLate,
      check: async (name, _, page) => {
        await page.waitForLoadState('networkidle');
        expect.soft(await page.evaluate(() => window.layoutShifts), `what moved on ${name}`).toEqual([]);
      },
    });
  },
);

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(5)} kB`;

/** For docs/measurements.md. */
function report(page: string, { script, style }: { script: number; style: number }): void {
  process.stdout.write(`  ${kilobytes(script)} JavaScript ${kilobytes(style)} CSS  ${page}\n`);
}
