import { deviation, mean, variance } from 'd3-array'
import { expandedInterval, resampleMeans } from './bootstrap.ts'
import type { Grouping } from './groups.ts'
import type { Settings } from './means.ts'
import { blockDifferences, type Pair } from './pairs.ts'
import type { Panel } from './panels.ts'
import { type Permuted, permuteGroups, permutePair } from './permutation.ts'
import { randomStream } from './random.ts'
import { type Draw, shuffleInBlocks } from './shuffles.ts'

/** How far apart two groups are in one measure of one voice. */
export type DifferenceRow = {
  measure: string
  voice: string
  a: string
  b: string
  /** Documents compared; with `within` only those of common events. */
  n_a: number
  n_b: number
  /** Common events; `null` without `within`. */
  events: number | null
  /** Mean of the documents, with `within` mean of the event means; `null` below the minimum. */
  mean_a: number | null
  mean_b: number | null
  /** mean_a − mean_b */
  difference: number | null
  /** 95 % interval by bootstrap over documents, with `within` over events. */
  low: number | null
  high: number | null
  /**
   * The difference in standard deviations with Hedges's (1981) small-sample correction: of documents (pooled), with `within` of the differences
   * in events.
   */
  effect: number | null
  /** By permutation of documents, with `within` inside events. */
  p: number | null
  /** p adjusted for all tests of the call (Benjamini & Hochberg 1995). */
  q: number | null
  /** Permutations drawn. */
  permutations: number
}

/** Whether any of the groups differs. */
export type OmnibusRow = {
  measure: string
  voice: string
  /** Groups with the minimum of documents. */
  groups: number
  n: number
  /** Events that at least two of them cover; `null` without `within`. */
  events: number | null
  p: number | null
  q: number | null
  permutations: number
}

/**
 * Differences of a pair for every column of a panel; q is filled in later.
 *
 * @param resampled means of each column and group
 * @param labelsOf permuted labels of documents, without `within`
 */
export function pairDifferences(
  panel: Panel,
  pair: Pair,
  { names }: Grouping,
  settings: Settings,
  resampled: readonly (readonly (Float64Array | null)[])[],
  labelsOf: (documents: Int32Array) => Draw,
): DifferenceRow[] {
  const { seed, minimum, permutations, within } = settings
  const a = names[pair.a] as string
  const b = names[pair.b] as string
  const columns = panel.columns.map(({ values }) => Float64Array.from(pair.places, (place) => values[place] as number))
  const nA = pair.labels.reduce((sum, label) => sum + label, 0)
  const nB = pair.labels.length - nA
  const blocks = pair.starts.length - 1
  const enough = nA >= minimum && nB >= minimum && (!within || blocks >= minimum)
  const tests = enough
    ? permutePair(
        columns,
        pair.labels,
        pair.starts,
        permutations,
        within
          ? shuffleInBlocks(pair.labels, pair.starts, randomStream(seed, 'pair', a, b))
          : labelsOf(pair.places.map((place) => panel.documents[place] as number)),
      )
    : []
  const estimates = enough && within ? withinEvents(columns, pair, settings, [a, b]) : []
  return panel.columns.map(({ measure, voice }, c) => {
    const values = columns[c] as Float64Array
    const sums = [0, 0]
    values.forEach((value, k) => {
      const label = pair.labels[k] as 0 | 1
      sums[label] = (sums[label] as number) + value * (pair.weights[k] as number)
    })
    const estimate = enough
      ? within
        ? estimates[c]
        : betweenDocuments(values, pair, resampled[c]?.[pair.a] ?? null, resampled[c]?.[pair.b] ?? null)
      : null
    return {
      measure: measure.id,
      voice,
      a,
      b,
      n_a: nA,
      n_b: nB,
      events: within ? blocks : null,
      mean_a: enough ? (sums[1] as number) : null,
      mean_b: enough ? (sums[0] as number) : null,
      difference: enough ? (sums[1] as number) - (sums[0] as number) : null,
      low: estimate?.low ?? null,
      high: estimate?.high ?? null,
      effect: estimate?.effect ?? null,
      p: tests[c]?.p ?? null,
      q: null,
      permutations: tests[c]?.drawn ?? 0,
    }
  })
}

interface Estimate {
  low: number | null
  high: number | null
  effect: number | null
}

