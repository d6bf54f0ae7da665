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
  const spinner = page.getByText('Waiting for your answer…').locator('span');
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

test('the button that leads on differs from the others, and the place where one is from the other places', async ({
  page,
  signIn,
}) => {
  await signIn('Nora New');
  const primary = page.getByRole('button', { name: 'Add this computer' });
  const secondary = page.getByRole('button', { name: 'Sign out' });
  expect(await style(primary, 'background-color')).not.toBe(await style(secondary, 'background-color'));
  const places = page.getByRole('navigation', { name: 'Main' });
  const here = places.getByRole('link', { name: 'Devices' });
  await expect(here).toHaveAttribute('aria-current', 'page');
  const border = (link: Locator) => style(link, 'border-top-style');
  expect(await border(here)).not.toBe(await border(places.getByRole('link', { name: 'Sessions' })));
});

test('a strong session differs from a weak one by words, and what can be done with a device stays within its row', async ({
  page,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByText('No device protects your account yet')).toBeVisible();
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('Your account is protected')).toBeVisible();
  await expect(page.getByText(/^You verified it’s you with “Desktop Mac 1”/)).toBeVisible();

  const row = page.getByRole('list', { name: 'Your devices' }).getByRole('listitem');
  const device = await box(row);
  const buttons = await row.getByRole('button').all();
  expect(buttons).not.toEqual([]);
  for (const button of buttons) {
    const { left, right } = await box(button);
    expect(left).toBeGreaterThanOrEqual(device.left);
    expect(right).toBeLessThanOrEqual(device.right);
  }
});
