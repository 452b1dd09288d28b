import Doc from 'wink-nlp/src/doc-v2.js'
import { expectValue, isText } from '../check.ts'
import { KIND } from '../document/document.ts'
import { segment } from '../document/segment.ts'
import { findLoaded } from '../find/loaded.ts'
import { findMentions } from '../find/mentions.ts'
import { NEGATION_FACTOR } from '../find/negation.ts'
import { tokensIn } from '../find/token-range.ts'
import { findTone } from '../find/tone.ts'
import { abbreviations, grammar } from '../lexicon/closed.ts'
import { tag } from '../morphology/tag.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import { CALIBRATION } from '../score/calibration.ts'
import { shrunkBalance } from '../score/formulas.ts'
import type { LoadedTerm, Span, ToneTerm } from '../types.ts'

/** What stands in for a wink-nlp instance: `readDoc` makes wink's own documents. */
export interface WinkFrench {
  /** Makes a document of wink-nlp from a French text. @throws TypeError if `text` is not a string */
  readDoc: (text: string) => import('wink-nlp').Document
}

/**
 * French behind wink-nlp's API (2.x): `readDoc` returns a document of wink-nlp itself, filled with our tokens, sentences, parts of speech,
 * lemmas, negation and sentiment, so that its `its` and `as` helpers work on it. Entities are the actors found (type: id of the actor), custom
 * entities the loaded words (type: their first category). Sentiment of a document or sentence is our tone, −1…1.
 *
 * What it does not do: it is no model to hand to `winkNLP(model)`, whose automata are compiled for English; so no `learnCustomEntities`,
 * no word vectors, no `its.readabilityStats`; `its.stem` gives the form in lower case; `du`, `des`, `au`, `aux` have the part of speech ADP.
 *
 * @example
 * const its = winkNLP(model).its
 * winkFrench().readDoc('Le régime a échoué.').tokens().out(its.lemma) // ['le', 'régime', 'avoir', 'échouer', '.']
 */
export function winkFrench(): WinkFrench {
  return {
    readDoc: (text) => {
      expectValue('text', text, isText)
      return Doc(documentData(tag(segment(text))), { stem: (form: string) => form.toLowerCase() })
    },
  }
}

/** Numbers a token: form and lemma, spaces before it, part of speech, negation (wink-nlp/src/constants.js). */
const TOKEN_SIZE = 4
const LEMMA_BITS = 20
const OTHER_SPACES = 0xffff
const NEGATED = 2 ** 31

/** The record from which wink's Doc is made. Ranges are of tokens, both ends included. */
function documentData(document: TaggedDocument): Record<string, unknown> {
  const { text, tokens: columns, sentences } = document
  const cache = createCache()
  const tokens: number[] = []
  const nonBreakingSpaces = Object.create(null) as Record<number, string>
  let end = 0
  for (let i = 0; i < columns.length; i++) {
    const start = columns.start[i] as number
    const spaces = text.slice(end, start)
    end = columns.end[i] as number
    const isPlain = /^ *$/.test(spaces)
    if (!isPlain) nonBreakingSpaces[i] = spaces
    tokens.push(
      cache.numberOf(
        text.slice(start, end),
        document.lemmas[document.lemma[i] as number] as string,
        columns.kind[i] as number,
      ),
      isPlain ? spaces.length : OTHER_SPACES,
      (document.pos[i] as number) << LEMMA_BITS,
      0,
    )
  }
  const loaded = findLoaded(document)
  const terms = [...findTone(document, { loaded }), ...loaded].map((term) => ({ term, at: tokensIn(document, term) }))
  for (const { term, at } of terms)
    if (term.negated) for (let i = at[0]; i < at[1]; i++) tokens[i * TOKEN_SIZE + 3] = NEGATED
  const rangeWith = (from: number, to: number): number[] => {
    const inside = terms.filter(({ at }) => at[0] >= from && at[0] < to).map(({ term }) => term)
    const sentiment = inside.length === 0 ? 0 : shrunkBalance(inside.map(valueOfTerm), CALIBRATION.tone.k)
    return [from, to - 1, inside.some(({ negated }) => negated) ? 1 : 0, sentiment]
  }
  const ranges = <T extends Span>(spans: readonly T[], typeOf: (span: T) => string): [number, number, string][] =>
    spans.map((span) => {
      const [from, to] = tokensIn(document, span)
      return [from, Math.max(from, to - 1), typeOf(span)]
    })
  return {
    cache,
    tokens,
    nonBreakingSpaces,
    numOfTokens: columns.length,
    document: rangeWith(0, columns.length),
    sentences: Array.from({ length: sentences.length }, (_, s) =>
      rangeWith(sentences.from[s] as number, sentences.to[s] as number),
    ),
    numOfSentences: sentences.length,
    entities: ranges(findMentions(document), ({ target }) => target),
    customEntities: ranges(loaded, ({ categories }) => categories[0] ?? 'loaded'),
    markings: [],
    wordVectors: null,
    currPipe: { sbd: true, negation: true, sentiment: true, pos: true, ner: true, cer: true },
  }
}

