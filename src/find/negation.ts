import { KIND } from '../document/document.ts'
import { degreeLexicon } from '../lexicon/bundle.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell, numberCell } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk, lemmaAt, posNumbers } from './chunks.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { oncePerDocument } from './once.ts'
import { sentenceOf } from './subjects.ts'
import { FORM, wordClasses } from './word-classes.ts'

/** What a negation leaves of a word's value, with the other sign: *pas excellent* is less than *médiocre*. */
export const NEGATION_FACTOR: number = -0.5

/** Degree words, negators and look-alikes of a document. */
interface Operators {
  /** Per token: which operators it belongs to, as bits; one token more for the end. */
  signs: Uint8Array
  /** Factor of the degree expression that ends right before a token (DEGREE_BEFORE), that begins at a token (DEGREE_AT). */
  before: Map<number, number>
  after: Map<number, number>
}

/** The token negates what follows it, as the last word of a negator. */
const NEGATOR = 1
/** It looks like a negation and is none (*sans doute*). */
const FALSE_NEGATION = 2
const DEGREE_BEFORE = 4
const DEGREE_AT = 8

/** What negation and degree do to a word. */
export interface Modification {
  negated: boolean
  restricted: boolean
  degree: number
}

/** A negation reaches this many tokens to the right inside its clause (linguistics.md: precision 90 % at 6). */
const SCOPE = 6

const { ADJ, ADV } = /* @__PURE__ */ posNumbers()

/** Negation, restriction and degree of the words from … to − 1. */
export function modificationOf(document: TaggedDocument, from: number, to: number): Modification {
  const operators = operatorsOf(document)
  const degree = degreeOf(document, operators, from, to)
  const chunks = chunk(document)
  const { form } = wordClasses(document)
  const own = chunks.list[chunks.at[from] as number]
  if (own?.kind === 'verb') {
    // ni confirmé ni démenti, sans trahir
    const free = own.from > 0 && ((operators.signs[own.from - 1] as number) & (NEGATOR | FALSE_NEGATION)) === NEGATOR
    return { negated: own.negated || free, restricted: own.restricted, degree }
  }
  const begin = Math.max(document.sentences.from[sentenceOf(document, from)] as number, from - SCOPE)
  for (let i = from - 1; i >= begin; i--) {
    const classes = form[i] as number
    if (document.tokens.kind[i] === KIND.punctuation && (classes & FORM.enclosingMark) === 0) break
    if (((operators.signs[i] as number) & (NEGATOR | FALSE_NEGATION)) === NEGATOR)
      return { negated: true, restricted: false, degree }
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb') return { negated: found.negated, restricted: found.restricted, degree }
    if ((classes & FORM.negationBoundary) !== 0) break
  }
  return { negated: false, restricted: false, degree }
}

function degreeOf(document: TaggedDocument, { signs, before, after }: Operators, from: number, to: number): number {
  if (((signs[from] as number) & DEGREE_BEFORE) !== 0) return before.get(from) as number
  // progresse fortement: after a verb or noun only an adverb that is not the next word's own.
  if (((signs[to] as number) & DEGREE_AT) === 0 || document.pos[to] !== ADV) return 1
  const next = document.pos[to + 1]
  const isNextWords = ((signs[to + 1] as number) & DEGREE_BEFORE) !== 0 && (next === ADJ || next === ADV)
  return isNextWords ? 1 : (after.get(to) as number)
}

/** What an entry of `degree` says. */
const readOperator = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  type: cell(lexicon, 'type', row),
  factor: numberCell(lexicon, 'factor', row),
}))

/** Determiners and prepositions that negate what follows them; verbs carry their own negation (chunks.ts). */
const operatorsOf: (document: TaggedDocument) => Operators = /* @__PURE__ */ oncePerDocument((document) => {
  const lexicon = degreeLexicon()
  const operatorAt = readOperator(lexicon)
  const signs = new Uint8Array(document.tokens.length + 1)
  const before = new Map<number, number>()
  const after = new Map<number, number>()
  const mark = (token: number, sign: number): void => {
    signs[token] = (signs[token] as number) | sign
  }
  for (const { row, from, to } of leftmostLongest(matchesOf(document, lexicon))) {
    const { type, factor } = operatorAt(row)
    if (type === 'false-negative' || type === 'restriction') for (let i = from; i < to; i++) mark(i, FALSE_NEGATION)
    else if (type === 'negator') {
      // pas, plus, jamais belong to their verb, unless they stand before an adjective or noun alone: pas franc.
      if (to - from > 1 || grammar('free-negator').has(lemmaAt(document, from))) mark(to - 1, NEGATOR)
    } else {
      mark(to, DEGREE_BEFORE)
      mark(from, DEGREE_AT)
      before.set(to, factor)
      after.set(from, factor)
    }
  }
  return { signs, before, after }
})
