import { describe, type Expectation, expectFields, isFlag, isName } from '../check.ts'
import { KIND } from '../document/document.ts'
import { graphemes } from '../document/graphemes.ts'
import { segment } from '../document/segment.ts'
import { findFrameCues } from '../find/frames.ts'
import { findModality } from '../find/modality.ts'
import { tokensIn } from '../find/token-range.ts'
import { findTone } from '../find/tone.ts'
import { voiceAt, voicesOf } from '../find/voice.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { FrameCue, LoadedTerm, Modality, ToneTerm, Voice } from '../types.ts'
import {
  boilerplateOf,
  type ComparedDocument,
  checkDocuments,
  debrisOf,
  idOf,
  isCountFrom,
  isVoice,
  loadedOf,
  reported,
} from './documents.ts'

/** What is looked for: one of form, lemma, entry, category. */
export interface ConcordanceQuery {
  /** Words as written, in any case: one, or several in a row (*mise en demeure*). */
  form?: string
  /** Lemmas: one, or several in a row. */
  lemma?: string
  /** Id of an entry of the lists loaded, tone, frames or modality (*autocrate/NOUN*). */
  entry?: string
  /** Category of loaded vocabulary (*glorifying*). */
  category?: string
  /** Only in this voice. */
  voice?: Voice
}

/** Options of {@link concordance}. */
export interface ConcordanceOptions {
  /** Characters of context on each side (default 50). */
  width?: number
  /** Order of the lines: as in the documents (default), by the words to the left read outwards, by those to the right, or by the node. */
  sort?: 'position' | 'left' | 'right' | 'node'
  /** Look into boilerplate too (default false). */
  withBoilerplate?: boolean
}

/** A place where the query was found, in context. */
export interface ConcordanceLine {
  id: string
  source: string | null
  /** Place of the node in the text. */
  start: number
  end: number
  /** Context and node on one line: white space is a single space. */
  left: string
  node: string
  right: string
  voice: Voice
}

/**
 * Concordance (KWIC): every place where a word, expression, entry or category stands, with its context. Words are matched
 * whole: `lemma: 'réforme'` finds *Réformes*, never *réformer*. Left and right order follow French rules (accents decide last) and pass over marks.
 * Boilerplate is left out.
 *
 * @throws TypeError for documents that are not tagged, a query that asks for nothing or for two things, an unknown option
 * @example
 * concordance(documents, { lemma: 'réforme', voice: 'narration' }, { sort: 'right' })
 */
export function concordance(
  documents: readonly ComparedDocument[],
  query: ConcordanceQuery,
  options: ConcordanceOptions = {},
): ConcordanceLine[] {
  checkDocuments(documents)
  checkQuery(query)
  expectFields('options', options, OPTIONS)
  const { width = 50, sort = 'position', withBoilerplate = false } = options
  const lines = documents.flatMap((item, d) => {
    const { document } = item
    const { start, end } = document.tokens
    const voices = voicesOf(document)
    const debris = debrisOf(item, withBoilerplate ? [] : boilerplateOf(item))
    return findNodes(item, query)
      .filter(([from]) => debris[from] === 0)
      .filter(([from]) => query.voice === undefined || voiceAt(voices, from) === query.voice)
      .map(([from, to]): Located => {
        const first = start[from] as number
        const last = end[to - 1] as number
        const line = {
          id: idOf(item, d),
          source: item.source ?? item.report?.article.source ?? null,
          start: first,
          end: last,
          left: lastCharacters(oneLine(document.text.slice(Math.max(0, first - MARGIN * (width + 1)), first)), width),
          node: oneLine(document.text.slice(first, last)),
          right: firstCharacters(oneLine(document.text.slice(last, last + MARGIN * (width + 1))), width),
          voice: voiceAt(voices, from),
        }
        return { line, key: sort === 'position' ? [] : keyOf(document, from, to, sort) }
      })
  })
  if (sort !== 'position') {
    const { compare } = new Intl.Collator('fr')
    lines.sort((a, b) => compareWords(a.key, b.key, compare))
  }
  return lines.map(({ line }) => line)
}

/** A line with the words by which it is sorted. */
interface Located {
  line: ConcordanceLine
  key: readonly string[]
}

/** Code units looked at for each character of context: combining marks and runs of white space take several. */
const MARGIN = 4

