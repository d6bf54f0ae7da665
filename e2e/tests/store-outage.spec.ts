import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin, beginEmailCode, expectVerified, sentCode } from '../mfa-steps.ts';

/** Our backend says that sessions cannot be read; returns what ends that. */
async function outage(page: Page, path: string): Promise<() => Promise<void>> {
  const body = {
    code: 'session_store_unavailable',
    status: 503,
    requestId: 'r',
    retryAfterSeconds: 1,
    type: '',
    title: '',
    detail: '',
  };
  await page.route(path, (route) =>
    route.fulfill({ status: 503, json: body, headers: { 'retry-after': '1' } }),
  );
  return () => page.unroute(path);
}

test('an outage of the sessions while a page is read: nobody is signed out, and it comes by itself', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  const end = await outage(page, '**/api/**');
  await page.goto(`${deployment.origin}/sessions`);
  await expect(page.getByRole('note', { name: 'This isn’t available right now' })).toBeVisible();
  await expect(page.getByText(/you stay signed in/)).toBeVisible();
  await expect(page.getByText(/signed out/i)).toHaveCount(0);
  await end();
  await expect(page.getByText('Current session')).toBeVisible();
});

test('an outage while something is changed: what was typed stays, and a click goes on', async ({
  page,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await begin(page);
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  const end = await outage(page, '**/api/**');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('note', { name: 'This isn’t available right now' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'New name' })).toHaveValue('My work laptop');
  // The session is asked for anew whenever the person comes back to the tab.
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByText('dana.desktop')).toBeVisible();
  await end();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'My work laptop' })).toBeVisible();
});

test('an outage while a code is checked: the person types nothing twice, and goes on', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await beginEmailCode(page);
  await page.getByRole('textbox', { name: 'Code' }).fill(sentCode(deployment));
  const end = await outage(page, '**/api/**');
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText(/^This isn’t available right now/).first()).toBeVisible();
  await end();
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expectVerified(page);
  expect(deployment.pingOne.outbox).toHaveLength(1);
});

test('on the way by navigation: a page with a button, which leads on with the session that is there', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  const end = await outage(page, '**/api/**');
  await page.goto(
    `${deployment.origin}/sign-in-problem?code=temporarily_unavailable&return_to=${encodeURIComponent('/sessions')}`,
  );
  await expect(page.getByRole('heading', { name: 'You can’t sign in right now' })).toBeVisible();
  await end();
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByText('Current session')).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/sessions`);
});
