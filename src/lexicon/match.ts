import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import type { Lexicon } from './lexicon.ts'
import { type PatternElement, posMask, readElement } from './pattern-text.ts'

/** An entry found: the tokens from … to − 1. */
export interface Match {
  /** Row of the lexicon. */
  row: number
  from: number
  to: number
  /** The token that matched each element of the entry, in order. */
  tokens: number[]
}

interface Terminal {
  lexicon: number
  row: number
  /** For a `not` context: which elements are the entry. */
  not: { from: number; to: number } | null
  /** Part-of-speech masks and participle-only flags of the elements, checked when the path is complete. */
  elements: readonly PatternElement[]
}

/**
 * Patterns of one or more lexicons in a trie. Its edges are pattern elements (a set of forms and lemmas that will do), not
 * words: an element with a form and a lemma is one edge, so the trie is no larger than the lists.
 */
export interface Matcher {
  lexicons: readonly Lexicon[]
  /** Which elements a form, a lemma or a form with its case satisfies. */
  forms: Map<string, number[]>
  lemmas: Map<string, number[]>
  cased: Map<string, number[]>
  /** Distinct elements by what they accept. */
  elements: Map<string, number>
  /** Where the root leads with each element; 0 where no entry begins with it. */
  root: Int32Array
  /** Open addressing: node (−1 for a free place), element, next node. */
  edges: Int32Array
  nodes: number
  terminals: (Terminal[] | undefined)[]
  /** Per node: whether adverbs, auxiliaries and pronouns may stand before what follows. */
  gap: Uint8Array
  /** Per node: optional words by part of speech. */
  slots: ({ mask: number; node: number }[] | undefined)[]
}

/** Numbers an edge takes. */
const WIDTH = 3
const GAP_POS = /* @__PURE__ */ posMask(['ADV', 'AUX', 'PRON'])
const LONGEST_GAP = 3
const PAST_PARTICIPLE = /* @__PURE__ */ MOODS.indexOf('past-participle')
const ADV = /* @__PURE__ */ POS.indexOf('ADV')
const PRON = /* @__PURE__ */ POS.indexOf('PRON')

/** Builds the trie of all entries of some lexicons. */
export function createMatcher(lexicons: readonly Lexicon[]): Matcher {
  const matcher: Matcher = {
    lexicons,
    forms: new Map(),
    lemmas: new Map(),
    cased: new Map(),
    elements: new Map(),
    root: new Int32Array(0),
    edges: new Int32Array(WIDTH << 12).fill(-1),
    nodes: 1,
    terminals: [],
    gap: new Uint8Array(1 << 10),
    slots: [],
  }
  // Most elements stand in many patterns: each is read once.
  const read = new Map<string, PatternElement>()
  const elementsOf = (pattern: string): PatternElement[] =>
    pattern.split(' ').map((part) => {
      let element = read.get(part)
      if (!element) {
        element = readElement(part)
        read.set(part, element)
      }
      return element
    })
  const numbers = new Map<PatternElement, number>()
  lexicons.forEach((lexicon, index) => {
    lexicon.patterns.forEach((pattern, row) => {
      const elements = elementsOf(pattern)
      insert(matcher, numbers, elements, 0, 0, { lexicon: index, row, not: null, elements })
    })
    for (const { row, pattern, from, to } of lexicon.nots) {
      const elements = elementsOf(pattern)
      insert(matcher, numbers, elements, 0, 0, { lexicon: index, row, not: { from, to }, elements })
    }
  })
  matcher.root = new Int32Array(matcher.elements.size).map((_, element) => follow(matcher, 0, element))
  return matcher
}

function insert(
  matcher: Matcher,
  numbers: Map<PatternElement, number>,
  elements: readonly PatternElement[],
  index: number,
  node: number,
  terminal: Terminal,
): void {
  const element = elements[index]
  if (!element) {
    const terminals = matcher.terminals[node]
    if (terminals) terminals.push(terminal)
    else matcher.terminals[node] = [terminal]
    return
  }
  if (element.gap) matcher.gap[node] = 1
  if (element.slot) {
    insert(matcher, numbers, elements, index + 1, node, terminal)
    const slots = matcher.slots[node] ?? []
    matcher.slots[node] = slots
    let slot = slots.find((known) => known.mask === element.pos)
    if (!slot) {
      slot = { mask: element.pos, node: newNode(matcher) }
      slots.push(slot)
    }
    insert(matcher, numbers, elements, index + 1, slot.node, terminal)
    return
  }
  let number = numbers.get(element)
  if (number === undefined) {
    number = elementNumber(matcher, element)
    numbers.set(element, number)
  }
  insert(matcher, numbers, elements, index + 1, edge(matcher, node, number), terminal)
}

/** The number of an element; new ones are listed under the words that satisfy them. */
function elementNumber(matcher: Matcher, { forms, lemmas, cased, participles }: PatternElement): number {
  const key = `${forms.join('|')}~${lemmas.join('|')}^${cased.join('|')}*${participles.join('|')}`
  const known = matcher.elements.get(key)
  if (known !== undefined) return known
  const number = matcher.elements.size
  matcher.elements.set(key, number)
  for (const form of new Set(forms)) list(matcher.forms, form, number)
  for (const lemma of new Set([...lemmas, ...participles])) list(matcher.lemmas, lemma, number)
  for (const form of new Set(cased)) list(matcher.cased, form, number)
  return number
}

function list(words: Map<string, number[]>, word: string, element: number): void {
  const known = words.get(word)
  if (known) known.push(element)
  else words.set(word, [element])
}

