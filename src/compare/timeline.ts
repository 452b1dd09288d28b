import { group, max, mean, min } from 'd3-array'
import { type Expectation, expectFields } from '../check.ts'
import type { Report } from '../types.ts'
import { benjaminiHochberg } from './adjust.ts'
import { expandedInterval, resampleMeans } from './bootstrap.ts'
import { type ChangeRow, changesOf, type Dated } from './change-rows.ts'
import { expectReports, groupReports, isKey, type Key, keyName, type LeftOut } from './groups.ts'
import { type AnyVoice, isMeasure, isVoice, MEASURE_NAMES, type Measure, measuresNamed } from './measures.ts'
import { dayOf, firstDayOf, type PeriodLength, periodName, periodOf, toDate } from './periods.ts'
import { type RandomStream, randomStream } from './random.ts'
import { isCount, isSeed } from './settings.ts'
import { type SmoothMethod, smooth } from './smooth.ts'

/** Options of {@link timeline}. */
export interface TimelineOptions {
  /** What to follow: a name of {@link MEASURE_NAMES} (one target or frame: `stance:<target>`, `frames:<frame>`) or a measure of your own. */
  score: string | Measure
  /** Default `all`. */
  voice?: AnyVoice
  /** Length of a period (default `week`, of ISO 8601). */
  by?: PeriodLength
  /** What makes the groups (default `source`); `null` for all reports together. */
  source?: Key | null
  /** Fewest documents of a period for a mean to be told, and of each side of a change (default 3). */
  minimum?: number
  /** Fewest words that the voice must have in an article for a rate of it to be told (default 25). */
  minimumWords?: number
  /** Default `none`. */
  smooth?: SmoothMethod
  /** Periods in the window of a moving average (odd), values in the neighbourhood of loess (default 5, at least 3). */
  span?: number
  /** Changes are marked where p ≤ alpha (default .05; 0 to look for none). */
  alpha?: number
  /** Bootstrap samples (default 2,000). */
  resamples?: number
  /** Permutations of a test for a change (default 2,000). */
  permutations?: number
  /** Same seed, same numbers (default 1). */
  seed?: number
}

/** One period of one group. */
export type TimelineRow = {
  group: string
  /** 2025-05-18, 2025-W20 or 2025-05. */
  period: string
  /** First day of the period. */
  start: string
  /** Documents that have a value: 0 in a gap. */
  n: number
  /** `null` below the minimum. */
  mean: number | null
  /** 95 % interval by bootstrap over documents; `null` below the minimum, or if all values are the same. */
  low: number | null
  high: number | null
  /** `null` where the mean is. */
  smooth: number | null
}

/** What {@link timeline} returns: flat tables, plain JSON. */
export interface Timeline {
  method: Record<string, string | number | null>
  /** Every period from the first to the last of all groups, for every group. */
  rows: TimelineRow[]
  changes: ChangeRow[]
  /** Reports without a date, a group or a value. */
  left: LeftOut[]
}

/**
 * Follows one score by day, week or month and outlet: mean of the documents with its interval, gaps as rows without a value, a smoothed value by a named
 * method, and the days from which on the mean is another, with their uncertainty (findChanges). Days are those written in `article.date`.
 *
 * @param reports made by one version with the same lexicons and options
 * @throws TypeError for a wrong option, and for reports made by different methods
 * @see Cleveland 1979 (loess); Page 1954, Antoch & Hušková 2001, Hušková & Kirch 2008 (changes)
 * @example
 * timeline([], { score: 'tone' }).rows // []
 */