const OPTIONS: Readonly<Record<string, Expectation>> = /* @__PURE__ */ (() => ({
  width: isCountFrom(1),
  sort: {
    test: (value: unknown) => ['position', 'left', 'right', 'node'].includes(value as string),
    expected: 'position, left, right or node',
  },
  withBoilerplate: isFlag,
}))()

const QUERY: Readonly<Record<string, Expectation>> = /* @__PURE__ */ (() => ({
  form: isName,
  lemma: isName,
  entry: isName,
  category: isName,
  voice: isVoice,
}))()

function checkQuery(query: ConcordanceQuery): void {
  expectFields('query', query, QUERY)
  const asked = ['form', 'lemma', 'entry', 'category'].filter((key) => query[key as 'form'] !== undefined)
  if (asked.length !== 1)
    throw new TypeError(
      `query: expected one of form, lemma, entry, category, received ${asked.join(' and ') || 'none'}`,
    )
}

/** The token ranges that a query finds, in order. */
function findNodes(item: ComparedDocument, { form, lemma, entry, category }: ConcordanceQuery): [number, number][] {
  const { document } = item
  const { types, tokens, lemmas } = document
  if (form !== undefined)
    return findSequences(document, wordsOf('form', form), (i) =>
      (types[tokens.type[i] as number] as string).toLowerCase(),
    )
  if (lemma !== undefined)
    return findSequences(document, wordsOf('lemma', lemma), (i) =>
      (lemmas[document.lemma[i] as number] as string).toLowerCase(),
    )
  const terms =
    category !== undefined
      ? loadedOf(item).filter(({ categories }) => categories.includes(category))
      : entriesOf(item).filter((one) => one.entry === entry)
  return terms.map((term) => tokensIn(document, term))
}

/** The annotations that come from entries of the lists, by place. */
function entriesOf(item: ComparedDocument): (LoadedTerm | ToneTerm | FrameCue | Modality)[] {
  const { document } = item
  const loaded = loadedOf(item)
  return [
    ...loaded,
    ...(reported(item, 'tone') ?? findTone(document, { loaded })),
    ...(reported(item, 'frame') ?? findFrameCues(document)),
    ...(reported(item, 'modality') ?? findModality(document)),
  ].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The words of a query as the tokens of a text are told apart: *l'hôpital* is two, *aujourd'hui* one. */
function wordsOf(name: string, query: string): string[] {
  const { tokens, types } = segment(query)
  if (tokens.length === 0) throw new TypeError(`query.${name}: expected words, received ${describe(query)}`)
  return Array.from(tokens.type, (type) => (types[type] as string).toLowerCase())
}

function findSequences(
  document: TaggedDocument,
  words: readonly string[],
  wordAt: (token: number) => string,
): [number, number][] {
  const found: [number, number][] = []
  for (let i = 0; i + words.length <= document.tokens.length; i++)
    if (words.every((word, k) => wordAt(i + k) === word)) found.push([i, i + words.length])
  return found
}

/** How many words decide the order. */
const KEY_WORDS = 5

/** The words by which a line is sorted: leftwards from the node, rightwards, or the node's own. Marks are no words. */
function keyOf(document: TaggedDocument, from: number, to: number, sort: 'left' | 'right' | 'node'): string[] {
  const { types, tokens } = document
  const words: string[] = []
  const step = sort === 'left' ? -1 : 1
  const end = sort === 'left' ? -1 : sort === 'right' ? tokens.length : to
  for (
    let i = sort === 'left' ? from - 1 : sort === 'right' ? to : from;
    i !== end && words.length < KEY_WORDS;
    i += step
  )
    if (tokens.kind[i] !== KIND.punctuation) words.push(types[tokens.type[i] as number] as string)
  return words
}

function compareWords(a: readonly string[], b: readonly string[], compare: (a: string, b: string) => number): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compare(a[i] as string, b[i] as string)
    if (order !== 0) return order
  }
  return a.length - b.length
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ')
}

/** The first characters (graphemes) of a text, as readers count them. */
function firstCharacters(text: string, width: number): string {
  return graphemes(text).slice(0, width).join('')
}

function lastCharacters(text: string, width: number): string {
  return graphemes(text).slice(-width).join('')
}
