import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, expectVerified } from '../mfa-steps.ts';

test.describe('with a help desk', () => {
  test.use({ deploymentOptions: { environment: { HELP_DESK: 'extension 4357' } } });

  test('no device can be used: the page says which, until when, and whom to ask', async ({
    page,
    signIn,
  }) => {
    await signIn('Lou Locked');
    await begin(page);
    await expect(page.getByText('You can’t use any of your devices right now')).toBeVisible();
    const devices = page.getByRole('list', { name: 'Your devices' }).getByRole('listitem');
    await expect(devices.nth(0)).toContainText(/locked until .*\d:\d\d/i);
    await expect(devices.nth(1)).toContainText(/blocked/i);
    await expect(page.getByRole('note').getByText(/extension 4357/)).toBeVisible();
  });
});

test('MFA is off for this person, and PingOne refuses: the page says what that is', async ({
  page,
  signIn,
}) => {
  await signIn('Mo Off');
  await begin(page);
  await expect(page.getByRole('note')).toContainText('This isn’t set up for your account');
  expect(await sessionOf(page)).toMatchObject({ level: 1 });
});

test('a bypass: PingOne lets them in, and the page says that no device was asked', async ({
  page,
  signIn,
}) => {
  await signIn('Bea Bypass');
  await begin(page);
  await expectVerified(page);
  expect(await sessionOf(page)).toMatchObject({ level: 2, withoutDevice: true, methods: [] });
});

test('a status that nobody has seen: said honestly, with a reference, and started again', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.pingOne.faults.next('deviceAuthentications.initiate', {
    status: 201,
    body: { id: 'flow-1', status: 'RETINA_SCAN_REQUIRED', _links: { self: {} } },
  });
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByText('This page doesn’t support that')).toBeVisible();
  await page.getByText('Reference for your help desk').click();
  await expect(page.getByText(/^RETINA_SCAN_REQUIRED/)).toBeVisible();
  await page.getByRole('button', { name: 'Start over' }).click();
  await expectVerified(page, 'Desktop Mac 1');
});

test('a failure with a reason of its own: words, a reference, and another try', async ({
  page,
  deployment,
  signIn,
}) => {
  deployment.pingOne.faults.next('deviceAuthentications.initiate', {
    status: 201,
    body: { id: 'flow-1', status: 'FAILED', error: { code: 'SOMETHING_NEW', message: 'x' } },
  });
  await signIn('Dana Desktop');
  await begin(page);
  await expect(page.getByRole('note')).toContainText('SOMETHING_NEW');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expectVerified(page, 'Desktop Mac 1');
});

test('S12: too many starts: the page counts down, and says when to try again', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await page.evaluate(async () => {
    for (let count = 0; count < 10; count += 1) {
      await fetch('/api/device-authentications', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
    }
  });
  await begin(page);
  await expect(page.getByText('Wait before we send another message')).toBeVisible();
  await expect(page.getByRole('timer')).toHaveText(/\d+ (seconds|minutes) left/);
  expect(deployment.pingOne.outbox).toHaveLength(3);
});