export function timeline(reports: readonly Report[], options: TimelineOptions): Timeline {
  expectReports(reports)
  checkOptions(options)
  const { score, voice = 'all', by = 'week', source = 'source', smooth: method = 'none', span = 5 } = options
  const { minimum = 3, minimumWords = 25, alpha = 0.05, resamples = 2000, permutations = 2000, seed = 1 } = options
  const [measure] = typeof score === 'string' ? measuresNamed(score, reports, minimumWords) : [score]
  if (!measure) throw new TypeError(`options.score: expected something the reports hold, received ${String(score)}`)
  if (!measure.byVoice && voice !== 'all')
    throw new TypeError(`options.voice: expected all, as ${measure.id} is not told by voice, received ${voice}`)
  const grouping = groupReports(reports, source ?? (() => EVERYTHING))
  const left = [...grouping.left]
  const dated: Dated[] = []
  reports.forEach((report, index) => {
    const number = grouping.group[index] as number
    if (number < 0) return
    const { id, date } = report.article
    const day = date === null ? null : dayOf(date)
    const value = measure.of(report, voice)
    if (day !== null && value !== null) dated.push({ group: grouping.names[number] as string, day, value })
    else if (day === null)
      left.push({ index, id, reason: date === null ? 'sans date' : `date illisible : « ${date} »` })
    else left.push({ index, id, reason: 'rien à mesurer dans cet article' })
  })
  const first = min(dated, ({ day }) => periodOf(day, by)) ?? 0
  const last = max(dated, ({ day }) => periodOf(day, by)) ?? -1
  const rows: TimelineRow[] = []
  const changes: ChangeRow[] = []
  const tested: number[] = []
  for (const name of grouping.names) {
    const own = dated.filter((one) => one.group === name)
    const byPeriod = group(own, ({ day }) => periodOf(day, by))
    const periods = Array.from({ length: last - first + 1 }, (_, k) => {
      const values = Float64Array.from(byPeriod.get(first + k) ?? [], ({ value }) => value)
      const stream = randomStream(seed, 'period', name, periodName(first + k, by))
      return { group: name, ...named(first + k, by), ...described(values, minimum, resamples, stream), smooth: null }
    })
    const smoothed = smooth(
      periods.map((row) => row.mean),
      periods.map(({ n }) => n),
      method,
      span,
    )
    rows.push(...periods.map((row, k) => ({ ...row, smooth: smoothed[k] as number | null })))
    if (alpha === 0) continue
    const found = changesOf(name, own, { least: minimum, alpha, permutations, resamples, seed })
    changes.push(...found.changes)
    tested.push(...found.tested)
  }
  const adjusted = new Map(benjaminiHochberg(tested).map((q, index) => [tested[index], q]))
  for (const change of changes) change.q = adjusted.get(change.p) as number
  const { version = null } = reports[0]?.method ?? {}
  return {
    method: {
      version,
      score: measure.id,
      voice,
      by,
      source: source === null ? null : keyName(source),
      minimum,
      minimumWords,
      smooth: method,
      span,
      alpha,
      resamples,
      permutations,
      seed,
      tests: tested.length,
    },
    rows,
    changes,
    left,
  }
}

const EVERYTHING = 'ensemble'

function named(period: number, by: PeriodLength): { period: string; start: string } {
  return { period: periodName(period, by), start: toDate(firstDayOf(period, by)) }
}

function described(
  values: Float64Array,
  minimum: number,
  resamples: number,
  stream: RandomStream,
): { n: number; mean: number | null; low: number | null; high: number | null } {
  const n = values.length
  if (n < minimum) return { n, mean: null, low: null, high: null }
  const units = Int32Array.from(values, (_, k) => k)
  const [drawn] = resampleMeans({ columns: [values], unitOf: units, units: n }, resamples, stream)
  const bounds = n < 2 ? null : expandedInterval(drawn as Float64Array, n - 1, n / (n - 1))
  return { n, mean: mean(values) ?? null, low: bounds?.low ?? null, high: bounds?.high ?? null }
}

const isScore: Expectation = {
  test: (value) => isMeasure(value) && value !== 'stance' && value !== 'frames',
  expected: `one of ${MEASURE_NAMES.filter((name) => name !== 'stance' && name !== 'frames').join(', ')}, stance:<target>, frames:<frame> or { id, byVoice, of }`,
}
const isOneOf = (...values: readonly string[]): Expectation => ({
  test: (value) => values.includes(value as string),
  expected: `one of ${values.join(', ')}`,
})
const isKeyOrNull: Expectation = {
  test: (value) => value === null || isKey.test(value),
  expected: `${isKey.expected}, or null for all reports together`,
}
const isAlpha: Expectation = {
  test: (value) => Number.isFinite(value) && (value as number) >= 0 && (value as number) < 1,
  expected: 'a number from 0 to below 1',
}

function checkOptions(options: TimelineOptions): void {
  expectFields(
    'options',
    options,
    {
      score: isScore,
      voice: isVoice,
      by: isOneOf('day', 'week', 'month'),
      source: isKeyOrNull,
      minimum: isCount(1),
      minimumWords: isCount(1),
      smooth: isOneOf('none', 'moving-average', 'loess'),
      span: isCount(3),
      alpha: isAlpha,
      resamples: isCount(100),
      permutations: isCount(100),
      seed: isSeed,
    },
    ['score'],
  )
  if (options.smooth === 'moving-average' && (options.span ?? 5) % 2 === 0)
    throw new TypeError(`options.span: expected an odd number of periods, received ${options.span}`)
}
