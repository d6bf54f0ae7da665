import { expect, sessionOf, test } from '../fixtures.ts';
import { begin, enterCode, expectVerified, sentCode, useAnotherDevice } from '../mfa-steps.ts';
import { holdPasskey } from '../virtual-authenticator.ts';

const person = 'Fay Fido';

test('the browser’s own passkey dialog confirms that it is them', async ({ page, deployment, signIn }) => {
  await signIn(person);
  await holdPasskey(page, deployment);
  await begin(page);
  await expectVerified(page, 'Passkey 1');
  expect(await sessionOf(page)).toMatchObject({ level: 2, steppedUpWith: { type: 'FIDO2' } });
});

test('a browser without the JSON helpers of the platform does the same', async ({
  page,
  deployment,
  signIn,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(PublicKeyCredential, 'parseRequestOptionsFromJSON');
    Reflect.deleteProperty(PublicKeyCredential.prototype, 'toJSON');
  });
  await signIn(person);
  await holdPasskey(page, deployment);
  await begin(page);
  await expectVerified(page, 'Passkey 1');
});

test('the dialog is dismissed: the page says so, and it can be opened again', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn(person);
  const { cdp, authenticatorId } = await holdPasskey(page, deployment);
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await begin(page);
  await expect(page.getByRole('note')).toBeVisible();
  expect(await sessionOf(page)).toMatchObject({ level: 1 });
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });
  await page.getByRole('button', { name: 'Continue with your passkey' }).click();
  await expectVerified(page, 'Passkey 1');
});

test('the passkey is on another device: a code by e-mail does it, too', async ({
  page,
  deployment,
  signIn,
}) => {
  await signIn(person);
  const { cdp, authenticatorId } = await holdPasskey(page, deployment);
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled: false });
  await begin(page);
  await expect(page.getByText(/Your browser is asking for it/)).toBeVisible();
  await useAnotherDevice(page, /Email/);
  await expect(page.getByText(/We sent a code to/)).toBeVisible();
  await enterCode(page, sentCode(deployment));
  await expectVerified(page, 'Email 1');
});

for (const passkeyOptionsForm of ['json-string-with-base64url', 'object-with-base64url'] as const) {
  test.describe(`PingOne writes its options as ${passkeyOptionsForm}`, () => {
    test.use({ deploymentOptions: { pingOne: { choices: { passkeyOptionsForm } } } });

    test('all the same', async ({ page, deployment, signIn }) => {
      await signIn(person);
      await holdPasskey(page, deployment);
      await begin(page);
      await expectVerified(page, 'Passkey 1');
    });
  });
}
