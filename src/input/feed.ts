import { expectFields, expectValue, isName, isText } from '../check.ts'
import { blocksOf } from './blocks.ts'
import { readDate } from './dates.ts'
import { prepareMarkup } from './markup.ts'
import { type PageElement, parsePage } from './page.ts'
import { loadPeer } from './peers.ts'
import { accept, articleOf, emptyResult, type ReadResult, reject, warn } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'

/** Options of {@link readFeed}. */
export interface ReadFeedOptions {
  /** Name of the file, for messages. */
  file?: string
  charset?: string
}

/**
 * Reads the items of an RSS or Atom feed: full text where the feed gives it, else the summary (with a warning that counts them), as plain
 * paragraphs; with title, date, author, address, and the feed's title as `source`. Needs the package `linkedom`.
 *
 * @throws TypeError for misuse; Error with the install command where the package is missing
 * @example
 * const { articles } = await readFeed(await readFile('rss.xml'))
 */
export async function readFeed(xml: Source, options: ReadFeedOptions = {}): Promise<ReadResult> {
  expectValue('xml', xml, isSource)
  expectFields('options', options, { file: isText, charset: isName })
  const result = emptyResult()
  const place = options.file === undefined ? {} : { file: options.file }
  const source = sourceText(xml, result, place, options.charset)
  if (source === null) return result
  const root = await parseXml(source)
  const items = root === null ? [] : descendants(root, ['item', 'entry'])
  if (root === null || items.length === 0) {
    reject(result, 'no-feed', 'ni RSS ni Atom : aucun élément item ou entry', place)
    return result
  }
  const outlet = plain(child(child(root, ['channel']) ?? root, ['title'])?.textContent)
  let summaries = 0
  for (const item of items) {
    const full = await textOf(child(item, ['content:encoded', 'content']))
    const text = full === '' ? await textOf(child(item, ['description', 'summary'])) : full
    const title = plain(await textOf(child(item, ['title'])))
    if (text === '') {
      reject(result, 'no-text', `élément sans texte${title === '' ? '' : ` : « ${title.slice(0, 80)} »`}`, place)
      continue
    }
    if (full === '') summaries++
    accept(result, articleOf({ text, title, source: outlet, ...metadataOf(item) }))
  }
  if (summaries > 0)
    warn(
      result,
      'summary-only',
      `${summaries} ${summaries === 1 ? 'élément' : 'éléments'} sur ${items.length} sans texte : résumé seul`,
      place,
    )
  return result
}

function metadataOf(item: PageElement): Record<'id' | 'url' | 'date' | 'author', string | null> {
  const link = Array.from(item.children).find((one) => nameOf(one) === 'link' && one.getAttribute('rel') !== 'self')
  const date = child(item, ['pubdate', 'published', 'dc:date', 'updated'])
  const author = child(item, ['dc:creator', 'author'])
  return {
    id: plain(child(item, ['guid', 'id'])?.textContent) || null,
    url: link?.getAttribute('href') ?? (plain(link?.textContent) || null),
    date: readDate(plain(date?.textContent)),
    author: plain((author && child(author, ['name']))?.textContent ?? author?.textContent) || null,
  }
}

async function parseXml(source: string): Promise<PageElement | null> {
  const { DOMParser } = (await loadPeer('readFeed', 'linkedom')) as {
    DOMParser: new () => { parseFromString(xml: string, type: string): { documentElement: PageElement | null } }
  }
  return new DOMParser().parseFromString(prepareMarkup(source, true).markup, 'text/xml').documentElement
}

/** The paragraphs of a field that holds HTML, escaped or as elements. */
async function textOf(field: PageElement | null): Promise<string> {
  if (field === null) return ''
  const html = field.children.length > 0 ? field.innerHTML : field.textContent
  if (!/[<&]/.test(html)) return html.trim()
  const { body } = await parsePage('readFeed', prepareMarkup(html).markup)
  return blocksOf(body)
    .map(({ text }) => text)
    .join('\n\n')
}

/** The first child with one of the names, in the order of the names. */
function child(element: PageElement, names: readonly string[]): PageElement | null {
  const children = Array.from(element.children)
  for (const name of names) {
    const found = children.find((one) => nameOf(one) === name)
    if (found) return found
  }
  return null
}

function descendants(element: PageElement, names: readonly string[]): PageElement[] {
  const children = Array.from(element.children)
  const own = children.filter((one) => names.includes(nameOf(one)))
  return own.length > 0 ? own : children.flatMap((one) => descendants(one, names))
}

function nameOf(element: PageElement): string {
  return element.nodeName.toLowerCase()
}

function plain(text: string | undefined): string {
  return text?.replace(/\s+/g, ' ').trim() ?? ''
}
