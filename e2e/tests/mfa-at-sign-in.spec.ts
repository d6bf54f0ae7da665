import { expect, recordCalls, sessionCookie, test } from '../fixtures.ts';
import { begin, expectVerified } from '../mfa-steps.ts';

test('signing in leads to the MFA step, and PingID Desktop raises the session to level 2', async ({
  page,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
  const cookieAtLevel1 = await sessionCookie(page);

  await page.getByRole('button', { name: 'Continue with PingID Desktop' }).click();

  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await expectVerified(page, 'Desktop Mac 1');
  expect(await sessionCookie(page)).not.toBe(cookieAtLevel1);
  const session = await page.evaluate(() => fetch('/api/session').then((response) => response.json()));
  expect(session).toMatchObject({ level: 2, methods: expect.arrayContaining(['mfa', 'desktop']) });
});

test('the whole thread: pair, sign out, sign in again, and pass MFA with what was paired', async ({
  page,
  signIn,
  signOut,
}) => {
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Desktop Mac 1' })).toContainText('Default');
  await signOut();

  await signIn('Nora New');
  await begin(page);
  await expectVerified(page, 'Desktop Mac 1');
});

test('one request between the click and the desktop app, and one after its answer', async ({
  page,
  signIn,
  deployment,
}) => {
  await signIn('Dana Desktop');
  const button = page.getByRole('button', { name: /^Continue/ });
  await expect(button).toBeVisible();
  const calls = recordCalls(page, deployment);
  await button.click();
  await expectVerified(page, 'Desktop Mac 1');
  expect(calls.slice(0, 3)).toEqual([
    'POST /api/device-authentications',
    'POST PingID Desktop /authenticate',
    'POST /api/device-authentications/:id/assertion',
  ]);
});

test('refused on the desktop: still level 1, and another try succeeds', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behaveOnce('refuse');
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectVerified(page, 'Desktop Mac 1');
});

test('a replayed assertion is refused by PingOne, and the person starts again', async ({
  page,
  deployment,
  signIn,
  signOut,
}) => {
  await signIn('Dana Desktop');
  await begin(page);
  await expectVerified(page, 'Desktop Mac 1');
  await signOut();

  await signIn('Dana Desktop');
  deployment.desktopAgent.behaveOnce('replay');
  await begin(page);
  await expect(page.getByRole('note')).toBeVisible();
  const check = deployment.pingOne.exchanges.findLast(
    ({ operation }) => operation === 'deviceAuthentications.checkAssertion',
  );
  expect(check?.status).toBe(400);
  const session = await page.evaluate(() => fetch('/api/session').then((response) => response.json()));
  expect(session.level).toBe(1);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectVerified(page, 'Desktop Mac 1');
});

test('the desktop app answers with JSON instead of a bare JWT: all the same', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.replyAs('json');
  await signIn('Dana Desktop');
  await begin(page);
  await expectVerified(page, 'Desktop Mac 1');
});

test('PingOne is away: the person is told, and can try again', async ({ page, deployment, signIn }) => {
  await signIn('Dana Desktop');
  deployment.pingOne.faults.next('deviceAuthentications.initiate', {
    status: 503,
    headers: { 'retry-after': '1' },
  });
  await begin(page);
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectVerified(page, 'Desktop Mac 1');
});

test('the person signed out in another tab meanwhile: this one says so, and leads back in', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await signIn('Dana Desktop');
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
  const otherTab = await context.newPage();
  await otherTab.goto(`${deployment.origin}/mfa`);
  await otherTab.getByRole('button', { name: 'Sign out' }).click();
  await expect(otherTab.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
  await otherTab.close();

  await expect(page.getByText('You were signed out')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});
