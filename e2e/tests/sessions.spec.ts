import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, personOf } from '../mfa-steps.ts';
import { signIn as signInAs } from '../sign-in.ts';

test('a person sees where they are signed in, and signs another browser out', async ({
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
  await other.goto(deployment.origin);
  await other.getByRole('link', { name: 'Sign in' }).click();
  await other.getByRole('button', { name: 'Sign in as Nora New' }).click();
  await expect(other.getByRole('heading', { name: 'Your devices' })).toBeVisible();

  await signIn('Nora New');
  await page.getByRole('link', { name: 'Sessions' }).click();
  await expect(page.getByRole('heading', { name: 'Where you’re signed in' })).toBeVisible();
  const sessions = page.getByRole('main').getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'Current session' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Sign out Firefox on Windows' }).click();
  await expect(page.getByText('Firefox on Windows was signed out').first()).toBeVisible();
  await expect(sessions).toHaveCount(1);
  await other.getByRole('button', { name: 'Add this computer' }).click();
  await expect(other.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
  await elsewhere.close();
});

test('signing out at PingOne elsewhere ends the session here, too', async ({ page, deployment, signIn }) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  const nora = personOf(deployment, 'nora.new');
  await deployment.pingOne.endSignIns(nora.id);
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
});

test('W7: signing out in one tab is seen in the others at once', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto(deployment.origin);
  await otherTab.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
});

test('signing out in one tab while something is typed in another: that is kept for the same person', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await begin(page);
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('Typed before');
  const otherTab = await context.newPage();
  await otherTab.goto(deployment.origin);
  await otherTab.getByRole('button', { name: 'Sign out' }).click();
  await expect(otherTab.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
  await expect(page.getByText(/What you typed is kept/)).toBeVisible();
  // Nothing of that person is left to be seen by the next one.
  await expect(page.getByText('Desktop Mac 1')).toHaveCount(0);
  await signInAs(otherTab, deployment, 'Dana Desktop');
  await begin(otherTab);
  await expect(otherTab.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  await page.bringToFront();
  await expect(page.getByRole('textbox', { name: 'New name' })).toHaveValue('Typed before');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Typed before' })).toBeVisible();
});

test.describe('a session that ends soon', () => {
  test.use({ deploymentOptions: { environment: { SESSION_IDLE_SECONDS: '123', MFA_AT_SIGN_IN: 'false' } } });

  test('warns two minutes before, and a click extends it', async ({ page, signIn }) => {
    await signIn('Nora New');
    const before = await sessionOf(page);
    const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('timer')).toContainText(/left/);
    await dialog.getByRole('button', { name: 'Stay signed in' }).click();
    await expect(dialog).toBeHidden();
    const after = await sessionOf(page);
    expect(Date.parse(after.idleExpiresAt ?? '')).toBeGreaterThan(Date.parse(before.idleExpiresAt ?? ''));
  });

  test('and is over already where the person wants to stay: that is said at once', async ({
    page,
    deployment,
    signIn,
  }) => {
    await signIn('Nora New');
    const dialog = page.getByRole('dialog', { name: 'Are you still there?' });
    await expect(dialog).toBeVisible();
    await deployment.pingOne.endSignIns(personOf(deployment, 'nora.new').id);
    await dialog.getByRole('button', { name: 'Stay signed in' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible({ timeout: 4000 });
  });

  test('what was typed outlives it: signed in again in another tab, it is still there', async ({
    page,
    context,
    deployment,
    signIn,
  }) => {
    await signIn('Dana Desktop');
    await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
    await page.getByRole('textbox', { name: 'New name' }).fill('Typed before the end');
    const dana = personOf(deployment, 'dana.desktop');
    await deployment.pingOne.endSignIns(dana.id);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
    await expect(page.getByText('Desktop Mac 1')).toHaveCount(0);
    const newTab = context.waitForEvent('page');
    await page.getByRole('link', { name: 'Sign in' }).click();
    const signInTab = await newTab;
    await signInTab.getByRole('button', { name: 'Sign in as Dana Desktop' }).click();
    await expect(signInTab.getByRole('heading', { level: 1 })).toContainText(/signed in again/i);
    await signInTab.close();
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await expect(page.getByRole('textbox', { name: 'New name' })).toHaveValue('Typed before the end');
  });
});
