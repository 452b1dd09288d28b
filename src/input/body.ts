import { type Block, letters } from './blocks.ts'
import type { PageElement } from './page.ts'
import { parentOf, sumOf } from './parts.ts'
import { findPlace, HOLDS_MOST } from './place.ts'

/** What is known of the article apart from its text. */
export interface BodyClues {
  /** Whether page furniture stands right before a block. */
  afterFurniture: (block: Block) => boolean
  title: string | null
  description: string | null
  /** The text of the article in the page's structured data. */
  articleBody: string | null
  /** Places (in `blocks`) of the blocks that Readability keeps; `null` where it finds nothing. */
  readable: ReadonlySet<number> | null
}

/**
 * The blocks of a page that are the article, in order. The place of the article is the element that its markup names, or else the one where the prose
 * is dense; Readability's choice is a second opinion: what both leave out goes, and where they disagree strongly
 * the one with more prose counts.
 */
export function findBody(blocks: readonly Block[], clues: BodyClues): Block[] {
  const place = findPlace(blocks, clues)
  const core = blocks.map((block, i) => block.weight > 0 && place.has(i))
  dropBeforeTitle(blocks, core, clues)
  dropExcerpts(blocks, core, clues.title)
  dropAfterFurniture(blocks, core, clues)
  const first = core.indexOf(true)
  const last = core.lastIndexOf(true)
  if (first < 0) return []
  const kept = blocks.map((block, i) => core[i] === true || (i > first && i < last && place.has(i) && belongs(block)))
  // An address at the head of a letter, a last exclamation: short sentences next to the prose, in the same element.
  for (let i = first - 1; i >= 0 && isShortSentence(blocks[i], blocks[first]); i--) kept[i] = true
  for (let i = last + 1; i < blocks.length && isShortSentence(blocks[i], blocks[last]); i++) kept[i] = true
  keepStandfirst(blocks, kept, first, clues)
  keepLists(blocks, place, core, kept)
  dropShortRuns(blocks, core, kept)
  dropLooseHeadings(blocks, kept)
  return withoutRepeats(blocks, kept, clues.title)
}

/** Whether a block that is no prose by itself belongs to the prose around it. */
function belongs({ kind, words, linkShare, endsSentence }: Block): boolean {
  if (words === 0 || kind === 'caption') return false
  if (kind === 'heading') return linkShare < 0.5
  return linkShare <= 0.4 && (words >= 2 || endsSentence || kind === 'cell')
}

function isShortSentence(block: Block | undefined, prose: Block | undefined): boolean {
  if (!block || !prose || block.kind !== prose.kind || block.words === 0 || block.linkShare > 0.4) return false
  return /[.,!?…»”"]$/u.test(block.text) && parentOf(block) === parentOf(prose)
}

/** The standfirst: prose between the title and the text, or the page's description wherever it stands before the text. */
function keepStandfirst(
  blocks: readonly Block[],
  kept: boolean[],
  first: number,
  { title, description }: BodyClues,
): void {
  const plainDescription = letters(description ?? '')
  const heading = titlePlace(blocks, title, first)
  for (let i = first - 1; i >= 0; i--) {
    const { text, weight, kind } = blocks[i] as Block
    const isDescription = plainDescription.length > 40 && letters(text) === plainDescription
    if (isDescription || (heading >= 0 && i > heading && weight > 0 && kind !== 'caption')) kept[i] = true
  }
}

/** Share of the prose above which what follows the furniture is the article going on. */
const GOES_ON = 0.15

/** Prose before the headline belongs to the site, unless little follows it. */
function dropBeforeTitle(blocks: readonly Block[], core: boolean[], clues: BodyClues): void {
  const heading = titlePlace(blocks, clues.title, blocks.length)
  const share = (from: number, to: number): number => sumOf(blocks.filter((_, i) => core[i] && i >= from && i < to))
  if (heading < 0 || share(heading, blocks.length) < HOLDS_MOST * share(0, blocks.length)) return
  for (let i = 0; i < heading; i++) core[i] = false
}

/** After share buttons, newsletter or comments, a little prose in another place is about the article: how to cite or answer it. */
function dropAfterFurniture(blocks: readonly Block[], core: boolean[], { afterFurniture }: BodyClues): void {
  const all = sumOf(blocks.filter((_, i) => core[i]))
  const parents = new Map<string, number>()
  blocks.forEach((block, i) => {
    if (core[i]) parents.set(builtLike(block), (parents.get(builtLike(block)) ?? 0) + block.weight)
  })
  const isElsewhere = (block: Block): boolean => (parents.get(builtLike(block)) ?? 0) <= GOES_ON * all
  let after = 0
  let from = blocks.length
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i] as Block
    if (core[i]) after += block.weight
    if (after > GOES_ON * all) break
    if (isElsewhere(block) && afterFurniture(block)) from = i
  }
  for (let i = from; i < blocks.length; i++) if (isElsewhere(blocks[i] as Block)) core[i] = false
}

