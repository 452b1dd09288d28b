import { type Expectation, isObject } from '../check.ts'
import type { Annotation, Contribution, Report, Score, Voice } from '../types.ts'

/** Whose words a measure is taken on. */
export type AnyVoice = Voice | 'all'

/** Something measured on one article. */
export interface Measure {
  /** Name in the results. */
  id: string
  /** Taken on each voice, or on the whole article only. */
  byVoice: boolean
  /** The value of one article; `null` where there is nothing to measure. */
  of: (report: Report, voice: AnyVoice) => number | null
  /** Numbers of the reports that may have a value, where most have none (default all). */
  among?: readonly number[]
  /** The annotations that make the value, where it is a sum over them. */
  contributions?: (report: Report, voice: AnyVoice) => readonly Contribution[]
}

/** Every voice, the whole article first. */
export const VOICES: readonly AnyVoice[] = ['all', 'narration', 'quoted', 'reported']

/** Names of the project's measures; `stance` and `frames` stand for one measure a target and a frame. */
export const MEASURE_NAMES: readonly string[] = [
  'loaded',
  'tone',
  'stance',
  'frames',
  'quotedShare',
  'reportedShare',
  'attributedShare',
  'namedShare',
  'distancingShare',
  'scareQuotes',
  'conditional',
  'paddingShare',
]

/** A name of a measure, or a measure of one's own. */
export function isMeasure(value: unknown): boolean {
  if (typeof value === 'string') return MEASURE_NAMES.includes(value) || /^(?:stance|frames):./.test(value)
  if (!isObject.test(value)) return false
  const { id, byVoice, of, contributions } = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    typeof byVoice === 'boolean' &&
    typeof of === 'function' &&
    (contributions === undefined || typeof contributions === 'function')
  )
}

/** One voice, or all together. */
export const isVoice: Expectation = {
  test: (value) => (VOICES as readonly unknown[]).includes(value),
  expected: `one of ${VOICES.join(', ')}`,
}

/**
 * The project's measures by name: scores of the report, and habits counted from its annotations.
 *
 * @throws TypeError for a frame that the reports do not hold
 * @param name one of {@link MEASURE_NAMES}, or `stance:<target>`, `frames:<frame>`
 * @param least words that a voice must have in an article for a rate of it to be told
 */
export function measuresNamed(name: string, reports: readonly Report[], least: number): Measure[] {
  if (name === 'stance') return [...evaluated(reports)].map(([target, among]) => ({ ...stanceOf(target), among }))
  if (name === 'frames') return framesIn(reports).map((frame) => frameOf(frame, least))
  if (name.startsWith('stance:')) return [stanceOf(name.slice('stance:'.length))]
  if (name.startsWith('frames:')) {
    const frame = name.slice('frames:'.length)
    const known = framesIn(reports)
    if (reports.length > 0 && !known.includes(frame))
      throw new TypeError(`measures: expected frames:<one of ${known.join(', ')}>, received ${name}`)
    return [frameOf(frame, least)]
  }
  return Object.hasOwn(SIMPLE, name) ? [(SIMPLE[name] as Make)(least)] : []
}

type Make = (least: number) => Measure

const SIMPLE: Record<string, Make> = {
  loaded: (least) => scored('loaded', ({ scores }, voice) => scores.loaded[voice], least),
  tone: () => scored('tone', ({ scores }, voice) => scores.tone[voice], 0),
  quotedShare: (least) => habit('quotedShare', ({ size }) => share(size.words.quoted, size.words.all, least)),
  reportedShare: (least) => habit('reportedShare', ({ size }) => share(size.words.reported, size.words.all, least)),
  attributedShare: () => habit('attributedShare', ({ sources }) => share(sources.withSpeaker, sources.statements, 1)),
  namedShare: () => habit('namedShare', ({ sources }) => sources.namedShare),
  distancingShare: () =>
    habit('distancingShare', ({ annotations }) => {
      const cues = annotations.flatMap((one) => (one.kind === 'quotation' && one.cue ? [one.cue.stance] : []))
      return share(cues.filter((stance) => stance === 'distancing').length, cues.length, 1)
    }),
  scareQuotes: (least) =>
    habit('scareQuotes', (report) =>
      perThousandWords(report, (one) => one.kind === 'quotation' && one.form === 'scare', least),
    ),
  conditional: (least) =>
    habit('conditional', (report) =>
      perThousandWords(report, (one) => one.kind === 'modality' && one.type === 'conditional', least),
    ),
  paddingShare: () => habit('paddingShare', ({ size }) => size.padding),
}

function scored(id: string, score: (report: Report, voice: AnyVoice) => Score | undefined, least: number): Measure {
  return {
    id,
    byVoice: true,
    of: (report, voice) => (report.size.words[voice] < least ? null : (score(report, voice)?.value ?? null)),
    contributions: (report, voice) => score(report, voice)?.contributions ?? [],
  }
}

function stanceOf(target: string): Measure {
  return scored(`stance:${target}`, ({ scores }, voice) => scores.stance[target]?.[voice], 0)
}

function frameOf(frame: string, least: number): Measure {
  return scored(`frames:${frame}`, ({ scores }, voice) => scores.frames[frame]?.[voice], least)
}

function habit(id: string, of: (report: Report) => number | null): Measure {
  return { id, byVoice: false, of: (report) => of(report) }
}

function share(part: number, whole: number, least: number): number | null {
  return whole === 0 || whole < least ? null : part / whole
}

function perThousandWords(report: Report, is: (one: Annotation) => boolean, least: number): number | null {
  const words = report.size.words.all
  return words === 0 || words < least ? null : (1000 * report.annotations.filter(is).length) / words
}

/** Characters in paragraphs that restate the article, as a share of all. */

/** The reports that evaluate each target. */
function evaluated(reports: readonly Report[]): Map<string, number[]> {
  const targets = new Map<string, number[]>()
  reports.forEach(({ scores }, index) => {
    for (const target of Object.keys(scores.stance)) {
      if (scores.stance[target]?.all.value === null) continue
      const known = targets.get(target)
      if (known) known.push(index)
      else targets.set(target, [index])
    }
  })
  return new Map([...targets].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function framesIn(reports: readonly Report[]): string[] {
  return [...new Set(reports.flatMap(({ scores }) => Object.keys(scores.frames)))].sort()
}
