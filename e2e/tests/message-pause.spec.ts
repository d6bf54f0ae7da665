import { expect, test } from '../fixtures.ts';
import {
  begin,
  beginEmailCode,
  beginPush,
  enterCode,
  expectVerified,
  personOf,
  sentCode,
} from '../mfa-steps.ts';

test('S12: the fourth code has to wait, the page says how long, and the third one still works', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await page.clock.install();
  await beginEmailCode(page);
  const sendAgain = page.getByRole('button', { name: 'Send a new code' });
  for (const sent of [2, 3]) {
    await page.clock.fastForward('00:31');
    await sendAgain.click();
    await expect(page.getByText('We sent a new code to')).toBeVisible();
    await expect.poll(() => deployment.pingOne.outbox.length).toBe(sent);
    await expect(sendAgain).toBeVisible();
  }
  await page.clock.fastForward('00:31');
  await sendAgain.click();
  await expect(page.getByText(/The last one still works: enter it here/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/^You can get a new code in \d+ seconds\.$/);
  await expect(sendAgain).toHaveAttribute('aria-disabled', 'true');
  expect(deployment.pingOne.outbox).toHaveLength(3);
  await enterCode(page, sentCode(deployment));
  await expectVerified(page);
});

test('S12: after three pushes without an answer the next one has to wait, and the authenticator app does not', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Pia Push');
  await beginPush(page);
  for (const sent of [1, 2, 3]) {
    expect(deployment.pingOne.pushes).toHaveLength(sent);
    deployment.pingOne.clock.advance(61);
    await page.getByRole('button', { name: 'Send again' }).click();
    if (sent < 3) await expect(page.getByText(/tap Approve/)).toBeVisible();
  }
  await expect(page.getByText('Wait before we send another message')).toBeVisible();
  await expect(page.getByText(/The last one may still arrive/)).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/left$/);
  expect(deployment.pingOne.pushes).toHaveLength(3);
  // By keyboard: the heading has the focus, and the other devices come next.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /Authenticator 1/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const user = personOf(deployment, 'pia.push');
  const totp = user.devices.find(({ type }) => type === 'TOTP');
  await enterCode(page, deployment.pingOne.codeOf(user.id, totp?.id ?? ''));
  await expectVerified(page, 'Authenticator 1');
});

test('S12: starting again and again gets no further', async ({ page, deployment, signIn }) => {
  await signIn('Omar Otp');
  for (let count = 0; count < 3; count += 1) {
    await beginEmailCode(page);
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  await begin(page);
  await expect(page.getByText('Wait before we send another message')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send again' })).toHaveAttribute('aria-disabled', 'true');
  expect(deployment.pingOne.outbox).toHaveLength(3);
});
