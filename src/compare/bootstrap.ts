import { quantileSorted } from 'd3-array'
import type { Bounds } from '../score/intervals.ts'
import { type Sparse, sparse, weightedSum } from './panels.ts'
import { normalTail, studentQuantile } from './student.ts'

/**
 * Draws bootstrap samples (Efron 1979): units are drawn with replacement as often as there are units, and all columns are summed under
 * the same draws. A unit is a document, or an event with all its documents (cluster bootstrap, Field & Welsh 2007).
 *
 * @param columns values of the documents
 * @param unitOf number of the unit of each document, 0…units − 1
 * @returns for each column the mean of each resample
 */
export function resampleMeans(
  columns: readonly Float64Array[],
  unitOf: Int32Array,
  units: number,
  resamples: number,
  random: () => number,
): Float64Array[] {
  const sums = columns.map((values) => sparse(sumByUnit(values, unitOf, units)))
  const sizes = sumByUnit(new Float64Array(unitOf.length).fill(1), unitOf, units)
  const means = columns.map(() => new Float64Array(resamples))
  const drawn = new Float64Array(units)
  for (let r = 0; r < resamples; r++) {
    drawn.fill(0)
    let size = 0
    for (let k = 0; k < units; k++) {
      const unit = (random() * units) | 0
      drawn[unit] = (drawn[unit] as number) + 1
      size += sizes[unit] as number
    }
    for (let c = 0; c < sums.length; c++) (means[c] as Float64Array)[r] = weightedSum(sums[c] as Sparse, drawn) / size
  }
  return means
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
 * @param values one value a resample; sorted in place
 * @param freedom degrees of freedom of the variance
 * @param expansion unbiased variance / bootstrap variance, n / (n − 1) for one mean
 */
export function expandedInterval(values: Float64Array, freedom: number, expansion: number): Bounds | null {
  values.sort()
  const first = values[0]
  const last = values[values.length - 1]
  if (first === undefined || last === undefined || first === last) return null
  const tail = normalTail(studentQuantile(freedom) * Math.sqrt(expansion))
  const at = (share: number): number => quantileSorted(values as unknown as number[], share) as number
  return { low: at(tail), high: at(1 - tail) }
}
