import { twice } from '../document/columns.ts'
import type { PatternElement } from './pattern.ts'

/** Where a pattern ends: an entry, or a context in which an entry does not count. */
export interface Terminal {
  /** Index into the matcher's lexicons. */
  lexicon: number
  row: number
  /** For a `not` context: which elements are the entry. */
  not: { from: number; to: number } | null
  /** Parts of speech, participles and gaps are checked when the path is complete. */
  elements: readonly PatternElement[]
}

/** An optional word. */
export interface Slot {
  mask: number
  node: number
}

/**
 * Patterns in a trie. Its edges are pattern elements (a set of forms and lemmas that will do), not words: an element with
 * a form and a lemma is one edge, so the trie is no larger than the lists. For each word it keeps the nodes that the word
 * leads to from the root, and the elements it satisfies inside an entry; these lists grow as patterns are added.
 */
export interface Trie {
  nodes: number
  /** Per node: the entries and contexts that end there. */
  readonly ends: (Terminal[] | null)[]
  /** Per node: optional words. */
  readonly slots: (Slot[] | null)[]
  /** Per node: 1 where something follows, 2 where adverbs, auxiliaries and pronouns may stand before it. */
  flags: Uint8Array
  /** Open addressing: node (−1 for a free place), element, next node. */
  edges: Int32Array
  /** One bit for each edge by its hash: most edges that are not there need no look-up in `edges`. */
  readonly filter: Int32Array
  /** Numbers of the elements, by what they accept. */
  readonly elements: Map<string, number>
  readonly numbers: Map<PatternElement, number>
  /** Per element: whether it stands inside an entry, and the words that satisfy it. */
  readonly continues: boolean[]
  readonly wordsOf: (readonly number[])[]
  /** Numbers of words as lower-case forms, as forms with their case, and as lemmas. */
  readonly forms: Map<string, number>
  readonly cased: Map<string, number>
  readonly lemmas: Map<string, number>
  /** Per word: nodes reached from the root, and elements inside entries. */
  readonly roots: number[][]
  readonly inside: number[][]
}

const FOLLOWED = 1
export const GAPPED = 2
/** Numbers an edge takes. */
const WIDTH = 3
/** Twenty bits for some fifty thousand edges: one absent edge in twenty is looked up. */
const FILTER_BITS = 20

/** A trie without patterns. */
export function createTrie(): Trie {
  return {
    nodes: 1,
    ends: [null],
    slots: [null],
    flags: new Uint8Array(1 << 10),
    edges: new Int32Array(WIDTH << 12).fill(-1),
    filter: new Int32Array(1 << (FILTER_BITS - 5)),
    elements: new Map(),
    numbers: new Map(),
    continues: [],
    wordsOf: [],
    forms: new Map(),
    cased: new Map(),
    lemmas: new Map(),
    roots: [NONE],
    inside: [NONE],
  }
}

/** Lists of words that nothing accepts yet; replaced, never filled. */
const NONE: number[] = []

/** Adds a pattern. */
export function insert(trie: Trie, terminal: Terminal): void {
  insertFrom(trie, terminal, 0, 0)
}

function insertFrom(trie: Trie, terminal: Terminal, index: number, node: number): void {
  const element = terminal.elements[index]
  if (!element) {
    const ends = trie.ends[node]
    if (ends) ends.push(terminal)
    else trie.ends[node] = [terminal]
    return
  }
  trie.flags[node] = (trie.flags[node] as number) | FOLLOWED | (element.gap ? GAPPED : 0)
  if (element.slot) {
    insertFrom(trie, terminal, index + 1, node)
    insertFrom(trie, terminal, index + 1, slotNode(trie, node, element.pos))
    return
  }
  insertFrom(trie, terminal, index + 1, edge(trie, node, elementNumber(trie, element)))
}

