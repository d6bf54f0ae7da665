import type { Page } from '@playwright/test';
import type { Deployment } from '../deployment/deployment.ts';
import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, enterCode, expectVerified, personOf, sentCode, useAnotherDevice } from '../mfa-steps.ts';

test.use({ deploymentOptions: { environment: { HELP_DESK: 'extension 4711' } } });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Verify it’s you' });
const device = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Your devices' }).getByRole('listitem').filter({ hasText: name });

/** Dana, who has a computer and a mailbox, uses the mailbox: level 2, by a code. */
async function signInByMail(page: Page, deployment: Deployment, signIn: (name: string) => Promise<void>) {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await useAnotherDevice(page, /Email 1/);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
  await enterCode(page, sentCode(deployment));
  await expectVerified(page, 'Email 1');
  expect(await sessionOf(page)).toMatchObject({ level: 2, steppedUpWith: { type: 'EMAIL' } });
}

async function remove(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `Remove ${name}` }).click();
  const question = page.getByRole('dialog', { name: `Remove “${name}”?` });
  await question.getByRole('button', { name: 'Remove' }).click();
}

test('S15: confirmed by a code, then a device is removed: PingID Desktop is asked for, once, and it is gone', async ({
  page,
  deployment,
  signIn,
}) => {
  await signInByMail(page, deployment, signIn);
  await remove(page, 'Email 1');
  await expect(dialog(page)).toContainText('For this, verify it’s you with PingID Desktop.');
  await expect(dialog(page)).toContainText('A code isn’t enough');
  await expect(dialog(page)).toContainText('Use “Desktop Mac 1”.');
  await expect(dialog(page)).toContainText('Contact extension 4711.');
  const asked = deployment.pingOne.outbox.length;
  await dialog(page).getByRole('button', { name: 'Continue with PingID Desktop' }).click();
  await expect(page.getByText('“Email 1” was removed.').first()).toBeVisible();
  await expect(device(page, 'Email 1')).toBeHidden();
  expect(deployment.pingOne.outbox).toHaveLength(asked);
  // Now it is enough, also for the next one.
  await remove(page, 'Desktop Mac 1');
  await expect(page.getByText('“Desktop Mac 1” was removed.').first()).toBeVisible();
  expect(deployment.pingOne.devicesOf(personOf(deployment, 'dana.desktop').id)).toEqual([]);
});

test('S15: the mailbox alone cannot remove a computer', async ({ page, deployment, signIn }) => {
  await signInByMail(page, deployment, signIn);
  await deployment.desktopAgent.close();
  await remove(page, 'Desktop Mac 1');
  await begin(dialog(page));
  await expect(dialog(page).getByText('We couldn’t reach PingID Desktop')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: 'Try another way' })).toHaveCount(0);
  await expect(dialog(page).getByText(/Email/)).toHaveCount(0);
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  const dana = personOf(deployment, 'dana.desktop');
  expect(deployment.pingOne.devicesOf(dana.id)).toHaveLength(2);
});

test('S15: by keyboard alone, with what was typed kept, and the focus back where it was', async ({
  page,
  deployment,
  signIn,
}) => {
  await signInByMail(page, deployment, signIn);
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name' })).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('By keyboard');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  const go = dialog(page).getByRole('button', { name: 'Continue with PingID Desktop' });
  for (
    let presses = 0;
    presses < 5 && !(await go.evaluate((it) => it === document.activeElement));
    presses += 1
  )
    await page.keyboard.press('Tab');
  await expect(go).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(device(page, 'By keyboard')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rename By keyboard' })).toBeFocused();
});

test('S15: the only device that is enough is locked: until when, and whom to ask; then it works again', async ({
  page,
  deployment,
  signIn,
}) => {
  await signInByMail(page, deployment, signIn);
  const dana = personOf(deployment, 'dana.desktop');
  const lockFor = (seconds: number) => deployment.pingOne.lock(dana.id, dana.devices[0]?.id ?? '', seconds);
  lockFor(900);
  await page.reload();
  await remove(page, 'Desktop Mac 1');
  await expect(dialog(page)).toContainText('You can’t use the device for this right now');
  await expect(dialog(page)).toContainText(/Desktop Mac 1 is locked until .*\d:\d\d/);
  await expect(dialog(page).getByRole('list')).toContainText(/Desktop Mac 1.*Locked until .*\d:\d\d/);
  await expect(dialog(page)).toContainText('extension 4711');
  await expect(dialog(page).getByText(/Email/)).toHaveCount(0);
  lockFor(0);
  await dialog(page).getByRole('button', { name: 'Check again' }).press('Enter');
  await begin(dialog(page));
  await expect(page.getByText('“Desktop Mac 1” was removed.').first()).toBeVisible();
});
