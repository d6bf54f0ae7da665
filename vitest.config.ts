import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { root: 'server', test: { name: 'server', include: ['test/**/*.test.ts'], isolate: false } },
      {
        root: 'e2e',
        test: { name: 'simulators', include: ['simulators/**/test/*.test.ts'], isolate: false },
      },
      'web/vite.config.ts',
    ],
  },
});
