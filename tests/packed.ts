import { strict as assert } from 'node:assert'
import { execFileSync, spawnSync } from 'node:child_process'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import {
  checkTypes,
  createProject,
  ENTRIES,
  importAll,
  PEERS,
  pack,
  ROOT,
  readmeExample,
  writeFiles,
} from './consumer.ts'

// Uses the packed package (made by `npm run build`) in fresh projects: types, README, every way in, peers that are missing.
// Arguments: the packed file (default: packs).
const tarball = process.argv[2] ?? pack()
const compiler = join(ROOT, 'node_modules/typescript/bin/tsc')
const CSV = 'id;texte\n1;Le conseil a voté.\n'
const SENTENCE =
  'Le conseil municipal de la ville a voté jeudi soir la rénovation du pont, après trois heures de débat.'
const HTML = `<html><body><article><h1>Le pont rénové</h1>${`<p>${SENTENCE}</p>`.repeat(6)}</article></body></html>`

/** Calls that need a peer, and what must hold of what comes of them where the peer is there. */
const NEEDS_PEER: readonly { entry: string; peer: string; name: string; argument?: string; holds: string }[] = [
  { entry: 'input', peer: 'papaparse', name: 'readCsv', argument: CSV, holds: 'result.articles.length === 1' },
  { entry: 'input', peer: 'linkedom', name: 'readHtml', argument: HTML, holds: 'result.articles.length === 1' },
  {
    entry: 'input',
    peer: '@mozilla/readability',
    name: 'readHtml',
    argument: HTML,
    holds: 'result.articles.length === 1',
  },
  { entry: 'report', peer: '@observablehq/plot', name: 'loadChartTools', holds: 'result.plot.plot !== undefined' },
]

const alone = createProject(tarball)
const withPeers = createProject(tarball, PEERS)
runReadme()
checkConsumers()
importEntries()
usePeers()
await checkForeignCode()
for (const project of [alone, withPeers]) rmSync(project, { recursive: true })
console.log(`${ENTRIES.length} ways into the package, README, types, missing peers: as expected`)

/** The README's first example, typed and run in both module systems, prints what the README says. */
function runReadme(): void {
  const { code, output } = readmeExample()
  writeFiles(alone, { 'first.mts': code, 'first.cts': code })
  for (const module of ['node16', 'nodenext'] as const)
    checkTypes(alone, compiler, { module, files: ['first.mts', 'first.cts'], outDir: 'out' })
  for (const file of ['first.mjs', 'first.cjs']) assert.equal(run(alone, join('out', file)), output, file)
}

/** The declarations of every way in and of the peers they name, in a strict project, for each way to find modules. */
function checkConsumers(): void {
  writeFiles(withPeers, { 'all.mts': importAll(), 'all.cts': importAll() })
  checkTypes(withPeers, compiler, { module: 'node16', files: ['all.mts', 'all.cts'] })
  checkTypes(withPeers, compiler, { module: 'esnext', moduleResolution: 'bundler', files: ['all.mts'] })
  checkTypes(withPeers, compiler, { module: 'nodenext', files: ['all.mts', 'all.cts'], outDir: 'out' })
  for (const file of ['all.mjs', 'all.cjs']) run(withPeers, join('out', file))
}

/** Without peers every way in can be imported, but for the one adapter that hands out objects of its library. */
function importEntries(): void {
  for (const entry of ENTRIES)
    for (const [file, source] of Object.entries({
      'one.mjs': `import * as entry from '${entry}'\n`,
      'one.cjs': `const entry = require('${entry}')\n`,
    })) {
      writeFiles(alone, { [file]: `${source}if (Object.keys(entry).length === 0) throw new Error('no export')` })
      if (entry === 'cadrage/adapters/wink') assert.match(fail(alone, file), /Cannot find (module|package) 'wink-nlp/)
      else run(alone, file)
    }
}

/** What needs a peer works with it, and without it, all others there, names the command that installs it. */
function usePeers(): void {
  for (const { entry, peer, name, argument, holds } of NEEDS_PEER) {
    const without = createProject(
      tarball,
      PEERS.filter((one) => one !== peer),
    )
    const use = `${name}(${argument === undefined ? '' : JSON.stringify(argument)}).then((result) => {
      if (!(${holds})) throw new Error('expected ' + ${JSON.stringify(holds)} + ', received ' + JSON.stringify(result))
    })`
    const files = {
      'peer.mjs': `import { ${name} } from 'cadrage/${entry}'\n${use}`,
      'peer.cjs': `const { ${name} } = require('cadrage/${entry}')\n${use}`,
    }
    for (const project of [without, withPeers]) writeFiles(project, files)
    for (const file of Object.keys(files)) {
      assert.match(fail(without, file), new RegExp(`npm install .*${peer}@\\d`), `${name} without ${peer}`)
      run(withPeers, file)
    }
    rmSync(without, { recursive: true })
  }
}

/** Packages that the built files import are those that the source imports: none was bundled, none is missing. */
async function checkForeignCode(): Promise<void> {
  const dist = join(alone, 'node_modules/cadrage/dist')
  const built = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'))
  const source = [
    'index',
    'lexicons',
    'report',
    'input/index',
    'adapters/natural',
    'adapters/sentiment',
    'adapters/wink',
  ]
  assert.equal(source.length, ENTRIES.length)
  const expected = await packagesOf(source.map((name) => join(ROOT, 'src', `${name}.ts`)))
  assert.deepEqual(await packagesOf(built.map((file) => join(dist, file))), expected)
}

async function packagesOf(entryPoints: string[]): Promise<string[]> {
  const { metafile } = await build({
    entryPoints,
    bundle: true,
    packages: 'external',
    format: 'esm',
    metafile: true,
    write: false,
    outdir: 'none',
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  return [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].sort()
}

function run(project: string, file: string): string {
  return execFileSync(process.execPath, [file], { cwd: project, encoding: 'utf8' })
}

/** What a script that must fail says. */
function fail(project: string, file: string): string {
  const { status, stderr } = spawnSync(process.execPath, [file], { cwd: project, encoding: 'utf8' })
  assert.notEqual(status, 0, `${file}: expected to fail`)
  return stderr
}
