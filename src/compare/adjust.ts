/**
 * Benjamini & Hochberg's (1995) adjusted p-values: the smallest false discovery rate at which each test counts as a find.
 *
 * @param p p-values in any order, each 0…1
 * @returns the adjusted values in the same order
 */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, i) => i).sort((a, b) => (p[b] as number) - (p[a] as number))
  const adjusted = new Array<number>(p.length)
  let least = 1
  order.forEach((i, k) => {
    least = Math.min(least, ((p[i] as number) * p.length) / (p.length - k))
    adjusted[i] = least
  })
  return adjusted
}
