import { expect, sessionCookie, sessionOf } from '../fixtures.ts';
import { test } from '../lossy-fixtures.ts';
import {
  begin,
  beginEmailCode,
  beginPush,
  enterCode,
  personOf,
  sentCode,
  sentPush,
  useAnotherDevice,
} from '../mfa-steps.ts';

for (const { what, loss } of [
  { what: 'breaks off', loss: {} },
  { what: 'never comes, and the browser sends the request again', loss: { where: 'before' } },
  { what: 'never comes, nor does the one to the browser’s second try', loss: { where: 'before', times: 2 } },
] as const) {
  test(`S4: our answer to an assertion ${what}: the page reads it back, and goes on`, async ({
    page,
    signIn,
    lossy,
  }) => {
    await signIn('Dana Desktop');
    const before = await sessionCookie(page);
    lossy.lose(/\/assertion$/, loss);
    await begin(page);
    await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
    // The answer that carried the new cookie is lost; another one has brought it since.
    expect(lossy.lost[0]).toMatchObject({ status: 200, setsCookie: true });
    expect(await sessionCookie(page)).not.toBe(before);
    expect(await sessionOf(page)).toMatchObject({ level: 2 });
  });
}

test('S4: our answer to a code never comes: the page reads it back, and goes on', async ({
  page,
  deployment,
  signIn,
  lossy,
}) => {
  await signIn('Omar Otp');
  await beginEmailCode(page);
  lossy.lose(/\/otp$/);
  await enterCode(page, sentCode(deployment));
  await expect(page.getByText(/verified it’s you with “Email 1”/)).toBeVisible();
  expect(lossy.lost[0]).toMatchObject({ status: 200, setsCookie: true });
});

test('S4, S21: the answer to the completion of a push never comes: it is asked for again', async ({
  page,
  deployment,
  signIn,
  lossy,
}) => {
  await signIn('Pia Push');
  await beginPush(page);
  lossy.lose(/\/completion$/, { times: 2 });
  deployment.pingOne.approvePush(sentPush(deployment));
  await expect(page.getByText(/verified it’s you with “Phone 1”/)).toBeVisible();
  expect(lossy.lost[0]).toMatchObject({ status: 200, setsCookie: true });
  expect(await sessionOf(page)).toMatchObject({ level: 2 });
});

test('our answer to a choice of another device never comes: one code was sent, and it can be typed', async ({
  page,
  deployment,
  signIn,
  lossy,
}) => {
  await signIn('Cody Codes');
  await beginEmailCode(page);
  lossy.lose(/\/device-selection$/);
  await useAnotherDevice(page, /SMS 1/);
  await expect(page.getByText(/We texted a code to/)).toBeVisible();
  expect(lossy.lost).toHaveLength(1);
  expect(deployment.pingOne.outbox).toHaveLength(2);
  await enterCode(page, sentCode(deployment));
  await expect(page.getByText(/verified it’s you with “SMS 1”/)).toBeVisible();
});

for (const where of ['first-line', 'before'] as const) {
  test(`our answer to the last step of adding this computer is lost (${where}): it is in the list`, async ({
    page,
    deployment,
    signIn,
    lossy,
  }) => {
    await signIn('Nora New');
    lossy.lose(/\/activation$/, { where });
    await page.getByRole('button', { name: 'Add this computer' }).click();
    await expect(page.getByText('This computer was added')).toBeVisible();
    expect(lossy.lost[0]).toMatchObject({ status: 200 });
    const nora = personOf(deployment, 'nora.new');
    expect(deployment.pingOne.devicesOf(nora.id)).toMatchObject([{ status: 'ACTIVE' }]);
  });
}
