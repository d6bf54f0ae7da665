import { begin, personOf } from '../mfa-steps.ts';
import { expect, test } from '../replicas/fixtures.ts';

test.use({ replicas: 5 });
// Room for a busy machine: several processes and a browser share its processors.
test.setTimeout(60_000);

test('five replicas serve one person in turn, from the first sign-in until PingOne ends it all', async ({
  page,
  deployment,
  signIn,
  signOut,
}) => {
  const computer = (name: string) =>
    page.getByRole('region', { name: 'Your devices' }).getByRole('listitem').filter({ hasText: name });
  await signIn('Nora New');
  await page.getByRole('button', { name: 'Add this computer' }).click();
  await expect(computer('Desktop Mac 1')).toContainText('Default');
  await signOut();

  await signIn('Nora New');
  await begin(page);
  await expect(page.getByText(/verified it’s you with “Desktop Mac 1”/)).toBeVisible();
  await page.getByRole('button', { name: 'Rename Desktop Mac 1' }).click();
  await page.getByRole('textbox', { name: 'New name' }).fill('My work laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(computer('My work laptop')).toBeVisible();

  await deployment.pingOne.endSignIns(personOf(deployment, 'nora.new').id);
  await page.getByRole('button', { name: 'Add it again' }).click();
  await expect(page.getByRole('heading', { name: 'You were signed out' })).toBeVisible();
});
