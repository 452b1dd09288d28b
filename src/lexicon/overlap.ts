/**
 * Overlap policy *leftmost-longest*: of matches that share a token, the one that begins first is kept, and of those that
 * begin together the longest; several entries on exactly the same tokens are all kept.
 */
export function leftmostLongest<T extends { from: number; to: number }>(matches: readonly T[]): T[] {
  const ordered = isOrdered(matches) ? matches : [...matches].sort((a, b) => a.from - b.from)
  const kept: T[] = []
  let end = 0
  for (let i = 0; i < ordered.length; ) {
    const { from } = ordered[i] as T
    let next = i
    let longest = 0
    for (; next < ordered.length && (ordered[next] as T).from === from; next++)
      longest = Math.max(longest, (ordered[next] as T).to)
    if (from >= end) {
      for (; i < next; i++) if ((ordered[i] as T).to === longest) kept.push(ordered[i] as T)
      end = longest
    }
    i = next
  }
  return kept
}

/** Whether matches stand by their beginnings, as they do where they come from one pass over the text. */
function isOrdered(matches: readonly { from: number }[]): boolean {
  for (let i = 1; i < matches.length; i++)
    if ((matches[i] as { from: number }).from < (matches[i - 1] as { from: number }).from) return false
  return true
}
