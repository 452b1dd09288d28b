import { grammar } from '../lexicon/closed.ts'
import type { Block } from './blocks.ts'
import type { PageElement } from './page.ts'

const TAGS: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({
  NAV: 'menu',
  MENU: 'menu',
  HEADER: 'header',
  FOOTER: 'footer',
  ASIDE: 'sidebar',
  FORM: 'form',
  FIGCAPTION: 'caption',
  DIALOG: 'notice',
  'AMP-SIDEBAR': 'menu',
  'AMP-CONSENT': 'notice',
  'AMP-USER-NOTIFICATION': 'notice',
  ADDRESS: 'label',
})
const ROLES: Readonly<Record<string, string>> = /* @__PURE__ */ Object.freeze({
  navigation: 'menu',
  menu: 'menu',
  menubar: 'menu',
  toolbar: 'menu',
  search: 'form',
  form: 'form',
  complementary: 'sidebar',
  contentinfo: 'footer',
  banner: 'menu',
  alert: 'notice',
  alertdialog: 'notice',
  dialog: 'notice',
})
/** Microdata and ARIA that name the article's text. */
const BODY_TYPES = /\b(?:articleBody|reviewBody|liveBlogUpdate)\b/

/**
 * The part of the page an element is by its tag, role, microdata, visibility and the words of its class and id (lexicons/grammar.tsv,
 * `page-part`): `body` for the article, the name of a part for page furniture, `null` when nothing tells.
 */
export function partOf(element: PageElement): string | null {
  const tag = element.nodeName.toUpperCase()
  if (tag === 'BODY' || tag === 'HTML') return null
  if (isHidden(element)) return 'hidden'
  if (BODY_TYPES.test(element.getAttribute('itemprop') ?? '')) return 'body'
  const role = element.getAttribute('role')
  if (role === 'main' || role === 'article') return 'body'
  const byRole = role === null ? undefined : ROLES[role]
  if (byRole !== undefined) return byRole
  if (tag in TAGS) return TAGS[tag] as string
  if (tag === 'MAIN') return 'body'
  const named = partByName(element)
  if (tag !== 'ARTICLE') return named
  // Content management systems put an article's keywords (*tag-budget*) into its class.
  return named === 'comments' || named === 'related' || named === 'advert' ? named : 'body'
}

function isHidden(element: PageElement): boolean {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
}

function partByName(element: PageElement): string | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (names === ' ') return null
  const words = names
    .slice(0, 500)
    .replace(/([a-zà-ÿ])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/)
  const parts = grammar('page-part')
  let isBody = false
  for (const word of words) {
    const part = parts.get(word)
    if (part === 'body') isBody = true
    else if (part !== undefined) return part
  }
  return isBody ? 'body' : null
}

/** Parts whose names are also given to the head of the article, with its only h1. */
const ABOVE_ARTICLE: ReadonlySet<string> = /* @__PURE__ */ new Set(['header', 'menu', 'label', 'advert', 'caption'])

/** Share of the page's prose above which an element holds the article, whatever its name says (*page has-sidebar*). */
const HOLDS_ARTICLE = 0.5
/** With fewer words of prose together in one place outside comments the discussion is the article: a forum, a live commentary. */
const LEAST_WORDS = 40

/**
 * The outermost elements that are page furniture. An element that holds half of the prose outside comments is none: wrappers carry
 * words such as *sidebar* or *comments* in their class, and old pages stand in a form.
 */
export function findFurniture(blocks: readonly Block[]): Set<PageElement> {
  const parts = new Map<PageElement, string | null>()
  for (const { path } of blocks)
    for (const element of path) if (!parts.has(element)) parts.set(element, partOf(element))
  const outside = blocks.filter(({ path }) => !path.some((element) => parts.get(element) === 'comments'))
  const counted = largestTogether(outside) >= LEAST_WORDS ? outside : blocks
  const all = sumOf(counted)
  const weights = weightsOf(counted)
  const headings = new Set(blocks.flatMap(({ path }) => path.filter(({ nodeName }) => nodeName.toUpperCase() === 'H1')))
  const aroundTitle = new Set<PageElement>()
  if (headings.size === 1)
    for (const { path } of blocks)
      if (path.some((element) => headings.has(element))) for (const element of path) aroundTitle.add(element)
  const furniture = new Set<PageElement>()
  for (const { path } of blocks) {
    let isDiscussion = false
    const outermost = path.find((element) => {
      const part = parts.get(element) ?? null
      if (part === null || part === 'body' || (isDiscussion && part === 'comments')) return false
      if (ABOVE_ARTICLE.has(part) && aroundTitle.has(element)) return false
      const holdsArticle = all > 0 && (weights.get(element) ?? 0) >= HOLDS_ARTICLE * all
      // Where the discussion is the article, so is each contribution.
      if (holdsArticle && part === 'comments') isDiscussion = true
      return !holdsArticle
    })
    if (outermost) furniture.add(outermost)
  }
  return furniture
}

/** Words of prose in the blocks that share a parent. */
function largestTogether(blocks: readonly Block[]): number {
  const weights = new Map<PageElement | undefined, number>()
  for (const block of blocks) weights.set(parentOf(block), (weights.get(parentOf(block)) ?? 0) + block.weight)
  return Math.max(0, ...weights.values())
}

/** The element around a paragraph: the block's own element for text that stands in it directly. */
export function parentOf({ path }: Block): PageElement | undefined {
  const own = path.at(-1) as PageElement
  return /^(?:P|H[1-6]|LI|BLOCKQUOTE|PRE|DT|DD|TD)$/i.test(own.nodeName) ? path.at(-2) : own
}

/** Words of prose in some blocks. */
export function sumOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { weight }) => sum + weight, 0)
}

/** Words of prose in each element. */
export function weightsOf(blocks: readonly Block[]): Map<PageElement, number> {
  const weights = new Map<PageElement, number>()
  for (const { path, weight } of blocks)
    for (const element of path) weights.set(element, (weights.get(element) ?? 0) + weight)
  return weights
}
