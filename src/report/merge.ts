import type { Span } from '../types.ts'

/**
 * Merges lists that are each in order of their starts into one by start, then end; of equal spans those of earlier lists
 * come first.
 */
export function mergeSpans<T extends Span>(lists: readonly (readonly T[])[]): T[] {
  const merged: T[] = []
  const places = lists.map(() => 0)
  const starts = lists.map((list) => list[0]?.start ?? Number.POSITIVE_INFINITY)
  for (;;) {
    let first = 0
    for (let k = 1; k < lists.length; k++) if ((starts[k] as number) < (starts[first] as number)) first = k
    const list = lists[first] ?? []
    const place = places[first] as number
    const span = list[place]
    if (!span) return merged
    places[first] = place + 1
    starts[first] = list[place + 1]?.start ?? Number.POSITIVE_INFINITY
    let at = merged.length
    for (; at > 0; at--) {
      const before = merged[at - 1] as T
      if (before.start < span.start || before.end <= span.end) break
      merged[at] = before
    }
    merged[at] = span
  }
}
