import { twice } from '../document/columns.ts'
import { type Forms, OUTSIDE } from '../morphology/forms.ts'
import { TAGS } from '../morphology/model.ts'
import {
  ANCHOR,
  CONTEXTS,
  ELEMENTS,
  LENGTH,
  LEXICON,
  PARTICIPLE,
  PARTNER,
  type PatternIndex,
  PLACE,
  POS_MASK,
  ROW,
} from './pattern-index.ts'

/**
 * The patterns that may be found at a word of a text, by its form and part of speech, worked out once for each such pair:
 * nothing can hang on a word later, since entries enter the index when their anchor is first met.
 */
export interface Candidates {
  /** Per form and part of speech: where its list begins in `links`, 0 where it is not worked out yet. */
  lists: Int32Array
  /**
   * Lists: their length, then LINK numbers a pattern. Of an entry of one word: its pattern, SINGLE, lexicon, row, SURE or not.
   * Of longer ones: the pattern, where another of its words stands from here (pattern-index.ts; ANYWHERE: not told), and three
   * numbers of that word, one of which must be there.
   */
  links: Int32Array
  /** How much of `links` is used. */
  size: number
}

/** Numbers that a link takes. */
export const LINK = 5
/** How many of these are the other word. */
const WORDS = 3
export const SINGLE = 0
export const ANYWHERE = 3
/** The entry is found wherever the word stands; with EXACT, in its own form. */
export const SURE = 1
export const EXACT = 2
/** The empty list, which most words have. */
const EMPTY = 1

/** Makes the candidates of each store of forms. */
export function candidateTable(): (store: Forms) => Candidates {
  const tables = new WeakMap<Forms, Candidates>()
  return (store) => {
    let own = tables.get(store)
    if (!own) {
      own = { lists: new Int32Array(1 << 14), links: new Int32Array(1 << 12), size: EMPTY + 1 }
      tables.set(store, own)
    }
    while (own.lists.length < (store.names.length + OUTSIDE) * TAGS) own.lists = twice(own.lists)
    return own
  }
}

/** Works out the list of a form under a part of speech, a pair that has these words as form, with its case, and as lemma. */
export function learnCandidates(
  candidates: Candidates,
  { hung, code }: PatternIndex,
  pair: number,
  [form, cased, lemma]: readonly [number, number, number],
): void {
  const tag = pair % TAGS
  const found = new Set([form, cased, lemma].flatMap((word) => hung[word] as number[]))
  const good = [...found].filter((pattern) => {
    const traits = code[elementOf(code, pattern, ANCHOR)] as number
    return (traits & POS_MASK) === 0 || (traits & ((1 << tag) | PARTICIPLE)) !== 0
  })
  if (good.length === 0) {
    candidates.lists[pair] = EMPTY
    return
  }
  while (candidates.size + 1 + good.length * LINK > candidates.links.length) candidates.links = twice(candidates.links)
  const { links } = candidates
  candidates.lists[pair] = candidates.size
  links[candidates.size++] = good.length
  for (const pattern of good) {
    links[candidates.size++] = pattern
    const anchor = elementOf(code, pattern, ANCHOR)
    const traits = code[anchor] as number
    if (code[pattern + LENGTH] === 1) {
      const isSure = ((traits & POS_MASK) === 0 || ((traits >> tag) & 1) === 1) && code[pattern + CONTEXTS] === 0
      const own = wordsAt(code, anchor)
      links[candidates.size++] = SINGLE
      links[candidates.size++] = code[pattern + LEXICON] as number
      links[candidates.size++] = code[pattern + ROW] as number
      links[candidates.size++] = (isSure ? SURE : 0) | (own.includes(form) || own.includes(cased) ? EXACT : 0)
      continue
    }
    const near = code[pattern + PLACE] === 0 ? [] : wordsAt(code, elementOf(code, pattern, PARTNER))
    links[candidates.size++] = near.length === 0 || near.length > WORDS ? ANYWHERE : (code[pattern + PLACE] as number)
    for (let k = 0; k < WORDS; k++) links[candidates.size++] = near[k] ?? near[0] ?? 0
  }
}

function elementOf(code: Int32Array, pattern: number, which: number): number {
  return code[pattern + ELEMENTS + (code[pattern + which] as number)] as number
}

function wordsAt(code: Int32Array, element: number): Int32Array {
  return code.subarray(element + 2, element + 2 + (code[element + 1] as number))
}
