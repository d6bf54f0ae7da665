import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Many tests wait for a timer or a process, so there is work for as many workers as there are processors.
    maxWorkers: '100%',
    projects: [
      { root: 'server', test: { name: 'server', include: ['test/**/*.test.ts'], isolate: false } },
      {
        root: 'e2e',
        test: { name: 'simulators', include: ['simulators/**/test/*.test.ts'], isolate: false },
      },
      'web/desktop-agent/vite.config.ts',
      'web/vite.config.ts',
    ],
  },
});
