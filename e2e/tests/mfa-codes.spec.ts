import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, beginEmailCode, expectVerified, personOf, wrongCode } from '../mfa-steps.ts';

const person = 'Cody Codes';

for (const { type, name, source } of [
  { type: 'EMAIL', name: /Email/, source: /We sent a code to co\*+@example\.com/ },
  { type: 'SMS', name: /SMS|Text message/i, source: /We texted a code to/ },
  { type: 'VOICE', name: /Voice|Phone call/i, source: /We’re calling .* to tell you a code/ },
  { type: 'WHATSAPP', name: /WhatsApp/i, source: /We sent a code on WhatsApp to/ },
  { type: 'TOTP', name: /Authenticator/i, source: /Enter the code that the app shows/ },
  { type: 'OATH_TOKEN', name: /token/i, source: /Enter the code that it shows/ },
]) {
  test(`a code of ${type}: the page says where it is, and takes it`, async ({ page, deployment, signIn }) => {
    deployment.pingOne.setDeviceSelection('ALWAYS_DISPLAY_DEVICES');
    await signIn(person);
    await begin(page);
    await page.getByRole('list', { name: 'Your devices' }).getByRole('button', { name }).click();
    await expect(page.getByText(source)).toBeVisible();
    const user = personOf(deployment, 'cody.codes');
    const device = user.devices.find((each) => each.type === type);
    const isGenerated = type === 'TOTP' || type === 'OATH_TOKEN';
    const code = isGenerated
      ? deployment.pingOne.codeOf(user.id, device?.id ?? '')
      : deployment.pingOne.outbox.at(-1)?.otp;
    await page.getByRole('textbox', { name: 'Code' }).fill(code ?? '');
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expectVerified(page);
    expect(await sessionOf(page)).toMatchObject({ level: 2, steppedUpWith: { type } });
  });
}

test('a code is pasted in groups, confirmed with Enter, and a wrong one is simply typed over', async ({
  page,
  context,
  deployment,
  signIn,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: deployment.origin });
  await signIn('Omar Otp');
  await begin(page);
  const field = page.getByRole('textbox', { name: 'Code' });
  await expect(field).toBeFocused();
  const code = deployment.pingOne.outbox.at(-1)?.otp ?? '';
  await page.keyboard.type(code === '000000' ? '111111' : '000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/That code isn’t right/)).toBeVisible();
  await expect(field).toBeFocused();
  // What is there is selected, so that pasting replaces it.
  await page.evaluate((text) => navigator.clipboard.writeText(text), `${code.slice(0, 3)} ${code.slice(3)}`);
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await expectVerified(page);
});

test('a new code is sent when asked for, and the old one is no good any more', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await page.clock.install();
  await beginEmailCode(page);
  await page.clock.fastForward('00:31');
  await page.getByRole('button', { name: 'Send a new code' }).click();
  await expect(page.getByText(/We sent a new code to/)).toBeVisible();
  const [first, second] = deployment.pingOne.outbox.map(({ otp }) => otp);
  expect(deployment.pingOne.outbox).toHaveLength(2);
  const field = page.getByRole('textbox', { name: 'Code' });
  if (first !== second) {
    await field.fill(first ?? '');
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(page.getByText(/That code isn’t right/)).toBeVisible();
  }
  await field.fill(second ?? '');
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
  await expectVerified(page);
});

test('after too many wrong codes the device is locked, the page says so, and another try says until when', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn('Omar Otp');
  await begin(page);
  const field = page.getByRole('textbox', { name: 'Code' });
  await expect(field).toBeVisible();
  const wrong = wrongCode(deployment);
  for (const attempt of [1, 2, 3]) {
    await field.fill(wrong);
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    if (attempt < 3) await expect(page.getByText(/That code isn’t right/)).toBeVisible();
  }
  await expect(page.getByRole('note')).toBeVisible();
  await page.getByRole('button', { name: /Try again|Start over/ }).click();
  await expect(page.getByText('You can’t use any of your devices right now')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your devices' })).toContainText(/locked until/i);
  expect(await sessionOf(page)).toMatchObject({ level: 1 });
});
