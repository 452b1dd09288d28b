import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { CHROMIUM, launch } from './browser/launch.ts'
import { checkTypes, createProject, importAll, PEERS, pack, writeFiles } from './consumer.ts'

// npm run runtimes, by hand after `npm run build`: the packed package in other versions of Node, in Deno, Bun and Chromium, and its types
// in other versions of TypeScript. They are installed from npm into a folder of the system's temporary folder, which is kept (about 700 MB).
// What cannot be had is reported as skipped. Arguments: parts of the names of the checks to run (default: all).
const store = join(tmpdir(), 'cadrage-runtimes')
const NODES = ['20', '22', '24']
const COMPILERS = ['5.9', '6.0', '7.0']
const only = process.argv.slice(2)
const project = createProject(pack(), PEERS)
const esm = [
  "import { analyse } from 'cadrage'",
  "import { loadedLexicon } from 'cadrage/lexicons'",
  "import { readText } from 'cadrage/input'",
  "import { renderReport } from 'cadrage/report'",
  "import { naturalTokenizer } from 'cadrage/adapters/natural'",
].join('\n')
const use = `
const text = 'Le régime fantoche a, selon l’opposition, muselé la presse. « C’est une honte », a lancé la députée Anne Le Goff.'
const { articles: [article] } = readText(text, { id: 'a' })
const report = analyse(article)
const html = renderReport([{ article, report }])
const shown = JSON.stringify({
  annotations: report.annotations,
  loaded: report.scores.loaded,
  entries: loadedLexicon().length,
  words: naturalTokenizer().tokenize(text),
  html: html.length,
})
`
const requires = esm.replace(/^import (.*) from (.*)$/gm, 'const $1 = require($2)')
writeFiles(project, {
  'use.mjs': `${esm}${use}console.log(shown)`,
  'use.cjs': `${requires}${use}console.log(shown)`,
  'page.mjs': `${esm}${use}document.title = 'done'\ndocument.body.textContent = shown`,
  'all.mts': importAll(),
  'all.cts': importAll(),
})
// Every runtime must give the result of this one.
const expected = rounded(run(process.execPath, ['use.mjs']))
let failed = 0

for (const version of NODES) {
  const bin = install(`node-${version}`, `npm:node@${version}`, 'bin/node')
  check(`Node ${version}, ESM`, bin, (path) => run(path, ['use.mjs']))
  check(`Node ${version}, CommonJS`, bin, (path) => run(path, ['use.cjs']))
}
const deno = install('deno', 'deno@2.9.6', 'deno')
check('Deno, ESM', deno, (path) =>
  run(path, ['run', '--quiet', '--no-remote', '--allow-read', '--allow-env', 'use.mjs']),
)
check('Deno, CommonJS', deno, (path) =>
  run(path, ['run', '--quiet', '--no-remote', '--allow-read', '--allow-env', 'use.cjs']),
)
const bun = install('bun', 'bun@1.4.5', 'bin/bun.exe')
check('Bun, ESM', bun, (path) => run(path, ['use.mjs']))
check('Bun, CommonJS', bun, (path) => run(path, ['use.cjs']))
await checkChromium()
for (const version of COMPILERS)
  check(
    `types in TypeScript ${version}, ESM and CommonJS`,
    install(`typescript-${version}`, `npm:typescript@${version}`, 'bin/tsc'),
    (tsc) => {
      checkTypes(project, tsc, { module: 'node16', files: ['all.mts', 'all.cts'] })
      checkTypes(project, tsc, { module: 'nodenext', files: ['all.mts', 'all.cts'] })
      checkTypes(project, tsc, { module: 'esnext', moduleResolution: 'bundler', files: ['all.mts'] })
      return expected
    },
  )
rmSync(project, { recursive: true })
process.exitCode = failed > 0 ? 1 : 0

/** The path of a file in a package, installed where it is not yet; or why it cannot be had. */
function install(name: string, specification: string, file: string): string | { reason: string } {
  const path = join(store, 'node_modules', name, file)
  if (existsSync(path)) return path
  mkdirSync(store, { recursive: true })
  if (!existsSync(join(store, 'package.json'))) writeFileSync(join(store, 'package.json'), '{"private":true}')
  const args = ['install', '--no-audit', '--no-fund', `${name}@${specification.replace(`${name}@`, '')}`]
  const { status, stderr } = spawnSync('npm', args, { cwd: store, encoding: 'utf8', timeout: 600_000 })
  if (existsSync(path)) return path
  return {
    reason: status === 0 ? `the package has no ${file} for this machine` : (stderr.trim().split('\n').at(-1) ?? ''),
  }
}

function check(name: string, path: string | { reason: string }, measure: (path: string) => string): void {
  if (only.length > 0 && !only.some((part) => name.includes(part))) return
  if (typeof path !== 'string') {
    console.log(`skipped: ${name}: ${path.reason}`)
    return
  }
  try {
    report(name, measure(path))
  } catch (error) {
    report(name, String(error))
  }
}

function report(name: string, result: string): void {
  const ok = rounded(result) === expected
  if (!ok) failed++
  console.log(
    ok ? `ok: ${name}` : `FAILED: ${name}: expected ${expected.slice(0, 200)}, received ${result.slice(0, 500)}`,
  )
}

/** Numbers to twelve digits: engines differ in the last of `Math.exp`, `Math.log` and powers, which the language leaves open to them. */
function rounded(json: string): string {
  return json.trim().replace(/\d+\.\d{9,}/g, (digits) => Number(digits).toPrecision(12))
}

function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, { cwd: project, encoding: 'utf8', timeout: 120_000 })
}

/** A bundle for browsers, in a page without a network. */
async function checkChromium(): Promise<void> {
  const name = 'Chromium, bundled by esbuild'
  if (only.length > 0 && !only.some((part) => name.includes(part))) return
  if (CHROMIUM === null) {
    console.log(`skipped: ${name}: no /usr/bin/chromium, and the environment variable CHROMIUM names none`)
    return
  }
  const outfile = join(project, 'page.js')
  await build({
    entryPoints: [join(project, 'page.mjs')],
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    external: [...PEERS],
    logLevel: 'error',
  })
  const browser = await launch()
  try {
    const page = await browser.newPage()
    await page.setContent(`<!doctype html><script type="module">${readFileSync(outfile, 'utf8')}</script>`)
    await page.waitForFunction(() => document.title === 'done', null, { timeout: 30_000 })
    report(name, (await page.textContent('body')) ?? '')
  } catch (error) {
    report(name, String(error))
  } finally {
    await browser.close()
  }
}
