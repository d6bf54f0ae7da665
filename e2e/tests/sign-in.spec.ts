import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

test('a deep link survives sign-in and MFA, with its query', async ({ page, deployment, signIn }) => {
  await signIn('Dana Desktop', '/mfa?return_to=%2F%3Fadd%3D1');
  await begin(page);
  await expect(page.getByRole('heading', { name: 'Add this computer' })).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/?add=1`);
});

test('cancelled at PingOne: a page that says so, and leads back to PingOne', async ({ page, deployment }) => {
  await page.goto(deployment.origin);
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: 'You’re not signed in' })).toBeVisible();
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('button', { name: 'Sign in as Nora New' })).toBeVisible();
});

test('a callback that nobody asked for: a page that says so, and the session stays', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await page.goto(`${deployment.origin}/auth/callback?code=forged&state=forged`);
  await expect(page.getByRole('heading', { name: 'The sign-in took too long' })).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/sign-in-problem?code=sign_in_expired`);
  await page.goto(deployment.origin);
  await expect(page.getByRole('region', { name: 'Your devices' })).toBeVisible();
});

test('a way back that leaves the site is not followed', async ({ page, deployment, signIn }) => {
  await signIn('Dana Desktop', '/mfa?return_to=https%3A%2F%2Fevil.example');
  await begin(page);
  await expect(page.getByRole('region', { name: 'Your devices' })).toBeVisible();
  expect(page.url()).toBe(`${deployment.origin}/`);
});

test('somebody else signs in after a sign-out: nothing of the first person is left', async ({
  page,
  signIn,
  signOut,
}) => {
  await signIn('Nora New');
  await expect(page.getByRole('region', { name: 'Your devices' })).toBeVisible();
  await signOut();
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.getByText('Nora')).toHaveCount(0);
  await signIn('Sam Several');
  await expect(page.getByText('sam.several')).toBeVisible();
});

test('signing out leaves nothing in the browser but what is about the browser itself', async ({
  page,
  deployment,
  signIn,
  signOut,
}) => {
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  await page.evaluate(() => {
    localStorage.setItem('left-behind', 'by a mistake');
    sessionStorage.setItem('left-behind', 'by a mistake');
  });
  await signOut();
  const kept = await page.evaluate(() => ({ ...localStorage, ...sessionStorage }));
  expect(kept).toEqual({
    'desktop-agent': JSON.stringify({ address: deployment.desktopAgent.url }),
    // Which devices are this computer: by PingOne's ids, without a name.
    'this-computer': expect.stringMatching(/^\[\{"deviceId":"[\da-f-]+"(,"unitId":"[\w-]+")?\}\]$/),
  });
});
