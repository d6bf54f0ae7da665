import { expect, recordCalls, test } from '../fixtures.ts';
import { begin } from '../mfa-steps.ts';

// Below the ports that the simulators take, and the app has moved away from it.
const former = 'http://localhost:19410';

test.describe('while the port of the desktop app is being changed', () => {
  test.use({
    deploymentOptions: {
      environment: ({ desktopAgent }) => ({ DESKTOP_AGENT_URL: `${former}, ${desktopAgent.url}` }),
    },
  });

  test('it is found at the second address, and the next time at once', async ({
    page,
    deployment,
    signIn,
    signOut,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/authenticate')) asked.push(request.url());
    });
    const verified = page.getByText(/verified it’s you with “Desktop Mac 1”/);
    const second = `${deployment.desktopAgent.url}/authenticate`;

    await signIn('Dana Desktop');
    await begin(page);
    await expect(verified).toBeVisible();
    expect(asked).toEqual([`${former}/authenticate`, second]);

    await signOut();
    await signIn('Dana Desktop');
    await begin(page);
    await expect(verified).toBeVisible();
    expect(asked).toEqual([`${former}/authenticate`, second, second]);
  });
});

test('what the page is not allowed to reach is reported by the browser, and logged', async ({
  context,
  deployment,
}) => {
  // Chromium sends reports only where it may synchronise in the background; to grant anything else takes that away.
  await context.grantPermissions(['background-sync']);
  // A page of its own, because it does what no page of ours may.
  const page = await context.newPage();
  await page.goto(deployment.origin);
  await page.evaluate(() => fetch('https://elsewhere.rp.test/secret?token=1').catch(() => undefined));
  const violations = () => deployment.backend.logLines.filter((line) => line.includes('"csp.violation"'));
  await expect.poll(violations).toHaveLength(1);
  expect(violations()[0]).toContain('connect-src');
  expect(violations()[0]).toContain('https://elsewhere.rp.test');
  expect(violations()[0]).not.toContain('token');
});

test('how calls ended is counted, without a word about who made them', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behaveOnce('refuse');
  await signIn('Dana Desktop');
  const calls = recordCalls(page, deployment);
  await begin(page);
  await expect(page.getByRole('note')).toContainText('The request was declined on this computer');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  expect(calls).toContain('POST PingID Desktop /authenticate');
  const outcomes = () =>
    deployment.backend.logLines
      .filter((line) => line.includes('"desktop_agent.outcome"'))
      .map((line) => JSON.parse(line));
  await expect.poll(() => outcomes().map(({ code }) => code)).toEqual(['refused', 'done']);
  expect(JSON.stringify(outcomes())).not.toMatch(/dana/i);
});
