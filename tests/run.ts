import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pack } from './consumer.ts'

// What `npm test` runs: lint, types, what is unused, lexicons and API pages up to date, tests, build, sizes, the packed package, demo.
// Ends with one line `N passed, N failed`.
const report = join(mkdtempSync(join(tmpdir(), 'cadrage-test-')), 'report.json')
let passed = 0
let failed = 0

check('biome', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
check('types', 'npx', ['tsc', '--noEmit'])
check('types of the core without Node', 'npx', ['tsc', '--noEmit', '-p', 'tsconfig.core.json'])
check('unused files, exports, packages', 'npx', ['knip'])
check('lexicons', 'npx', ['tsx', 'lexicons/build.ts', '--check'])
run('npx', ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${report}`])
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
rmSync(dirname(report), { recursive: true })
passed += numPassedTests
// A file that does not load has no test to fail.
failed +=
  numFailedTests +
  testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length
check('build', 'npx', ['tsup'])
check('every export documented, docs/api up to date', 'npx', ['tsx', 'tests/api.ts'])
check('sizes', 'npx', ['size-limit'])
const tarball = pack()
check('publint', 'npx', ['publint', 'run', tarball, '--strict'])
check('are the types wrong', 'npx', [
  'attw',
  tarball,
  '--profile',
  'node16',
  '--no-definitely-typed',
  '--format',
  'ascii',
])
check('packed package', 'npx', ['tsx', 'tests/packed.ts', tarball])
rmSync(dirname(tarball), { recursive: true })
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
