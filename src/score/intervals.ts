/** Two-sided 95 %. */
const Z = 1.959964

/** Bounds of an interval. */
export interface Bounds {
  low: number
  high: number
}

/**
 * 95 % interval of a Poisson count by Byar's approximation to the exact limits (Rothman & Boice 1979); right to about 1 %
 * from 1 on. For a count of 0 the lower bound is 0.
 */
export function poissonBounds(count: number): Bounds {
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3
  const next = count + 1
  const high = next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3
  return { low: Math.max(0, low), high }
}

/**
 * 95 % interval of a shrunk balance Σv / (Σ|v| + k), the contributions taken as a sample: variance of the ratio by
 * linearisation (delta method), with the small-sample factor n / (n − 1). `null` below two values.
 */
export function balanceBounds(values: readonly number[], k: number): Bounds | null {
  const n = values.length
  if (n < 2) return null
  let sum = 0
  let weight = k
  for (const value of values) {
    sum += value
    weight += Math.abs(value)
  }
  const ratio = sum / weight
  let squares = 0
  for (const value of values) squares += (value - ratio * Math.abs(value)) ** 2
  const half = (Z * Math.sqrt((squares * n) / (n - 1))) / weight
  return { low: Math.max(-1, ratio - half), high: Math.min(1, ratio + half) }
}

/** 95 % interval of saturated evidence s / (s + k): s is a compound Poisson sum with variance Σw². */
export function saturationBounds(weights: readonly number[], k: number): Bounds | null {
  if (weights.length === 0) return null
  let sum = 0
  let squares = 0
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  const half = Z * Math.sqrt(squares)
  const low = Math.max(0, sum - half)
  const high = sum + half
  return { low: low / (low + k), high: high / (high + k) }
}
