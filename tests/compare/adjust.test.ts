import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/compare/adjust.ts'

/** The definition: the least level at which the step-up procedure rejects a test. */
function byDefinition(p: readonly number[]): number[] {
  const sorted = p.slice().sort((a, b) => a - b)
  return p.map((own) =>
    Math.min(1, ...sorted.flatMap((value, i) => (value >= own ? [(value * p.length) / (i + 1)] : []))),
  )
}

describe('benjaminiHochberg', () => {
  it('adjusts the fifteen p-values of the paper: four finds at 5 %', () => {
    // Benjamini & Hochberg (1995), section 3.2.
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    const adjusted = benjaminiHochberg(p)
    expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(4)
    expect(adjusted[3]).toBeCloseTo((0.0095 * 15) / 4, 12)
  })

  it('equals its definition, in the order given', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }), (p) => {
        const expected = byDefinition(p)
        benjaminiHochberg(p).forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i] as number, 10)
        })
      }),
    )
  })

  it('leaves one test as it is, and none', () => {
    expect(benjaminiHochberg([0.03])).toEqual([0.03])
    expect(benjaminiHochberg([])).toEqual([])
  })
})
