import { describe } from '../check.ts'

/**
 * Specificity of a word in a part of a corpus (Lafon 1980): how improbable its frequency there is when the occurrences are spread at
 * random. With X hypergeometric, log10 of P(X ≥ f) with a plus sign where the word has its share of the part or more, of P(X ≤ f) with
 * a minus sign where it has less: +3 is one chance in a thousand of so many, −3 of so few. Computed with logarithms, so that it stays finite
 * where the probability itself is below the smallest number (1e−308).
 *
 * @param f occurrences of the word in the part
 * @param F occurrences in the corpus
 * @param t words of the part
 * @param T words of the corpus
 * @throws TypeError for counts that are no integers or cannot go together
 * @example
 * specificity(14, 296, 6903, 61449) // −4.1743: « peuple » in a speech of Robespierre, example of Lafon (1980)
 */
export function specificity(f: number, F: number, t: number, T: number): number {
  checkCounts(f, F, t, T)
  if (T === 0) return 0
  const over = f >= (F * t) / T
  const log10 = logTail(f, F, t, T, over) / Math.LN10
  // −0 would become 0 in JSON
  return (over ? -log10 : log10) + 0
}

/** Natural logarithm of P(X ≥ f), or of P(X ≤ f). */
function logTail(f: number, F: number, t: number, T: number, upper: boolean): number {
  const log = logSum(f, F, t, T, upper)
  if (log < -Math.LN2) return log
  // Near 1 a probability says little of its logarithm: what is left to 1 says it.
  const next = upper ? f - 1 : f + 1
  const possible = upper ? next >= Math.max(0, F + t - T) : next <= Math.min(F, t)
  return possible ? Math.log1p(-Math.exp(logSum(next, F, t, T, !upper))) : 0
}

/** Below this share of the sum a term no longer changes it. */
const NEGLIGIBLE = 2 ** -60

/** Logarithm of the sum of the probabilities from f up, or from f down: the first, times the sum of the ratios to it. */
function logSum(f: number, F: number, t: number, T: number, up: boolean): number {
  const last = up ? Math.min(F, t) : Math.max(0, F + t - T)
  let sum = 1
  let term = 1
  for (let k = f; k !== last; k += up ? 1 : -1) {
    const ratio = up
      ? ((F - k) / (k + 1)) * ((t - k) / (T - F - t + k + 1))
      : (k / (F - k + 1)) * ((T - F - t + k) / (t - k + 1))
    term *= ratio
    sum += term
    if (ratio < 1 && term < sum * NEGLIGIBLE) break
  }
  return logProbability(f, F, t, T) + Math.log(sum)
}

/**
 * Logarithm of P(X = f). The factorials are written n! = (n/e)ⁿ · r(n); what is left of the powers are four deviations, all of one sign, so that
 * nothing cancels (the idea of Loader's saddle-point expansion, 2000).
 */
function logProbability(f: number, F: number, t: number, T: number): number {
  const share = t / T
  const rest = (T - t) / T
  const deviation = f - F * share
  return (
    logFactorialRest(F) +
    logFactorialRest(T - F) +
    logFactorialRest(t) +
    logFactorialRest(T - t) -
    logFactorialRest(T) -
    cellTerm(f, F * share, deviation) -
    cellTerm(F - f, F * rest, -deviation) -
    cellTerm(t - f, (T - F) * share, -deviation) -
    cellTerm(T - F - t + f, (T - F) * rest, deviation)
  )
}

/** What a cell of the fourfold table with `count` observed takes away. */
function cellTerm(count: number, expected: number, deviation: number): number {
  return logFactorialRest(count) + (expected === 0 ? 0 : expected * divergence(deviation / expected))
}

/** (1 + u) ln(1 + u) − u, by its series where the difference would cancel. */
function divergence(u: number): number {
  if (u <= -1) return 1
  if (Math.abs(u) > 0.1) return (1 + u) * Math.log1p(u) - u
  let power = u * u
  let sum = 0
  // |u| ≤ 0.1: the terms after the 17th are below 1e−17 of the sum.
  for (let k = 2; k < 20; k++) {
    sum += power / (k * (k - 1))
    power *= -u
  }
  return sum
}

const LOG_FACTORIALS: readonly number[] = /* @__PURE__ */ logFactorials(16)

/** ln n! − n ln n + n: exact factorials up to 15, Stirling's series from there (next term below 1e−15). */
function logFactorialRest(n: number): number {
  if (n === 0) return 0
  if (n < LOG_FACTORIALS.length) return (LOG_FACTORIALS[n] as number) - n * Math.log(n) + n
  const square = n * n
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n
  return Math.log(2 * Math.PI * n) / 2 + series
}

function logFactorials(count: number): number[] {
  let factorial = 1
  return Array.from({ length: count }, (_, n) => {
    factorial *= Math.max(n, 1)
    return Math.log(factorial)
  })
}

function checkCounts(f: number, F: number, t: number, T: number): void {
  for (const [name, value] of Object.entries({ f, F, t, T })) {
    if (!Number.isSafeInteger(value) || value < 0)
      throw new TypeError(`${name}: expected a count (0, 1, 2 …), received ${describe(value)}`)
  }
  const limits: [string, number, string, number][] = [
    ['F', F, 'T', T],
    ['t', t, 'T', T],
    ['f', f, 'F', F],
    ['f', f, 't', t],
  ]
  for (const [name, value, limit, most] of limits)
    if (value > most) throw new TypeError(`${name}: expected at most ${limit} = ${most}, received ${value}`)
  if (f < F + t - T)
    throw new TypeError(
      `f: expected at least F + t − T = ${F + t - T} (the rest of the corpus is smaller), received ${f}`,
    )
}
