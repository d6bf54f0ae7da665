import type { Page } from '@playwright/test';
import type { Deployment } from '../deployment/deployment.ts';
import { expect, sessionCookie, sessionOf, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

/** A page of somebody else's, with a link that starts a sign-in here. */
async function followLinkElsewhere(page: Page, { origin }: Deployment, returnTo: string): Promise<void> {
  const href = `${origin}/auth/sign-in?return_to=${encodeURIComponent(returnTo)}`;
  await page.route('https://elsewhere.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<a href="${href}">To your payslip</a>` }),
  );
  await page.goto('https://elsewhere.example/');
  await page.getByRole('link', { name: 'To your payslip' }).click();
}

test('S3: a link on another site leaves the session as it is, and leads to where it says', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  const [cookie, session] = [await sessionCookie(page), await sessionOf(page)];
  await followLinkElsewhere(page, deployment, '/payroll?month=2026-03');
  await expect(page.getByRole('table')).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/payroll?month=2026-03`);
  expect(await sessionCookie(page)).toBe(cookie);
  const { level, signedInAt, steppedUpAt, steppedUpWith } = session;
  expect(level).toBe(2);
  expect(await sessionOf(page)).toMatchObject({ level, signedInAt, steppedUpAt, steppedUpWith });
  // Straight on: the page in between is nothing to go back to.
  await page.goBack();
  await expect(page.getByRole('link', { name: 'To your payslip' })).toBeVisible();
});

test('S3: without a session it asks for one click, and then leads on', async ({ page, deployment }) => {
  await followLinkElsewhere(page, deployment, '/sessions');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link')).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Sign in', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Sign in as Nora New' }).click();
  await expect(page.getByRole('heading', { name: 'Where you’re signed in' })).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/sessions`);
});
