import { isFunctionWord } from '../morphology/function-words.ts'
import { ELEMENT, type PageElement, TEXT } from './page.ts'

/** A paragraph, heading, list item or table cell of a page: a run of text between two block elements. */
export interface Block {
  text: string
  kind: 'heading' | 'item' | 'cell' | 'caption' | 'paragraph'
  /** The block element that holds it, and its ancestors, outermost first (the element is the last). */
  path: readonly PageElement[]
  words: number
  /** Share of its characters inside links, 0…1. */
  linkShare: number
  /** Share of its words that are function words of French, 0…1: about .45 in prose, near 0 in menus. */
  functionShare: number
  endsSentence: boolean
  /** Words of prose that count for the choice of the article's place; 0 for what is no prose. */
  weight: number
}

const INLINE: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK NOBR Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR'.split(
    ' ',
  ),
)
const SILENT: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'TITLE META LINK SCRIPT STYLE SVG NOSCRIPT TEMPLATE IFRAME OBJECT EMBED AUDIO VIDEO CANVAS MAP SELECT OPTION TEXTAREA INPUT BUTTON PROGRESS METER DATALIST MATH'.split(
    ' ',
  ),
)

/** The text of an element in document order, one block for each run of text between block elements or empty lines. */
export function blocksOf(root: PageElement): Block[] {
  const blocks: Block[] = []
  let pieces: string[] = []
  let linked = 0
  let path: readonly PageElement[] = []
  const flush = (): void => {
    const text = clean(pieces.join(''))
    if (text !== '') blocks.push(blockOf(text, linked, path))
    pieces = []
    linked = 0
  }
  const visit = (element: PageElement, above: readonly PageElement[], inLink: boolean): void => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        path = above
        const text = child.textContent.replace(/[ \t\n\r\f]+/g, ' ')
        pieces.push(text)
        if (inLink) linked += text.trim().length
        continue
      }
      const name = child.nodeName.toUpperCase()
      if (child.nodeType !== ELEMENT || SILENT.has(name)) continue
      if (name === 'BR') {
        if (pieces.at(-1) === '\n') flush()
        else pieces.push('\n')
      } else if (INLINE.has(name)) {
        visit(child as PageElement, above, inLink || name === 'A')
      } else {
        flush()
        visit(child as PageElement, [...above, child as PageElement], inLink)
        flush()
      }
    }
  }
  visit(root, [root], false)
  flush()
  return blocks
}

/** Line breaks stay, other white space is one space; characters that only steer line breaks go. */
function clean(text: string): string {
  return text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/ *\n[\n ]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim()
}

function blockOf(text: string, linked: number, path: readonly PageElement[]): Block {
  const words = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  let functional = 0
  for (const word of words) if (word.split(/['’]/).some((part) => isFunctionWord(part.toLowerCase()))) functional++
  const kind = kindOf(path)
  const endsSentence = /[.!?…:;»”"][\s)\]»”"]*$/u.test(text)
  const linkShare = Math.min(1, linked / text.length)
  const functionShare = words.length === 0 ? 0 : functional / words.length
  const block: Block = { text, kind, path, words: words.length, linkShare, functionShare, endsSentence, weight: 0 }
  block.weight = isProse(block) ? words.length * (1 - linkShare) : 0
  return block
}

/**
 * Prose: enough words, few links, function words between them. The bounds are those of boilerpipe's and jusText's length and
 * stop-word classes (Kohlschütter 2010; Pomikálek 2011), checked on the development pages.
 */
function isProse({ words, kind, linkShare, functionShare, endsSentence }: Block): boolean {
  if (linkShare > 0.4 || functionShare < 0.2) return false
  // A standfirst may be set as a heading; nobody writes one of twenty words.
  return words >= (endsSentence && kind !== 'heading' ? 8 : 20)
}

function kindOf(path: readonly PageElement[]): Block['kind'] {
  for (let i = path.length - 1; i >= 0; i--) {
    const name = (path[i] as PageElement).nodeName.toUpperCase()
    if (/^H[1-6]$/.test(name)) return 'heading'
    if (name === 'P') return 'paragraph'
    if (name === 'LI' || name === 'DT' || name === 'DD') return 'item'
    if (name === 'FIGCAPTION' || name === 'CAPTION') return 'caption'
    if (name === 'TD' || name === 'TH') return 'cell'
  }
  return 'paragraph'
}

/** The letters and figures of a text, to compare lines whatever their punctuation, case and spaces. */
export function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
