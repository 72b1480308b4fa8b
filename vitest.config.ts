import { defineConfig } from 'vitest/config';

// `--mode long` is `npm run test:long`: see test/support/long.ts.
export default defineConfig(({ mode }) => ({
  test: {
    testTimeout: 120_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // A worker lives as shortly as the command does.
    setupFiles: ['src/start/tune.ts'],
    env: mode === 'long' ? { TRIFOLD_LONG: '1' } : {},
    // A worker loads the source, or the built command, once for all its files: no module holds state.
    isolate: false,
    projects: [
      // Of the source alone, without `dist/`.
      { extends: true, test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'] } },
      // The built command, and its documents as programs of others read them.
      { extends: true, test: { name: 'e2e', include: ['test/e2e/**/*.test.ts'], globalSetup: ['test/support/set-up.ts'] } },
    ],
  },
}));
