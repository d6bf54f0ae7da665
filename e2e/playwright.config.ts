import { defineConfig } from '@playwright/test';
import { provideBrowser } from './browser.ts';

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
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // The relying party's origin is a real https one that is not localhost; only its address is ours.
        '--host-resolver-rules=MAP *.rp.test 127.0.0.1',
      ],
    },
  },
});
