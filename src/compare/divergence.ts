/**
 * Jensen–Shannon divergence of two distributions (Lin 1991), in bits: 0 for the same, 1 for nothing in common. Its root is a distance
 * (Endres & Schindelin 2003).
 *
 * @example
 * jensenShannon([1, 0], [0.5, 0.5]) // 0.311…
 */
export function jensenShannon(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < p.length; k++) sum += divergenceOf(p[k] as number, q[k] as number)
  return sum
}

/** What one category adds to the divergence. */
export function divergenceOf(p: number, q: number): number {
  const middle = (p + q) / 2
  return ((p > 0 ? p * Math.log2(p / middle) : 0) + (q > 0 ? q * Math.log2(q / middle) : 0)) / 2
}