function slotNode(trie: Trie, node: number, mask: number): number {
  const slots = trie.slots[node] ?? []
  trie.slots[node] = slots
  let slot = slots.find((known) => known.mask === mask)
  if (!slot) {
    slot = { mask, node: newNode(trie) }
    slots.push(slot)
  }
  return slot.node
}

function elementNumber(trie: Trie, element: PatternElement): number {
  let number = trie.numbers.get(element)
  if (number === undefined) {
    const { forms, cased, lemmas, participles } = element
    const accepts = `${forms.join('|')}^${cased.join('|')}~${lemmas.join('|')}*${participles.join('|')}`
    number = trie.elements.get(accepts)
    if (number === undefined) {
      number = trie.wordsOf.push([
        ...forms.map((form) => wordNumber(trie, trie.forms, form)),
        ...cased.map((form) => wordNumber(trie, trie.cased, form)),
        ...new Set([...lemmas, ...participles].map((lemma) => wordNumber(trie, trie.lemmas, lemma))),
      ])
      number--
      trie.continues.push(false)
      trie.elements.set(accepts, number)
    }
    trie.numbers.set(element, number)
  }
  return number
}

/** The number of a word in one of the roles `forms`, `cased`, `lemmas`. */
export function wordNumber(trie: Trie, words: Map<string, number>, word: string): number {
  let number = words.get(word)
  if (number === undefined) {
    number = trie.roots.push(NONE) - 1
    trie.inside.push(NONE)
    words.set(word, number)
  }
  return number
}

function newNode(trie: Trie): number {
  if (trie.nodes >= trie.flags.length) {
    trie.flags = twice(trie.flags)
  }
  trie.ends.push(null)
  trie.slots.push(null)
  return trie.nodes++
}

function edge(trie: Trie, node: number, element: number): number {
  if (trie.nodes * 2 * WIDTH > trie.edges.length) rehash(trie)
  const { edges, filter } = trie
  const place = findPlace(edges, node, element)
  if (edges[place] === node) return edges[place + 2] as number
  const created = newNode(trie)
  edges[place] = node
  edges[place + 1] = element
  edges[place + 2] = created
  const bit = hash(node, element) >>> (32 - FILTER_BITS)
  filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31))
  const words = trie.wordsOf[element] as readonly number[]
  if (node === 0) for (const word of words) extend(trie.roots, word, created)
  else if (!trie.continues[element]) {
    trie.continues[element] = true
    for (const word of words) extend(trie.inside, word, element)
  }
  return created
}

function extend(lists: number[][], word: number, number: number): void {
  const list = lists[word] as number[]
  if (list === NONE) lists[word] = [number]
  else list.push(number)
}

function hash(node: number, element: number): number {
  return Math.imul(node, 0x9e3779b1) ^ Math.imul(element, 0x85ebca6b)
}

/** The place of an edge, or the free place where it would go. */
function findPlace(edges: Int32Array, node: number, element: number): number {
  const places = edges.length / WIDTH
  let place = (hash(node, element) >>> 7) & (places - 1)
  for (;;) {
    const at = place * WIDTH
    if (edges[at] === -1 || (edges[at] === node && edges[at + 1] === element)) return at
    place = (place + 1) & (places - 1)
  }
}

function rehash(trie: Trie): void {
  const { edges } = trie
  const larger = new Int32Array(edges.length * 2).fill(-1)
  for (let i = 0; i < edges.length; i += WIDTH) {
    if (edges[i] === -1) continue
    const place = findPlace(larger, edges[i] as number, edges[i + 1] as number)
    for (let k = 0; k < WIDTH; k++) larger[place + k] = edges[i + k] as number
  }
  trie.edges = larger
}

/** Follows an edge; 0 where there is none. */
export function follow({ edges, filter }: Trie, node: number, element: number): number {
  const bit = hash(node, element) >>> (32 - FILTER_BITS)
  if ((((filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return 0
  const place = findPlace(edges, node, element)
  return edges[place] === -1 ? 0 : (edges[place + 2] as number)
}
