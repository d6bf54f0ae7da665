import { expect, test } from '../fixtures.ts';

test('the first load is compressed and small, and its scripts are kept for good', async ({
  page,
  deployment,
}) => {
  const scripts = page.waitForResponse((response) => response.request().resourceType() === 'script');
  await page.goto(deployment.origin);
  await expect(page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  const headers = (await scripts).headers();
  expect(headers['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const bytes = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry.name.endsWith('.js'))
      .reduce(
        (sum, entry) => sum + (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0),
        0,
      ),
  );
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(90_000);
});
