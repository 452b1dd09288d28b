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
 * 95 % interval of a shrunk balance Σv / (Σ|v| + k): variance of the ratio by linearisation (delta method) over sentences,
 * as the words of one sentence tend to agree, with the small-sample factor n / (n − 1) and Student's t (n: sentences with a
 * value; Särndal, Swensson & Wretman 1992, 5.6). `null` below two sentences. Its coverage, and that of a bootstrap: docs/accuracy.md.
 *
 * @param sentences the sentence of each value; by default each value stands alone
 */
export function balanceBounds(
  values: readonly number[],
  k: number,
  sentences: readonly number[] = values.map((_, i) => i),
): Bounds | null {
  const ratio = shrunkBalance(values, k)
  const residuals = new Map<number, number>()
  values.forEach((value, i) => {
    const sentence = sentences[i] as number
    residuals.set(sentence, (residuals.get(sentence) ?? 0) + value - ratio * Math.abs(value))
  })
  const n = residuals.size
  if (n < 2) return null
  let squares = 0
  for (const residual of residuals.values()) squares += residual ** 2
  const half = (studentQuantile(n - 1) * Math.sqrt((squares * n) / (n - 1))) / balanceWeight(values, k)
  return { low: Math.max(-1, ratio - half), high: Math.min(1, ratio + half) }
}

/** The 97.5 % quantile of Student's t: exact for 1 and 2 degrees of freedom, else by Abramowitz & Stegun 26.7.5 (within 0.1 %). */
export function studentQuantile(freedom: number): number {
  if (freedom === 1) return Math.tan(Math.PI * (0.5 - TAIL))
  if (freedom === 2) return (1 - 2 * TAIL) / Math.sqrt(2 * TAIL * (1 - TAIL))
  const [z3, z5, z7, z9] = [Z ** 3, Z ** 5, Z ** 7, Z ** 9]
  return (
    Z +
    (z3 + Z) / 4 / freedom +
    (5 * z5 + 16 * z3 + 3 * Z) / 96 / freedom ** 2 +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384 / freedom ** 3 +
    (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * Z) / 92160 / freedom ** 4
  )
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
