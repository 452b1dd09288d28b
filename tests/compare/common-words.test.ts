import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonWords } from '../../src/compare/common-words.ts'

/** Length of the longest common subsequence, by trying everything. */
function longest(a: number[], b: number[]): number {
  if (a.length === 0 || b.length === 0) return 0
  if (a[0] === b[0]) return 1 + longest(a.slice(1), b.slice(1))
  return Math.max(longest(a.slice(1), b), longest(a, b.slice(1)))
}

describe('commonWords', () => {
  it('gives the runs of a longest common subsequence', () => {
    expect(commonWords(Int32Array.of(1, 2, 3, 4), Int32Array.of(9, 1, 2, 8, 4))).toEqual([
      { a: 0, b: 1, length: 2 },
      { a: 3, b: 4, length: 1 },
    ])
  })

  it('is as long as the one found by trying everything', () => {
    const words = fc.array(fc.nat(3), { maxLength: 8 })
    fc.assert(
      fc.property(words, words, (a, b) => {
        const runs = commonWords(Int32Array.from(a), Int32Array.from(b))
        expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longest(a, b))
        for (const run of runs) expect(a.slice(run.a, run.a + run.length)).toEqual(b.slice(run.b, run.b + run.length))
      }),
    )
  })
})
