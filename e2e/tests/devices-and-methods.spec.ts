import { expect, test } from '../fixtures.ts';
import { begin, personOf } from '../mfa-steps.ts';

test('several devices: each is named in plain words, with where codes go', async ({ page, signIn }) => {
  await signIn('Sam Several');
  await begin(page);
  const devices = page.getByRole('region', { name: 'Your devices' }).getByRole('listitem');
  await expect(devices).toHaveCount(4);
  await expect(devices.nth(0)).toContainText('macOS');
  await expect(devices.nth(1)).toContainText('Windows');
  await expect(devices.nth(2)).toContainText('sa****@example.com');
});

test('somebody with email only verifies with a code, and a wrong one is no dead end', async ({
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
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText(/code isn’t right/)).toBeVisible();
  await code.fill(sent);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText(/^You verified it’s you with “Email 1”/)).toBeVisible();
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
    await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
    await begin(page);
    await expect(page.getByText('This computer was added')).toBeVisible();
    const devices = page.getByRole('region', { name: 'Your devices' }).getByRole('listitem');
    await expect(devices).toHaveCount(3);
    const registered = deployment.desktopAgent.exchanges.filter(({ path, method }) => {
      return path === '/register' && method === 'POST';
    });
    expect(registered).toHaveLength(1);
  });
});

test('the default device is chosen, and the order changed by keyboard', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Sam Several');
  await begin(page);
  const devices = page.getByRole('list', { name: 'Your devices' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Make default: Email 1' }).click();
  await expect(page.getByText('“Email 1” is now your default device.').first()).toBeVisible();
  await expect(devices.first()).toContainText('Email 1');
  await page.getByRole('button', { name: 'Change the order' }).click();
  await page.getByRole('button', { name: 'Move Email 1 down' }).press('Enter');
  await expect(devices.first()).toContainText('Desktop Mac 1');
  await expect(page.getByRole('button', { name: 'Move Email 1 down' })).toBeFocused();
  await expect
    .poll(() =>
      deployment.pingOne.devicesOf(personOf(deployment, 'sam.several').id).map(({ nickname }) => nickname),
    )
    .toEqual(['Desktop Mac 1', 'Email 1', 'Desktop Windows 2', 'SMS 1']);
});

test('X11: after a rename and a removal the page does not go back to the old name', async ({
  page,
  signIn,
}) => {
  await signIn('Sam Several');
  await begin(page);
  await expect(page.getByText(/^You verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByLabel('New name').fill('Desk');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText(/^You verified it’s you with “Desk”/)).toBeVisible();
  await page.getByRole('button', { name: 'Remove Desk', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('“Desk” was removed.').first()).toBeVisible();
  await expect(
    page.getByText(/^You verified it’s you with a device that has since been removed/),
  ).toBeVisible();
  await expect(page.getByText(/Desktop Mac 1/)).toHaveCount(0);
});