function valueOfTerm(term: ToneTerm | LoadedTerm): number {
  if (term.kind === 'tone') return term.valence
  return term.negated ? term.polarity * NEGATION_FACTOR : term.polarity
}

const TYPES: Readonly<Record<number, string>> = /* @__PURE__ */ Object.freeze({
  [KIND.word]: 'word',
  [KIND.number]: 'number',
  [KIND.punctuation]: 'punctuation',
})

/** A form with its lemma, as wink's cache holds it. */
interface Lexeme {
  value: string
  normal: number
  lemma: number
  type: string
}

interface Cache {
  numberOf: (form: string, lemma: string, kind: number) => number
  value: (number: number) => string
  normal: (number: number) => number
  nox: (number: number) => number
  mappedSpelling: (number: number) => number
  property: (number: number, name: string) => unknown
  valueOf: (prefix: string, number: number) => string
  lookup: (form: string) => number | null
  isOOV: (form: string) => boolean
}

/** The words of one document; number 0 is wink's unknown word. */
function createCache(): Cache {
  const lexemes: Lexeme[] = []
  const numbers = new Map<string, number>()
  const add = (form: string, lemma: string | null, type: string): number => {
    const key = `${form}\0${lemma ?? ''}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = lexemes.push({ value: form, normal: 0, lemma: 0, type }) - 1
    numbers.set(key, number)
    const lower = form.toLowerCase()
    const lexeme = lexemes[number] as Lexeme
    lexeme.normal = lemma === null && lower === form ? number : add(lower, null, type)
    lexeme.lemma = lemma === null ? number : add(lemma, null, type)
    return number
  }
  add('', null, 'unk')
  const lexemeAt = (number: number): Lexeme => lexemes[number] as Lexeme
  return {
    numberOf: (form, lemma, kind) => add(form, lemma, TYPES[kind] ?? 'symbol'),
    value: (number) => lexemeAt(number).value,
    normal: (number) => lexemeAt(number).normal,
    nox: (number) => number,
    mappedSpelling: (number) => number,
    property: (number, name) => propertyOf(lexemeAt(number), name),
    valueOf: (_, number) => (POS[number] as string).replace('+DET', ''),
    lookup: (form) => numbers.get(`${form.toLowerCase()}\0`) ?? null,
    isOOV: (form) => !numbers.has(`${form.toLowerCase()}\0`),
  }
}

const CASES = { other: 0, lower: 1, upper: 2, title: 3 }
const AFFIX = 3

function propertyOf({ value, lemma, type }: Lexeme, name: string): unknown {
  if (name === 'lutCase') return caseOf(value)
  if (name === 'prefix') return value.slice(0, AFFIX - 1)
  if (name === 'suffix') return value.slice(-AFFIX)
  if (name === 'shape')
    return value
      .replace(/\p{Lu}/gu, 'X')
      .replace(/\p{Ll}/gu, 'x')
      .replace(/\d/g, 'd')
      .replace(/(.)\1{4,}/gu, '$1$1$1$1')
  if (name === 'isStopWord') return grammar('french-word').has(value.replaceAll('’', "'")) ? 1 : 0
  if (name === 'isAbbrev') return abbreviations().has(value) ? 1 : 0
  if (name === 'tokenType') return type
  if (name === 'isSLemma') return 1
  return name === 'lemma' ? lemma : 0
}

function caseOf(value: string): number {
  const lower = value.toLowerCase()
  if (lower === value.toUpperCase()) return CASES.other
  if (value === lower) return CASES.lower
  if (value.length > 1 && value === value.toUpperCase()) return CASES.upper
  return value.slice(1) === lower.slice(1) ? CASES.title : CASES.other
}
