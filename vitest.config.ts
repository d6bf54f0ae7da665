import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { root: 'server', test: { name: 'server', include: ['test/**/*.test.ts'] } },
      { root: 'e2e', test: { name: 'simulators', include: ['simulators/**/test/*.test.ts'] } },
      'web/vite.config.ts',
    ],
  },
});
