import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

type Role = 'link' | 'button' | 'textbox';

/** Goes on from where the focus is, as somebody without a mouse does, until it is at what they want. */
async function tabTo(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const target = page.getByRole(role, { name });
  await expect(target).toBeVisible();
  for (let count = 0; count < 30; count += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function press(page: Page, role: Role, name: string | RegExp): Promise<void> {
  await tabTo(page, role, name);
  await page.keyboard.press('Enter');
}

const isFocusLost = (page: Page) =>
  page.evaluate(() => document.activeElement === null || document.activeElement === document.body);

test('from the sign-in to a removed device by keyboard alone', async ({ page, deployment }) => {
  await page.goto(deployment.origin);
  await press(page, 'link', 'Sign in');
  await press(page, 'button', 'Sign in as Nora New');
  await press(page, 'button', 'Add this computer');
  await expect(page.getByText('This computer was added').first()).toBeVisible();
  await press(page, 'button', 'Verify now');
  await expect(page.getByText('You’re all set').first()).toBeVisible();
  expect(await isFocusLost(page)).toBe(false);

  await press(page, 'button', 'Rename Desktop Mac 1');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('My laptop');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Rename My laptop' })).toBeFocused();

  await press(page, 'button', 'Remove My laptop');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  // Whoever changes their mind is back where they were.
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove My laptop' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, 'button', 'Remove');
  await page.keyboard.press('Enter');
  await expect(page.getByText('You have no devices')).toBeVisible();
  expect(await isFocusLost(page)).toBe(false);
});

test('the first stop of the keyboard skips what is on every page', async ({ page, signIn }) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toBeVisible();
});

test('whoever cancels by keyboard is back at the button to begin with', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeFocused();
});
