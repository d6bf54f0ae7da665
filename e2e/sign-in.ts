import type { Page } from '@playwright/test';
import type { Deployment } from './deployment/deployment.ts';

/**
 * Signs in at PingOne as one of its people, by full name, to get to `path`. Begins where the link of the welcome page
 * leads: that link has stories of its own.
 */
export async function signIn(
  page: Page,
  { origin }: Pick<Deployment, 'origin'>,
  name: string,
  path = '/',
): Promise<void> {
  await page.goto(`${origin}/auth/sign-in?return_to=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name: `Sign in as ${name}` }).click();
  await page.waitForURL(`${origin}/**`);
}
