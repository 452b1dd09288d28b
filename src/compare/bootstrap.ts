import type { Bounds } from '../score/intervals.ts'
import { type Sparse, sparse } from './panels.ts'
import type { RandomStream } from './random.ts'
import { normalTail, studentQuantile } from './student.ts'

/** Resamples drawn together, so that each value is read once for all of them. */
const TOGETHER = 4

/** Columns that are drawn together. */
export interface Sampled {
  /** Values of the documents. */
  readonly columns: readonly Float64Array[]
  /** Number of the unit of each document, 0…units − 1. */
  readonly unitOf: Int32Array
  readonly units: number
}

/**
 * Draws bootstrap samples (Efron 1979): units are drawn with replacement as often as there are units, and all columns are summed under
 * the same draws. A unit is a document, or an event with all its documents (cluster bootstrap, Field & Welsh 2007).
 *
 * @returns for each column the mean of each resample
 */
export function resampleMeans(sample: Sampled, resamples: number, random: RandomStream): Float64Array[] {
  return resampleTogether([sample], sample.units, resamples, random)[0] as Float64Array[]
}

/**
 * The same for several samples, each drawn from its own units but with the same random numbers: making them would take as long as all the rest.
 *
 * @param most random numbers a resample, at least the units of each sample; the results depend on it, so it should not depend on the samples
 */
export function resampleTogether(
  samples: readonly Sampled[],
  most: number,
  resamples: number,
  random: RandomStream,
): Float64Array[][] {
  const drawers = samples.map((sample) => drawerOf(sample, resamples))
  const numbers = new Float64Array(TOGETHER * most)
  for (let first = 0; first < resamples && drawers.length > 0; first += TOGETHER) {
    random(numbers)
    for (const { draw } of drawers) draw(numbers, first)
  }
  return drawers.map(({ means }) => means)
}

interface Drawer {
  draw: (numbers: Float64Array, first: number) => void
  means: Float64Array[]
}

function drawerOf({ columns, unitOf, units }: Sampled, resamples: number): Drawer {
  const sums = columns.map((values) => sparse(sumByUnit(values, unitOf, units)))
  const sizes = units < unitOf.length ? sumByUnit(new Float64Array(unitOf.length).fill(1), unitOf, units) : null
  const means = columns.map(() => new Float64Array(resamples))
  // Times that each unit is drawn in each of the resamples.
  const drawn = new Uint16Array(TOGETHER * units)
  const totals = new Float64Array(TOGETHER).fill(units)
  return { draw, means }

  function draw(numbers: Float64Array, first: number): void {
    drawn.fill(0)
    for (let j = 0; j < TOGETHER; j++) {
      const from = (j * numbers.length) / TOGETHER
      for (let k = from; k < from + units; k++) drawn[TOGETHER * (((numbers[k] as number) * units) | 0) + j]!++
    }
    if (sizes !== null) {
      totals.fill(0)
      for (let unit = 0; unit < units; unit++)
        for (let j = 0; j < TOGETHER; j++)
          totals[j]! += (drawn[TOGETHER * unit + j] as number) * (sizes[unit] as number)
    }
    for (let c = 0; c < sums.length; c++) sumUnder(drawn, totals, sums[c] as Sparse, means[c] as Float64Array, first)
  }
}

/** The means of four resamples at once; what would stand after the end of `means` is dropped, as typed arrays do. */
function sumUnder(
  drawn: Uint16Array,
  totals: Float64Array,
  { places, values }: Sparse,
  means: Float64Array,
  first: number,
): void {
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0]
  for (let k = 0; k < places.length; k++) {
    const value = values[k] as number
    const at = TOGETHER * (places[k] as number)
    sum0 += value * (drawn[at] as number)
    sum1 += value * (drawn[at + 1] as number)
    sum2 += value * (drawn[at + 2] as number)
    sum3 += value * (drawn[at + 3] as number)
  }
  means[first] = sum0 / (totals[0] as number)
  means[first + 1] = sum1 / (totals[1] as number)
  means[first + 2] = sum2 / (totals[2] as number)
  means[first + 3] = sum3 / (totals[3] as number)
}

function sumByUnit(values: Float64Array, unitOf: Int32Array, units: number): Float64Array {
  const sums = new Float64Array(units)
  values.forEach((value, k) => {
    const unit = unitOf[k] as number
    sums[unit] = (sums[unit] as number) + value
  })
  return sums
}

/**
 * 95 % interval from bootstrap values: the percentile interval (Efron 1979), expanded for small samples (Hesterberg 2015): the plain
 * one is too narrow, since the bootstrap's variance is (n − 1)/n of the unbiased one and takes the normal for Student's t. The tail
 * is Φ(−t · √(unbiased variance / bootstrap variance)). `null` where all values are the same: nothing to tell the spread from.
 *
 * @param values one value a resample; their order is lost
 * @param freedom degrees of freedom of the variance
 * @param expansion unbiased variance / bootstrap variance, n / (n − 1) for one mean
 */
export function expandedInterval(values: Float64Array, freedom: number, expansion: number): Bounds | null {
  if (values.every((value) => value === values[0])) return null
  const tail = normalTail(studentQuantile(freedom) * Math.sqrt(expansion))
  return { low: quantile(values, tail), high: quantile(values, 1 - tail) }
}

/** Quantile of definition 7 (Hyndman & Fan 1996), as d3's, by selection instead of a sort. */
export function quantile(values: Float64Array, share: number): number {
  const place = share * (values.length - 1)
  const below = Math.floor(place)
  select(values, below)
  const value = values[below] as number
  if (below === place) return value
  let next = Number.POSITIVE_INFINITY
  for (let k = below + 1; k < values.length; k++) next = Math.min(next, values[k] as number)
  return value + (next - value) * (place - below)
}

/** Puts the value of a rank in its place, smaller ones before it (Hoare 1961). */
function select(values: Float64Array, rank: number): void {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number
    let i = low
    let j = high
    while (i <= j) {
      while ((values[i] as number) < pivot) i++
      while ((values[j] as number) > pivot) j--
      if (i > j) break
      const value = values[i] as number
      values[i++] = values[j] as number
      values[j--] = value
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else return
  }
}
