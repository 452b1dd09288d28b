import { KIND } from '../document/document.ts'
import { posMask } from '../lexicon/pattern.ts'
import { type Forms, lemmaNumber } from '../morphology/forms.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { wordNumbers } from '../morphology/word-numbers.ts'
import { type Chunks, chunk } from './chunks.ts'
import { FORM, wordClasses } from './word-classes.ts'

/** A paragraph with the signs that tell reporting from page debris. Tokens from … to − 1. */
export interface Line {
  from: number
  to: number
  start: number
  end: number
  /** Tokens that are words or numbers. */
  words: number
  hasFiniteVerb: boolean
  endsSentence: boolean
  /** Tokens that are hashtags, handles or addresses, and their share of all. */
  addresses: number
  addressShare: number
  /** Marks between the items of a menu: | · • › */
  separators: number
  /** Only date and time words and numbers, with at least one number. */
  isDate: boolean
  /** Only digits and punctuation. */
  isCounter: boolean
}

const NAMING = /* @__PURE__ */ posMask(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])

/** The paragraphs of a document as lines. A date that a break sets apart at the end of a paragraph is a line of its own. */
export function linesOf(document: TaggedDocument): Line[] {
  const lines: Line[] = []
  const signs: Signs = { tokens: document.tokens, chunks: chunk(document), form: wordClasses(document).form }
  for (let p = 0; p < document.paragraphs.length; p++) {
    const from = document.paragraphs.from[p] as number
    const to = document.paragraphs.to[p] as number
    const line = lineOf(signs, from, to)
    const cut = line.endsSentence ? from : lastBreak(document, line)
    const last = cut > from ? lineOf(signs, cut, to) : null
    if (last?.isDate && last.words > 1) lines.push(lineOf(signs, from, cut), last)
    else lines.push(line)
  }
  return lines
}

/** The first token after the last line break inside a paragraph, or its first token. */
function lastBreak({ text, tokens }: TaggedDocument, { from, to, start, end }: Line): number {
  const place = text.lastIndexOf('\n', end - 1)
  if (place <= start) return from
  let token = to
  while (token > from && (tokens.start[token - 1] as number) > place) token--
  return token
}

/** The columns that lines are read from. */
interface Signs extends Pick<TaggedDocument, 'tokens'> {
  chunks: Chunks
  form: Int32Array
}

function lineOf({ tokens, chunks, form }: Signs, from: number, to: number): Line {
  const { kind: kinds, start, end } = tokens
  let separators = 0
  let words = 0
  let addresses = 0
  let numbers = 0
  let dateWords = 0
  let times = 0
  let hasFiniteVerb = false
  for (let i = from; i < to; i++) {
    const kind = kinds[i]
    const classes = form[i] as number
    if (kind === KIND.punctuation || kind === KIND.symbol) {
      if ((classes & FORM.separator) !== 0) separators++
      continue
    }
    if (kind === KIND.address) addresses++
    if ((classes & FORM.time) !== 0) times++
    if (kind !== KIND.word && kind !== KIND.number) continue
    words++
    if (kind === KIND.number) numbers++
    if (kind === KIND.number || (classes & FORM.date) !== 0) dateWords++
    if (!hasFiniteVerb) {
      const found = chunks.list[chunks.at[i] as number]
      hasFiniteVerb = found?.kind === 'verb' && found.finite === i
    }
  }
  return {
    from,
    to,
    start: start[from] as number,
    end: end[to - 1] as number,
    words,
    hasFiniteVerb,
    endsSentence: ((form[to - 1] as number) & FORM.sentenceEnd) !== 0,
    addresses,
    addressShare: addresses / (to - from),
    separators,
    isDate: words > 0 && dateWords === words && (numbers > 0 || times > 0),
    isCounter: words > 0 && numbers === words,
  }
}

/** Paragraphs of at least this many words with a finite verb and final punctuation are content, whatever else they hold. */
const CONTENT_WORDS = 12

/** Whether a line has the form of a paragraph of the article. */
export function isContent(line: Line): boolean {
  return line.words >= CONTENT_WORDS && line.hasFiniteVerb && line.endsSentence
}

/** The content lemmas of some tokens, whatever their case, as numbers: nouns, names, verbs, adjectives, numbers. */
export function contentLemmas(document: TaggedDocument, from: number, to: number): number[] {
  const { store, lemma } = wordNumbers(document)
  const lower = lowerLemmas(store)
  const { pos } = document
  const numbers: number[] = []
  for (let i = from; i < to; i++) {
    if (isNaming(pos[i] as number)) numbers.push(lower[lemma[i] as number] as number)
  }
  return numbers
}

/** Whether words of a part of speech are content words: nouns, names, verbs, adjectives, numbers. */
export function isNaming(pos: number): boolean {
  return ((NAMING >> pos) & 1) === 1
}

const lowerOf: WeakMap<Forms, number[]> = /* @__PURE__ */ new WeakMap()

/** Per lemma of a store: the number of the lemma in lower case. */
function lowerLemmas(store: Forms): readonly number[] {
  const numbers = lowerOf.get(store) ?? []
  if (numbers.length === 0) lowerOf.set(store, numbers)
  while (numbers.length < store.lemmas.length)
    numbers.push(lemmaNumber(store, (store.lemmas[numbers.length] as string).toLowerCase()))
  return numbers
}
