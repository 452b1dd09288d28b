import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

// A project that uses the packed package, as one gets it with `npm init` and `npm install`, without the network.
export const ROOT: string = new URL('..', import.meta.url).pathname

/** The ways into the package, as a consumer writes them; package.json is none for a compiler. */
export const ENTRIES: readonly string[] = Object.keys(readJson(join(ROOT, 'package.json'))['exports'] as object)
  .filter((path) => path !== './package.json')
  .map((path) => path.replace(/^\./, 'cadrage'))

/** The optional packages. */
export const PEERS: readonly string[] = Object.keys(
  readJson(join(ROOT, 'package.json'))['peerDependencies'] as Record<string, string>,
)

/** Packs the package as it would be published; gives the path of the file. */
export function pack(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cadrage-pack-'))
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }]
  return join(folder, filename)
}

/** Makes a project with the package in it and what `npm install` would bring along; `peers` are linked too. */
export function createProject(tarball: string, peers: readonly string[] = []): string {
  const project = mkdtempSync(join(tmpdir(), 'cadrage-use-'))
  execFileSync('npm', ['init', '-y'], { cwd: project, stdio: 'ignore' })
  const unpacked = join(project, 'node_modules/cadrage')
  mkdirSync(unpacked, { recursive: true })
  execFileSync('tar', ['xzf', tarball, '-C', unpacked, '--strip-components=1'])
  const { dependencies } = readJson(join(unpacked, 'package.json')) as { dependencies: Record<string, string> }
  for (const name of [...Object.keys(dependencies), ...peers]) link(project, name)
  return project
}

/** Writes the files of a project: path and text. */
export function writeFiles(project: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text)
}

/** The first example of the README and what it says the example prints. */
export function readmeExample(): { code: string; output: string } {
  const [, code, output] = readFileSync(join(ROOT, 'README.md'), 'utf8').match(
    /```ts\n(.*?)```\s+```text\n(.*?)```/s,
  ) as unknown as [string, string, string]
  return { code, output }
}

/** Type-checks a project as strictly as a compiler can, the declarations of its packages included. `outDir`: writes the JavaScript. */
export function checkTypes(project: string, compiler: string, options: CompilerOptions): void {
  const { files, outDir, ...rest } = options
  const compilerOptions = {
    ...rest,
    target: 'ES2022',
    lib: ['ES2022', 'DOM'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    ...(outDir === undefined ? { noEmit: true } : { outDir, rootDir: '.' }),
  }
  writeFiles(project, { 'tsconfig.json': JSON.stringify({ compilerOptions, files }) })
  execFileSync(process.execPath, [compiler, '-p', project], { cwd: project, stdio: ['ignore', 'inherit', 'inherit'] })
}

/** What differs between the consumers. */
export interface CompilerOptions {
  module: 'node16' | 'nodenext' | 'esnext'
  moduleResolution?: 'bundler'
  files: readonly string[]
  outDir?: string
}

/** Source that imports every way into the package, and uses a type and a value of some. */
export function importAll(): string {
  const imports = ENTRIES.map((entry, i) => `import * as entry${i} from '${entry}'`)
  return [
    ...imports,
    "import { analyse, type Report } from 'cadrage'",
    "import { readCsv, type ReadResult } from 'cadrage/input'",
    "const report: Report = analyse('Un régime fantoche.')",
    'const read: (csv: string) => Promise<ReadResult> = readCsv',
    "if (typeof read !== 'function' || !report.annotations.some(({ kind }) => kind === 'loaded')) throw new Error('nothing found')",
    `for (const entry of [${ENTRIES.map((_, i) => `entry${i}`).join(', ')}]) if (Object.keys(entry).length === 0) throw new Error('no export')`,
    '',
  ].join('\n')
}

function link(project: string, name: string): void {
  const target = join(project, 'node_modules', name)
  mkdirSync(dirname(target), { recursive: true })
  if (!existsSync(target)) symlinkSync(join(ROOT, 'node_modules', name), target)
}

function readJson(path: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
}
