import { expect, recordCalls, sessionOf, test } from '../fixtures.ts';
import { begin, beginPush, expectVerified, personOf, sentPush, useAnotherDevice } from '../mfa-steps.ts';

const person = 'Pia Push';

test('a push is approved on the phone, and the page goes on by itself', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn(person);
  await begin(page);
  await expect(page.getByText('Open the notification on “Phone 1” and tap Approve.')).toBeVisible();
  deployment.pingOne.approvePush(sentPush(deployment));
  await expectVerified(page, 'Phone 1');
});

test('a push is approved in the simulated PingOne as somebody in the demo would', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await signIn(person);
  await beginPush(page);
  const phone = await context.newPage();
  await phone.goto(deployment.pingOne.outboxUrl);
  await phone.getByRole('button', { name: /Approve/ }).click();
  await page.bringToFront();
  await expectVerified(page, 'Phone 1');
});

test('a push is denied: the page says so, and there is another way', async ({ page, deployment, signIn }) => {
  await signIn(person);
  await beginPush(page);
  deployment.pingOne.denyPush(sentPush(deployment));
  await expect(page.getByRole('note')).toContainText(/declined|denied/i);
  expect(await sessionOf(page)).toMatchObject({ level: 1 });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText(/tap Approve/)).toBeVisible();
});

test('nobody answers: the page offers to send it again', async ({ page, deployment, signIn }) => {
  await signIn(person);
  await beginPush(page);
  deployment.pingOne.clock.advance(61);
  await expect(page.getByText('There was no answer in time')).toBeVisible();
  await page.getByRole('button', { name: 'Send again' }).click();
  await expect(page.getByText(/tap Approve/)).toBeVisible();
  deployment.pingOne.approvePush(sentPush(deployment));
  await expectVerified(page, 'Phone 1');
});

test('another device instead: the push is withdrawn, and its approval does nothing any more', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn(person);
  await beginPush(page);
  await useAnotherDevice(page, /Authenticator/);
  await expect(page.getByText(/authenticator app/)).toBeVisible();
  const [push] = deployment.pingOne.pushes;
  expect(push?.status).toBe('cancelled');
  const user = personOf(deployment, 'pia.push');
  const totp = user.devices.find(({ type }) => type === 'TOTP');
  await page.getByRole('textbox', { name: 'Code' }).fill(deployment.pingOne.codeOf(user.id, totp?.id ?? ''));
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expectVerified(page, 'Authenticator 1');
});

for (const { what, leave } of [
  { what: 'Cancel', leave: (page) => page.getByRole('button', { name: 'Cancel' }).click() },
  { what: 'reloading', leave: (page) => page.reload() },
  { what: 'going elsewhere', leave: (page) => page.getByRole('link', { name: 'Sign-in security' }).click() },
  { what: 'signing out', leave: (page) => page.getByRole('button', { name: 'Sign out' }).click() },
] satisfies { what: string; leave: (page: import('@playwright/test').Page) => Promise<unknown> }[]) {
  test(`${what} withdraws the push`, async ({ page, deployment, signIn }) => {
    await signIn(person);
    await beginPush(page);
    await leave(page);
    await expect.poll(() => deployment.pingOne.pushes.map(({ status }) => status)).toEqual(['cancelled']);
  });
}

test('the page does not hammer: it asks less and less often', async ({ page, deployment, signIn }) => {
  await page.clock.install();
  await signIn(person);
  const calls = recordCalls(page, deployment);
  const polls = () => calls.filter((call) => call === 'GET /api/device-authentications/:id').length;
  await beginPush(page);
  // Time passes in steps until enough was asked, however long a busy machine takes over each answer.
  let seconds = 0;
  for (; polls() < 8; seconds += 1) await page.clock.runFor(1000);
  // Every 1.5 s would be 12 s; from 1.5 s up to every 5 s it is 25 s, and a step may be a second late.
  expect(seconds).toBeGreaterThanOrEqual(20);
});
