/** Markup that can be parsed safely, and what was done to it. */
export interface Markup {
  markup: string
  /** Whether elements nested deeper than {@link MAX_DEPTH} were dissolved, their text kept. */
  flattened: boolean
  /** Number of `<` left: tags, and what looks like some. */
  tags: number
}

/** Readability takes time cubic in the depth (1,000 nested divs: 71 s); pages of the press stay below 60. */
export const MAX_DEPTH = 128

/** Elements without text of the article; JSON-LD scripts are kept for the metadata. */
const DROPPED: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'script',
  'style',
  'svg',
  'noscript',
  'template',
  'iframe',
])
const VOID: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)
/** Closed by the next of their kind: they do not nest when their end tags are missing. */
const SELF_CLOSING: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'p li dt dd tr td th thead tbody tfoot option optgroup rt rp'.split(' '),
)

/**
 * Leaves out scripts, styles, drawings, comments and embedded pictures, which make most of a large page, and dissolves elements nested
 * too deep. One pass, linear in the length.
 *
 * @param isXml whether CDATA sections are text
 */
export function prepareMarkup(html: string, isXml = false): Markup {
  const parts: string[] = []
  const open: string[] = []
  const dissolved: Map<string, number> = new Map()
  const lower = html.toLowerCase()
  // toLowerCase changes the length of a few letters (İ); then places would differ.
  const source = lower.length === html.length ? lower : html
  let tags = 0
  let flattened = false
  let copied = 0
  let lastBreak = 0
  let at = html.indexOf('<')
  const leaveOut = (from: number, to: number, instead = ''): void => {
    parts.push(html.slice(copied, from), instead)
    copied = to
  }
  while (at >= 0) {
    let end = at + 1
    tags++
    if (source.startsWith('<!--', at)) {
      end = after(source, '-->', at + 4)
      leaveOut(at, end)
    } else if (isXml && source.startsWith('<![cdata[', at)) {
      end = after(source, ']]>', at)
    } else {
      const name = nameAt(source, at)
      if (name !== '') {
        end = tagEnd(html, at + name.length)
        const isEnd = source[at + 1] === '/'
        const isData = name === 'script' && source.slice(at, end).includes('ld+json')
        if (name === 'script' && isData) {
          end = after(source, '</script', end)
        } else if (!isEnd && DROPPED.has(name) && html[end - 2] !== '/') {
          end = after(source, `</${name}`, end)
          end = end >= html.length ? html.length : tagEnd(html, end)
          leaveOut(at, end)
        } else if (!VOID.has(name) && !SELF_CLOSING.has(name)) {
          if (nest(name, isEnd, open, dissolved)) {
            flattened = true
            tags--
            leaveOut(at, end, html.slice(lastBreak, at).trim() === '' ? '' : '<br>')
            lastBreak = end
          }
        }
        if (end - at > LONG_TAG && copied <= at)
          leaveOut(at, end, html.slice(at, end).replace(/=\s*(["'])data:[^"']*\1/gi, '=""'))
      }
    }
    at = html.indexOf('<', end)
  }
  parts.push(html.slice(copied))
  // Readability's patterns take time quadratic in the length of a run of white space.
  return { markup: parts.join('').replace(/\s{50,}/g, ' '), flattened, tags }
}

/** Tags longer than this are looked through for pictures in their attributes. */
const LONG_TAG = 2000

/** Keeps the stack of open elements; true for a tag to be left out. */
function nest(name: string, isEnd: boolean, open: string[], dissolved: Map<string, number>): boolean {
  const deeper = dissolved.get(name) ?? 0
  if (!isEnd) {
    if (open.length < MAX_DEPTH) {
      open.push(name)
      return false
    }
    dissolved.set(name, deeper + 1)
    return true
  }
  if (deeper > 0) {
    dissolved.set(name, deeper - 1)
    return true
  }
  const place = open.lastIndexOf(name)
  if (place >= 0) open.length = place
  return false
}

function nameAt(source: string, at: number): string {
  let from = at + 1
  if (source[from] === '/') from++
  let to = from
  while (to - from < 40 && isNameCode(source.charCodeAt(to))) to++
  return source.slice(from, to).toLowerCase()
}

function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 45 ||
    code === 58
  )
}

/** The place after the tag's `>`, which may stand in quoted values before. */
function tagEnd(html: string, from: number): number {
  let before = ''
  for (let i = from; i < html.length; i++) {
    const letter = html[i] as string
    if (letter === '>') return i + 1
    if ((letter === '"' || letter === "'") && before === '=') {
      const close = html.indexOf(letter, i + 1)
      // A quote that is never closed ends with the tag, not with the page.
      if (close < 0) return after(html, '>', i)
      i = close
    }
    if (letter.trim() !== '') before = letter
  }
  return html.length
}

function after(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from)
  return found < 0 ? text.length : found + what.length
}
