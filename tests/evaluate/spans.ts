export interface Span {
  start: number
  end: number
}

/** Characters two spans share, over the longer of the two. */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / Math.max(a.end - a.start, b.end - b.start)
}

/** Pairs gold with found spans, best overlap first, each used once; only pairs that overlap by at least `least`. */
export function pairSpans<G extends Span, F extends Span>(
  gold: readonly G[],
  found: readonly F[],
  least: number,
): [G, F][] {
  const candidates: { g: G; f: F; share: number }[] = []
  for (const g of gold)
    for (const f of found) {
      const share = overlap(g, f)
      if (share >= least) candidates.push({ g, f, share })
    }
  candidates.sort((a, b) => b.share - a.share)
  const usedGold = new Set<G>()
  const usedFound = new Set<F>()
  const pairs: [G, F][] = []
  for (const { g, f } of candidates) {
    if (usedGold.has(g) || usedFound.has(f)) continue
    usedGold.add(g)
    usedFound.add(f)
    pairs.push([g, f])
  }
  return pairs
}
