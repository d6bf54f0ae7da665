import { defineConfig } from '@playwright/test';
import { provideBrowser } from './browser.ts';
import { chromiumFlags } from './chromium-flags.ts';

export default defineConfig({
  testDir: 'tests',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    ignoreHTTPSErrors: true,
    // People who have let the page reach apps on this device before; what comes before that has stories of its own.
    permissions: ['local-network-access'],
    // The pictures of a trace cost more than the rest of it, and the last one is taken anyway.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: provideBrowser(),
      args: chromiumFlags,
    },
  },
});
