import { defineConfig } from 'vitest/config';

/** The fast tests: no browser, no network, no build. `vitest.browser.config.ts` holds the rest. */
export default defineConfig({
  test: {
    include: [
      'test/{unit,contract,flow}/**/*.test.{ts,tsx}',
      'test/repo/{architecture,keys,locales,lock-file}.test.ts',
    ],
    environment: 'node',
    restoreMocks: true,
    unstubGlobals: true,
  },
});
