import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

const dictionaries = (page: Page) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    const language = /\/assets\/(en|de)-[^/]*\.js$/.exec(request.url())?.[1];
    if (language) loaded.push(language);
  });
  return loaded;
};

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-DE' });

  test('gets a German page with German dates, and PingOne is asked for German, too', async ({
    page,
    deployment,
  }) => {
    const loaded = dictionaries(page);
    await page.goto(deployment.origin);
    await page.getByRole('main').getByRole('link', { name: 'Anmelden' }).click();
    await page.getByRole('button', { name: 'Sign in as Sam Several' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Bestätigen Sie Ihre Identität' }),
    ).toBeVisible();
    expect(deployment.pingOne.authorizationRequests).toEqual([{ uiLocales: 'de' }]);
    await page.getByRole('button', { name: /^Weiter mit/ }).click();
    await expect(page.getByRole('heading', { name: 'Ihre Geräte' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await expect(page).toHaveTitle(/^Ihre Geräte · /);
    await page.goto(`${deployment.origin}/payroll?month=2026-03`);
    await expect(page.getByText('März 2026').first()).toBeVisible();
    expect([...new Set(loaded)]).toEqual(['de']);
  });

  test('the report for the help desk stays in English, and says so', async ({ page, deployment, signIn }) => {
    await deployment.desktopAgent.close();
    await signIn('Nora New');
    await page.getByRole('button', { name: 'Diesen Computer hinzufügen' }).click();
    const report = page.locator('[lang=en]').filter({ hasText: 'PingID Desktop' });
    await expect(report).toBeAttached();
    await expect(report).toContainText(/For IT: Nothing answered/);
  });
});

test('the switch in the footer overrides the browser, at once and for good', async ({
  page,
  deployment,
  signIn,
}) => {
  const loaded = dictionaries(page);
  await signIn('Nora New');
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  expect([...new Set(loaded)]).toEqual(['en']);

  const language = page.getByRole('combobox', { name: 'Language' });
  await language.focus();
  await language.selectOption({ label: 'Deutsch' });
  await expect(page.getByRole('heading', { name: 'Ihre Geräte' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Sprache' })).toBeFocused();
  await expect(page).toHaveTitle(/^Ihre Geräte · /);

  loaded.length = 0;
  await page.goto(deployment.origin);
  await expect(page.getByRole('heading', { name: 'Ihre Geräte' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  expect([...new Set(loaded)]).toEqual(['de']);
});

test('a language that the page does not have becomes English', async ({ browser, deployment }) => {
  const page = await browser.newPage({ locale: 'fr-FR', ignoreHTTPSErrors: true });
  await page.goto(deployment.origin);
  await expect(page.getByRole('main').getByRole('link', { name: 'Sign in' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.close();
});