function newNode(matcher: Matcher): number {
  if (matcher.nodes >= matcher.gap.length) {
    const gap = new Uint8Array(matcher.gap.length * 2)
    gap.set(matcher.gap)
    matcher.gap = gap
  }
  return matcher.nodes++
}

function edge(matcher: Matcher, node: number, element: number): number {
  if (matcher.nodes * 2 * WIDTH > matcher.edges.length) rehash(matcher)
  const place = findPlace(matcher.edges, node, element)
  if (matcher.edges[place] === node) return matcher.edges[place + 2] as number
  const created = newNode(matcher)
  matcher.edges.set([node, element, created], place)
  return created
}

/** The place of an edge, or the free place where it would go. */
function findPlace(edges: Int32Array, node: number, element: number): number {
  const places = edges.length / WIDTH
  let place = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(element, 0x85ebca6b)) >>> 7) & (places - 1)
  for (;;) {
    const at = place * WIDTH
    if (edges[at] === -1 || (edges[at] === node && edges[at + 1] === element)) return at
    place = (place + 1) & (places - 1)
  }
}

function rehash(matcher: Matcher): void {
  const { edges } = matcher
  matcher.edges = new Int32Array(edges.length * 2).fill(-1)
  for (let i = 0; i < edges.length; i += WIDTH) {
    if (edges[i] === -1) continue
    matcher.edges.set(
      edges.subarray(i, i + WIDTH),
      findPlace(matcher.edges, edges[i] as number, edges[i + 1] as number),
    )
  }
}

/** Follows an edge; 0 where there is none. */
function follow({ edges }: Matcher, node: number, element: number): number {
  const place = findPlace(edges, node, element)
  return edges[place] === -1 ? 0 : (edges[place + 2] as number)
}

/**
 * All entries found in a document, per lexicon of the matcher, by start then length. `not` contexts have already
 * taken away what they forbid; overlaps are left to an overlap policy (overlap.ts).
 */
export function findMatches(document: TaggedDocument, matcher: Matcher): Match[][] {
  const { tokens, sentences } = document
  const byType = document.types.map((form) => join(matcher.forms.get(form.toLowerCase()), matcher.cased.get(form)))
  const byLemma = document.lemmas.map((lemma) => matcher.lemmas.get(lemma) ?? NONE)
  // Most words begin no entry: which do is told once for each distinct word.
  const begins = (element: number): boolean => matcher.root[element] !== 0
  const rootType = byType.map((elements) => (elements.length === 0 ? NONE : elements.filter(begins)))
  const rootLemma = byLemma.map((elements) => (elements.length === 0 ? NONE : elements.filter(begins)))
  const found: Match[][] = matcher.lexicons.map(() => [])
  const forbidden: { lexicon: number; row: number; from: number; to: number }[] = []
  const path: number[] = []
  for (let s = 0; s < sentences.length; s++) {
    const stop = sentences.to[s] as number
    for (let i = sentences.from[s] as number; i < stop; i++) {
      const ofType = rootType[tokens.type[i] as number] as readonly number[]
      const ofLemma = rootLemma[document.lemma[i] as number] as readonly number[]
      if (ofType.length > 0 || ofLemma.length > 0) advance(0, i, stop, ofType, ofLemma)
    }
  }
  if (forbidden.length > 0) removeForbidden(found, forbidden)
  return found

  /** Follows the edges of the elements that token i satisfies. */
  function advance(node: number, i: number, stop: number, ofType: readonly number[], ofLemma: readonly number[]): void {
    path.push(i)
    for (const element of ofType) step(follow(matcher, node, element), i, stop)
    for (const element of ofLemma) if (!ofType.includes(element)) step(follow(matcher, node, element), i, stop)
    path.pop()
  }

  function walk(node: number, i: number, stop: number, gap: number): void {
    if (i >= stop) return
    advance(
      node,
      i,
      stop,
      byType[tokens.type[i] as number] as readonly number[],
      byLemma[document.lemma[i] as number] as readonly number[],
    )
    const slots = matcher.slots[node]
    if (slots) {
      path.push(i)
      for (const slot of slots) if ((slot.mask >> (document.pos[i] as number)) & 1) step(slot.node, i, stop)
      path.pop()
    }
    if (matcher.gap[node] && gap < LONGEST_GAP && (GAP_POS >> (document.pos[i] as number)) & 1)
      walk(node, i + 1, stop, gap + 1)
  }

  function step(node: number, i: number, stop: number): void {
    if (node === 0) return
    const terminals = matcher.terminals[node]
    if (terminals) for (const terminal of terminals) accept(terminal, i)
    walk(node, i + 1, stop, 0)
  }

  function accept(terminal: Terminal, last: number): void {
    const places = align(document, terminal.elements, path)
    if (!places) return
    const from = path[0] as number
    if (terminal.not) {
      const inner = places.slice(terminal.not.from, terminal.not.to).filter((place) => place >= 0)
      forbidden.push({
        lexicon: terminal.lexicon,
        row: terminal.row,
        from: inner[0] as number,
        to: (inner.at(-1) as number) + 1,
      })
      return
    }
    const matches = found[terminal.lexicon] as Match[]
    for (let k = matches.length - 1; k >= 0 && (matches[k] as Match).from === from; k--) {
      const known = matches[k] as Match
      if (known.row === terminal.row && known.to === last + 1) return
    }
    matches.push({ row: terminal.row, from, to: last + 1, tokens: path.slice() })
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

const NONE: readonly number[] = []

function join(a: readonly number[] | undefined, b: readonly number[] | undefined): readonly number[] {
  return a ? (b ? [...a, ...b] : a) : (b ?? NONE)
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
