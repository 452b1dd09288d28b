import type { Options } from 'tsup'

const config: Options = {
  entry: {
    index: 'src/index.ts',
    lexicons: 'src/lexicons.ts',
    input: 'src/input/index.ts',
    report: 'src/report.ts',
    'adapters/natural': 'src/adapters/natural.ts',
    'adapters/sentiment': 'src/adapters/sentiment.ts',
    'adapters/wink': 'src/adapters/wink.ts',
  },
  format: ['esm', 'cjs'],
  platform: 'neutral',
  target: 'es2022',
  // TypeScript 6 deprecates an option that tsup's declaration build sets.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  clean: true,
  splitting: true,
  treeshake: true,
}

export default config
