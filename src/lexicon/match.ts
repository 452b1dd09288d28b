import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import { wordNumbers } from '../morphology/word-numbers.ts'
import type { Matcher } from './matcher.ts'
import { type PatternElement, posMask } from './pattern.ts'
import { follow, GAPPED, type Terminal } from './trie.ts'

/** An entry found: the tokens from … to − 1. */
export interface Match {
  /** Row of the lexicon. */
  row: number
  from: number
  to: number
  /** The token that matched each element of the entry, in order. */
  tokens: number[]
  /** How many of these stand in the form of the entry. */
  exact: number
}

const GAP_POS = /* @__PURE__ */ posMask(['ADV', 'AUX', 'PRON'])
const LONGEST_GAP = 3
const PAST_PARTICIPLE = /* @__PURE__ */ MOODS.indexOf('past-participle')
const ADV = /* @__PURE__ */ POS.indexOf('ADV')
const PRON = /* @__PURE__ */ POS.indexOf('PRON')

/**
 * All entries found in a document, per lexicon of the matcher, by start and end; of several on the same tokens, those with
 * most words as in the text come first (*contesté* before *contester*), then the lower row. `not` contexts have already
 * taken away what they forbid; overlaps are left to an overlap policy (overlap.ts).
 */
export function findMatches(document: TaggedDocument, matcher: Matcher): Match[][] {
  const { sentences, pos } = document
  const { store, form, lemma } = wordNumbers(document)
  const { trie } = matcher
  // First of all: these put the entries that the document needs into the trie.
  const wordOfForm = matcher.wordOfForm(store)
  const wordOfLemma = matcher.wordOfLemma(store)
  const wordOfCased = matcher.wordOfCased(store)
  const { ends, slots, flags, roots, inside } = trie
  const found: Match[][] = matcher.lexicons.map(() => [])
  const forbidden: Forbidden[] = []
  const path: number[] = []
  for (let s = 0; s < sentences.length; s++) {
    const stop = sentences.to[s] as number
    for (let i = sentences.from[s] as number; i < stop; i++) {
      const ofForm = roots[wordOfForm[form[i] as number] as number] as number[]
      const ofLemma = roots[wordOfLemma[lemma[i] as number] as number] as number[]
      const ofCased = roots[wordOfCased[form[i] as number] as number] as number[]
      path.push(i)
      for (let k = 0; k < ofForm.length; k++) step(ofForm[k] as number, i, stop, 1)
      for (let k = 0; k < ofCased.length; k++) step(ofCased[k] as number, i, stop, 1)
      for (let k = 0; k < ofLemma.length; k++)
        if (!ofForm.includes(ofLemma[k] as number)) step(ofLemma[k] as number, i, stop, 0)
      path.pop()
    }
  }
  if (forbidden.length > 0) removeForbidden(found, forbidden)
  for (const matches of found)
    matches.sort((a, b) => a.from - b.from || a.to - b.to || b.exact - a.exact || a.row - b.row)
  return found

  /** Goes on to a node with the token i. */
  function step(node: number, i: number, stop: number, exact: number): void {
    const terminals = ends[node]
    if (terminals) for (let k = 0; k < terminals.length; k++) accept(terminals[k] as Terminal, i, exact)
    if (flags[node] !== 0 && i + 1 < stop) walk(node, i + 1, stop, 0, exact)
  }

  function walk(node: number, i: number, stop: number, passed: number, exact: number): void {
    const ofForm = inside[wordOfForm[form[i] as number] as number] as number[]
    const ofLemma = inside[wordOfLemma[lemma[i] as number] as number] as number[]
    const ofCased = inside[wordOfCased[form[i] as number] as number] as number[]
    for (let k = 0; k < ofForm.length; k++) enter(follow(trie, node, ofForm[k] as number), i, stop, exact + 1)
    for (let k = 0; k < ofCased.length; k++) enter(follow(trie, node, ofCased[k] as number), i, stop, exact + 1)
    for (let k = 0; k < ofLemma.length; k++) {
      const next = follow(trie, node, ofLemma[k] as number)
      if (next !== 0 && !ofForm.includes(ofLemma[k] as number)) enter(next, i, stop, exact)
    }
    const optional = slots[node]
    if (optional)
      for (const { mask, node: next } of optional) if ((mask >> (pos[i] as number)) & 1) enter(next, i, stop, exact)
    if (((flags[node] as number) & GAPPED) !== 0 && passed < LONGEST_GAP && i + 1 < stop)
      if ((GAP_POS >> (pos[i] as number)) & 1) walk(node, i + 1, stop, passed + 1, exact)
  }

  function enter(node: number, i: number, stop: number, exact: number): void {
    if (node === 0) return
    path.push(i)
    step(node, i, stop, exact)
    path.pop()
  }

  function accept(terminal: Terminal, last: number, exact: number): void {
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
    matches.push({ row, from, to: last + 1, tokens: path.slice(), exact })
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

/** An entry at a place where it does not count. */
interface Forbidden {
  lexicon: number
  row: number
  from: number
  to: number
}

function removeForbidden(found: Match[][], forbidden: readonly Forbidden[]): void {
  const rows = new Map<number, Forbidden[]>()
  for (const one of forbidden) {
    const same = rows.get(one.row)
    if (same) same.push(one)
    else rows.set(one.row, [one])
  }
  found.forEach((matches, lexicon) => {
    let kept = 0
    for (const match of matches) {
      const { row, from, to } = match
      if (!rows.get(row)?.some((one) => one.lexicon === lexicon && one.from === from && one.to === to))
        matches[kept++] = match
    }
    matches.length = kept
  })
}
