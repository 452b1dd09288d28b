import { type Expectation, expectFields } from '../check.ts'
import type { Report } from '../types.ts'
import { benjaminiHochberg } from './adjust.ts'
import { type DifferenceRow, type OmnibusRow, omnibusTests, pairDifferences } from './differences.ts'
import { type EventRow, eventRows } from './events.ts'
import { expectReports, type Grouping, groupReports, isKey, type Key, keyName, type LeftOut } from './groups.ts'
import { type GroupRow, groupMeans, type Settings } from './means.ts'
import { type AnyVoice, isMeasure, isVoice, MEASURE_NAMES, type Measure, measuresNamed, VOICES } from './measures.ts'
import { pairGroups } from './pairs.ts'
import { makePanels } from './panels.ts'
import { randomStream } from './random.ts'
import { isCount, isSeed } from './settings.ts'
import { shuffleGroups } from './shuffles.ts'
import { type KnownMeans, type WordRow, wordsOfPair } from './words.ts'

/** Options of {@link compareSources}. */
export interface CompareSourcesOptions {
  /** What makes the groups (default `source`). */
  by?: Key
  /** What tells the event of a report: then outlets are compared inside events. */
  within?: Key
  /** Names of measures ({@link MEASURE_NAMES}, `stance:<target>`, `frames:<frame>`) or measures of your own (default all). */
  measures?: readonly (string | Measure)[]
  /** Default all four. */
  voices?: readonly AnyVoice[]
  /** Bootstrap samples (default 2,000). */
  resamples?: number
  /** Most permutations a test (default 1,000; with k of m tests at the least p, no q is below m / k / (permutations + 1)). */
  permutations?: number
  /** Same seed, same numbers (default 1). */
  seed?: number
  /** Fewest documents of a group, and with `within` fewest common events of a pair, for a value to be told (default 5, at least 3). */
  minimum?: number
  /** Fewest words that a voice must have in an article for a rate of it to be told (default 25, about a sentence). */
  minimumWords?: number
  /**
   * Most targets that the measure `stance` stands for, those that most reports evaluate (default 20: every test more makes all q
   * larger; ask for others as `stance:<target>`).
   */
  targets?: number
  /** Lexicon entries to list for each difference (default 10). */
  words?: number
  /** Events for which to tell how far each pair stands from its own baseline: names, or `all` (default none). Needs `within`. */
  events?: readonly string[] | 'all'
}

/** What {@link compareSources} returns: flat tables, plain JSON. */
export interface SourceComparison {
  method: {
    /** Of the reports: version of the library, lexicons and options. */
    version: string | null
    lexicons: Report['method']['lexicons']
    options: Record<string, unknown>
    by: string
    within: string | null
    /** Each document counts once. */
    average: 'documents'
    resamples: number
    permutations: number
    seed: number
    minimum: number
    minimumWords: number
    /** Tests made, all adjusted together. */
    tests: number
  }
  /** One row a measure, voice and group. */
  groups: GroupRow[]
  /** One row a measure, voice and pair of groups. */
  differences: DifferenceRow[]
  /** One row a measure and voice, with three groups or more. */
  omnibus: OmnibusRow[]
  /** One row a measure, voice, pair and event asked for. */
  events: EventRow[]
  /** The lexicon entries that make each difference, largest first. */
  words: WordRow[]
  /** Reports left out, or left out of the differences. */
  left: LeftOut[]
}

/**
 * Compares outlets (or any groups of reports) in loadedness, tone, stance, frames, quotation habits and padding, by voice.
 *
 * The unit is the document: a group's value is the mean of its documents' values, each once, so that the estimate is of the outlet's typical article
 * and one long article weighs no more than one. Intervals (95 %) come from a bootstrap over documents, with `within` over events with all their
 * documents (expandedInterval). p comes from permuting documents between the two outlets, with `within` inside events, where every common event
 * counts once (permutePair); with three outlets or more also from all at once (permuteGroups). q adjusts all p of `differences` and
 * `omnibus` together (Benjamini & Hochberg 1995); `events`, if asked for, are a family of their own. The split into `words` is exact.
 *
 * Tone and stance of an article are shrunk toward 0 where there is little evidence (docs/method.md), so their means are conservative.
 * p cannot be below 1 / (permutations + 1), nor below 2 / 2ⁿ for n events with one article each: five such events cannot reach .05.
 *
 * @param reports made by one version with the same lexicons and options
 * @throws TypeError for an unknown option or measure, and for reports made by different methods, naming the difference
 * @see Efron & Tibshirani 1993; Hesterberg 2015; Chung & Romano 2013; Besag & Clifford 1991; Hedges 1981
 * @example
 * compareSources([]).differences // []
 */
