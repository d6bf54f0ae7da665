import { expect, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

test.describe('the desktop app serves another relying party', () => {
  test.use({ deploymentOptions: { desktopAgent: { rpIds: ['other.test'] } } });

  test('it refuses our origin, no JWT reaches it, and the person is told what can be done', async ({
    page,
    deployment,
    signIn,
  }) => {
    await signIn('Dana Desktop');
    await begin(page);
    await expect(page.getByRole('note')).toContainText('PingID Desktop doesn’t accept this site');
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    const outcomes = deployment.desktopAgent.exchanges.map(({ method, outcome }) => `${method} ${outcome}`);
    expect(outcomes[0]).toBe('OPTIONS origin_not_allowed');
    expect(outcomes.filter((outcome) => outcome.startsWith('POST'))).toEqual([]);
  });
});

test('another program answers on its port', async ({ page, deployment, signIn }) => {
  deployment.desktopAgent.behaveOnce('garbage');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('note')).toContainText('We didn’t understand the answer');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/This computer (is|was) added/)).toBeVisible();
});

test('an answer without end is not read to its end', async ({ page, deployment, signIn }) => {
  deployment.desktopAgent.behaveOnce({ name: 'huge', bytes: 50_000_000 });
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(page.getByRole('note')).toContainText('We didn’t understand the answer');
});

test('it does not answer: the page says what it waits for, helps after a while, and lets go', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('hang');
  await page.clock.install();
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText('PingID Desktop is asking on this computer.')).toBeVisible();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.clock.fastForward(16_000);
  await expect(page.getByText(/^No answer yet/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await deployment.desktopAgent.until(() => !deployment.desktopAgent.prompt);
  await expect(page.getByRole('button', { name: /^Continue/ })).toBeVisible();
});

test('the person takes longer than PingOne allows: too late is said, and another try succeeds', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behave('ask');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  const prompt = await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  deployment.pingOne.clock.advance(6 * 60);
  prompt.approve();
  await expect(page.getByRole('note')).toBeVisible();
  deployment.pingOne.clock.advance(-6 * 60);
  deployment.desktopAgent.behave('approve');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/This computer (is|was) added/)).toBeVisible();
});
