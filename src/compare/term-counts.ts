import { type Expectation, expectFields, isFlag, isName } from '../check.ts'
import { KIND } from '../document/document.ts'
import { tokensIn } from '../find/token-range.ts'
import { VOICES, voicesOf } from '../find/voice.ts'
import { functionWords, isFunctionWord } from '../morphology/function-words.ts'
import { POS, type Pos } from '../morphology/tagged.ts'
import type { Voice } from '../types.ts'
import {
  boilerplateOf,
  type ComparedDocument,
  checkDocuments,
  debrisOf,
  fieldOf,
  isCountFrom,
  isVoice,
  loadedOf,
} from './documents.ts'

/** What is counted. */
export interface CountOptions {
  /** Field of the documents that names the groups (default `source`). */
  by?: string
  /** What is counted: words by lemma (default), by form, by lemma and part of speech, or loaded terms by main category. */
  unit?: 'lemma' | 'form' | 'lemma+pos' | 'category'
  /** Only words in this voice: `narration` leaves quotations and reported speech out (*hors citations*). */
  voice?: Voice
  /** Count articles, prepositions, pronouns … as terms too (default false). They always count as words. */
  functionWords?: boolean
  /** Leave out terms with fewer occurrences in all groups together (default 5). */
  minimum?: number
  /** Count words in boilerplate too (default false). */
  withBoilerplate?: boolean
}

/** How often each term stands in each document: one posting per pair that occurs. */
export interface TermCounts {
  terms: readonly string[]
  groups: readonly string[]
  /** Per document: index into `groups`. */
  group: Uint32Array
  /** Per document: words, function words and numbers included. */
  size: Float64Array
  /** Per term: its first posting; one more for the end. */
  first: Uint32Array
  /** Per posting: the document and the occurrences in it. */
  document: Uint32Array
  count: Uint32Array
}

/** A word list is unreadable, and its tests are idle, when it begins with what occurs once or twice. */
const MINIMUM = 5

/** Fields of {@link CountOptions}, for checks. */
export const COUNT_FIELDS: Readonly<Record<string, Expectation>> = /* @__PURE__ */ (() => ({
  by: isName,
  unit: {
    test: (value: unknown) => ['lemma', 'form', 'lemma+pos', 'category'].includes(value as string),
    expected: 'lemma, form, lemma+pos or category',
  },
  voice: isVoice,
  functionWords: isFlag,
  minimum: isCountFrom(1),
  withBoilerplate: isFlag,
}))()

/** Counts the terms of tagged documents, in French alphabetical order. */
export function countTerms(documents: readonly ComparedDocument[], options: CountOptions = {}): TermCounts {
  checkDocuments(documents)
  expectFields('options', options, COUNT_FIELDS)
  const { by = 'source', minimum = MINIMUM } = options
  const groups: string[] = []
  const group = new Uint32Array(documents.length)
  const size = new Float64Array(documents.length)
  const postings = new Map<string, { total: number; documents: number[]; counts: number[] }>()
  documents.forEach((item, d) => {
    const name = fieldOf(item, by, d)
    let index = groups.indexOf(name)
    if (index < 0) index = groups.push(name) - 1
    group[d] = index
    const { words, terms } = countDocument(item, options)
    size[d] = words
    for (const [term, count] of terms) {
      let posting = postings.get(term)
      if (!posting) {
        posting = { total: 0, documents: [], counts: [] }
        postings.set(term, posting)
      }
      posting.total += count
      posting.documents.push(d)
      posting.counts.push(count)
    }
  })
  const { compare } = new Intl.Collator('fr')
  const kept = [...postings].filter(([, { total }]) => total >= minimum).sort(([a], [b]) => compare(a, b))
  const first = new Uint32Array(kept.length + 1)
  kept.forEach(([, posting], k) => {
    first[k + 1] = (first[k] as number) + posting.counts.length
  })
  return {
    terms: kept.map(([term]) => term),
    groups,
    group,
    size,
    first,
    document: Uint32Array.from(kept.flatMap(([, posting]) => posting.documents)),
    count: Uint32Array.from(kept.flatMap(([, posting]) => posting.counts)),
  }
}

/** @throws TypeError below two groups */
export function expectGroups({ groups }: TermCounts): void {
  if (groups.length < 2)
    throw new TypeError(
      `documents: expected at least two groups, received ${groups.length === 1 ? `only ${JSON.stringify(groups[0])}` : 'none'}`,
    )
}

