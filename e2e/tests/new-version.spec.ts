import { expect, test } from '../fixtures.ts';

test('a new version was put in place while the page was open: it says so, and loads again', async ({
  page,
  deployment,
}) => {
  let isGone = true;
  await page.route('**/assets/sign-in-*.js', (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto(deployment.origin);
  await expect(page.getByRole('heading', { name: 'Reload this page' })).toBeVisible();
  isGone = false;
  await page.getByRole('button', { name: 'Reload' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});

test('a part that cannot be loaded leaves the rest of the page, and trying again really loads it', async ({
  page,
  signIn,
}) => {
  let isGone = true;
  await page.route('**/assets/desktop-app-*.js', (route) =>
    isGone ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).press('Enter');
  const notice = page.getByRole('note').filter({ has: page.getByRole('button', { name: 'Try again' }) });
  await expect(notice).toBeFocused();
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  isGone = false;
  await notice.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(page.getByText('This computer was added').first()).toBeVisible();
});

test('a page that cannot be loaded does not stay in the way of the others, nor for good', async ({
  page,
  signIn,
}) => {
  let isGone = true;
  await page.route('**/assets/setup-check-*.js', (route) =>
    isGone ? route.abort('internetdisconnected') : route.continue(),
  );
  await signIn('Nora New');
  await page.getByRole('link', { name: 'Check my computer' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Reload this page' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  isGone = false;
  await page.getByRole('link', { name: 'Check my computer' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Check my computer' })).toBeVisible();
});
