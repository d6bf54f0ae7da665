/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { startChunk } from './start-chunk.ts';

const backend = process.env.BFF_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'dist',
    // The content security policy allows no inline script or style and no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [startChunk()] } } },
  },
  server: { proxy: { '/api': backend, '/auth': backend } },
  test: {
    name: 'web',
    environment: 'jsdom',
    // No browser asks about a page from this computer, so the tests' page is from elsewhere.
    environmentOptions: { jsdom: { url: 'https://portal.example/' } },
    include: ['test/**/*.test.{ts,tsx}'],
    unstubGlobals: true,
    restoreMocks: true,
    testTimeout: 15_000,
  },
});
