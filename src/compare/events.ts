import { bisectLeft } from 'd3-array'
import { blockDifferences, type Pair } from './pairs.ts'
import type { Column } from './panels.ts'

/** How far apart two groups stand on one event, against how far apart they usually stand. */
export type EventRow = {
  measure: string
  voice: string
  event: string
  a: string
  b: string
  /** Means of the documents on the event. */
  mean_a: number
  mean_b: number
  /** Means of each group over its other common events: its own baseline. */
  baseline_a: number
  baseline_b: number
  /** (mean_a − baseline_a) − (mean_b − baseline_b) */
  excess: number
  /** Share of the common events on which the excess is at least as large; at least 1 / events. */
  p: number
  /** Common events. */
  events: number
  q: number | null
}

/**
 * Two groups on each common event, each against its own baseline (a difference in differences). The baseline is the mean of the event means over the
 * group's other common events, so an outlet's usual style and what makes an event grave for everybody both cancel. p by exchange of events: the rank of
 * the excess among those of all common events, exact if no event is special for the pair.
 *
 * @returns rows without q
 */
export function eventRows(
  column: Column,
  pair: Pair,
  eventNames: readonly string[],
  names: readonly string[],
): EventRow[] {
  const values = Float64Array.from(pair.places, (place) => column.values[place] as number)
  const differences = blockDifferences(values, pair)
  const n = differences.length
  const means = differences.map((_, block) => {
    const from = pair.starts[block] as number
    const labels = pair.labels.subarray(from, pair.starts[block + 1])
    const own = values.subarray(from, pair.starts[block + 1]).filter((_, k) => labels[k] === 1)
    return own.reduce((sum, value) => sum + value, 0) / own.length
  })
  const total = differences.reduce((sum, value) => sum + value, 0)
  const totalA = means.reduce((sum, value) => sum + value, 0)
  const rest = (sum: number, value: number): number => (sum - value) / (n - 1)
  const sizes = differences.map((value) => Math.abs(value - rest(total, value))).sort()
  return pair.events.map((number, block) => {
    const difference = differences[block] as number
    const mean = means[block] as number
    const baseline = rest(totalA, mean)
    const excess = difference - rest(total, difference)
    const atLeast = n - bisectLeft(sizes, Math.abs(excess) * (1 - 1e-9))
    return {
      measure: column.measure.id,
      voice: column.voice,
      event: eventNames[number] as string,
      a: names[pair.a] as string,
      b: names[pair.b] as string,
      mean_a: mean,
      mean_b: mean - difference,
      baseline_a: baseline,
      baseline_b: baseline - rest(total, difference),
      excess,
      p: atLeast / n,
      events: n,
      q: null,
    }
  })
}
