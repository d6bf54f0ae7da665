import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}, 360 px wide`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 780 } });

    test('every page and state on the way passes axe, and nothing scrolls sideways', async ({
      page,
      deployment,
      signIn,
      signOut,
    }) => {
      const check = async () => {
        await expectNoViolations(page);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      };
      await page.goto(deployment.origin);
      await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
      await check();
      await signIn('Nora New');
      await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
      await check();
      deployment.desktopAgent.behaveOnce('refuse');
      await page.getByRole('button', { name: 'Add this computer' }).click();
      await expect(page.getByRole('alert')).toBeVisible();
      await check();
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('This computer is added')).toBeVisible();
      await check();
      await signOut();
      await check();
      await signIn('Nora New');
      await expect(page.getByRole('button', { name: 'Continue with PingID Desktop' })).toBeVisible();
      await check();
    });
  });
}

test('the whole thread by keyboard alone', async ({ page, deployment }) => {
  const press = async (role: 'link' | 'button', name: string) => {
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
  await expect(page.getByText('This computer is added')).toBeVisible();
  await press('link', 'Confirm now');
  await press('button', 'Continue with PingID Desktop');
  await expect(page.getByText(/signed in and confirmed with Desktop Mac 1/i)).toBeVisible();
});

test('whoever cancels by keyboard is back at the button to begin with', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Dana Desktop');
  const button = page.getByRole('button', { name: 'Continue with PingID Desktop' });
  await button.click();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.getByRole('button', { name: 'Cancel' }).focus();
  await page.keyboard.press('Enter');
  await expect(button).toBeFocused();
});
