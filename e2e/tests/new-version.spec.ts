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
  await expect(page.getByRole('heading', { name: 'This page has to be loaded again' })).toBeVisible();
  isGone = false;
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
});
