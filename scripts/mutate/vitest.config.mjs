/** The unit tests that must notice a mutant: those of the rooms that are mutated. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/{language,content,verify,typeset,chart}/**/*.test.ts'],
    // Whole reports: a mutant that only they notice costs a minute, and none of the room's own tests says what is broken.
    exclude: ['test/verify/{other-reports,excerpt}.test.ts', 'test/content/{report,cases}.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    isolate: false,
  },
});
