/** The unit tests that must notice a mutant: those of the rooms that are mutated, and of who asks them most. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{language,content,verify,typeset,chart}/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
  },
});
