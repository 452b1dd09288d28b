import type { Forms } from '../morphology/forms.ts'
import { formTable, lemmaTable } from '../morphology/word-numbers.ts'
import type { Lexicon } from './lexicon.ts'
import { type PatternElement, readElement } from './pattern-text.ts'

/** Where a pattern ends: an entry, or a context in which an entry does not count. */
export interface Terminal {
  /** Index into `matcher.lexicons`. */
  lexicon: number
  row: number
  /** For a `not` context: which elements are the entry. */
  not: { from: number; to: number } | null
  /** Parts of speech, participle-only flags and gaps are checked when the path is complete. */
  elements: readonly PatternElement[]
}

/**
 * Patterns of one or more lexicons in a trie. Its edges are pattern elements (a set of forms and lemmas that will do), not
 * words: an element with a form and a lemma is one edge, so the trie is no larger than the lists.
 */
export interface Matcher {
  readonly lexicons: readonly Lexicon[]
  /** The entries and contexts by the node where they end: those of node n are endsAt[n] … endsAt[n + 1] − 1. */
  readonly ends: readonly Terminal[]
  readonly endsAt: Int32Array
  /** Per node: whether something follows. */
  readonly inner: Uint8Array
  /** One bit for each edge by its hash: most edges that are not there need no look-up in `edges`. */
  readonly filter: Int32Array
  /** Per node: whether adverbs, auxiliaries and pronouns may stand before what follows. */
  readonly gap: Uint8Array
  /** Per node: 0, or where in `slots` its optional words are. */
  readonly slotsAt: Int32Array
  readonly slots: readonly (readonly Slot[])[]
  /** Edges: open addressing of node (−1 for a free place), element, next node. */
  readonly edges: Int32Array
  /** Number lists, each its length and then its numbers; 0 is the empty one. */
  readonly lists: number[]
  /** Per form and per lemma: the list of nodes that it leads to from the root. */
  readonly rootOfForm: (store: Forms) => Int32Array
  readonly rootOfLemma: (store: Forms) => Int32Array
  /** Per form and per lemma: the list of elements that it satisfies inside an entry. */
  readonly innerOfForm: (store: Forms) => Int32Array
  readonly innerOfLemma: (store: Forms) => Int32Array
}

export interface Slot {
  mask: number
  node: number
}

/** Numbers an edge takes. */
const WIDTH = 3
/** Twenty bits for some fifty thousand edges: one absent edge in twenty is looked up. */
const FILTER_BITS = 20

/** The trie while it grows. */
interface Builder {
  terminals: Terminal[]
  /** Per terminal: its node. */
  nodeOf: number[]
  inner: Uint8Array
  filter: Int32Array
  gap: Uint8Array
  slotsAt: Int32Array
  slots: Slot[][]
  edges: Int32Array
  nodes: number
  /** By the text of an element, and by what it accepts: its number. */
  read: Map<string, NumberedElement>
  accepted: Map<string, number>
  /** Which elements a form, a lemma or a form with its case satisfies. */
  forms: Map<string, number[]>
  lemmas: Map<string, number[]>
  cased: Map<string, number[]>
  /** Per element: whether it stands inside an entry. */
  continues: Uint8Array
}

interface NumberedElement {
  element: PatternElement
  /** −1 for an optional word. */
  number: number
}

/** Builds the trie of all entries of some lexicons. */
export function createMatcher(lexicons: readonly Lexicon[]): Matcher {
  const builder: Builder = {
    terminals: [],
    nodeOf: [],
    inner: new Uint8Array(1 << 10),
    filter: new Int32Array(1 << (FILTER_BITS - 5)),
    gap: new Uint8Array(1 << 10),
    slotsAt: new Int32Array(1 << 10),
    slots: [[]],
    edges: new Int32Array(WIDTH << 12).fill(-1),
    nodes: 1,
    read: new Map(),
    accepted: new Map(),
    forms: new Map(),
    lemmas: new Map(),
    cased: new Map(),
    continues: new Uint8Array(1 << 10),
  }
  for (let lexicon = 0; lexicon < lexicons.length; lexicon++) {
    const { patterns, nots } = lexicons[lexicon] as Lexicon
    for (let row = 0; row < patterns.length; row++)
      insertPattern(builder, patterns[row] as readonly string[], lexicon, row, null)
    for (const not of nots) insertPattern(builder, not.pattern, lexicon, not.row, not)
  }
  return finish(builder, lexicons)
}

function insertPattern(
  builder: Builder,
  pattern: readonly string[],
  lexicon: number,
  row: number,
  not: Terminal['not'],
): void {
  const numbered = pattern.map((text) => numberedElement(builder, text))
  const elements = numbered.map(({ element }) => element)
  insert(builder, numbered, 0, 0, { lexicon, row, not, elements })
}

function insert(
  builder: Builder,
  pattern: readonly NumberedElement[],
  index: number,
  node: number,
  terminal: Terminal,
): void {
  const next = pattern[index]
  if (!next) {
    builder.terminals.push(terminal)
    builder.nodeOf.push(node)
    return
  }
  const { element, number } = next
  builder.inner[node] = 1
  if (element.gap) builder.gap[node] = 1
  if (element.slot) {
    insert(builder, pattern, index + 1, node, terminal)
    if (builder.slotsAt[node] === 0) builder.slotsAt[node] = builder.slots.push([]) - 1
    const slots = builder.slots[builder.slotsAt[node] as number] as Slot[]
    let slot = slots.find((known) => known.mask === element.pos)
    if (!slot) {
      slot = { mask: element.pos, node: newNode(builder) }
      slots.push(slot)
    }
    insert(builder, pattern, index + 1, slot.node, terminal)
    return
  }
  if (node !== 0) builder.continues[number] = 1
  insert(builder, pattern, index + 1, edge(builder, node, number), terminal)
}

