import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, beginPush, enterCode, personOf, sentCode, sentPush, useAnotherDevice } from '../mfa-steps.ts';

test('back from the MFA step and forward again: what was open is withdrawn, and it starts anew', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Pia Push');
  await beginPush(page);
  await page.goBack();
  await expect.poll(() => deployment.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
  await page.goForward();
  await beginPush(page);
  deployment.pingOne.approvePush(sentPush(deployment));
  await expect(page.getByText(/verified it’s you with “Phone 1”/)).toBeVisible();
});

test('reload while PingID Desktop is asking: the step is there again, and works', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.reload();
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
});

test('a second tab finishes first: this one goes on, too', async ({ page, context, deployment, signIn }) => {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Dana Desktop');
  await begin(page);
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  const otherTab = await context.newPage();
  await otherTab.goto(`${deployment.origin}/mfa`);
  await begin(otherTab);
  // The app is busy with what the first tab asked.
  await expect(otherTab.getByText('PingID Desktop is already asking for something')).toBeVisible();
  await useAnotherDevice(otherTab, /Email 1/);
  await expect(otherTab.getByText(/We sent a code to/)).toBeVisible();
  await enterCode(otherTab, sentCode(deployment));
  await expect(otherTab.getByText(/verified it’s you with “Email 1”/)).toBeVisible();
  await expect(page.getByText(/verified it’s you with “Email 1”/)).toBeVisible();
});

test('the answer of PingOne never came: it is read back, and the person goes on', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.pingOne.faults.next('deviceAuthentications.checkAssertion', 'lose-answer');
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
});

test('a step that took longer than its time: said, and started again', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await begin(page);
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
  deployment.pingOne.clock.advance(3600);
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByText('This took too long')).toBeVisible();
  await page.getByRole('button', { name: /Try again|Start again/ }).click();
  await expect(page.getByRole('textbox', { name: 'Code' })).toBeVisible();
  await enterCode(page, sentCode(deployment));
  await expect(page.getByText(/^You verified it’s you with/)).toBeVisible();
});

test('the company ends the session while a code is being typed: the page says so, and leads back in', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await begin(page);
  await page.getByRole('textbox', { name: 'Code' }).fill('123456');
  const omar = personOf(deployment, 'omar.otp');
  await deployment.pingOne.endSignIns(omar.id);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in as Omar Otp' }).click();
  await expect(page.getByRole('heading', { name: 'Verify it’s you' })).toBeVisible();
});

test('two sign-ins begun in two tabs: both can be finished', async ({ page, context, deployment }) => {
  await page.goto(deployment.origin);
  await page.getByRole('link', { name: 'Sign in' }).click();
  const otherTab = await context.newPage();
  await otherTab.goto(deployment.origin);
  await otherTab.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign in as Nora New' }).click();
  await expect(page.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  await otherTab.getByRole('button', { name: 'Sign in as Nora New' }).click();
  await expect(otherTab.getByRole('heading', { name: 'Your devices' })).toBeVisible();
  expect(await sessionOf(otherTab)).toMatchObject({ level: 1 });
});

test('reload while this computer is being added: no unfinished device is left behind', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.desktopAgent.behaveOnce('hang');
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await deployment.desktopAgent.until(() => deployment.desktopAgent.prompt);
  await page.reload();
  const nora = personOf(deployment, 'nora.new');
  await expect.poll(() => deployment.pingOne.devicesOf(nora.id)).toEqual([]);
  const go = page.getByRole('button', { name: 'Continue' });
  await go.press('Enter');
  await expect(page.getByText('This computer was added')).toBeVisible();
});
