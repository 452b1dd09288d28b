import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispersion } from '../../src/compare/dispersion.ts'

describe('dispersion', () => {
  it('gives the value of the R package tlda for the lemma allemand in ten parts of a business corpus', () => {
    // Data of Lyne (1985) as in the package's README, which prints DP 0.4990705; the norm is by its formula.
    const found = dispersion(
      [2, 0, 1, 1, 3, 0, 3, 0, 0, 0],
      [8143, 8058, 8271, 8125, 7959, 7941, 8146, 8001, 8003, 7930],
    )
    expect(found.dp).toBeCloseTo(0.4990705, 7)
    expect(found.dpNorm).toBeCloseTo(0.4990705 / (1 - 7930 / 80577), 6)
  })

  it('gives ⅓ and ½ for two thirds and one third of the word in two of three equal parts', () => {
    // The distribution of Table 1 of Lijffijt & Gries (2012), as their abstract tells it; the values by their formulas.
    const { dp, dpNorm } = dispersion([2, 1, 0], [100, 100, 100])
    expect(dp).toBeCloseTo(1 / 3, 12)
    expect(dpNorm).toBeCloseTo(1 / 2, 12)
  })

  it('is 0 where a word follows the sizes and 1 where it is all in the smallest part', () => {
    expect(dispersion([1, 2, 3], [10, 20, 30])).toEqual({ dp: 0, dpNorm: 0 })
    expect(dispersion([0, 5], [300, 100])).toEqual({ dp: 0.75, dpNorm: 1 })
  })

  it('cannot tell without occurrences, and not the norm for one part', () => {
    expect(dispersion([0, 0], [10, 10])).toEqual({ dp: null, dpNorm: null })
    expect(dispersion([], [])).toEqual({ dp: null, dpNorm: null })
    expect(dispersion([3], [10])).toEqual({ dp: 0, dpNorm: null })
  })

  it('stays in its range and does not depend on the order of the parts', () => {
    const part = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 500 }))
    fc.assert(
      fc.property(fc.array(part, { minLength: 2, maxLength: 12 }), (parts) => {
        const of = (list: typeof parts) =>
          dispersion(
            list.map(([f]) => f),
            list.map(([, s]) => s),
          )
        const { dp, dpNorm } = of(parts)
        if (dp === null || dpNorm === null) {
          expect(parts.every(([f]) => f === 0)).toBe(true)
          return
        }
        expect(dp).toBeGreaterThanOrEqual(0)
        expect(dpNorm).toBeGreaterThanOrEqual(dp)
        expect(dpNorm).toBeLessThanOrEqual(1 + 1e-12)
        expect(of(parts.slice().reverse()).dp).toBeCloseTo(dp, 12)
      }),
    )
  })

  it('refuses what are no counts', () => {
    expect(() => dispersion([1], [10, 20])).toThrow('sizes: expected 1 as frequencies has, received 2')
    expect(() => dispersion([-1], [10])).toThrow('frequencies[0]: expected a count')
    expect(() => dispersion([1], [Number.NaN])).toThrow('sizes[0]: expected a count')
    expect(() => dispersion('12' as unknown as number[], [10])).toThrow('frequencies: expected an array of counts')
  })
})
