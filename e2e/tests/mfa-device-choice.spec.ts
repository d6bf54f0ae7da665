import { expect, sessionOf, test } from '../fixtures.ts';
import {
  begin,
  beginButton,
  enterCode,
  expectVerified,
  personOf,
  sentCode,
  useAnotherDevice,
} from '../mfa-steps.ts';

test.describe('the policy lets people choose', () => {
  test.use({ deploymentOptions: { pingOne: { deviceSelection: 'PROMPT_TO_SELECT' } } });

  test('a device is chosen, and what cannot be used says why', async ({ page, deployment, signIn }) => {
    const { pingOne } = deployment;
    const sam = personOf(deployment, 'sam.several');
    const [mac, windows, email] = sam.devices ?? [];
    pingOne.lock(sam.id, windows?.id ?? '', 600);
    pingOne.block(sam.id, email?.id ?? '');
    await signIn('Sam Several');
    await begin(page);
    const devices = page.getByRole('list', { name: 'Your devices' });
    await expect(devices.getByRole('listitem')).toHaveCount(4);
    await expect(devices.getByRole('button')).toHaveCount(2);
    await expect(devices.getByRole('listitem').filter({ hasText: windows?.nickname ?? '' })).toContainText(
      /locked until .*\d:\d\d/i,
    );
    await expect(devices.getByRole('listitem').filter({ hasText: email?.nickname ?? '' })).toContainText(
      /blocked/i,
    );
    await devices.getByRole('button', { name: mac?.nickname ?? '' }).click();
    await expectVerified(page, 'Desktop Mac 1');
  });

  test('with the keyboard alone', async ({ page, signIn }) => {
    await signIn('Sam Several');
    await beginButton(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Choose how to verify it’s you' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: /Desktop Mac 1/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expectVerified(page, 'Desktop Mac 1');
  });
});

test('the paired computer is elsewhere: another device does it', async ({ page, deployment, signIn }) => {
  await deployment.desktopAgent.close();
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText('We couldn’t reach PingID Desktop')).toBeVisible();
  await useAnotherDevice(page, /Email/);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
  await enterCode(page, sentCode(deployment));
  await expectVerified(page, 'Email 1');
});

test('while PingID Desktop is asking, another device can be used instead', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await useAnotherDevice(page, /Email/);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
});

test('from a code back to PingID Desktop', async ({ page, deployment, signIn }) => {
  deployment.pingOne.setDeviceSelection('ALWAYS_DISPLAY_DEVICES');
  await signIn('Dana Desktop');
  await begin(page);
  await page.getByRole('button', { name: /Email/ }).click();
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
  await useAnotherDevice(page, /Desktop Mac 1/);
  await expectVerified(page, 'Desktop Mac 1');
  expect(await sessionOf(page)).toMatchObject({ level: 2, steppedUpWith: { type: 'PINGID_DESKTOP_GEN2' } });
});
