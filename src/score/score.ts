import { bisectRight, fsum } from 'd3-array'
import { type Expectation, expectFields, expectValue, isFlag, isList, isObject } from '../check.ts'
import type { Annotation, ByVoice, Contribution, Score, Span, Voice } from '../types.ts'
import type { NeutralZone } from './calibration.ts'
import type { Bounds } from './intervals.ts'

/** Options shared by the scores. */
export interface ScoreOptions {
  /** Count annotations in boilerplate too. */
  withBoilerplate?: boolean
  /** Tone and stance: where the sentences start, in order, as words of one sentence are no independent evidence. By default each stands alone. */
  sentences?: readonly number[]
  /** Stance: actors that are listed even where the text does not name them. */
  targets?: readonly string[]
  /** Frames: the headline, whose cues count `CALIBRATION.frames.headline` times. */
  headline?: Span | null
}

const isWords: Expectation = {
  test: (value) =>
    isObject.test(value) &&
    ['all', 'narration', 'quoted', 'reported'].every((voice) => {
      const number = (value as Record<string, unknown>)[voice]
      return Number.isFinite(number) && (number as number) >= 0
    }),
  expected: 'the number of words { all, narration, quoted, reported }',
}
const isSpanOrNull: Expectation = {
  test: (value) =>
    value === null || (isObject.test(value) && Number.isInteger((value as Span).start + (value as Span).end)),
  expected: '{ start, end } or null',
}

/** @throws TypeError that names what is wrong with the arguments of a score */
export function checkScoring(
  annotations: readonly Annotation[],
  options: ScoreOptions,
  ...words: [] | [ByVoice<number>]
): void {
  expectValue('annotations', annotations, isList)
  expectFields('options', options, {
    withBoilerplate: isFlag,
    sentences: isList,
    targets: isList,
    headline: isSpanOrNull,
  })
  if (words.length > 0) expectValue('words', words[0], isWords)
}

/** One annotation that counts: its index and its value before normalising. */
export interface Item {
  annotation: number
  value: number
  voice: Voice
}

/** One that knows its sentence. */
export interface PlacedItem extends Item {
  sentence: number
}

/** The number of the sentence in which an annotation starts. */
export function sentenceOf({ start }: Annotation, annotation: number, { sentences }: ScoreOptions): number {
  return sentences ? bisectRight(sentences, start) : annotation
}

type Suppressible = Extract<Annotation, { suppressedBy: unknown }>

/** Makes a score for all items and for those of each voice. */
export function byVoice<I extends Item, T>(
  items: readonly I[],
  make: (items: readonly I[], voice: Voice | 'all') => T,
): ByVoice<T> {
  const own: Record<Voice, I[]> = { narration: [], quoted: [], reported: [] }
  for (const item of items) own[item.voice].push(item)
  const of = (voice: Voice): T => make(own[voice], voice)
  return { all: make(items, 'all'), narration: of('narration'), quoted: of('quoted'), reported: of('reported') }
}

/** A score whose value is the exact sum of its contributions. */
export function makeScore(
  contributions: Contribution[],
  bounds: Bounds | null,
  label: (value: number) => string | null,
  reason: string | null = null,
): Score {
  // fsum allocates: not for the many rates of nothing.
  const value = contributions.length === 0 ? 0 : fsum(contributions, (one) => one.value)
  return {
    value,
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    n: contributions.length,
    label: label(value),
    reason,
    contributions,
  }
}

/** The score of nothing to measure, and why. */
export function noScore(reason: string): Score {
  return { value: null, low: null, high: null, n: 0, label: null, reason, contributions: [] }
}

/** Whether an annotation counts: not suppressed, or only by boilerplate when that is wanted. */
export function counts({ suppressedBy }: Suppressible, options: ScoreOptions): boolean {
  return suppressedBy === null || (suppressedBy === 'boilerplate' && options.withBoilerplate === true)
}

/** negative, neutral or positive. */
export function polarityLabel(value: number, { below, above }: NeutralZone): string {
  return value > above ? 'positive' : value < -below ? 'negative' : 'neutral'
}
