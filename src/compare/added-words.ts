import { type Expectation, expectFields, isObject, isTagged } from '../check.ts'
import { KIND } from '../document/document.ts'
import { isInside } from '../find/boilerplate.ts'
import { tokensIn } from '../find/token-range.ts'
import { VOICES, voicesOf } from '../find/voice.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { scoreLoaded } from '../score/loaded.ts'
import { scoreStance } from '../score/stance.ts'
import { scoreTone } from '../score/tone.ts'
import type { ByVoice, Report, Scores, Span } from '../types.ts'
import { findSharedText, type SharedStretch } from './shared-stretches.ts'

export type { SharedStretch, WordEdit } from './shared-stretches.ts'

/** An article with what was measured in it. */
export interface MeasuredDocument {
  document: TaggedDocument
  report: Report
}

/** Options of {@link addedWords}. */
export interface AddedWordsOptions {
  /** From this number of shared words on a stretch counts, however small a part of its sentences it is (default 12; at least 5). */
  minWords?: number
}

/** The words of an article that it has alone, or that it shares. */
export interface ArticlePart {
  words: ByVoice<number>
  /** Scores as in the report, of this part alone; `contributions` point into the report's annotations. */
  scores: Pick<Scores, 'loaded' | 'tone' | 'stance'>
}

/** One article beside the other. */
export interface OwnWords {
  own: ArticlePart
  shared: ArticlePart
  /** Sentences without a shared word. */
  ownSentences: Span[]
}

/** What two articles that share text make of it. */
export interface AddedWords {
  /** In the order of `a`; edits lead from `a` to `b`. */
  stretches: SharedStretch[]
  a: OwnWords
  b: OwnWords
}

const MEASURED = {
  document: isTagged,
  report: {
    test: (value: unknown) =>
      isObject.test(value) && ['annotations', 'size', 'scores', 'method'].every((field) => field in (value as object)),
    expected: 'a report made by analyse',
  },
}
const isMinWords: Expectation = {
  test: (value) => Number.isSafeInteger(value) && (value as number) >= 5,
  expected: 'an integer of at least 5',
}

/**
 * For two articles that share text (agency copy, a rewritten version): what each adds, drops or replaces in the shared
 * sentences, and the loaded vocabulary, tone and stance of the words that each has alone against those that it shares.
 * An annotation belongs to the shared part when the other article has all of its words, else to the article's own.
 *
 * @param a the earlier article, or the source, with its report
 * @throws TypeError for a wrong type or an unknown option
 * @example
 * const measure = (text: string) => ({ document: tag(segment(text)), report: analyse(text) })
 * addedWords(measure(agency), measure(outlet)).b.own.scores.loaded.narration.value // loaded terms per 1,000 own words
 */
export function addedWords(a: MeasuredDocument, b: MeasuredDocument, options: AddedWordsOptions = {}): AddedWords {
  expectFields('a', a, MEASURED, ['document', 'report'])
  expectFields('b', b, MEASURED, ['document', 'report'])
  expectFields('options', options, { minWords: isMinWords })
  expectOwnReport('a', a)
  expectOwnReport('b', b)
  const { stretches, isSharedA, isSharedB } = findSharedText(a.document, b.document, options.minWords ?? 12)
  return { stretches, a: partsOf(a, isSharedA), b: partsOf(b, isSharedB) }
}

function expectOwnReport(name: string, { document, report }: MeasuredDocument): void {
  if (report.size.tokens !== document.tokens.length || report.size.characters !== document.text.length)
    throw new TypeError(
      `${name}.report: expected the report of the text of ${name}.document (${document.tokens.length} tokens), received one of another text (${report.size.tokens} tokens)`,
    )
}

function partsOf({ document, report }: MeasuredDocument, isShared: Uint8Array): OwnWords {
  const { annotations } = report
  const isOwn = annotations.map((one) => !isAllShared(document, one, isShared))
  const words = wordsOf(document, report, isShared)
  return {
    own: partOf(report, (index) => isOwn[index] as boolean, words.own),
    shared: partOf(report, (index) => !isOwn[index], words.shared),
    ownSentences: ownSentences(document, isShared),
  }
}

function isWord({ tokens }: TaggedDocument, token: number): boolean {
  return tokens.kind[token] === KIND.word || tokens.kind[token] === KIND.number
}

function isAllShared(document: TaggedDocument, span: Span, isShared: Uint8Array): boolean {
  const [from, to] = tokensIn(document, span)
  for (let token = from; token < to; token++) if (isWord(document, token) && !isShared[token]) return false
  return to > from
}

/** Scores of the annotations of one part. The others are left out as boilerplate is, so that indices stay those of the report. */
function partOf(
  { annotations, scores }: Report,
  isIn: (index: number) => boolean,
  words: ByVoice<number>,
): ArticlePart {
  const kept = annotations.map((one, index) =>
    'suppressedBy' in one && !isIn(index) ? { ...one, suppressedBy: 'boilerplate' as const } : one,
  )
  const stance = scoreStance(kept, { targets: Object.keys(scores.stance) })
  return { words, scores: { loaded: scoreLoaded(kept, words), tone: scoreTone(kept), stance } }
}

/** Words outside boilerplate, as the report counts them. */
function wordsOf(
  document: TaggedDocument,
  { annotations, method }: Report,
  isShared: Uint8Array,
): { own: ByVoice<number>; shared: ByVoice<number> } {
  const { voice } = voicesOf(document)
  const boilerplate = method.options['filter'] === false ? [] : annotations.filter(({ kind }) => kind === 'boilerplate')
  const none = (): ByVoice<number> => ({ all: 0, narration: 0, quoted: 0, reported: 0 })
  const words = { own: none(), shared: none() }
  for (let token = 0; token < isShared.length; token++) {
    if (!isWord(document, token) || isInside(boilerplate, document.tokens.start[token] as number)) continue
    const part = isShared[token] ? words.shared : words.own
    part.all++
    part[VOICES[voice[token] as number] as (typeof VOICES)[number]]++
  }
  return words
}

function ownSentences({ tokens, sentences }: TaggedDocument, isShared: Uint8Array): Span[] {
  const own: Span[] = []
  for (let i = 0; i < sentences.length; i++) {
    const from = sentences.from[i] as number
    const to = sentences.to[i] as number
    if (from < to && !isShared.subarray(from, to).includes(1))
      own.push({ start: tokens.start[from] as number, end: tokens.end[to - 1] as number })
  }
  return own
}
