import { balanceWeight, saturation, shrunkBalance } from './formulas.ts'

/** Two-sided 95 %. */
const Z = 1.959964

/** Bounds of an interval. */
export interface Bounds {
  low: number
  high: number
}

/** From this count on Byar's approximation is within 0.1 % of the exact limits. */
const LARGE_COUNT = 30

/**
 * 95 % interval of a Poisson count: the exact limits (Garwood 1936) for small counts, Byar's approximation to them
 * (Rothman & Boice 1979) from 30 on. For a count of 0 the lower bound is 0.
 */
export function poissonBounds(count: number): Bounds {
  if (count < LARGE_COUNT) return exactBounds(count)
  const low = count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3
  const next = count + 1
  return { low, high: next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3 }
}

const exact: Map<number, Bounds> = /* @__PURE__ */ new Map()

/** The means under which a count this large, or this small, has a probability of 2.5 %. */
function exactBounds(count: number): Bounds {
  const known = exact.get(count)
  if (known) return known
  const low = count === 0 ? 0 : meanWith(count - 1, 1 - TAIL)
  const bounds = { low, high: meanWith(count, TAIL) }
  exact.set(count, bounds)
  return bounds
}

const TAIL = 0.025

/** The Poisson mean under which at most `count` events have the given probability, by bisection. */
function meanWith(count: number, probability: number): number {
  let low = 0
  let high = 4 * LARGE_COUNT
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (atMost(count, middle) > probability) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function atMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}

/**
 * 95 % interval of a shrunk balance Σv / (Σ|v| + k), the contributions taken as a sample: variance of the ratio by
 * linearisation (delta method), with the small-sample factor n / (n − 1). `null` below two values.
 */
export function balanceBounds(values: readonly number[], k: number): Bounds | null {
  const n = values.length
  if (n < 2) return null
  const ratio = shrunkBalance(values, k)
  const weight = balanceWeight(values, k)
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
  return { low: saturation(low, k), high: saturation(high, k) }
}
