import { startDeployment } from './deployment/deployment.ts';
import { test as base } from './fixtures.ts';
import { type LossyProxy, startLossyProxy } from './lossy-proxy.ts';

/** Stories in which answers of our own backend get lost. */
export const test = base.extend<{ lossy: LossyProxy }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  lossy: async ({}, use) => {
    const lossy = await startLossyProxy();
    await use(lossy);
    await lossy.close();
  },
  deployment: async ({ deploymentOptions, backendHost, lossy }, use) => {
    const deployment = await startDeployment(deploymentOptions, async (options) => {
      const backend = await backendHost.start(options);
      lossy.forwardTo(backend.port);
      return { ...backend, port: lossy.port };
    });
    await use(deployment);
    await deployment.close();
  },
});