/** An element with the number of what it accepts; new ones are listed under the words that satisfy them. */
function numberedElement(builder: Builder, text: string): NumberedElement {
  const known = builder.read.get(text)
  if (known) return known
  const element = readElement(text)
  let number = -1
  if (!element.slot) {
    const accepts = text.slice(text.indexOf('|'))
    number = builder.accepted.get(accepts) ?? addElement(builder, accepts, element)
  }
  const added = { element, number }
  builder.read.set(text, added)
  return added
}

function addElement(builder: Builder, accepts: string, element: PatternElement): number {
  const number = builder.accepted.size
  builder.accepted.set(accepts, number)
  if (number >= builder.continues.length) builder.continues = longer(builder.continues, Uint8Array)
  for (const form of element.forms) list(builder.forms, form, number)
  for (const lemma of element.lemmas) list(builder.lemmas, lemma, number)
  for (const lemma of element.participles) list(builder.lemmas, lemma, number)
  for (const form of element.cased) list(builder.cased, form, number)
  return number
}

function list(words: Map<string, number[]>, word: string, element: number): void {
  const known = words.get(word)
  if (!known) words.set(word, [element])
  else if (known.at(-1) !== element) known.push(element)
}

function newNode(builder: Builder): number {
  if (builder.nodes >= builder.gap.length) {
    builder.gap = longer(builder.gap, Uint8Array)
    builder.inner = longer(builder.inner, Uint8Array)
    builder.slotsAt = longer(builder.slotsAt, Int32Array)
  }
  return builder.nodes++
}

function longer<T extends Uint8Array | Int32Array>(column: T, kind: new (length: number) => T): T {
  const copy = new kind(column.length * 2)
  copy.set(column)
  return copy
}

function edge(builder: Builder, node: number, element: number): number {
  if (builder.nodes * 2 * WIDTH > builder.edges.length) rehash(builder)
  const { edges } = builder
  const place = findPlace(edges, node, element)
  if (edges[place] === node) return edges[place + 2] as number
  const created = newNode(builder)
  edges[place] = node
  edges[place + 1] = element
  edges[place + 2] = created
  const bit = hash(node, element) >>> (32 - FILTER_BITS)
  builder.filter[bit >> 5] = (builder.filter[bit >> 5] as number) | (1 << (bit & 31))
  return created
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

function rehash(builder: Builder): void {
  const { edges } = builder
  const larger = new Int32Array(edges.length * 2).fill(-1)
  for (let i = 0; i < edges.length; i += WIDTH) {
    if (edges[i] === -1) continue
    const place = findPlace(larger, edges[i] as number, edges[i + 1] as number)
    larger[place] = edges[i] as number
    larger[place + 1] = edges[i + 1] as number
    larger[place + 2] = edges[i + 2] as number
  }
  builder.edges = larger
}

/** Follows an edge; 0 where there is none. */
export function follow({ edges, filter }: Pick<Matcher, 'edges' | 'filter'>, node: number, element: number): number {
  const bit = hash(node, element) >>> (32 - FILTER_BITS)
  if ((((filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return 0
  const place = findPlace(edges, node, element)
  return edges[place] === -1 ? 0 : (edges[place + 2] as number)
}

function finish(builder: Builder, lexicons: readonly Lexicon[]): Matcher {
  const { inner, filter, gap, slotsAt, slots, edges, forms, lemmas, cased, continues } = builder
  const lists: number[] = [0]
  const listOf = (numbers: readonly number[]): number =>
    numbers.length === 0 ? 0 : lists.push(numbers.length, ...numbers) - numbers.length - 1
  const fromRoot = (elements: readonly number[]): number =>
    listOf(elements.map((element) => follow({ edges, filter }, 0, element)).filter((node) => node !== 0))
  const inside = (elements: readonly number[]): number => listOf(elements.filter((element) => continues[element] === 1))
  const ofForm = (form: string): readonly number[] => {
    const exact = cased.get(form) ?? NONE
    const own = forms.get(form.toLowerCase()) ?? NONE
    return exact.length === 0 ? own : own.length === 0 ? exact : [...own, ...exact]
  }
  const ofLemma = (lemma: string): readonly number[] => lemmas.get(lemma) ?? NONE
  return {
    lexicons,
    ...byNode(builder),
    inner,
    filter,
    gap,
    slotsAt,
    slots,
    edges,
    lists,
    rootOfForm: formTable((form) => fromRoot(ofForm(form))),
    rootOfLemma: lemmaTable((lemma) => fromRoot(ofLemma(lemma))),
    innerOfForm: formTable((form) => inside(ofForm(form))),
    innerOfLemma: lemmaTable((lemma) => inside(ofLemma(lemma))),
  }
}

/** Terminals in the order of their nodes, and where those of each node begin. */
function byNode({ terminals, nodeOf, nodes }: Builder): Pick<Matcher, 'ends' | 'endsAt'> {
  const endsAt = new Int32Array(nodes + 1)
  for (const node of nodeOf) endsAt[node + 1] = (endsAt[node + 1] as number) + 1
  for (let node = 0; node < nodes; node++) endsAt[node + 1] = (endsAt[node + 1] as number) + (endsAt[node] as number)
  const next = endsAt.slice()
  const ends = terminals.slice()
  terminals.forEach((terminal, i) => {
    const node = nodeOf[i] as number
    ends[next[node] as number] = terminal
    next[node] = (next[node] as number) + 1
  })
  return { ends, endsAt }
}

const NONE: readonly number[] = []
