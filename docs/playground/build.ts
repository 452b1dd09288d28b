import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { readCorpus } from '../../corpus/read.ts'

// npm run playground: bundles the script of reports (src/report/data/client.ts), then the playground, one page that needs nothing
// else (docs/playground/dist/index.html). With --check: tells whether the script of reports is up to date.
const root = new URL('../..', import.meta.url).pathname
const clientFile = `${root}src/report/data/client.ts`
const client = await clientModule()
if (process.argv.includes('--check')) {
  if (readFileSync(clientFile, 'utf8') !== client) {
    console.error(
      'src/report/data/client.ts: expected the bundle of src/report/client, received another; run npm run playground',
    )
    process.exitCode = 1
  }
} else {
  mkdirSync(`${root}src/report/data`, { recursive: true })
  writeFileSync(clientFile, client)
  mkdirSync(`${root}docs/playground/dist`, { recursive: true })
  writeFileSync(`${root}docs/playground/dist/index.html`, await playground())
}

async function clientModule(): Promise<string> {
  const script = await bundle('src/report/client/main.ts')
  return `// Bundled from src/report/client by docs/playground/build.ts.\nexport const clientScript: string = ${JSON.stringify(script)}\nexport const clientHash: string = '${hash(script)}'\n`
}

async function playground(): Promise<string> {
  const { pageHtml } = await import('./page.ts')
  const script = await bundle('docs/playground/main.ts')
  const corpus = readCorpus().map(({ event: _, ...article }) => article)
  return pageHtml(script, hash(script), corpus)
}

/** One classic script, safe inside a script element. */
async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}${entry}`],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    charset: 'utf8',
  })
  const [file] = outputFiles
  if (!file) throw new Error(`${entry}: expected a bundle, received none`)
  return file.text.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
}

function hash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
