import type { Report } from '../types.ts'
import type { Grouping } from './groups.ts'
import type { AnyVoice, Measure } from './measures.ts'

/** One measure of one voice over the documents of a panel. */
export interface Column {
  measure: Measure
  voice: AnyVoice
  /** Values in the order of the panel's documents. */
  values: Float64Array
}

/**
 * The documents that have a value, with every column measured on exactly these: within a panel nothing is missing, and all columns can share
 * the draws of a bootstrap or permutation.
 */
export interface Panel {
  /** Numbers of the reports, group by group. */
  documents: Int32Array
  /** Where the documents of each group begin; one entry more than there are groups. */
  starts: Int32Array
  columns: Column[]
}

/** A column's values other than 0: sums over them are sums over all, and most frames are absent from most articles. */
export interface Sparse {
  places: Int32Array
  values: Float64Array
}

/** Measures every report and puts columns with values for the same documents together. */
export function makePanels(
  reports: readonly Report[],
  grouping: Grouping,
  series: readonly { measure: Measure; voice: AnyVoice }[],
): Panel[] {
  const order = documentOrder(grouping)
  const placeOf = new Int32Array(reports.length).fill(-1)
  order.forEach((index, place) => {
    placeOf[index] = place
  })
  const panels = new Map<string, Panel>()
  const measured = new Float64Array(order.length)
  for (const { measure, voice } of series) {
    let present = 0
    measured.fill(Number.NaN)
    for (const index of measure.among ?? order) {
      const place = placeOf[index] as number
      const value = place < 0 ? null : measure.of(reports[index] as Report, voice)
      if (value === null) continue
      if (!Number.isFinite(value))
        throw new TypeError(`measures: expected ${measure.id} to give a number or null, received ${value}`)
      measured[place] = value
      present++
    }
    const key = maskOf(measured)
    const known = panels.get(key)
    const panel = known ?? emptyPanel(order, measured, present, grouping)
    if (!known) panels.set(key, panel)
    const values = measured.filter((value) => !Number.isNaN(value))
    panel.columns.push({ measure, voice, values })
  }
  return [...panels.values()]
}

/** The values of a list that are not 0, with their places. */
export function sparse(values: Float64Array): Sparse {
  let length = 0
  for (const value of values) if (value !== 0) length++
  const found: Sparse = { places: new Int32Array(length), values: new Float64Array(length) }
  let at = 0
  values.forEach((value, place) => {
    if (value === 0) return
    found.places[at] = place
    found.values[at++] = value
  })
  return found
}

/** Sum of the values times the weights of their places. */
export function weightedSum({ places, values }: Sparse, weights: Float64Array | Uint16Array): number {
  let sum = 0
  for (let k = 0; k < places.length; k++) sum += (values[k] as number) * (weights[places[k] as number] as number)
  return sum
}

/** Reports that have a group, group by group. */
function documentOrder({ names, group }: Grouping): number[] {
  const byGroup: number[][] = names.map(() => [])
  group.forEach((number, index) => {
    byGroup[number]?.push(index)
  })
  return byGroup.flat()
}

function emptyPanel(order: readonly number[], measured: Float64Array, present: number, grouping: Grouping): Panel {
  const documents = new Int32Array(present)
  const starts = new Int32Array(grouping.names.length + 1)
  let at = 0
  order.forEach((index, place) => {
    if (Number.isNaN(measured[place])) return
    documents[at++] = index
    const next = (grouping.group[index] as number) + 1
    starts[next] = at
  })
  for (let g = 1; g < starts.length; g++) starts[g] = Math.max(starts[g] as number, starts[g - 1] as number)
  return { documents, starts, columns: [] }
}

/** Which documents have a value, 15 a character. */
function maskOf(measured: Float64Array): string {
  let mask = ''
  for (let place = 0; place < measured.length; place += 15) {
    let bits = 0
    for (let k = 0; k < 15; k++) bits = (bits << 1) | (Number.isNaN(measured[place + k] ?? 0) ? 0 : 1)
    mask += String.fromCharCode(bits)
  }
  return mask
}