/** Names and classes of the two elements around a paragraph: the same for the posts of a live blog. */
function builtLike(block: Block): string {
  const parent = parentOf(block)
  return [parent, parent?.parentNode]
    .map((element) => `${element?.nodeName} ${element?.nodeType === 1 ? element.getAttribute('class') : ''}`)
    .join(' < ')
}

/** Prose under a heading that is a link tells of another article; the article's own title may be a link to itself. */
function dropExcerpts(blocks: readonly Block[], core: boolean[], title: string | null): void {
  const own = letters(title ?? '')
  blocks.forEach((_, i) => {
    const above = blocks[i - 1]
    if (above?.kind !== 'heading' || above.linkShare < 0.8 || above.words < 3) return
    if (own === '' || !own.includes(letters(above.text))) core[i] = false
  })
}

/** The place of the title's heading before a place; −1 where it stands nowhere. */
function titlePlace(blocks: readonly Block[], title: string | null, before: number): number {
  const plain = letters(title ?? '')
  if (plain === '') return -1
  return blocks.findLastIndex(
    ({ kind, text }, i) =>
      i < before && kind === 'heading' && plain.includes(letters(text)) && letters(text).length > plain.length / 2,
  )
}

/** Lists of links to other articles are links throughout; in a list of sources each item has words of its own. */
const LINK_LIST = 0.75

/** Lists within the article: kept as a whole unless they are lists of links. */
function keepLists(blocks: readonly Block[], place: ReadonlySet<number>, core: boolean[], kept: boolean[]): void {
  const groups = new Map<PageElement, number[]>()
  blocks.forEach(({ kind, path }, i) => {
    if (kind !== 'item' || !place.has(i)) return
    const list = path.findLast((element) => /^(?:UL|OL|DL)$/i.test(element.nodeName))
    if (!list) return
    const group = groups.get(list) ?? []
    group.push(i)
    groups.set(list, group)
  })
  const firstCore = core.indexOf(true)
  for (const group of groups.values()) {
    const length = group.reduce((sum, i) => sum + (blocks[i] as Block).text.length, 0)
    const linked = group.reduce((sum, i) => sum + (blocks[i] as Block).text.length * (blocks[i] as Block).linkShare, 0)
    const isLinks = linked / length > LINK_LIST
    const afterProse = group.some((i) => core[i]) || (firstCore >= 0 && firstCore < (group[0] as number))
    for (const i of group) if (isLinks && !core[i]) kept[i] = false
    if (!isLinks && afterProse && kept[(group[0] as number) - 1]) for (const i of group) kept[i] = true
  }
}

/** So many short lines in a row are a menu, a line-up or a form; a list is marked up as one. The number is that of findBoilerplate. */
const SHORT_LINES_IN_A_ROW = 4
const SHORT_LINE = 6

function dropShortRuns(blocks: readonly Block[], core: readonly boolean[], kept: boolean[]): void {
  let run: number[] = []
  for (let i = 0; i <= blocks.length; i++) {
    const block = blocks[i]
    if (block && !kept[i]) continue
    const isShort = block && !core[i] && block.kind === 'paragraph' && block.words <= SHORT_LINE && !block.endsSentence
    if (isShort) {
      run.push(i)
      continue
    }
    if (run.length >= SHORT_LINES_IN_A_ROW) for (const k of run) kept[k] = false
    run = []
  }
}

/** A heading without text below it belongs to what was left out. */
function dropLooseHeadings(blocks: readonly Block[], kept: boolean[]): void {
  let textBelow = false
  for (let i = blocks.length - 1; i >= 0; i--) {
    const isHeading = (blocks[i] as Block).kind === 'heading'
    if (isHeading && !textBelow) kept[i] = false
    if (kept[i] && !isHeading) textBelow = true
    else if (!kept[i] && (blocks[i] as Block).words > 3) textBelow = false
  }
}

/** Without the title, which is the article's own field, and without what stands twice (desktop and mobile copies). */
function withoutRepeats(blocks: readonly Block[], kept: readonly boolean[], title: string | null): Block[] {
  const seen = new Set(title === null ? [] : [letters(title)])
  return blocks.filter((block, i) => {
    if (!kept[i]) return false
    const key = letters(block.text)
    const isLong = block.words >= 8 || block.kind === 'heading'
    if (seen.has(key)) return !isLong
    seen.add(key)
    return true
  })
}
