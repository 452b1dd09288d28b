import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span } from '../types.ts'

/** The tokens that lie inside a span: from … to − 1. */
export function tokensIn(document: TaggedDocument, span: Span): [number, number] {
  const { start } = document.tokens
  const from = firstAtOrAfter(start, span.start, 0)
  return [from, firstAtOrAfter(start, span.end, from)]
}

/** The first of the tokens from `low` on that begins at a place of the text or after it. */
function firstAtOrAfter(start: Uint32Array, place: number, low: number): number {
  let first = low
  let last = start.length
  while (first < last) {
    const middle = (first + last) >>> 1
    if ((start[middle] as number) < place) first = middle + 1
    else last = middle
  }
  return first
}

/** Of a list in order, the index of the first that begins at a token or after it. */
export function indexFrom(list: readonly { from: number }[], token: number): number {
  let first = 0
  let last = list.length
  while (first < last) {
    const middle = (first + last) >>> 1
    if ((list[middle] as { from: number }).from < token) first = middle + 1
    else last = middle
  }
  return first
}
