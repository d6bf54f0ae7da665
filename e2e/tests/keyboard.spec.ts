import { expect, test } from '../fixtures.ts';

test('the whole thread by keyboard alone', async ({ page, deployment }) => {
  const press = async (role: 'link' | 'button', name: string | RegExp) => {
    const target = page.getByRole(role, { name });
    await expect(target).toBeVisible();
    for (let count = 0; count < 20; count += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await expect(target).toBeFocused();
    await page.keyboard.press('Enter');
  };
  await page.goto(deployment.origin);
  await press('link', 'Sign in');
  await press('button', 'Sign in as Nora New');
  await press('button', 'Add this computer');
  await expect(page.getByText('This computer was added')).toBeVisible();
  await press('button', 'Verify now');
  await expect(page.getByRole('heading', { name: 'You’re all set' })).toBeFocused();
  await press('button', 'Done');
  await press('button', 'Rename Desktop Mac 1');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Desk');
  await page.keyboard.press('Enter');
  await press('button', 'Remove Desk');
  await press('button', /^Remove$/);
  await expect(page.getByRole('heading', { name: 'You have no devices' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeFocused();
});

test('whoever cancels by keyboard is back at the button to begin with', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Dana Desktop');
  const button = page.getByRole('button', { name: /^Continue/ });
  await button.click();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
});
