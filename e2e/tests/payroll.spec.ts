import { expect, sessionOf, test } from '../fixtures.ts';
import { arriveWithoutDevice, begin } from '../mfa-steps.ts';

const deepLink = '/payroll?month=2026-03';

test('a deep link while signed out: sign-in, MFA, and then that very page', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Dana Desktop', deepLink);
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
  await begin(page);
  await expect(page.getByRole('heading', { name: 'Your payslip' })).toBeVisible();
  await expect(page.getByRole('table', { name: /March 2026/ })).toContainText('Net pay');
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(deepLink);
  expect(page.url().startsWith(deployment.origin)).toBe(true);
});

test('nothing of it is shown, nor sent, at level 1', async ({ page, signIn }) => {
  await signIn('Dana Desktop', deepLink);
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
  expect(await sessionOf(page)).toMatchObject({ level: 1 });
  const status = await page.evaluate(() =>
    fetch('/api/payroll?month=2026-03').then((answer) => answer.status),
  );
  expect(status).toBe(401);
});

test('somebody without a device is led to add this computer, verifies with it, and gets where they wanted', async ({
  page,
  signIn,
}) => {
  await signIn('Nora New', deepLink);
  await arriveWithoutDevice(page);
  await page.getByRole('link', { name: 'Add this computer' }).click();
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Continue' }).click();
  await expect(page.getByRole('table', { name: /March 2026/ })).toBeVisible();
});

test.describe('where the sample is not switched on', () => {
  test.use({ deploymentOptions: { environment: { SAMPLE_PAYROLL: 'false' } } });

  test('there is nothing at its address', async ({ page, signIn }) => {
    await signIn('Dana Desktop', deepLink);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  });
});
