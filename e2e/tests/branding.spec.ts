import type { Page } from '@playwright/test';
import { acmeBrand } from '../demo/acme-brand.ts';
import { expect, test } from '../fixtures.ts';

// That nothing of it is against the Content-Security-Policy is what `pageBehaves` watches in every story.
test.use({ deploymentOptions: { environment: acmeBrand } });

test('a company’s page has its name, its logo, and its links, and says whom to ask', async ({
  page,
  deployment,
}) => {
  await page.goto(deployment.origin);
  await expect(page).toHaveTitle(/Acme account security/);
  const home = page.getByRole('banner').getByRole('link', { name: 'Acme account security' });
  await expect(home).toBeVisible();
  const logo = home.locator('img');
  await expect(logo).toHaveAttribute('src', /^\/brand\/logo\.svg\?v=/);
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(32);
  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: 'Privacy' })).toHaveAttribute(
    'href',
    acmeBrand.BRAND_PRIVACY_URL,
  );
  await expect(footer.getByRole('link', { name: 'Terms' })).toHaveAttribute(
    'href',
    acmeBrand.BRAND_TERMS_URL,
  );
  await expect(footer.getByText(acmeBrand.HELP_DESK)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`its color can be read in the ${colorScheme} scheme`, async ({ page, deployment }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(deployment.origin);
    const signIn = page.getByRole('link', { name: 'Sign in' });
    await expect(signIn).toBeVisible();
    const { color, backgroundColor } = await colorsOf(page);
    if (colorScheme === 'light') expect(backgroundColor).toEqual([0x8a, 0x15, 0x38]);
    // Made from the one for the light scheme, which nobody could read here.
    else expect(luminance(backgroundColor)).toBeGreaterThan(luminance([0x8a, 0x15, 0x38]));
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
  });
}

type Rgb = [number, number, number];

/** Of the page's one primary action, as they are drawn. */
async function colorsOf(page: Page): Promise<{ color: Rgb; backgroundColor: Rgb }> {
  const drawn = await page.getByRole('link', { name: 'Sign in' }).evaluate((link) => {
    const { color, backgroundColor } = getComputedStyle(link);
    return { color, backgroundColor };
  });
  return { color: channelsOf(drawn.color), backgroundColor: channelsOf(drawn.backgroundColor) };
}

function channelsOf(color: string): Rgb {
  const [, red, green, blue] = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(color) ?? [];
  return [Number(red), Number(green), Number(blue)];
}

function contrast(one: Rgb, other: Rgb): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance, as WCAG defines it. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
