// How the tests run. The JSON report is what CI counts from.

import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/seed.ts'],
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'coverage/test-results.json' }]],
    env: { TZ: 'UTC' },
  },
});
