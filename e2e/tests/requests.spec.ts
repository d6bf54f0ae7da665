import type { BrowserContext } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

/** The addresses that pages of `origin` ask for elsewhere; going to another page is not asking. */
function requestsElsewhere(context: BrowserContext, origin: string): readonly string[] {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const from = new URL(request.frame().url());
    const to = new URL(request.url());
    if (from.origin !== origin || to.origin === origin || request.isNavigationRequest()) return;
    elsewhere.push(`${to.origin}${to.pathname} from ${from.pathname}`);
  });
  return elsewhere;
}

test('no page asks anybody but its own server and PingID Desktop for anything', async ({
  page,
  context,
  deployment,
  signOut,
}) => {
  const { origin, desktopAgent } = deployment;
  const elsewhere = requestsElsewhere(context, origin);
  await page.goto(origin);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in as Nora New' }).click();
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('You’re all set').first()).toBeVisible();
  await page.goto(`${origin}/mfa`);
  await page.goto(`${origin}/payroll?month=2026-03`);
  await expect(page.getByRole('table')).toBeVisible();
  await page.goto(`${origin}/sessions`);
  await expect(page.getByText('Current session')).toBeVisible();
  await page.getByRole('link', { name: 'Check my computer' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Check my computer' }).click();
  await expect(page.getByText('Everything works').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: 'Deutsch' });
  await expect(page.locator('html[lang=de]')).toBeAttached();
  await page.getByRole('combobox').selectOption({ label: 'English' });
  await signOut();
  await page.goto(`${origin}/sign-in-problem?code=access_denied`);
  await page.goto(`${origin}/nowhere`);
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();

  expect(elsewhere.length).toBeGreaterThan(0);
  expect(elsewhere.filter((request) => !request.startsWith(desktopAgent.url))).toEqual([]);
});

test('and a code by email or a push needs nobody else either', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  const elsewhere = requestsElsewhere(context, deployment.origin);
  await signIn('Omar Otp');
  await begin(page);
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await context.clearCookies();
  await signIn('Pia Push');
  await begin(page);
  await expect(page.getByRole('heading', { name: 'Check your phone' })).toBeVisible();
  expect(elsewhere).toEqual([]);
});
