import type { Grouping } from './groups.ts'
import type { Panel } from './panels.ts'

/** The documents of two groups that are set against each other, block by block. */
export interface Pair {
  /** Numbers of the groups. */
  a: number
  b: number
  /** Places of the documents in the panel. */
  places: Int32Array
  /** 1 for documents of a, 0 for those of b. */
  labels: Uint16Array
  /** Where blocks begin, one entry more than blocks: the common events, or everything as one block. */
  starts: Int32Array
  /** What each document weighs in the mean of its group: every event counts once, and in it every document of the outlet. */
  weights: Float64Array
  /** Numbers of the common events; empty without events. */
  events: number[]
}

/** Pairs two groups of a panel; with events only documents of events that both cover. */
export function pairGroups(panel: Panel, a: number, b: number, { events, event }: Grouping, within: boolean): Pair {
  const own = (group: number): number[] => {
    const places: number[] = []
    for (let place = panel.starts[group] as number; place < (panel.starts[group + 1] as number); place++)
      places.push(place)
    return places
  }
  const byEvent = (places: readonly number[]): Map<number, number[]> => {
    const cells = new Map<number, number[]>()
    for (const place of places) {
      const number = within ? (event[panel.documents[place] as number] as number) : 0
      if (number < 0) continue
      const cell = cells.get(number)
      if (cell) cell.push(place)
      else cells.set(number, [place])
    }
    return cells
  }
  const cellsA = byEvent(own(a))
  const cellsB = byEvent(own(b))
  const common = [...cellsA.keys()].filter((number) => cellsB.has(number)).sort((x, y) => x - y)
  const places: number[] = []
  const labels: number[] = []
  const weights: number[] = []
  const starts = [0]
  for (const number of common) {
    for (const [label, cells] of [
      [1, cellsA],
      [0, cellsB],
    ] as const) {
      const cell = cells.get(number) as number[]
      for (const place of cell) {
        places.push(place)
        labels.push(label)
        weights.push(1 / (common.length * cell.length))
      }
    }
    starts.push(places.length)
  }
  return {
    a,
    b,
    places: Int32Array.from(places),
    labels: Uint16Array.from(labels),
    starts: Int32Array.from(starts),
    weights: Float64Array.from(weights),
    events: within && events.length > 0 ? common : [],
  }
}

/** The difference of the two groups' means inside each block. */
export function blockDifferences(values: Float64Array, { labels, starts }: Pair): Float64Array {
  const differences = new Float64Array(starts.length - 1)
  for (let block = 0; block < differences.length; block++) {
    const sums = [0, 0]
    const sizes = [0, 0]
    for (let k = starts[block] as number; k < (starts[block + 1] as number); k++) {
      const label = labels[k] as 0 | 1
      sums[label] = (sums[label] as number) + (values[k] as number)
      sizes[label] = (sizes[label] as number) + 1
    }
    differences[block] = (sums[1] as number) / (sizes[1] as number) - (sums[0] as number) / (sizes[0] as number)
  }
  return differences
}
