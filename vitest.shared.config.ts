import { defineConfig } from 'vitest/config';

/** Tests on the reference material beside the project (`../shared`), which is no part of it. */
export default defineConfig({
  test: {
    include: ['test/shared/**/*.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    globalSetup: ['scripts/browser-tests.mjs'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