/** The occurrences of a term and the documents that hold it, by group. */
export function sumByGroup(
  { groups, group, first, document, count }: TermCounts,
  term: number,
): { frequency: number[]; documents: number[]; total: number } {
  const frequency = new Array<number>(groups.length).fill(0)
  const documents = new Array<number>(groups.length).fill(0)
  let total = 0
  for (let j = first[term] as number; j < (first[term + 1] as number); j++) {
    const g = group[document[j] as number] as number
    frequency[g] = (frequency[g] as number) + (count[j] as number)
    documents[g] = (documents[g] as number) + 1
    total += count[j] as number
  }
  return { frequency, documents, total }
}

/** The words of one document and how often each term stands in it. */
function countDocument(
  item: ComparedDocument,
  { unit = 'lemma', voice, functionWords: withFunctionWords = false, withBoilerplate = false }: CountOptions,
): { words: number; terms: ReadonlyMap<string, number> } {
  const { document } = item
  const { kind } = document.tokens
  const debris = debrisOf(item, withBoilerplate ? [] : boilerplateOf(item))
  const voices = voicesOf(document).voice
  const wanted = voice === undefined ? -1 : VOICES.indexOf(voice)
  const isWord = (i: number): boolean => kind[i] === KIND.word || kind[i] === KIND.number
  const counts = (i: number): boolean => debris[i] === 0 && (wanted < 0 || voices[i] === wanted)
  const terms = new Map<string, number>()
  const add = (term: string): void => {
    terms.set(term, (terms.get(term) ?? 0) + 1)
  }
  const nameAt = unit === 'category' ? null : namesOf(item, unit, withFunctionWords)
  let words = 0
  for (let i = 0; i < kind.length; i++) {
    if (!isWord(i) || !counts(i)) continue
    words++
    const name = nameAt?.(i)
    if (name) add(name)
  }
  if (unit === 'category') {
    // Two lists may hold the same word: it counts once in a category, so that no category has more terms than words.
    const seen = new Set<string>()
    for (const term of loadedOf(item)) {
      const [from, to] = tokensIn(document, term)
      let at = from
      while (at < to && !isWord(at)) at++
      const category = term.categories[0] as string
      const isCounted = term.suppressedBy === null || term.suppressedBy === 'boilerplate'
      const place = `${at} ${category}`
      if (!isCounted || at === to || !counts(at) || seen.has(place)) continue
      seen.add(place)
      add(category)
    }
  }
  return { words, terms }
}

const CLOSED: ReadonlySet<Pos> = /* @__PURE__ */ new Set<Pos>([
  'ADP',
  'ADP+DET',
  'AUX',
  'CCONJ',
  'DET',
  'NUM',
  'PRON',
  'SCONJ',
])
/** Parts of speech that hold function words too: *ne, pas, plus* are adverbs, *est, ont* verbs. */
const MIXED: ReadonlySet<Pos> = /* @__PURE__ */ new Set<Pos>(['ADV', 'VERB', 'X', 'INTJ'])

/** Whether a form in lower case is a function word under a part of speech. */
export function isGrammatical(form: string, part: Pos): boolean {
  if (CLOSED.has(part)) return true
  if (MIXED.has(part)) return isFunctionWord(form)
  if (part !== 'ADJ') return false
  // tout, même, autre, nul; but not bon or grand, which are in the closed table as interjection or adverb.
  const readings = functionWords().get(form)
  return readings !== undefined && (readings.has('DET') || readings.has('PRON'))
}

/** What names the term at a token: '' for what is none (function words, numbers, marks). */
function namesOf(
  { document }: ComparedDocument,
  unit: 'lemma' | 'form' | 'lemma+pos',
  withFunctionWords: boolean,
): (token: number) => string {
  const { types, lemmas, lemma, pos, tokens } = document
  return (i) => {
    const form = types[tokens.type[i] as number] as string
    const part = POS[pos[i] as number] as Pos
    if (tokens.kind[i] !== KIND.word || !/\p{L}/u.test(form)) return ''
    const lower = form.toLowerCase()
    if (!withFunctionWords && isGrammatical(lower, part)) return ''
    if (unit === 'form') return part === 'PROPN' ? form : lower
    const name = lemmas[lemma[i] as number] as string
    return unit === 'lemma' ? name : `${name}/${part}`
  }
}
