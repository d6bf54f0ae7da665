import type { Locator } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

test.use({ contextOptions: { forcedColors: 'active' } });

const style = (element: Locator, property: string, pseudo?: string) =>
  element.evaluate((node, [name, part]) => getComputedStyle(node, part).getPropertyValue(name ?? ''), [
    property,
    pseudo,
  ] as const);

const box = async (element: Locator) => {
  const { x, width } = (await element.boundingBox()) ?? { x: 0, width: 0 };
  return { left: x, right: x + width };
};

test('in the person’s own colours it can be seen that the page is busy, and what cannot be pressed', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  const spinner = page.locator('.spinner');
  expect(await style(spinner, 'border-top-color')).not.toBe(await style(spinner, 'border-bottom-color'));

  await page.route('**/api/device-authentications/*', (route) => route.fulfill({ status: 204 }));
  await page.getByRole('button', { name: 'Cancel' }).click();
  const headers = { 'retry-after': '60' };
  const json = { code: 'rate_limited', status: 429, retryAfterSeconds: 60, requestId: 'r' };
  await page.route('**/api/device-authentications', (route) => route.fulfill({ status: 429, headers, json }));
  await begin(page);
  const disabled = page.getByRole('button', { name: 'Try again' });
  await expect(disabled).toHaveAttribute('aria-disabled', 'true');
  expect(await style(disabled, 'color')).not.toBe(
    await style(page.getByRole('button', { name: 'Cancel' }), 'color'),
  );
});

test('the button that leads on differs from the others, and a strong session from a weak one', async ({
  page,
  signIn,
}) => {
  await signIn('Nora New');
  const primary = page.getByRole('button', { name: 'Add this computer' });
  const secondary = page.getByRole('button', { name: 'Sign out' });
  expect(await style(primary, 'background-color')).not.toBe(await style(secondary, 'background-color'));
  const dot = () => style(page.locator('.strength'), 'background-color', '::before');
  const weak = await dot();
  await primary.click();
  await page.getByRole('link', { name: 'Confirm now' }).click();
  await begin(page);
  await expect(page.getByText(/signed in and confirmed/i)).toBeVisible();
  expect(await dot()).not.toBe(weak);

  const [device, actions] = [await box(page.locator('.device')), await box(page.locator('.device-actions'))];
  expect(actions.left).toBeGreaterThanOrEqual(device.left);
  expect(actions.right).toBeLessThanOrEqual(device.right);
});
