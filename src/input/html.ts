import { expectFields, expectValue, isName, isText } from '../check.ts'
import { type Block, blocksOf } from './blocks.ts'
import { findBody } from './body.ts'
import { prepareMarkup } from './markup.ts'
import { type Metadata, readMetadata } from './metadata.ts'
import { type PageDocument, type PageElement, parsePage } from './page.ts'
import { findFurniture, sumOf } from './parts.ts'
import { loadPeer } from './peers.ts'
import { accept, articleOf, emptyResult, type ReadResult, reject, warn } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'
import { withVisible } from './visible.ts'

/** Options of {@link readHtml}. */
export interface ReadHtmlOptions {
  /** The page's address: becomes `url`, and its host the outlet where the page names none. */
  url?: string
  /** Name of the file, for messages. */
  file?: string
  /** Charset of the bytes when known from elsewhere, such as an HTTP header. */
  charset?: string
}

/** Longest page that is parsed, in characters without scripts, styles and comments: about 4 s for the parser and Readability on one core. */
const MAX_MARKUP = 3_000_000
/** Most tags of a page that is parsed: the parser's own time is no longer linear above. Pages of the press have 1,000 to 5,000. */
const MAX_TAGS = 100_000
/** Readability takes time quadratic in the number of elements; above this the page's own markup decides alone. */
const MAX_READABLE_TAGS = 20_000
/** With fewer words the page holds no article. */
const LEAST_WORDS = 10

/**
 * Reads the article of a web page: its text without menus, share buttons, links to other articles, comments and notices, one paragraph,
 * heading or list item after the other, separated by empty lines; with title, outlet (`source`), date, author and address.
 * The title is not repeated in the text. Needs the packages `linkedom` and `@mozilla/readability`.
 *
 * Bytes are decoded by their mark, declared charset or content. A page without an article is `rejected`, with the reason.
 *
 * @throws TypeError for misuse; Error with the install command where a package is missing
 * @example
 * const { articles, rejected } = await readHtml(await readFile('page.html'), { url: 'https://example.org/a' })
 */
export async function readHtml(html: Source, options: ReadHtmlOptions = {}): Promise<ReadResult> {
  expectValue('html', html, isSource)
  expectFields('options', options, { url: isText, file: isText, charset: isName })
  const { file, charset, url } = options
  const result = emptyResult()
  const place = file === undefined ? {} : { file }
  const source = sourceText(html, result, place, charset)
  if (source === null) return result
  const { markup, flattened, tags } = prepareMarkup(source)
  if (markup.length > MAX_MARKUP || tags > MAX_TAGS) {
    const megabytes = (markup.length / 1e6).toFixed(1).replace('.', ',')
    const limits = `au plus ${MAX_MARKUP / 1e6} millions et ${MAX_TAGS} balises`
    const message = `page trop longue : ${megabytes} millions de caractères de balisage, ${tags} balises ; ${limits}`
    reject(result, 'too-large', message, place)
    return result
  }
  if (flattened)
    warn(result, 'deep-nesting', 'éléments imbriqués trop profondément : niveaux supprimés, texte conservé', place)
  const page = await readPage(markup, url ?? null, tags <= MAX_READABLE_TAGS)
  if (page.text === '') reject(result, 'no-article', 'aucun article trouvé dans la page', place)
  else {
    if (page.fromData)
      warn(
        result,
        'from-structured-data',
        'texte repris des données structurées (JSON-LD) : la page en montre moins',
        place,
      )
    const { title, source: outlet, date, author, url: address } = page.metadata
    accept(result, articleOf({ text: page.text, title, source: outlet, date, author, url: address }))
  }
  return result
}

interface Page {
  metadata: Metadata
  text: string
  fromData: boolean
}

async function readPage(markup: string, url: string | null, withReadability: boolean): Promise<Page> {
  const document = await parsePage('readHtml', markup)
  const all = blocksOf(document.body)
  const metadata = withVisible(readMetadata(document, url), all)
  const furniture = findFurniture(all)
  const isFurniture = ({ path }: Block): boolean => path.some((element) => furniture.has(element))
  const blocks = all.filter((block) => !isFurniture(block))
  const afterFurniture = new Set(all.filter((_, i) => i > 0 && isFurniture(all[i - 1] as Block)))
  for (const element of furniture) element.remove()
  const readable = withReadability ? await readableBlocks(document, blocks) : null
  const body = findBody(blocks, { ...metadata, readable, afterFurniture: (block) => afterFurniture.has(block) })
  const given = metadata.articleBody
  // Pages that load their text by script, or hide it from readers without a subscription.
  const fromData = given !== null && wordsIn(given) > 2 * sumOf(body)
  const paragraphs = fromData ? given.split(/\s*\n\s*/) : body.map(({ text }) => text)
  const text = paragraphs.join('\n\n')
  return { metadata, text: wordsIn(text) < LEAST_WORDS ? '' : text, fromData }
}

const MARK = 'data-cadrage'

/** The blocks in what Readability takes for the article. It changes the document: call it last. */
async function readableBlocks(document: PageDocument, blocks: readonly Block[]): Promise<Set<number> | null> {
  const { Readability } = (await loadPeer('readHtml', '@mozilla/readability')) as {
    Readability: new (
      document: PageDocument,
      options: { serializer: (element: PageElement) => PageElement },
    ) => { parse(): { content: PageElement } | null }
  }
  const holders = blocks.map(({ path }) => path.at(-1) as PageElement)
  holders.forEach((element, i) => {
    if (element !== holders[i - 1]) element.setAttribute(MARK, String(i))
  })
  const content = parsed(() => new Readability(document, { serializer: (element) => element }).parse()?.content)
  if (!content) return null
  const marks = new Set(Array.from(content.querySelectorAll(`[${MARK}]`), (element) => element.getAttribute(MARK)))
  const readable = new Set<number>()
  let mark = 0
  holders.forEach((element, i) => {
    if (element !== holders[i - 1]) mark = i
    if (marks.has(String(mark))) readable.add(i)
  })
  return readable
}

/** Readability throws on some broken pages; its opinion is one of several. */
function parsed<T>(parse: () => T): T | null {
  try {
    return parse()
  } catch {
    return null
  }
}

function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
}
