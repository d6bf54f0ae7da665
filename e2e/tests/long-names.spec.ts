import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

const longest = 'W'.repeat(100);

test.use({ viewport: { width: 360, height: 780 } });

/** Whatever a device is called, the page is told the longest name that anybody can give. */
async function callEveryDeviceTheSame(page: Page): Promise<void> {
  await page.addInitScript((name) => {
    Response.prototype.json = async function () {
      return JSON.parse(await this.text(), (key, value) => (key === 'nickname' ? name : value));
    };
  }, longest);
}

async function expectNothingSticksOut(page: Page): Promise<void> {
  const tooWide = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog')].some(
      (element) => element.scrollWidth > element.clientWidth,
    ),
  );
  expect(tooWide).toBe(false);
}

test('a name of a hundred letters without a space is broken on the way through the MFA step', async ({
  page,
  signIn,
}) => {
  await callEveryDeviceTheSame(page);
  await signIn('Sam Several');
  await begin(page);
  const strength = page.getByText(`You verified it’s you with “${longest}”`);
  await expect(strength).toBeVisible();
  await expectNothingSticksOut(page);
  await page.getByRole('button', { name: `Remove ${longest}`, exact: true }).click();
  await expect(page.getByRole('dialog')).toContainText(longest);
  await expectNothingSticksOut(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText(/ was removed/).first()).toBeVisible();
  await expectNothingSticksOut(page);
});

test('and while a phone of that name is asked', async ({ page, signIn }) => {
  await callEveryDeviceTheSame(page);
  await signIn('Pia Push');
  await begin(page);
  await expect(page.getByText(`Open the notification on “${longest}” and tap Approve.`)).toBeVisible();
  await expectNothingSticksOut(page);
});

test('and when this computer has just been added under it', async ({ page, signIn }) => {
  await callEveryDeviceTheSame(page);
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByText('This computer was added')).toBeVisible();
  await expectNothingSticksOut(page);
});

test('what went wrong in a dialog stands apart from the question', async ({ page, signIn }) => {
  await signIn('Sam Several');
  await begin(page);
  await page.getByRole('button', { name: 'Remove Email 1' }).click();
  await page.route('**/api/devices/*', (route) => route.abort());
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  const notice = await dialog.getByRole('note').boundingBox();
  const question = await dialog.getByRole('paragraph').first().boundingBox();
  expect((notice?.y ?? 0) - (question?.y ?? 0) - (question?.height ?? 0)).toBeGreaterThanOrEqual(8);
});