/** Interval and effect from independent documents; degrees of freedom after Welch & Satterthwaite. */
function betweenDocuments(
  values: Float64Array,
  { labels }: Pair,
  meansA: Float64Array | null,
  meansB: Float64Array | null,
): Estimate {
  const ofA = values.filter((_, k) => labels[k] === 1)
  const ofB = values.filter((_, k) => labels[k] === 0)
  const [nA, nB] = [ofA.length, ofB.length]
  const [vA, vB] = [variance(ofA) ?? 0, variance(ofB) ?? 0]
  const unbiased = vA / nA + vB / nB
  if (unbiased === 0 || !meansA || !meansB) return { low: null, high: null, effect: null }
  const bootstrapped = (vA * (nA - 1)) / nA ** 2 + (vB * (nB - 1)) / nB ** 2
  const freedom = unbiased ** 2 / ((vA / nA) ** 2 / (nA - 1) + (vB / nB) ** 2 / (nB - 1))
  const bounds = expandedInterval(
    meansA.map((value, r) => value - (meansB[r] as number)),
    freedom,
    unbiased / bootstrapped,
  )
  const pooled = Math.sqrt((vA * (nA - 1) + vB * (nB - 1)) / (nA + nB - 2))
  const difference = (mean(ofA) as number) - (mean(ofB) as number)
  return {
    low: bounds?.low ?? null,
    high: bounds?.high ?? null,
    effect: (difference / pooled) * smallSample(nA + nB - 2),
  }
}

/** Interval and effect from the differences inside events, which are drawn as a whole. */
function withinEvents(
  columns: readonly Float64Array[],
  pair: Pair,
  { seed, resamples }: Settings,
  names: readonly [string, string],
): Estimate[] {
  const blocks = pair.starts.length - 1
  const differences = columns.map((values) => blockDifferences(values, pair))
  const units = Int32Array.from({ length: blocks }, (_, block) => block)
  const sample = { columns: differences, unitOf: units, units: blocks }
  const drawn = resampleMeans(sample, resamples, randomStream(seed, 'events', ...names))
  return differences.map((values, c) => {
    const bounds = expandedInterval(drawn[c] as Float64Array, blocks - 1, blocks / (blocks - 1))
    const spread = deviation(values) ?? 0
    return {
      low: bounds?.low ?? null,
      high: bounds?.high ?? null,
      effect: spread === 0 ? null : ((mean(values) as number) / spread) * smallSample(blocks - 1),
    }
  })
}

/** Hedges's (1981) correction of a standardised difference, approximate form. */
function smallSample(freedom: number): number {
  return 1 - 3 / (4 * freedom - 1)
}

/** Tests all groups together for every column of a panel; none with fewer than three groups. */
export function omnibusTests(panel: Panel, { names, event }: Grouping, settings: Settings): OmnibusRow[] {
  const { seed, minimum, permutations, within } = settings
  const size = (g: number): number => (panel.starts[g + 1] as number) - (panel.starts[g] as number)
  const groups = names.map((_, g) => g).filter((g) => size(g) >= minimum)
  if (groups.length < 3) return []
  const blocks = new Map<number, { place: number; label: number }[]>()
  groups.forEach((g, label) => {
    for (let place = panel.starts[g] as number; place < (panel.starts[g + 1] as number); place++) {
      const number = within ? (event[panel.documents[place] as number] as number) : 0
      const block = blocks.get(number)
      if (block) block.push({ place, label })
      else blocks.set(number, [{ place, label }])
    }
  })
  const kept = [...blocks].filter(
    ([number, block]) => number >= 0 && block.some(({ label }) => label !== block[0]?.label),
  )
  const documents = kept.flatMap(([, block]) => block)
  const starts = new Int32Array(kept.length + 1)
  kept.forEach(([, block], k) => {
    starts[k + 1] = (starts[k] as number) + block.length
  })
  const enough = !within || kept.length >= minimum
  const labels = Uint16Array.from(documents, ({ label }) => label)
  const tests: Permuted[] = enough
    ? permuteGroups(
        panel.columns.map(({ values }) => Float64Array.from(documents, ({ place }) => values[place] as number)),
        labels,
        starts,
        permutations,
        shuffleInBlocks(labels, starts, randomStream(seed, 'all')),
      )
    : []
  return panel.columns.map(({ measure, voice }, c) => ({
    measure: measure.id,
    voice,
    groups: groups.length,
    n: documents.length,
    events: within ? kept.length : null,
    p: tests[c]?.p ?? null,
    q: null,
    permutations: tests[c]?.drawn ?? 0,
  }))
}
