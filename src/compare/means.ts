import { deviation, mean } from 'd3-array'
import { expandedInterval, resampleTogether } from './bootstrap.ts'
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

/** A panel with the means of its groups, and the resampled means by column and group. */
export interface PanelMeans {
  panel: Panel
  rows: GroupRow[]
  resampled: (Float64Array | null)[][]
}

/** Means of every group and column of the panels. */
export function groupMeans(panels: readonly Panel[], grouping: Grouping, settings: Settings): PanelMeans[] {
  const { seed, resamples, minimum, within } = settings
  const results = panels.map(
    (panel): PanelMeans => ({
      panel,
      rows: [],
      resampled: panel.columns.map(() => grouping.names.map(() => null)),
    }),
  )
  grouping.names.forEach((group, g) => {
    const members = results.map((result) => {
      const { starts, documents, columns } = result.panel
      const [from, to] = [starts[g] as number, starts[g + 1] as number]
      const clusters = clustersOf(documents.subarray(from, to), within ? grouping.event : null)
      const enough = to - from >= minimum && clusters.units >= minimum
      return { result, clusters, enough, columns: columns.map(({ values }) => values.subarray(from, to)) }
    })
    const sampled = members.filter(({ enough }) => enough)
    const drawn = resampleTogether(
      sampled.map(({ clusters: { unitOf, units }, columns }) => ({ columns, unitOf, units })),
      grouping.group.reduce((size, number) => size + (number === g ? 1 : 0), 0),
      resamples,
      randomStream(seed, 'mean', group),
    )
    sampled.forEach(({ result }, k) => {
      ;(drawn[k] as Float64Array[]).forEach((means, c) => {
        ;(result.resampled[c] as (Float64Array | null)[])[g] = means
      })
    })
    for (const { result, clusters, columns } of members)
      result.panel.columns.forEach(({ measure, voice }, c) => {
        const values = columns[c] as Float64Array
        const n = values.length
        const means = result.resampled[c]?.[g]
        const bounds =
          means && expandedInterval(means.slice(), clusters.units - 1, clusters.units / (clusters.units - 1))
        result.rows.push({
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
  return results
}

/** Documents of one event make one cluster; a document without event is its own. */
function clustersOf(
  documents: Int32Array,
  event: Int32Array | null,
): { unitOf: Int32Array; units: number; events: number } {
  const numbers = new Map<number, number>()
  let units = 0
  const unitOf = documents.map((document) => {
    const number = event ? (event[document] as number) : -1
    if (number < 0) return units++
    const known = numbers.get(number)
    if (known !== undefined) return known
    numbers.set(number, units)
    return units++
  })
  return { unitOf, units, events: numbers.size }
}
