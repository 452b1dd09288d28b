import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import { wordNumbers } from '../morphology/word-numbers.ts'
import { follow, type Matcher, type Slot, type Terminal } from './matcher.ts'
import { type PatternElement, posMask } from './pattern-text.ts'

/** An entry found: the tokens from … to − 1. */
export interface Match {
  /** Row of the lexicon. */
  row: number
  from: number
  to: number
  /** The token that matched each element of the entry, in order. */
  tokens: number[]
}

const GAP_POS = /* @__PURE__ */ posMask(['ADV', 'AUX', 'PRON'])
const LONGEST_GAP = 3
const PAST_PARTICIPLE = /* @__PURE__ */ MOODS.indexOf('past-participle')
const ADV = /* @__PURE__ */ POS.indexOf('ADV')
const PRON = /* @__PURE__ */ POS.indexOf('PRON')

/**
 * All entries found in a document, per lexicon of the matcher, by start then length. `not` contexts have already
 * taken away what they forbid; overlaps are left to an overlap policy (overlap.ts).
 */
export function findMatches(document: TaggedDocument, matcher: Matcher): Match[][] {
  const { sentences, pos } = document
  const { store, form, lemma } = wordNumbers(document)
  const { ends, endsAt, inner, gap, slotsAt, slots, lists } = matcher
  const rootOfForm = matcher.rootOfForm(store)
  const rootOfLemma = matcher.rootOfLemma(store)
  const innerOfForm = matcher.innerOfForm(store)
  const innerOfLemma = matcher.innerOfLemma(store)
  const found: Match[][] = matcher.lexicons.map(() => [])
  const forbidden: { lexicon: number; row: number; from: number; to: number }[] = []
  const path: number[] = []
  for (let s = 0; s < sentences.length; s++) {
    const stop = sentences.to[s] as number
    for (let i = sentences.from[s] as number; i < stop; i++) {
      const ofForm = rootOfForm[form[i] as number] as number
      const ofLemma = rootOfLemma[lemma[i] as number] as number
      if (ofForm === 0 && ofLemma === 0) continue
      path.push(i)
      const end = ofForm + (lists[ofForm] as number)
      for (let k = ofForm + 1; k <= end; k++) step(lists[k] as number, i, stop)
      const last = ofLemma + (lists[ofLemma] as number)
      for (let k = ofLemma + 1; k <= last; k++)
        if (!contains(ofForm, end, lists[k] as number)) step(lists[k] as number, i, stop)
      path.pop()
    }
  }
  if (forbidden.length > 0) removeForbidden(found, forbidden)
  return found

  /** Whether a number is in the list at `list`, of which `end` is the last place. */
  function contains(list: number, end: number, number: number): boolean {
    for (let k = list + 1; k <= end; k++) if (lists[k] === number) return true
    return false
  }

  /** Goes on to a node with the token i. */
  function step(node: number, i: number, stop: number): void {
    const last = endsAt[node + 1] as number
    for (let k = endsAt[node] as number; k < last; k++) accept(ends[k] as Terminal, i)
    if (inner[node] === 1 && i + 1 < stop) walk(node, i + 1, stop, 0)
  }

  function walk(node: number, i: number, stop: number, passed: number): void {
    const ofForm = innerOfForm[form[i] as number] as number
    const ofLemma = innerOfLemma[lemma[i] as number] as number
    const end = ofForm + (lists[ofForm] as number)
    for (let k = ofForm + 1; k <= end; k++) {
      const next = follow(matcher, node, lists[k] as number)
      if (next !== 0) enter(next, i, stop)
    }
    const last = ofLemma + (lists[ofLemma] as number)
    for (let k = ofLemma + 1; k <= last; k++) {
      const next = follow(matcher, node, lists[k] as number)
      if (next !== 0 && !contains(ofForm, end, lists[k] as number)) enter(next, i, stop)
    }
    if (slotsAt[node] !== 0)
      for (const slot of slots[slotsAt[node] as number] as readonly Slot[])
        if ((slot.mask >> (pos[i] as number)) & 1) enter(slot.node, i, stop)
    if (gap[node] === 1 && passed < LONGEST_GAP && i + 1 < stop && (GAP_POS >> (pos[i] as number)) & 1)
      walk(node, i + 1, stop, passed + 1)
  }

  function enter(node: number, i: number, stop: number): void {
    path.push(i)
    step(node, i, stop)
    path.pop()
  }

  function accept(terminal: Terminal, last: number): void {
    const { elements, not, row, lexicon } = terminal
    const from = path[0] as number
    if (elements.length === 1) {
      if (!fitsElement(document, elements[0] as PatternElement, from)) return
      if (not) return void forbidden.push({ lexicon, row, from, to: last + 1 })
    } else {
      const places = align(document, elements, path)
      if (!places) return
      if (not) {
        const own = places.slice(not.from, not.to).filter((place) => place >= 0)
        forbidden.push({ lexicon, row, from: own[0] as number, to: (own.at(-1) as number) + 1 })
        return
      }
    }
    const matches = found[lexicon] as Match[]
    for (let k = matches.length - 1; k >= 0 && (matches[k] as Match).from === from; k--) {
      const known = matches[k] as Match
      if (known.row === row && known.to === last + 1) return
    }
    matches.push({ row, from, to: last + 1, tokens: path.slice() })
  }
}

/** The token of each element (−1 for an optional word that is not there), or null where a part of speech does not agree. */
function align(
  document: TaggedDocument,
  elements: readonly PatternElement[],
  path: readonly number[],
): number[] | null {
  const places: number[] = []
  let k = 0
  for (let e = 0; e < elements.length; e++) {
    const element = elements[e] as PatternElement
    const token = path[k] as number
    if (element.slot) {
      const remaining = elements.length - e - 1
      const isThere = path.length - k > remaining - elements.slice(e + 1).filter((other) => other.slot).length
      const fits = isThere && ((element.pos >> (document.pos[token] as number)) & 1) === 1
      places.push(fits ? token : -1)
      if (fits) k++
      continue
    }
    // Nodes are shared: what may stand between two words is up to each entry.
    if (!element.gap && k > 0 && token !== (path[k - 1] as number) + 1) return null
    if (!fitsElement(document, element, token)) return null
    places.push(token)
    k++
  }
  return k === path.length ? places : null
}

function fitsElement(document: TaggedDocument, element: PatternElement, token: number): boolean {
  if (element.pos === 0) return true
  if ((element.pos >> (document.pos[token] as number)) & 1) return true
  if (element.participles.length === 0 || document.mood[token] !== PAST_PARTICIPLE) return false
  return !followsAvoir(document, token)
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

function removeForbidden(
  found: Match[][],
  forbidden: { lexicon: number; row: number; from: number; to: number }[],
): void {
  const keys = new Set(forbidden.map(({ lexicon, row, from, to }) => `${lexicon}:${row}:${from}:${to}`))
  found.forEach((matches, lexicon) => {
    const kept = matches.filter(({ row, from, to }) => !keys.has(`${lexicon}:${row}:${from}:${to}`))
    matches.length = 0
    matches.push(...kept)
  })
}
