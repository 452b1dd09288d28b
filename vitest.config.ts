import { configDefaults, type ViteUserConfig } from 'vitest/config'

const all = ['tests/**/*.test.ts']
// Hundreds of made-up lists: each is matched against the whole vocabulary in memory, which is small in a fresh process only.
const alone = ['tests/lexicon/match.test.ts']

const config: ViteUserConfig = {
  test: {
    testTimeout: 60_000,
    projects: [
      // Files share their modules: loading the model and the lists anew for each took most of the time. No test replaces a module.
      {
        extends: true,
        test: { name: 'shared', include: all, exclude: [...configDefaults.exclude, ...alone], isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
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
