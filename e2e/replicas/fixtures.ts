import { type Deployment, startDeployment } from '../deployment/deployment.ts';
import { test as base, expect } from '../fixtures.ts';

export { expect };

/** Which replica gave each answer of the backend to the page, in order. */
export type ServedBy = readonly string[];

/**
 * Stories against several replicas. A worker's stories share a deployment, so each is about a person of its own. Every
 * story has to be served by all of the replicas.
 */
export const test = base.extend<
  { servedBy: ServedBy },
  { replicas: number; replicatedDeployment: Deployment }
>({
  replicas: [2, { option: true, scope: 'worker' }],
  replicatedDeployment: [
    async ({ replicas }, use) => {
      const deployment = await startDeployment({ replicas });
      await use(deployment);
      await deployment.close();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  deployment: async ({ replicatedDeployment }, use, testInfo) => {
    const linesBefore = replicatedDeployment.backend.logLines.length;
    await use(replicatedDeployment);
    if (testInfo.status === testInfo.expectedStatus) return;
    const body = replicatedDeployment.backend.logLines.slice(linesBefore).join('\n');
    await testInfo.attach('backend.log', { body });
  },
  servedBy: [
    async ({ page, deployment, replicas }, use) => {
      const servedBy: string[] = [];
      page.on('response', (response) => {
        const { origin, pathname } = new URL(response.url());
        if (origin !== deployment.origin || !/^\/(api|auth)\//.test(pathname)) return;
        servedBy.push(response.headers()['x-served-by'] ?? 'unknown');
      });
      await use(servedBy);
      expect(new Set(servedBy).size).toBe(replicas);
    },
    { auto: true },
  ],
});
