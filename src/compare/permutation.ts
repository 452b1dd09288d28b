import { sparse, weightedSum } from './panels.ts'
import type { Draw } from './shuffles.ts'

/** Result of a permutation test. */
export interface Permuted {
  p: number
  /** Permutations drawn. */
  drawn: number
}

/**
 * After so many permuted values at least as large as the observed one a test stops: p = exceedances / drawn (Besag & Clifford 1991). Clear
 * "nothing there" costs a hundred permutations, small p get all of them. The number keeps the relative error of p near 1/√50.
 */
const ENOUGH = 50

/** Sums of floats in another order differ by less than this part. */
const TIE = 1e-9

/**
 * Tests whether two groups differ by permuting labels (Fisher 1935; Pitman 1937), in blocks (events) each within itself; all columns share
 * the permutations. p = (1 + exceedances) / (1 + drawn), two-sided (Phipson & Smyth 2010), or Besag and Clifford's sequential value.
 *
 * Without blocks the difference of means is divided by Welch's standard error at every permutation, so that the test of equal means holds for
 * groups of unlike size and spread also (Janssen 1997; Chung & Romano 2013). With blocks it is the mean over blocks of the difference inside
 * the block: exact under exchange within blocks.
 *
 * @param columns values of the documents, block by block
 * @param labels 1 for the first group, 0 for the second
 * @param starts where blocks begin, one entry more than blocks; each block holds both groups
 * @param draw gives the labels of each permutation
 */
export function permutePair(
  columns: readonly Float64Array[],
  labels: Uint16Array,
  starts: Int32Array,
  permutations: number,
  draw: Draw,
): Permuted[] {
  const statistics =
    starts.length === 2
      ? columns.map((values) => welch(values, labels))
      : columns.map((values) => blockDifference(values, labels, starts))
  return permute(statistics, labels, permutations, draw)
}

/**
 * Tests whether any of several groups differs: sum over groups of n · (mean − mean of all)², documents taken against the mean of their block (Fisher's
 * analysis of variance in randomised blocks, by permutation).
 *
 * @param labels number of the group of each document
 */
export function permuteGroups(
  columns: readonly Float64Array[],
  labels: Uint16Array,
  starts: Int32Array,
  permutations: number,
  draw: Draw,
): Permuted[] {
  const statistics = columns.map((values) => betweenGroups(values, labels, starts))
  return permute(statistics, labels, permutations, draw)
}

/** A statistic of the labels, large where groups differ. */
type Statistic = (labels: Uint16Array, ones: number) => number

function permute(statistics: readonly Statistic[], labels: Uint16Array, permutations: number, draw: Draw): Permuted[] {
  const observed = statistics.map((statistic) => statistic(labels, sum(labels)) * (1 - TIE))
  const exceeded = new Int32Array(statistics.length)
  const results: Permuted[] = statistics.map(() => ({ p: 1, drawn: 0 }))
  let active = statistics.map((_, index) => index)
  const shuffled = labels.slice()
  for (let drawn = 1; drawn <= permutations && active.length > 0; drawn++) {
    draw(drawn - 1, shuffled)
    const ones = sum(shuffled)
    let finished = false
    for (const index of active) {
      if (!((statistics[index] as Statistic)(shuffled, ones) >= (observed[index] as number))) continue
      const count = (exceeded[index] as number) + 1
      exceeded[index] = count
      if (count < ENOUGH) continue
      results[index] = { p: count / drawn, drawn }
      finished = true
    }
    if (finished) active = active.filter((index) => (exceeded[index] as number) < ENOUGH)
  }
  for (const index of active)
    results[index] = { p: (1 + (exceeded[index] as number)) / (1 + permutations), drawn: permutations }
  return results
}

function sum(labels: Uint16Array): number {
  let total = 0
  for (let k = 0; k < labels.length; k++) total += labels[k] as number
  return total
}

/** |t| of Welch (1938); infinite for equal values inside each group that differ between them, and for a group of one. */
function welch(all: Float64Array, labels: Uint16Array): Statistic {
  const { places, values } = sparse(all)
  const total = values.reduce((sum, value) => sum + value, 0)
  const totalSquares = values.reduce((sum, value) => sum + value * value, 0)
  return (now, ones) => {
    const zeros = labels.length - ones
    if (ones < 2 || zeros < 2) return Number.POSITIVE_INFINITY
    let sum = 0
    let square = 0
    for (let k = 0; k < places.length; k++) {
      const value = (values[k] as number) * (now[places[k] as number] as number)
      sum += value
      square += value * value
    }
    const difference = Math.abs(sum / ones - (total - sum) / zeros)
    const variance = squaredError(sum, square, ones) + squaredError(total - sum, totalSquares - square, zeros)
    if (variance > 0) return difference / Math.sqrt(variance)
    return difference > TIE * Math.abs(total / labels.length) ? Number.POSITIVE_INFINITY : 0
  }
}

/** Unbiased variance of a mean, 0 below what rounding leaves. */
function squaredError(sum: number, square: number, n: number): number {
  const spread = square - (sum * sum) / n
  return spread <= 1e-12 * square ? 0 : spread / (n - 1) / n
}

/** |mean over blocks of the difference of means in the block|. */
function blockDifference(all: Float64Array, labels: Uint16Array, starts: Int32Array): Statistic {
  const weighted = new Float64Array(all.length)
  let offset = 0
  const blocks = starts.length - 1
  for (let b = 0; b < blocks; b++) {
    const from = starts[b] as number
    const to = starts[b + 1] as number
    const ones = labels.subarray(from, to).reduce((sum, label) => sum + label, 0)
    const zeros = to - from - ones
    for (let k = from; k < to; k++) {
      weighted[k] = (all[k] as number) * (1 / ones + 1 / zeros)
      offset += (all[k] as number) / zeros
    }
  }
  const values = sparse(weighted)
  // A difference of 0 comes out of the sums as a rounding error.
  const noise = TIE * Math.abs(offset / blocks)
  return (now) => {
    const difference = Math.abs(weightedSum(values, now) - offset) / blocks
    return difference <= noise ? 0 : difference
  }
}

function betweenGroups(all: Float64Array, labels: Uint16Array, starts: Int32Array): Statistic {
  const values = sparse(all)
  const groups = labels.reduce((most, label) => Math.max(most, label), 0) + 1
  const sizes = new Float64Array(groups)
  const expected = new Float64Array(groups)
  for (let b = 0; b + 1 < starts.length; b++) {
    const from = starts[b] as number
    const to = starts[b + 1] as number
    const mean = all.subarray(from, to).reduce((sum, value) => sum + value, 0) / (to - from)
    for (let k = from; k < to; k++) {
      const label = labels[k] as number
      sizes[label] = (sizes[label] as number) + 1
      expected[label] = (expected[label] as number) + mean
    }
  }
  const sums = new Float64Array(groups)
  return (now) => {
    sums.fill(0)
    const { places, values: kept } = values
    for (let k = 0; k < places.length; k++) {
      const label = now[places[k] as number] as number
      sums[label] = (sums[label] as number) + (kept[k] as number)
    }
    let statistic = 0
    for (let g = 0; g < groups; g++) {
      const off = (sums[g] as number) - (expected[g] as number)
      if (Math.abs(off) > TIE * Math.abs(expected[g] as number)) statistic += (off * off) / (sizes[g] as number)
    }
    return statistic
  }
}
