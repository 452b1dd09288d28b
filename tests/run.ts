import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'

// What `npm test` runs: lint, types, lexicons up to date, tests, build, demo. Ends with one line `N passed, N failed`.
const report = new URL('../node_modules/.vitest-report.json', import.meta.url).pathname
rmSync(report, { force: true })
let passed = 0
let failed = 0

check('biome', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
check('types', 'npx', ['tsc', '--noEmit'])
check('types of the core without Node', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.core.json'])
check('lexicons', 'npx', ['tsx', 'lexicons/build.ts', '--check'])
run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`])
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
passed += numPassedTests
// A file that does not load has no test to fail.
failed +=
  numFailedTests +
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
check('build', 'npx', ['tsup'])
check('packed package in ESM and CJS', 'npx', ['tsx', 'tests/packed.ts'])
check('demo', 'npx', ['tsx', 'docs/demo.ts', '--json'], true)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

function check(name: string, command: string, args: string[], quiet = false): void {
  const ok = run(command, args, quiet)
  if (ok) passed++
  else failed++
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}`)
}

function run(command: string, args: string[], quiet = false): boolean {
  const { status } = spawnSync(command, args, { stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'] })
  return status === 0
}
