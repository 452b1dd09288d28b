import { type Block, letters } from './blocks.ts'
import type { BodyClues } from './body.ts'
import type { PageElement } from './page.ts'
import { partOf, sumOf, weightsOf } from './parts.ts'

/** Share of the prose an element must hold to be the place of the article. */
export const HOLDS_MOST: number = 0.66
/** The choice with less than this share of the other's prose has missed the article. */
const MISSED = 0.5

/** The places (in `blocks`) of all blocks where the article stands. */
export function findPlace(blocks: readonly Block[], { readable, articleBody }: BodyClues): Set<number> {
  const container = findContainer(blocks)
  const own = new Set<number>()
  blocks.forEach((block, i) => {
    if (container === null || block.path.includes(container)) own.add(i)
  })
  const given = articleBody === null ? null : within(blocks, articleBody)
  if (given !== null) return given
  if (readable === null) return own
  const ofOwn = sumOf(blocks.filter((_, i) => own.has(i)))
  const ofReadable = sumOf(blocks.filter((_, i) => readable.has(i)))
  if (ofReadable < MISSED * ofOwn) return own
  return own.size === 0 ? new Set(readable) : new Set([...own, ...readable].sort((a, b) => a - b))
}

/** The innermost element named as the article that holds most of its prose, else the innermost that holds most of the page's. */
function findContainer(blocks: readonly Block[]): PageElement | null {
  const weights = weightsOf(blocks)
  const root = blocks[0]?.path[0]
  if (!root) return null
  let container = root
  for (;;) {
    const whole = weights.get(container) ?? 0
    let best: PageElement | null = null
    for (const child of container.children)
      if ((weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child
    const share = best && whole > 0 ? (weights.get(best) ?? 0) / whole : 0
    if (best === null || share < (partOf(best) === 'body' ? 0.4 : HOLDS_MOST)) break
    if (isBlockOnly(best, blocks)) break
    container = best
  }
  return container === root ? null : container
}

/** A single paragraph is no place to search in. */
function isBlockOnly(element: PageElement, blocks: readonly Block[]): boolean {
  return blocks.filter(({ path }) => path.includes(element)).length < 2
}

/** Share of a page's prose that its structured data must hold to be believed: often it is an excerpt. */
const WHOLE_BODY = 0.6

/** The blocks between the first and last whose words stand in the given text. */
function within(blocks: readonly Block[], body: string): Set<number> | null {
  const given = letters(body)
  const found = blocks.map(({ text }) => given.includes(letters(text)) && text !== '')
  const first = found.findIndex((is, i) => is && (blocks[i] as Block).weight > 0)
  const last = found.findLastIndex((is, i) => is && (blocks[i] as Block).weight > 0)
  const shared = sumOf(blocks.filter((_, i) => found[i]))
  const length = given.length
  const covered = blocks.reduce((sum, { text }, i) => sum + (found[i] ? letters(text).length : 0), 0)
  if (first < 0 || shared === 0 || covered < WHOLE_BODY * length) return null
  return new Set(blocks.flatMap((_, i) => (i >= first && i <= last && found[i] ? [i] : [])))
}
