import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

test('several devices: each is named in plain words, with where codes go', async ({ page, signIn }) => {
  await signIn('Sam Several');
  await begin(page);
  const devices = page.getByRole('region', { name: 'Your devices' }).getByRole('listitem');
  await expect(devices).toHaveCount(4);
  await expect(devices.nth(0)).toContainText('macOS');
  await expect(devices.nth(1)).toContainText('Windows');
  await expect(devices.nth(2)).toContainText('sa****@example.com');
});

test('somebody with e-mail only confirms with a code, and a wrong one is no dead end', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await begin(page);
  const code = page.getByRole('textbox', { name: 'Code' });
  await expect(code).toHaveAttribute('autocomplete', 'one-time-code');
  const sent = deployment.pingOne.outbox.at(-1)?.otp ?? '';
  await code.fill(sent === '000000' ? '111111' : '000000');
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText('That code is not right')).toBeVisible();
  await code.fill(sent);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await expect(page.getByText(/signed in and confirmed/i)).toBeVisible();
});

test.describe('where MFA is asked for only when it is needed', () => {
  test.use({ deploymentOptions: { environment: { MFA_AT_SIGN_IN: 'false' } } });

  test('adding a computer asks for MFA first, and then goes on by itself', async ({
    page,
    deployment,
    signIn,
  }) => {
    await signIn('Dana Desktop');
    await page.getByRole('button', { name: 'Add this computer' }).click();
    await expect(page.getByRole('heading', { name: 'Confirm it is you' })).toBeVisible();
    await begin(page);
    await expect(page.getByText('This computer is added')).toBeVisible();
    const devices = page.getByRole('region', { name: 'Your devices' }).getByRole('listitem');
    await expect(devices).toHaveCount(3);
    const registered = deployment.desktopAgent.exchanges.filter(({ path, method }) => {
      return path === '/register' && method === 'POST';
    });
    expect(registered).toHaveLength(1);
  });
});
