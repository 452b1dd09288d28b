import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { format } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import * as natural from '../src/adapters/natural.ts'
import * as sentiment from '../src/adapters/sentiment.ts'
import * as wink from '../src/adapters/wink.ts'
import * as index from '../src/index.ts'
import * as input from '../src/input/index.ts'
import * as lexicons from '../src/lexicons.ts'
import * as report from '../src/report.ts'

const root = new URL('..', import.meta.url).pathname
const pages = [
  'README.md',
  'README.fr.md',
  'CHANGELOG.md',
  'corpus/README.md',
  'lexicons/README.md',
  'docs/lexicons/README.md',
  'docs/notebooks/README.md',
  ...readdirSync(`${root}docs`)
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file}`),
]
const read = (page: string): string => readFileSync(join(root, page), 'utf8')

describe.each(pages)('%s', (page) => {
  it('links to files and headings that exist', () => {
    const broken = linksOf(read(page)).filter(([path, heading]) => {
      const file = path === '' ? page : join(dirname(page), path)
      if (!existsSync(join(root, file))) return true
      return heading !== '' && !headingsOf(read(file)).includes(heading)
    })
    expect(broken).toEqual([])
  })
})

describe.each(pages.filter((page) => examplesOf(read(page)).length > 0))('the examples of %s', (page) => {
  it('print what the page says they print', async () => {
    for (const [code, output] of examplesOf(read(page))) expect(await outputOf(code)).toBe(output)
  })
})

describe('README.md and docs', () => {
  const words = new Set(
    pages
      .filter((page) => page === 'README.md' || page.startsWith('docs/'))
      .flatMap((page) => [...read(page).matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code?.match(/\w+/g) ?? [])),
  )
  it.each(Object.entries({ index, lexicons, input, report, natural, sentiment, wink }))(
    'name every export of %s',
    (_, exports) => {
      expect(Object.keys(exports).filter((name) => !words.has(name))).toEqual([])
    },
  )
})

/** Path and heading of each link that leads to no other site. */
function linksOf(text: string): [path: string, heading: string][] {
  const prose = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\((?![a-z]+:)([^)#\s]*)#?([^)\s]*)\)/g)].map(([, path = '', heading = '']) => [
    path,
    heading,
  ])
}

/** The headings of a page as GitHub names them in links. */
function headingsOf(text: string): string[] {
  return [...text.replace(/```[\s\S]*?```/g, '').matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

/** Code blocks in TypeScript that are followed by what they print. */
function examplesOf(text: string): [code: string, output: string][] {
  return [...text.matchAll(/```ts\n((?:(?!```)[\s\S])*)```\s*```text\n((?:(?!```)[\s\S])*)```/g)].map(
    ([, code = '', output = '']) => [code, output],
  )
}

const SOURCES: Record<string, string> = {
  cadrage: 'index',
  'cadrage/lexicons': 'lexicons',
  'cadrage/input': 'input/index',
  'cadrage/report': 'report',
  'cadrage/adapters/natural': 'adapters/natural',
  'cadrage/adapters/sentiment': 'adapters/sentiment',
  'cadrage/adapters/wink': 'adapters/wink',
}

let runs = 0

/** What an example prints, with the package's names led to the sources. */
async function outputOf(code: string): Promise<string> {
  const file = `${root}tests/.example-${process.pid}-${runs++}.ts`
  writeFileSync(
    file,
    code.replace(/from '(cadrage[^']*)'/g, (_, name: string) => `from '../src/${SOURCES[name] ?? name}.ts'`),
  )
  const print = vi.spyOn(console, 'log').mockImplementation(() => {})
  try {
    await import(file)
    return print.mock.calls.map((line) => `${format(...line)}\n`).join('')
  } finally {
    print.mockRestore()
    rmSync(file)
  }
}
