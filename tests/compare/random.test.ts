import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../src/compare/random.ts'

const draw = (seed: number, count: number): number[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, random)
}

describe('randomFrom', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    expect(draw(7, 5)).toEqual(draw(7, 5))
    expect(draw(7, 5)).not.toEqual(draw(8, 5))
  })

  it('is even over [0, 1)', () => {
    const numbers = draw(1, 20_000)
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length
      // Five standard deviations of a binomial share of 0.1.
      expect(Math.abs(share - 0.1)).toBeLessThan(0.0107)
    }
  })
})
