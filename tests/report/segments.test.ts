import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toSegments } from '../../src/report/segments.ts'
import type { Mention } from '../../src/types.ts'

const at = (start: number, end: number): Mention => ({ kind: 'mention', start, end, target: 'x', voice: 'narration' })

describe('toSegments', () => {
  it('does what its documentation says', () => {
    expect(toSegments('Un régime', [at(3, 9)]).map(({ text }) => text)).toEqual(['Un ', 'régime'])
  })

  it('cuts overlapping annotations at all their bounds', () => {
    expect(toSegments('abcdef', [at(0, 4), at(2, 6)])).toEqual([
      { start: 0, end: 2, text: 'ab', annotations: [0] },
      { start: 2, end: 4, text: 'cd', annotations: [0, 1] },
      { start: 4, end: 6, text: 'ef', annotations: [1] },
    ])
  })

  it('nests annotations', () => {
    expect(toSegments('abcd', [at(0, 4), at(1, 2)]).map(({ text, annotations }) => [text, annotations])).toEqual([
      ['a', [0]],
      ['b', [0, 1]],
      ['cd', [0]],
    ])
  })

  it('gives one piece for a text without annotations, and none for an empty text', () => {
    expect(toSegments('abc', [])).toEqual([{ start: 0, end: 3, text: 'abc', annotations: [] }])
    expect(toSegments('', [])).toEqual([])
  })

  it.each([
    [-1, 2],
    [0, 9],
    [3, 1],
    [Number.NaN, 2],
  ])('refuses the span %d…%d outside the text or reversed', (start, end) => {
    expect(() => toSegments('abcd', [at(0, 1), at(start, end)])).toThrow(TypeError)
    expect(() => toSegments('abcd', [at(0, 1), at(start, end)])).toThrow(
      /^annotations\[1\]: expected a span inside the text of 4 characters, received /,
    )
  })

  it('gives pieces that together are the text, each with exactly the annotations that cover it', () => {
    const cases = fc.string({ maxLength: 30 }).chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(
          fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => at(Math.min(a, b), Math.max(a, b))),
          { maxLength: 6 },
        ),
      ),
    )
    fc.assert(
      fc.property(cases, ([text, annotations]) => {
        const segments = toSegments(text, annotations)
        expect(segments.map((one) => one.text).join('')).toBe(text)
        for (const { start, end, annotations: covering } of segments) {
          expect(end).toBeGreaterThan(start)
          const expected = annotations.flatMap((one, i) => (one.start <= start && end <= one.end ? [i] : []))
          expect(covering.toSorted()).toEqual(expected.toSorted())
        }
      }),
    )
  })
})
