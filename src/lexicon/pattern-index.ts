import { twice } from '../document/columns.ts'
import type { PatternElement } from './pattern.ts'

/**
 * Patterns by one of their words, the anchor. A pattern is looked at only where its anchor stands and another of its words
 * near: *au pied du mur* costs nothing at every *au*. Patterns are numbers in one block of memory: as objects, forty thousand
 * of them would be fetched from all over it.
 */
export interface PatternIndex {
  /** Numbers of words as lower-case forms, as forms with their case, and as lemmas. */
  readonly forms: Map<string, number>
  readonly cased: Map<string, number>
  readonly lemmas: Map<string, number>
  /** Per word: the patterns that hang on it, by their places in `code`. */
  readonly hung: number[][]
  /** Per pattern: LEXICON … ELEMENTS, the places of its elements, then these: their traits, how many words satisfy them, these words. */
  code: Int32Array
  size: number
  readonly wordsOf: Map<PatternElement, readonly number[]>
}

/** Index into the matcher's lexicons, and row there. */
export const LEXICON = 0
export const ROW = 1
/** Number of elements; the first that is no optional word, where a pattern begins. */
export const LENGTH = 2
export const FIRST = 3
/** The element that it is found by, and how many tokens that may stand behind the first one. */
export const ANCHOR = 4
export const NEAREST = 5
export const FURTHEST = 6
/** Another element, which must be there too; 0 where there is none. Where it stands from the anchor: −1, 1, SOMEWHERE in the sentence. */
export const PARTNER = 7
export const PLACE = 8
export const SOMEWHERE = 2
/** 1 where the words follow one another, with nothing optional. */
export const RIGID = 9
/** 1 where there are contexts in which the entry does not count. */
export const CONTEXTS = 10
export const ELEMENTS = 11

/** Traits of an element: its parts of speech, and marks. */
export const POS_MASK: number = (1 << 20) - 1
export const SLOT: number = 1 << 20
export const GAP: number = 1 << 21
export const PARTICIPLE: number = 1 << 22

/** How many adverbs, auxiliaries and pronouns may stand before an element with a gap. */
export const LONGEST_GAP = 3

/** An index without patterns. */
export function createIndex(): PatternIndex {
  return {
    forms: new Map(),
    cased: new Map(),
    lemmas: new Map(),
    hung: [NONE],
    code: new Int32Array(1 << 12),
    size: 0,
    wordsOf: new Map(),
  }
}

/** The list of words on which nothing hangs yet; replaced, never filled. */
const NONE: number[] = []

/** An entry of a lexicon to be found. */
export interface Entry {
  lexicon: number
  row: number
  elements: readonly PatternElement[]
  /** The anchor in lower case, or '' for any word. */
  word: string
  hasContexts: boolean
}

/** Hangs the pattern of an entry on its anchor. */
export function insert(index: PatternIndex, { lexicon, row, elements, word, hasContexts }: Entry): void {
  const anchor = longestElement(elements, (e) => word === '' || isWord(elements[e] as PatternElement, word))
  if (anchor < 0) return
  const pattern = encode(index, elements)
  const { code } = index
  code[pattern + LEXICON] = lexicon
  code[pattern + ROW] = row
  code[pattern + ANCHOR] = anchor
  code[pattern + CONTEXTS] = hasContexts ? 1 : 0
  for (const { slot, gap } of elements.slice((code[pattern + FIRST] as number) + 1, anchor + 1)) {
    if (!slot) code[pattern + NEAREST] = (code[pattern + NEAREST] as number) + 1
    code[pattern + FURTHEST] = (code[pattern + FURTHEST] as number) + (gap ? 1 + LONGEST_GAP : 1)
  }
  const rigid = code[pattern + RIGID] === 1
  const partner = longestElement(elements, (e) => e !== anchor && (!rigid || Math.abs(e - anchor) === 1))
  if (partner >= 0) {
    code[pattern + PARTNER] = partner
    code[pattern + PLACE] = rigid ? partner - anchor : SOMEWHERE
  }
  for (const number of wordsOf(index, elements[anchor] as PatternElement)) {
    const hung = index.hung[number] as number[]
    if (hung === NONE) index.hung[number] = [pattern]
    else hung.push(pattern)
  }
}

/** Writes a pattern into the block; returns where. */
export function encode(index: PatternIndex, elements: readonly PatternElement[]): number {
  const words = elements.map((element) => wordsOf(index, element))
  const room = words.reduce((sum, own) => sum + 3 + own.length, ELEMENTS)
  while (index.size + room > index.code.length) index.code = twice(index.code)
  const { code, size } = index
  code[size + LENGTH] = elements.length
  code[size + FIRST] = elements.findIndex(({ slot }) => !slot)
  code[size + RIGID] = elements.some(({ slot, gap }) => slot || gap) ? 0 : 1
  let at = size + ELEMENTS + elements.length
  elements.forEach(({ pos, slot, gap, participles }, e) => {
    const own = words[e] as readonly number[]
    code[size + ELEMENTS + e] = at
    code[at++] = pos | (slot ? SLOT : 0) | (gap ? GAP : 0) | (participles.length > 0 ? PARTICIPLE : 0)
    code[at++] = own.length
    for (const word of own) code[at++] = word
  })
  index.size = at
  return size
}

/** The element with the longest word, as longer words are rarer, among some; −1 where there is none. */
function longestElement(elements: readonly PatternElement[], isGood: (e: number) => boolean): number {
  let found = -1
  let longest = 0
  elements.forEach(({ slot, forms, cased }, e) => {
    const { length } = forms[0] ?? cased[0] ?? ''
    if (slot || length <= longest || !isGood(e)) return
    found = e
    longest = length
  })
  return found
}

function isWord({ forms, cased }: PatternElement, word: string): boolean {
  return forms.includes(word) || cased.some((form) => form.toLowerCase() === word)
}

function wordsOf(index: PatternIndex, element: PatternElement): readonly number[] {
  let words = index.wordsOf.get(element)
  if (!words) {
    const { forms, cased, lemmas, participles } = element
    words = [
      ...forms.map((form) => wordNumber(index, index.forms, form)),
      ...cased.map((form) => wordNumber(index, index.cased, form)),
      ...new Set([...lemmas, ...participles].map((lemma) => wordNumber(index, index.lemmas, lemma))),
    ]
    index.wordsOf.set(element, words)
  }
  return words
}

/** The number of a word in one of the roles `forms`, `cased`, `lemmas`. */
export function wordNumber(index: PatternIndex, words: Map<string, number>, word: string): number {
  let number = words.get(word)
  if (number === undefined) {
    number = index.hung.push(NONE) - 1
    words.set(word, number)
  }
  return number
}
