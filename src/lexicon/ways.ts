import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import { posMask } from './pattern.ts'
import { ELEMENTS, FIRST, GAP, LENGTH, LONGEST_GAP, PARTICIPLE, POS_MASK, RIGID, SLOT } from './pattern-index.ts'

/** A way to lay a pattern over a text: a token for each of its words and for the optional ones that are there. */
export interface Way {
  tokens: number[]
  /** Which element each token is. */
  elements: number[]
  /** How many stand in the form of the entry. */
  exact: number
}

/** What patterns are laid over. */
export interface Ground {
  readonly document: TaggedDocument
  /** The patterns (pattern-index.ts). */
  readonly code: Int32Array
  /** Per token: the numbers of its form, of its form with its case, and of its lemma. */
  readonly form: Int32Array
  readonly cased: Int32Array
  readonly lemma: Int32Array
}

const GAP_POS = /* @__PURE__ */ posMask(['ADV', 'AUX', 'PRON'])
const PAST_PARTICIPLE = /* @__PURE__ */ MOODS.indexOf('past-participle')
const ADV = /* @__PURE__ */ POS.indexOf('ADV')
const PRON = /* @__PURE__ */ POS.indexOf('PRON')
const NONE: readonly Way[] = []

/** All ways to lay a pattern over the tokens from `start` on, before `stop`: those without an optional word and with fewer words between come first. */
export function waysFrom(ground: Ground, pattern: number, start: number, stop: number): readonly Way[] {
  const { code } = ground
  let exact = fitOf(ground, pattern, code[pattern + FIRST] as number, start)
  if (exact < 0) return NONE
  if (code[pattern + RIGID] === 0) return flexibleWays(ground, pattern, start, stop, exact)
  const length = code[pattern + LENGTH] as number
  if (start + length > stop) return NONE
  for (let e = 1; e < length; e++) {
    const own = fitOf(ground, pattern, e, start + e)
    if (own < 0) return NONE
    exact += own
  }
  const elements = Array.from({ length }, (_, e) => e)
  return [{ tokens: elements.map((e) => start + e), elements, exact }]
}

function flexibleWays(
  ground: Ground,
  pattern: number,
  start: number,
  stop: number,
  exactStart: number,
): readonly Way[] {
  const { document, code } = ground
  const length = code[pattern + LENGTH] as number
  const traits = (e: number): number => code[code[pattern + ELEMENTS + e] as number] as number
  const found: Way[] = []
  const path: number[] = []
  const taken: number[] = []
  take(code[pattern + FIRST] as number, start, exactStart)
  return found

  /** Lays element e over the token i, and goes on. */
  function take(e: number, i: number, exact: number): void {
    path.push(i)
    taken.push(e)
    let next = e + 1
    while (next < length && (traits(next) & SLOT) !== 0) next++
    if (next === length) found.push({ tokens: path.slice(), elements: taken.slice(), exact })
    goOn(e + 1, next, i + 1, 0, exact)
    path.pop()
    taken.pop()
  }

  /** Goes on with the token i: `next` is the next element that is not optional, `passed` words have been passed over. */
  function goOn(e: number, next: number, i: number, passed: number, exact: number): void {
    if (i >= stop) return
    let gaps = 0
    if (next < length) {
      gaps = traits(next) & GAP
      const own = passed === 0 || gaps !== 0 ? fitOf(ground, pattern, next, i) : -1
      if (own >= 0) take(next, i, exact + own)
    }
    for (let s = next - 1; s >= e; s--) {
      const slot = traits(s)
      gaps |= slot & GAP
      if ((passed === 0 || (slot & GAP) !== 0) && (slot >> (document.pos[i] as number)) & 1) take(s, i, exact)
    }
    if (gaps !== 0 && passed < LONGEST_GAP && isPassedOver(document, i)) goOn(e, next, i + 1, passed + 1, exact)
  }
}

/** 1 where a token satisfies element e by its form, 0 by its lemma, −1 where it does not. */
export function fitOf(
  { document, code, form, cased, lemma }: Ground,
  pattern: number,
  e: number,
  token: number,
): number {
  const element = code[pattern + ELEMENTS + e] as number
  const end = element + 2 + (code[element + 1] as number)
  let exact = -1
  for (let k = element + 2; k < end && exact < 1; k++) {
    const word = code[k]
    if (word === form[token] || word === cased[token]) exact = 1
    else if (word === lemma[token]) exact = 0
  }
  return exact < 0 || hasTraits(document, code[element] as number, token) ? exact : -1
}

function hasTraits(document: TaggedDocument, traits: number, token: number): boolean {
  const pos = traits & POS_MASK
  if (pos === 0 || (pos >> (document.pos[token] as number)) & 1) return true
  return (traits & PARTICIPLE) !== 0 && document.mood[token] === PAST_PARTICIPLE && !followsAvoir(document, token)
}

/** Whether a token may stand between the words of a verb expression: it is an adverb, auxiliary or pronoun. */
export function isPassedOver({ pos }: TaggedDocument, token: number): boolean {
  return ((GAP_POS >> (pos[token] as number)) & 1) === 1
}

/** Whether the participle at `token` belongs to a compound tense with *avoir*. */
function followsAvoir(document: TaggedDocument, token: number): boolean {
  for (let i = token - 1; i >= 0 && token - i <= LONGEST_GAP + 1; i--) {
    const pos = document.pos[i]
    if (document.lemmas[document.lemma[i] as number] === 'avoir') return true
    if (pos !== ADV && pos !== PRON) return false
  }
  return false
}
