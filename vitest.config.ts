import type { ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = {
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      include: ['src/**/*.ts'],
      // Generated data, types, and what runs in a browser's page, where the coverage is not measured.
      exclude: ['src/**/data/**', 'src/**/*.d.ts', 'src/report/client/**'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95 },
    },
  },
}

export default config
