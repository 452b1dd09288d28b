import { deviation, mean } from 'd3-array'
import { expandedInterval, resampleMeans } from './bootstrap.ts'
import type { Grouping } from './groups.ts'
import type { Panel } from './panels.ts'
import { randomStream } from './random.ts'

/** The mean of one measure in one voice over the documents of a group. */
export type GroupRow = {
  measure: string
  voice: string
  group: string
  /** Documents that have a value. */
  n: number
  /** Events among them; `null` without `within`. */
  events: number | null
  /** Mean of the documents' values, each document once; `null` below the minimum. */
  mean: number | null
  /** 95 % interval by bootstrap; `null` below the minimum of documents (or of events), or if all values are the same. */
  low: number | null
  high: number | null
  /** Standard deviation of the documents' values (n − 1). */
  deviation: number | null
}

/** What the statistics of a comparison share. */
export interface Settings {
  seed: number
  resamples: number
  permutations: number
  minimum: number
  within: boolean
}

/** Means of every group and column of a panel, and the resampled means by column and group. */
export function groupMeans(
  panel: Panel,
  grouping: Grouping,
  settings: Settings,
): { rows: GroupRow[]; resampled: (Float64Array | null)[][] } {
  const { seed, resamples, minimum, within } = settings
  const resampled: (Float64Array | null)[][] = panel.columns.map(() => grouping.names.map(() => null))
  const rows: GroupRow[] = []
  grouping.names.forEach((group, g) => {
    const from = panel.starts[g] as number
    const to = panel.starts[g + 1] as number
    const n = to - from
    const clusters = clustersOf(panel.documents.subarray(from, to), within ? grouping.event : null)
    const columns = panel.columns.map(({ values }) => values.subarray(from, to))
    const enough = n >= minimum && clusters.length >= minimum
    const drawn = enough
      ? resampleMeans(columns, clusters.of, clusters.length, resamples, randomStream(seed, 'mean', group))
      : []
    panel.columns.forEach(({ measure, voice }, c) => {
      const values = columns[c] as Float64Array
      const means = drawn[c] ?? null
      ;(resampled[c] as (Float64Array | null)[])[g] = means
      const bounds =
        means && expandedInterval(means.slice(), clusters.length - 1, clusters.length / (clusters.length - 1))
      rows.push({
        measure: measure.id,
        voice,
        group,
        n,
        events: within ? clusters.events : null,
        mean: n < minimum ? null : (mean(values) ?? null),
        low: bounds?.low ?? null,
        high: bounds?.high ?? null,
        deviation: n < minimum ? null : (deviation(values) ?? null),
      })
    })
  })
  return { rows, resampled }
}

/** Documents of one event make one cluster; a document without event is its own. */
function clustersOf(
  documents: Int32Array,
  event: Int32Array | null,
): { of: Int32Array; length: number; events: number } {
  const numbers = new Map<number, number>()
  let length = 0
  const of = documents.map((document) => {
    const number = event ? (event[document] as number) : -1
    if (number < 0) return length++
    const known = numbers.get(number)
    if (known !== undefined) return known
    numbers.set(number, length)
    return length++
  })
  return { of, length, events: numbers.size }
}
