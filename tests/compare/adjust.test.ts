import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/compare/adjust.ts'

describe('benjaminiHochberg', () => {
  it('adjusts by hand: p · tests / rank, and never above a larger p’s value', () => {
    // ranks 1, 3, 2 of 3: .03, .04, .045 → .04
    expect(benjaminiHochberg([0.01, 0.04, 0.03, null])).toEqual([0.03, 0.04, 0.04, null])
  })

  it('rejects in Benjamini and Hochberg’s own example (1995) the four smallest of fifteen at .05', () => {
    const published = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ]
    expect(benjaminiHochberg(published).filter((q) => q <= 0.05)).toHaveLength(4)
  })

  it('agrees with the definition, min over p′ ≥ p of p′ · tests / rank', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (values) => {
        const sorted = [...values].sort((a, b) => a - b)
        const naive = values.map((p) =>
          Math.min(1, ...sorted.flatMap((other, k) => (other >= p ? [(other * values.length) / (k + 1)] : []))),
        )
        benjaminiHochberg(values).forEach((q, k) => {
          expect(q).toBeCloseTo(naive[k] as number, 12)
        })
      }),
    )
  })
})
