import { existsSync, readFileSync } from 'node:fs'
import { Readability } from '@mozilla/readability'
import { convert } from 'html-to-text'
import { parseHTML } from 'linkedom'
import { segment } from '../../src/document/segment.ts'
import { findBoilerplate } from '../../src/find/boilerplate.ts'
import { blocksOf } from '../../src/input/blocks.ts'
import { decode } from '../../src/input/decode.ts'
import { readHtml } from '../../src/input/html.ts'
import type { PageElement } from '../../src/input/page.ts'
import { tag } from '../../src/morphology/tag.ts'
import type { Article } from '../../src/types.ts'
import { f1, type Row, readItems } from './read.ts'

/** A page with segments that its article must hold and others that it must not. */
export interface PageItem {
  file: string
  url: string
  must_include: string[]
  must_exclude: string[]
  html: Uint8Array
}

/** How many segments each way of reading gets right, and which not. */
export interface PageCounts {
  kept: number
  missing: number
  left: number
  wrong: string[]
}

export type PageReader = 'readHtml' | 'readHtml + findBoilerplate' | 'Readability' | 'all text'

/** boilerplate-fr: precision and recall over segments, as trafilatura measures (Barbaresi 2021). */
export async function evaluatePages(directory: string): Promise<Row[]> {
  const items = readItems<PageItem>(directory, 'boilerplate-fr').flatMap((item) => {
    const file = `${directory}/boilerplate-fr/${item.file}`
    return existsSync(file) ? [{ ...item, html: new Uint8Array(readFileSync(file)) }] : []
  })
  if (items.length === 0) return []
  const counts = await countSegments(items)
  const score = (name: PageReader): number => scoreOf(counts[name]).f
  const baselines = { Readability: score('Readability'), 'all text': score('all text') }
  const n = items.reduce((sum, item) => sum + item.must_include.length + item.must_exclude.length, 0)
  const { precision, recall } = scoreOf(counts.readHtml)
  const row = (measure: string, value: number): Row => ({ data: 'boilerplate-fr', measure, value, n, baselines: {} })
  return [
    { ...row('pages, readHtml: F of segments', score('readHtml')), baselines },
    { ...row('pages, readHtml + findBoilerplate: F of segments', score('readHtml + findBoilerplate')), baselines },
    row('pages, readHtml: precision', precision),
    row('pages, readHtml: required segments kept', recall),
    row(
      'pages, readHtml + findBoilerplate: required segments kept',
      scoreOf(counts['readHtml + findBoilerplate']).recall,
    ),
  ]
}

export function scoreOf({ kept, missing, left }: PageCounts): { f: number; precision: number; recall: number } {
  return {
    f: f1(kept, kept + left, kept + missing),
    precision: kept + left === 0 ? 0 : kept / (kept + left),
    recall: kept + missing === 0 ? 0 : kept / (kept + missing),
  }
}

/** The segments in title and text of each page, by way of reading; white space counts as one space. */
export async function countSegments(items: readonly PageItem[]): Promise<Record<PageReader, PageCounts>> {
  const empty = (): PageCounts => ({ kept: 0, missing: 0, left: 0, wrong: [] })
  const counts: Record<PageReader, PageCounts> = {
    readHtml: empty(),
    'readHtml + findBoilerplate': empty(),
    Readability: empty(),
    'all text': empty(),
  }
  for (const item of items) {
    const { articles } = await readHtml(item.html, { url: item.url })
    const article = articles[0] ?? { text: '' }
    const markup = decode(item.html).text ?? ''
    count(counts.readHtml, item, `${article.title ?? ''}\n${article.text}`)
    count(counts['readHtml + findBoilerplate'], item, `${article.title ?? ''}\n${withoutDebris(article)}`)
    count(counts.Readability, item, readability(markup))
    count(counts['all text'], item, convert(markup, { wordwrap: false, selectors: [] }))
  }
  return counts
}

function count(counts: PageCounts, { file, must_include, must_exclude }: PageItem, text: string): void {
  const plain = spaced(text)
  for (const segment of must_include) {
    if (plain.includes(spaced(segment))) counts.kept++
    else {
      counts.missing++
      counts.wrong.push(`${file}: missing ${segment}`)
    }
  }
  for (const segment of must_exclude) {
    if (!plain.includes(spaced(segment))) continue
    counts.left++
    counts.wrong.push(`${file}: left ${segment}`)
  }
}

function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** The text without the spans of page debris; filler and repetition are the author's own. */
function withoutDebris({ text, title }: Article): string {
  const found = findBoilerplate(tag(segment(text)), title === undefined ? {} : { title })
  let rest = ''
  let at = 0
  for (const { start, end, type } of found) {
    if (type === 'filler' || type === 'repetition' || start < at) continue
    rest += text.slice(at, start)
    at = end
  }
  return rest + text.slice(at)
}

function readability(html: string): string {
  const { document } = parseHTML(html)
  const found = new Readability(document as never, { serializer: (node) => node }).parse()
  if (!found?.content) return ''
  const text = blocksOf(found.content as unknown as PageElement).map((block) => block.text)
  return `${found.title ?? ''}\n${text.join('\n\n')}`
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const directory = process.env['CADRAGE_BENCHMARKS']
  if (!directory) throw new TypeError('CADRAGE_BENCHMARKS: expected the directory of the benchmarks, received nothing')
  for (const { measure, value, n, baselines } of await evaluatePages(directory))
    console.log(measure, value?.toFixed(3), `n ${n}`, JSON.stringify(baselines))
}
