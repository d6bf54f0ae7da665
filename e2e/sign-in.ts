import type { Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';

/** Opens the portal and signs in at PingOne as one of its people, by full name. */
export async function signIn(
  page: Page,
  { origin }: Pick<Deployment, 'origin'>,
  name: string,
  path = '/',
): Promise<void> {
  await page.goto(origin + path);
  // The other pages have nothing to show without a session, and lead straight there.
  if (new URL(path, origin).pathname === '/') await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.waitForURL(`${origin}/**`);
}
