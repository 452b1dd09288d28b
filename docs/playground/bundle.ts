import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { readCorpus } from '../../corpus/read.ts'
import { pageHtml } from './page.ts'

const root = new URL('../..', import.meta.url).pathname

/** Where the script of reports is kept. */
export const CLIENT_FILE: string = `${root}src/report/data/client.ts`

/** The module that holds the script of reports, bundled from src/report/client. */
export async function clientModule(): Promise<string> {
  const script = await bundle('src/report/client/main.ts')
  return [
    '// Bundled from src/report/client by docs/playground/build.ts.',
    `export const clientScript: string = ${JSON.stringify(script)}`,
    `export const clientHash: string = '${hash(script)}'\n`,
  ].join('\n')
}

/** The playground: one page with the library, the bundled corpus and its own script. */
export async function playgroundHtml(): Promise<string> {
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

/** As a content security policy names it. */
function hash(script: string): string {
  return `sha256-${createHash('sha256').update(script).digest('base64')}`
}
