import { defineConfig } from 'vitest/config';

/** Tests of the built extension: what is in it, and how it does in real browsers. One file at a time. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts', 'test/repo/{manifest,size}.test.ts'],
    environment: 'node',
    fileParallelism: false,
    maxWorkers: 1,
    globalSetup: ['scripts/browser-tests.mjs'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 30_000,
  },
});
