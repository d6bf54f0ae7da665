import type { Page } from '@playwright/test';
import { expect, sessionCookie, sessionOf, test } from '../fixtures.ts';
import { begin, enterCode, expectVerified, sentCode, useAnotherDevice } from '../mfa-steps.ts';

test.use({ deploymentOptions: { environment: { MFA_AT_SIGN_IN: 'false' } } });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Verify it’s you' });
const device = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Your devices' }).getByRole('listitem').filter({ hasText: name });

test('renaming is interrupted by the MFA step, and goes on with what was typed', async ({ page, signIn }) => {
  await signIn('Dana Desktop');
  const before = await sessionCookie(page);
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeVisible();
  await begin(dialog(page));
  await expect(device(page, 'My work laptop')).toBeVisible();
  await expect(dialog(page)).toBeHidden();
  expect(await sessionOf(page)).toMatchObject({ level: 2 });
  expect(await sessionCookie(page)).not.toBe(before);
});

test('the person does not want to: nothing is lost, and another try asks again', async ({ page, signIn }) => {
  await signIn('Dana Desktop');
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'New name' })).toHaveValue('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await begin(dialog(page));
  await expect(device(page, 'My work laptop')).toBeVisible();
});

test('removing a device: asked, confirmed with another, gone, and other sessions can be ended', async ({
  page,
  browser,
  deployment,
  signIn,
}) => {
  const elsewhere = await browser.newContext({ ignoreHTTPSErrors: true });
  const other = await elsewhere.newPage();
  await other.goto(deployment.origin);
  await other.getByRole('link', { name: 'Sign in' }).click();
  await other.getByRole('button', { name: 'Sign in as Dana Desktop' }).click();
  await expect(other.getByRole('heading', { name: 'Your devices' })).toBeVisible();

  await signIn('Dana Desktop');
  await page.getByRole('button', { name: 'Remove Email 1' }).click();
  const question = page.getByRole('dialog', { name: 'Remove “Email 1”?' });
  await question.getByRole('button', { name: 'Remove' }).click();
  await begin(dialog(page));
  await expect(device(page, 'Desktop Mac 1')).toBeVisible();
  await expect(device(page, 'Email 1')).toBeHidden();

  await page.getByRole('button', { name: 'Sign out your other session' }).click();
  await expect(page.getByText('You’re now signed in only here').first()).toBeVisible();
  await other.reload();
  await expect(other.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await elsewhere.close();
});

test('in the dialog, too, another device can be used', async ({ page, deployment, signIn }) => {
  await signIn('Cody Codes');
  await page.getByRole('button', { name: 'Rename Email 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Work e-mail');
  await page.getByRole('button', { name: 'Save' }).click();
  await begin(dialog(page));
  await expect(dialog(page).getByText(/We sent a code to/)).toBeVisible();
  await useAnotherDevice(dialog(page), /SMS 1/);
  await expect(dialog(page).getByText(/We texted a code to/)).toBeVisible();
  await enterCode(dialog(page), sentCode(deployment));
  await expect(device(page, 'Work e-mail')).toBeVisible();
});

test('confirmed in another tab meanwhile: the dialog closes by itself, and the action goes on', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(dialog(page)).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto(`${deployment.origin}/mfa`);
  await begin(otherTab);
  await expectVerified(otherTab, 'Desktop Mac 1');
  await otherTab.close();
  await page.bringToFront();
  await expect(device(page, 'My work laptop')).toBeVisible();
});

test('with the keyboard alone, the focus comes back to where it was', async ({ page, signIn }) => {
  await signIn('Dana Desktop');
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await dialog(page)
    .getByRole('button', { name: /^Continue/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(device(page, 'By keyboard')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename By keyboard' })).toBeFocused();
});
