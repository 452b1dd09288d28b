import type { ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = {
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    // Files share their modules: loading the model and the lists anew took most of the time. No test replaces a module.
    isolate: false,
    coverage: {
      include: ['src/**/*.ts'],
      // Generated data, types, and what runs in a browser's page, where the coverage is not measured.
      exclude: ['src/**/data/**', 'src/**/*.d.ts', 'src/report/client/**'],
      reporter: ['text', 'json-summary'],
      reportOnFailure: true,
      thresholds: { lines: 95 },
    },
  },
}

export default config
