import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeSpans } from '../../src/report/merge.ts'

const spans = fc.array(
  fc.tuple(fc.nat(12), fc.nat(4)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 8 },
)

describe('mergeSpans', () => {
  it('gives nothing for no lists and for empty ones', () => {
    expect(mergeSpans([])).toEqual([])
    expect(mergeSpans([[], []])).toEqual([])
  })

  it('puts shorter spans first where several begin together', () => {
    const long = { start: 0, end: 5 }
    const short = { start: 0, end: 2 }
    const later = { start: 1, end: 2 }
    expect(mergeSpans([[long, short], [later]])).toEqual([short, long, later])
  })

  it('agrees with a stable sort of all spans', () => {
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 4 }), (lists) => {
        const ordered = lists.map((list) => list.sort((a, b) => a.start - b.start || b.end - a.end))
        const expected = ordered.flat().sort((a, b) => a.start - b.start || a.end - b.end)
        const merged = mergeSpans(ordered)
        expect(merged).toHaveLength(expected.length)
        for (const [i, span] of expected.entries()) expect(merged[i]).toBe(span)
      }),
    )
  })
})
