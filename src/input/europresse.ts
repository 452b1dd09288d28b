import { expectFields, expectValue, isName, isText } from '../check.ts'
import { blocksOf } from './blocks.ts'
import { readDate } from './dates.ts'
import { prepareMarkup } from './markup.ts'
import { type PageElement, parsePage } from './page.ts'
import { accept, articleOf, emptyResult, type Place, type ReadResult, reject, warn } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'

/** Options of {@link readEuropresse}. */
export interface ReadEuropresseOptions {
  /** Name of the file, for messages. */
  file?: string
  charset?: string
}

const TITLE = '.rdp__articletitle, .titreArticleVisu, .titreArticle'
const BODY = '.DocText, .docOcurrContainer'
/** Longest part parsed at once, in characters: an older export is one part. A megabyte takes 0.2 s. */
const MAX_DOCUMENT = 20_000_000

/**
 * Reads an HTML export of Europresse with one or many documents: text, title, publication (`source`), date, author and document number (`id`), in
 * the layout with an `article` element a document and in the older ones without. Search hits in the words are part of them.
 * Needs the package `linkedom`.
 *
 * A document without text is `rejected` with the line where it begins.
 *
 * @throws TypeError for misuse; Error with the install command where the package is missing
 * @example
 * const { articles, rejected } = await readEuropresse(await readFile('export.HTML'))
 */
export async function readEuropresse(html: Source, options: ReadEuropresseOptions = {}): Promise<ReadResult> {
  expectValue('html', html, isSource)
  expectFields('options', options, { file: isText, charset: isName })
  const result = emptyResult()
  const inFile = options.file === undefined ? {} : { file: options.file }
  const source = sourceText(html, result, inFile, options.charset)
  if (source === null) return result
  for (const { markup, line, column } of documentsOf(source)) {
    const place = { ...inFile, line, column }
    if (markup.length > MAX_DOCUMENT) {
      const length = (markup.length / 1e6).toFixed(1).replace('.', ',')
      reject(result, 'too-large', `document trop long : ${length} millions de caractères`, place)
      continue
    }
    const { body } = await parsePage('readEuropresse', prepareMarkup(markup).markup)
    for (const item of itemsOf(body)) readItem(result, item, place)
  }
  if (result.read === 0) reject(result, 'no-article', 'aucun document Europresse trouvé', inFile)
  return result
}

/** The `article` elements, parsed one by one; without them the whole page, whose documents are told apart after parsing. */
function documentsOf(source: string): { markup: string; line: number; column: number }[] {
  const starts = Array.from(source.matchAll(/<article[\s>]/gi), ({ index }) => index)
  if (starts.length === 0) return [{ markup: source, line: 1, column: 1 }]
  let line = 1
  let lineStart = 0
  let next = source.indexOf('\n')
  return starts.map((from, i) => {
    for (; next >= 0 && next < from; next = source.indexOf('\n', next + 1)) {
      line++
      lineStart = next + 1
    }
    return { markup: source.slice(from, starts[i + 1] ?? source.length), line, column: from - lineStart + 1 }
  })
}

/** The elements that hold one document each: the largest around each body that hold no other body. */
function itemsOf(root: PageElement): PageElement[] {
  const article = root.querySelector('article')
  if (article) return [article]
  const bodies = outermost([...root.querySelectorAll(BODY)])
  const items = bodies.map((body) => {
    let item = body
    while (item.parentNode && item.parentNode !== root && countBodies(item.parentNode) === 1) item = item.parentNode
    return item
  })
  return bodies.length === 1 ? [root] : items
}

function outermost(elements: readonly PageElement[]): PageElement[] {
  const all = new Set(elements)
  return elements.filter((element) => {
    for (let above = element.parentNode; above; above = above.parentNode) if (all.has(above)) return false
    return true
  })
}

function countBodies(element: PageElement): number {
  return outermost([...element.querySelectorAll(BODY)]).length
}

function readItem(result: ReadResult, item: PageElement, place: Partial<Place>): void {
  const body = item.querySelector('.DocText') ?? item.querySelector('.docOcurrContainer')
  const text = body === null ? '' : textOf(body)
  const title = lineOf(item, TITLE)
  if (text === '') {
    const which = title === null ? '' : ` : « ${title.slice(0, 80)} »`
    reject(result, 'no-text', `document sans texte${which}`, place)
    return
  }
  const id = lineOf(item, '.publiC-lblNodoc')
  const header = lineOf(item, '.DocHeader')
  const date = readDate(header ?? '') ?? readDate(/·(\d{8})·/.exec(id ?? '')?.[1] ?? '')
  if (date === null)
    warn(result, 'date', header ? `date illisible : « ${header.slice(0, 60)} »` : 'aucune ligne de date', place)
  const source = lineOf(item, '.DocPublicationName')
  const author = lineOf(item, '.docAuthors, .sm-margin-bottomNews')
  accept(result, articleOf({ text, id, title, source, date, author }))
}

function textOf(element: PageElement): string {
  return blocksOf(element)
    .map(({ text }) => text)
    .join('\n\n')
}

function lineOf(item: PageElement, selector: string): string | null {
  const text = item.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? ''
  return text === '' ? null : text
}
