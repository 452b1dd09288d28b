import { describe, expect, it } from 'vitest'
import { perThousand, saturation, shrunkBalance } from '../../src/score/formulas.ts'

describe('shrunkBalance', () => {
  it('is the sum over the sum of magnitudes plus k', () => {
    expect(shrunkBalance([2, -1], 3)).toBeCloseTo(1 / 6, 12)
    expect(shrunkBalance([-3, -3, 1], 1)).toBeCloseTo(-5 / 8, 12)
  })

  it('is (pos − neg) / (pos + neg) without k', () => {
    expect(shrunkBalance([1, 1, 1, -1], 0)).toBe(0.5)
    expect(shrunkBalance([-2, -1], 0)).toBe(-1)
  })

  it('is 0 where nothing or nothing but zeros is weighed', () => {
    expect(shrunkBalance([], 3)).toBe(0)
    expect(shrunkBalance([], 0)).toBe(0)
    expect(shrunkBalance([0, 0], 0)).toBe(0)
  })

  it('draws one word nearer to 0 than many', () => {
    expect(shrunkBalance([1], 3)).toBe(0.25)
    expect(shrunkBalance(Array(9).fill(1), 3)).toBe(0.75)
  })
})

describe('perThousand', () => {
  it('counts per 1,000 words', () => {
    expect(perThousand(3, 250)).toBe(12)
    expect(perThousand(0, 250)).toBe(0)
  })
})

describe('saturation', () => {
  it('is ½ when the evidence equals k, 0 without evidence, and below 1', () => {
    expect(saturation(4, 4)).toBe(0.5)
    expect(saturation(0, 4)).toBe(0)
    expect(saturation(12, 4)).toBe(0.75)
  })
})