export function compareSources(reports: readonly Report[], options: CompareSourcesOptions = {}): SourceComparison {
  expectReports(reports)
  checkOptions(options)
  const { by = 'source', within, measures = MEASURE_NAMES, voices = VOICES, words = 10, events = [] } = options
  const { resamples = 2000, permutations = 1000, seed = 1, minimum = 5, minimumWords = 25, targets = 20 } = options
  const settings: Settings = { seed, resamples, permutations, minimum, within: within !== undefined }
  const grouping = groupReports(reports, by, within)
  const wanted = new Set(events === 'all' ? grouping.events : events)
  const series = seriesOf(measures, voices, reports, grouping, { minimum, minimumWords, targets })
  const result: Omit<SourceComparison, 'method' | 'left'> = {
    groups: [],
    differences: [],
    omnibus: [],
    events: [],
    words: [],
  }
  const means = groupMeans(makePanels(reports, grouping, series), grouping, settings)
  const panels = means.map(({ panel, rows, resampled }) => {
    result.groups.push(...rows)
    result.omnibus.push(...omnibusTests(panel, grouping, settings))
    return { panel, resampled, known: new Map() as KnownMeans }
  })
  const { names } = grouping
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++) {
      const random = randomStream(seed, 'pair', names[a] as string, names[b] as string)
      const labelsOf = shuffleGroups(grouping, a, b, random)
      for (const { panel, resampled, known } of panels) {
        const pair = pairGroups(panel, a, b, grouping, settings.within)
        const differences = pairDifferences(panel, pair, grouping, settings, resampled, labelsOf)
        result.differences.push(...differences)
        panel.columns.forEach((column, c) => {
          if (differences[c]?.difference === null) return
          if (words > 0)
            result.words.push(
              ...wordsOfPair(reports, panel, pair, column, names, words, settings.within ? null : known),
            )
          if (wanted.size > 0)
            result.events.push(
              ...eventRows(column, pair, grouping.events, names).filter(({ event }) => wanted.has(event)),
            )
        })
      }
    }
  adjust([...result.differences, ...result.omnibus])
  adjust(result.events)
  const order = new Map(series.map(({ measure, voice }, index) => [`${measure.id} ${voice}`, index]))
  for (const rows of Object.values(result) as { measure: string; voice: string }[][]) {
    const place = (row: { measure: string; voice: string }): number =>
      order.get(`${row.measure} ${row.voice}`) as number
    rows.sort((x, y) => place(x) - place(y))
  }
  const { version = null, lexicons = [], options: analysed = {} } = reports[0]?.method ?? {}
  const { targets: _, ...rest } = analysed as Record<string, unknown>
  return {
    method: {
      version,
      lexicons,
      options: rest,
      by: keyName(by),
      within: within === undefined ? null : keyName(within),
      average: 'documents',
      resamples,
      permutations,
      seed,
      minimum,
      minimumWords,
      tests: [...result.differences, ...result.omnibus].filter(({ p }) => p !== null).length,
    },
    ...result,
    left: grouping.left,
  }
}

function adjust(rows: readonly { p: number | null; q: number | null }[]): void {
  const adjusted = benjaminiHochberg(rows.map(({ p }) => p))
  rows.forEach((row, index) => {
    row.q = adjusted[index] as number | null
  })
}

/** Every measure in every voice asked for; of targets those that most reports evaluate, and two groups often enough. */
function seriesOf(
  measures: readonly (string | Measure)[],
  voices: readonly AnyVoice[],
  reports: readonly Report[],
  { names, group }: Grouping,
  { minimum, minimumWords, targets }: { minimum: number; minimumWords: number; targets: number },
): { measure: Measure; voice: AnyVoice }[] {
  const often = ({ among = [] }: Measure): boolean => {
    const counts = new Int32Array(names.length)
    for (const index of among) {
      const number = group[index] as number
      if (number >= 0) counts[number] = (counts[number] as number) + 1
    }
    return counts.filter((count) => count >= minimum).length >= 2
  }
  const resolved = measures.flatMap((measure) => {
    if (typeof measure !== 'string') return [measure]
    const found = measuresNamed(measure, reports, minimumWords)
    if (measure !== 'stance') return found
    const common = found.filter(often).sort((x, y) => (y.among?.length ?? 0) - (x.among?.length ?? 0))
    return common.slice(0, targets)
  })
  const ids = resolved.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new TypeError(`options.measures: expected every measure once, received ${twice} twice`)
  return resolved.flatMap((measure) =>
    (measure.byVoice ? voices : (['all'] as const)).map((voice) => ({ measure, voice })),
  )
}

const isMeasures: Expectation = {
  test: (value) => Array.isArray(value) && value.length > 0 && value.every(isMeasure),
  expected: `an array of ${MEASURE_NAMES.join(', ')}, stance:<target>, frames:<frame> or { id, byVoice, of, contributions? }`,
}
const isVoices: Expectation = {
  test: (value) =>
    Array.isArray(value) && value.length > 0 && new Set(value).size === value.length && value.every(isVoice.test),
  expected: `an array of ${VOICES.join(', ')}, each once`,
}
const isEvents: Expectation = {
  test: (value) => value === 'all' || (Array.isArray(value) && value.every((name) => typeof name === 'string')),
  expected: "an array of events or 'all'",
}

function checkOptions(options: CompareSourcesOptions): void {
  expectFields('options', options, {
    by: isKey,
    within: isKey,
    measures: isMeasures,
    voices: isVoices,
    resamples: isCount(100),
    permutations: isCount(100),
    seed: isSeed,
    minimum: isCount(3),
    minimumWords: isCount(1),
    targets: isCount(0),
    words: isCount(0),
    events: isEvents,
  })
  if (options.events !== undefined && options.within === undefined)
    throw new TypeError('options.within: expected a field or function that tells the event, as events are asked for')
}
