import { test as base, expect, type Page } from '@playwright/test';
import type { Session } from 'shared';
import { BackendHost } from './deployment/backend-host.ts';
import { type Deployment, type DeploymentOptions, startDeployment } from './deployment/deployment.ts';
import { signIn } from './sign-in.ts';

export { expect };

export interface Fixtures {
  /** Fails a story in which the page threw, or tried what its Content-Security-Policy forbids. */
  pageBehaves: undefined;
  /** Set with `test.use` where a story needs another deployment than the usual one. */
  deploymentOptions: DeploymentOptions;
  /** A deployment of its own for each test: nothing that one test does is seen by another. */
  deployment: Deployment;
  /** Opens the portal and signs in at PingOne as one of its people, by full name. */
  signIn: (name: string, path?: string) => Promise<void>;
  signOut: () => Promise<void>;
}

export const test = base.extend<Fixtures, { backendHost: BackendHost }>({
  backendHost: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
    async ({}, use) => {
      const host = new BackendHost();
      await use(host);
      await host.close();
    },
    { scope: 'worker' },
  ],
  deploymentOptions: [{}, { option: true }],
  pageBehaves: [
    async ({ page }, use) => {
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      page.on('console', (message) => {
        if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
      });
      await use(undefined);
      expect(faults).toEqual([]);
    },
    { auto: true },
  ],
  deployment: async ({ deploymentOptions, backendHost }, use, testInfo) => {
    const deployment = await startDeployment(deploymentOptions, backendHost.start);
    await use(deployment);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('backend.log', { body: deployment.backend.logLines.join('\n') });
    }
    await deployment.close();
  },
  signIn: async ({ page, deployment }, use) => {
    await use((name, path) => signIn(page, deployment, name, path));
  },
  signOut: async ({ page }, use) => {
    await use(async () => {
      await page.getByRole('button', { name: 'Sign out' }).click();
      await expect(page.getByRole('heading', { name: 'You’re signed out' })).toBeVisible();
    });
  },
});

/** The value of the session cookie; tests compare it before and after. */
export async function sessionCookie(page: Page): Promise<string | undefined> {
  const cookies = await page.context().cookies();
  return cookies.find((cookie) => cookie.name === '__Host-session')?.value;
}

/** The session as the backend tells it to the page. */
export function sessionOf(page: Page): Promise<Session> {
  return page.evaluate(() => fetch('/api/session').then((response) => response.json()));
}

/** Keeps the page's calls from now on, in their order: those to the backend by path, those to PingID Desktop as such. */
export function recordCalls(page: Page, { origin }: Deployment): readonly string[] {
  const calls: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() !== 'fetch') return;
    const address = new URL(request.url());
    const path = address.pathname.replace(/[0-9a-f-]{36}/, ':id');
    // What operators count goes beside the rest, and nobody waits for it.
    if (path === '/api/desktop-agent-outcomes' || path === '/api/page-errors') return;
    calls.push(`${request.method()} ${address.origin === origin ? path : `PingID Desktop ${path}`}`);
  });
  return calls;
}
