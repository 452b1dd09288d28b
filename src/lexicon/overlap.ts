/**
 * Overlap policy *leftmost-longest*: of matches that share a token, the one that begins first is kept, and of those that
 * begin together the longest; several entries on exactly the same tokens are all kept.
 */
export function leftmostLongest<T extends { from: number; to: number }>(matches: readonly T[]): T[] {
  const sorted = [...matches].sort((a, b) => a.from - b.from || b.to - a.to)
  const kept: T[] = []
  let end = 0
  for (const match of sorted) {
    const last = kept.at(-1)
    if (match.from >= end || (last && last.from === match.from && last.to === match.to)) {
      kept.push(match)
      end = Math.max(end, match.to)
    }
  }
  return kept
}
