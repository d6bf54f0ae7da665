import type { Response } from '@playwright/test';
import { type Announcements, listen } from '../announcements.ts';
import { expect, test } from '../fixtures.ts';
import { begin, beginPush, enterCode, sentCode, sentPush, wrongCode } from '../mfa-steps.ts';

/** Says it once, and nothing twice. */
async function expectToSayOnce({ heard }: Announcements, text: RegExp): Promise<void> {
  const all: string[] = [];
  await expect
    .poll(async () => {
      all.push(...(await heard()));
      return all.filter((said) => text.test(said)).length;
    })
    .toBe(1);
  expect(all).toEqual([...new Set(all)]);
}

test('adding, renaming and removing a device is announced once each', async ({ page, signIn }) => {
  const announcements = await listen(page);
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await announcements.heard();

  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByText('This computer was added').first()).toBeVisible();
  await expectToSayOnce(announcements, /This computer was added/);

  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('You’re all set').first()).toBeVisible();
  await expectToSayOnce(announcements, /You’re all set/);

  await page.getByRole('button', { name: /^Rename / }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Remove My laptop' })).toBeVisible();
  await expectToSayOnce(announcements, /Renamed to “My laptop”/);

  await page.getByRole('button', { name: 'Remove My laptop' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('You have no devices')).toBeVisible();
  await expectToSayOnce(announcements, /“My laptop” was removed/);
});

test('a code that is wrong is announced once, each time', async ({ page, deployment, signIn }) => {
  const announcements = await listen(page);
  await signIn('Omar Otp');
  await begin(page);
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await announcements.heard();
    await enterCode(page, wrongCode(deployment));
    await expectToSayOnce(announcements, /That code isn’t right/);
  }
  await enterCode(page, sentCode(deployment));
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
});

test('while a phone is asked, the wait is announced once', async ({ page, deployment, signIn }) => {
  const announcements = await listen(page);
  await signIn('Pia Push');
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
  await announcements.heard();
  await beginPush(page);
  // Asked several times over, the answer is the same each time, and nothing new to be said.
  const isRead = (response: Response) =>
    response.request().method() === 'GET' && /device-authentications\/[^/]+$/.test(response.url());
  for (let count = 0; count < 2; count += 1) await page.waitForResponse(isRead);
  const all = await announcements.heard();
  expect(all.length).toBeGreaterThan(0);
  expect(all).toEqual([...new Set(all)]);
  deployment.pingOne.approvePush(sentPush(deployment));
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
});
