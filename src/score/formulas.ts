/**
 * Balance of positive and negative values, shrunk toward 0 where there is little evidence:
 * Σv / (Σ|v| + k). Range −1…1. With k = 0 it is (pos − neg) / (pos + neg); k plays the part of the constant in Lowe et al.'s (2011) log scale.
 */
export function shrunkBalance(values: readonly number[], k: number): number {
  const weight = balanceWeight(values, k)
  let sum = 0
  for (const value of values) sum += value
  return weight === 0 ? 0 : sum / weight
}

/** The denominator of a shrunk balance: Σ|v| + k. */
export function balanceWeight(values: readonly number[], k: number): number {
  let sum = k
  for (const value of values) sum += Math.abs(value)
  return sum
}

/** Occurrences per 1,000 words. */
export function perThousand(count: number, words: number): number {
  return (1000 * count) / words
}

/** Saturation of evidence: s / (s + k). Range 0…1; ½ when the evidence equals k. */
export function saturation(evidence: number, k: number): number {
  return evidence / (evidence + k)
}
