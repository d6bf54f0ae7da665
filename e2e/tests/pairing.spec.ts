import { expect, recordCalls, test } from '../fixtures.ts';

test('a person without devices pairs this computer and finds it in the list', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();

  await page.getByRole('button', { name: 'Add this computer' }).click();

  const devices = page.getByRole('region', { name: 'Your devices' });
  await expect(devices.getByRole('listitem')).toHaveCount(1);
  await expect(devices.getByRole('listitem')).toContainText('Desktop Mac 1');
  await expect(devices.getByRole('listitem')).toContainText('This computer');

  const [register] = deployment.desktopAgent.exchanges.filter(({ method }) => method === 'POST');
  expect(register).toMatchObject({ path: '/register', origin: deployment.origin, status: 200 });
});

test('what happens is said at each step, while the person is asked', async ({ page, deployment, signIn }) => {
  deployment.desktopAgent.behave('ask');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByText('Verify it’s you on this computer.')).toBeVisible();
  const prompt = await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  expect(prompt).toMatchObject({ action: 'register', origin: deployment.origin, rpId: 'rp.test' });
  prompt.approve();
  await expect(page.getByRole('listitem').filter({ hasText: 'Desktop Mac 1' })).toBeVisible();
});

test('refused on the desktop: the person is told, and tries again', async ({ page, deployment, signIn }) => {
  deployment.desktopAgent.behaveOnce('refuse');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Desktop Mac 1' })).toContainText('Default');
});

test('the desktop app is not running: the person is told what to do, starts it, and goes on', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await deployment.desktopAgent.close();
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('note')).toContainText('PingID Desktop');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  expect(await deployment.pingOne.devicesOf('11111111-1111-4111-8111-111111111111')).not.toContainEqual(
    expect.objectContaining({ status: 'ACTIVE' }),
  );
});

test('the person gives up: the app is no longer asked, and nothing is left behind', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('button', { name: 'Add this computer' })).toBeVisible();
  await deployment.desktopAgent.until(() => !deployment.desktopAgent.prompt);
  await expect.poll(() => deployment.pingOne.devicesOf('11111111-1111-4111-8111-111111111111')).toEqual([]);
});

test('pairing: one request between the click and the desktop app, and one after its answer', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByText('You have no devices')).toBeVisible();
  const calls = recordCalls(page, deployment);
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByText('This computer was added')).toBeVisible();
  expect(calls.slice(0, 3)).toEqual([
    'POST /api/devices',
    'POST PingID Desktop /register',
    'POST /api/devices/:id/activation',
  ]);
});

test('X2: after adding this computer, verifying with it starts at once, in place', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New', '/?return_to=%2Fpayroll');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByRole('heading', { name: 'You’re all set' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/payroll');
  const asked = deployment.desktopAgent.exchanges.filter(({ method }) => method === 'POST');
  expect(asked.map(({ path }) => path)).toEqual(['/register', '/authenticate']);
});

test.describe('where MFA is asked for only when it is needed', () => {
  test.use({ deploymentOptions: { environment: { MFA_AT_SIGN_IN: 'false' } } });

  test('X1: after signing out and in again, this computer is known', async ({ page, signIn }) => {
    await signIn('Nora New');
    await page.getByRole('button', { name: 'Add this computer' }).click();
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
    await signIn('Nora New');
    await expect(page.getByText('You’ve already added this computer.')).toBeVisible();
  });
});

test('a pairing left half-way is found after a crash, and finished', async ({ page, deployment, signIn }) => {
  // A browser that crashes sends nothing any more.
  await page.addInitScript(() => {
    const { fetch } = window;
    window.fetch = (input, init) =>
      init?.method === 'DELETE' ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init);
  });
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.goto(deployment.origin);
  await page.getByRole('button', { name: /^Finish setup/ }).click();
  await expect(page.getByRole('heading', { name: 'This computer was added' })).toBeVisible();
  expect(deployment.pingOne.devicesOf('11111111-1111-4111-8111-111111111111')).toMatchObject([
    { status: 'ACTIVE' },
  ]);
});
