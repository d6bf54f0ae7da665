import type { Page } from '@playwright/test';
import { sessionCookie, sessionOf } from '../fixtures.ts';
import {
  begin,
  beginEmailCode,
  beginPush,
  enterCode,
  personOf,
  sentCode,
  sentPush,
  useAnotherDevice,
} from '../mfa-steps.ts';
import { expect, test } from '../replicas/fixtures.ts';
import { signIn as signInOn } from '../sign-in.ts';
import { holdPasskey } from '../virtual-authenticator.ts';

// Room for a busy machine: several processes and a browser share its processors.
test.setTimeout(60_000);

const device = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Your devices' }).getByRole('listitem').filter({ hasText: name });

test('two replicas: sign-in, pairing, sign-out, and MFA with what was paired', async ({
  page,
  signIn,
  signOut,
}) => {
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(device(page, 'Desktop Mac 1')).toContainText('Default');
  await signOut();

  await signIn('Nora New');
  const cookieAtLevel1 = await sessionCookie(page);
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  expect(await sessionCookie(page)).not.toBe(cookieAtLevel1);
  expect(await sessionOf(page)).toMatchObject({ level: 2 });
  await signOut();
  expect(await sessionOf(page)).toMatchObject({ user: null });
});

test('two replicas: MFA with a passkey', async ({ page, deployment, signIn }) => {
  await signIn('Fay Fido');
  await holdPasskey(page, deployment);
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Passkey 1”/)).toBeVisible();
});

test('two replicas: MFA with a push, whose approval one replica sees and another one applies', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Pia Push');
  await beginPush(page);
  deployment.pingOne.approvePush(sentPush(deployment));
  await expect(page.getByText(/verified it’s you with “Phone 1”/)).toBeVisible();
});

test('two replicas: MFA with a code by email', async ({ page, deployment, signIn }) => {
  await signIn('Omar Otp');
  await beginEmailCode(page);
  await enterCode(page, sentCode(deployment));
  await expect(page.getByText(/verified it’s you with “Email 1”/)).toBeVisible();
});

test('two replicas: MFA with the code of an authenticator app, after another method was begun', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Cody Codes');
  await beginEmailCode(page);
  await useAnotherDevice(page, /Authenticator/);
  const { id, devices } = personOf(deployment, 'cody.codes');
  const totp = devices.find(({ type }) => type === 'TOTP');
  await enterCode(page, deployment.pingOne.codeOf(id, totp?.id ?? ''));
  await expect(page.getByText(/verified it’s you with “Authenticator 1”/)).toBeVisible();
});

test('two replicas: renaming, interrupted by the MFA step over the page, goes on with what was typed', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Sam Several');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await useAnotherDevice(page, /Email/);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
  await enterCode(page, sentCode(deployment));
  await expect(page.getByText(/verified it’s you with “Email 1”/)).toBeVisible();
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  const dialog = page.getByRole('dialog', { name: 'Verify it’s you' });
  await dialog.getByRole('button', { name: /^Continue/ }).click();
  await expect(device(page, 'My work laptop')).toBeVisible();
  await expect(dialog).toBeHidden();
});

test('two replicas: one browser ends the session of another, and PingOne ends its own', async ({
  page,
  browser,
  deployment,
  signIn,
}) => {
  const elsewhere = await browser.newContext({
    ignoreHTTPSErrors: true,
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  });
  const other = await elsewhere.newPage();
  await signInOn(other, deployment, 'Bea Bypass');
  await signIn('Bea Bypass');
  await page.goto(`${deployment.origin}/sessions`);
  await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click();
  await expect(page.getByText('Firefox on Windows was signed out').first()).toBeVisible();
  expect(await sessionOf(other)).toMatchObject({ user: null });
  await elsewhere.close();

  await deployment.pingOne.endSignIns(personOf(deployment, 'bea.bypass').id);
  expect(await sessionOf(page)).toMatchObject({ user: null });
});
