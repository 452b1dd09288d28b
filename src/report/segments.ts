import { expectValue, isList, isObject, isText } from '../check.ts'
import type { Span } from '../types.ts'

/** A piece of the text that the same annotations cover. */
export interface Segment extends Span {
  text: string
  /** Indices of the annotations that cover the piece. */
  annotations: number[]
}

/**
 * Cuts a text at the bounds of its annotations into disjoint pieces that together are the text, for user interfaces.
 *
 * @throws TypeError for a wrong type, and for a span outside the text
 * @example
 * toSegments('Un régime', [{ kind: 'mention', start: 3, end: 9, target: 'x', voice: 'narration' }]).map(({ text }) => text) // ['Un ', 'régime']
 */
export function toSegments(text: string, annotations: readonly Span[]): Segment[] {
  expectValue('text', text, isText)
  expectValue('annotations', annotations, isList)
  const opened = new Map<number, number[]>()
  const closed = new Map<number, number[]>()
  const bounds = new Set([0, text.length])
  annotations.forEach((span, index) => {
    expectValue(`annotations[${index}]`, span, isObject)
    const { start, end } = span
    if (!(start >= 0 && end <= text.length && start <= end)) {
      throw new TypeError(
        `annotations[${index}]: expected a span inside the text of ${text.length} characters, received ${start}…${end}`,
      )
    }
    bounds.add(start).add(end)
    opened.set(start, [...(opened.get(start) ?? []), index])
    closed.set(end, [...(closed.get(end) ?? []), index])
  })
  const places = [...bounds].sort((a, b) => a - b)
  const active = new Set<number>()
  const segments: Segment[] = []
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i] as number
    const end = places[i + 1] as number
    for (const index of closed.get(start) ?? []) active.delete(index)
    for (const index of opened.get(start) ?? []) if ((annotations[index] as Span).end > start) active.add(index)
    segments.push({ start, end, text: text.slice(start, end), annotations: [...active] })
  }
  return segments
}
