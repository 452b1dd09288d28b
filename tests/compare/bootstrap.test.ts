import { quantileSorted } from 'd3-array'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expandedInterval, quantile, resampleMeans } from '../../src/compare/bootstrap.ts'
import { randomStream } from '../../src/compare/random.ts'
import { normal, numbersOf } from './reports.ts'

const identity = (length: number): Int32Array => Int32Array.from({ length }, (_, k) => k)

describe('resampleMeans', () => {
  it('draws the means that a plain loop over the same numbers draws', () => {
    const values = Float64Array.of(1, 0, 4, 0, 2.5)
    const [means] = resampleMeans({ columns: [values], unitOf: identity(5), units: 5 }, 7, randomStream(1, 'x'))
    const stream = randomStream(1, 'x')
    const numbers = new Float64Array(5)
    const naive = Array.from({ length: 7 }, () => {
      stream(numbers)
      return numbers.reduce((sum, number) => sum + values[Math.floor(number * 5)]!, 0) / 5
    })
    expect([...means!]).toEqual(naive)
  })

  it('has the bootstrap’s known mean and variance: those of the sample, variance over n', () => {
    const values = Float64Array.of(1, 2, 3, 4, 10)
    const [means] = resampleMeans({ columns: [values], unitOf: identity(5), units: 5 }, 20_000, randomStream(1))
    const mean = means!.reduce((sum, value) => sum + value, 0) / 20_000
    const variance = means!.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 20_000
    expect(mean).toBeCloseTo(4, 1)
    // Σ(x − 4)² / 5 / 5 = 50 / 25
    expect(Math.abs(variance - 2)).toBeLessThan(0.08)
  })

  it('draws clusters whole: with all documents in two events there are three possible means', () => {
    const values = Float64Array.of(0, 0, 0, 6)
    const [means] = resampleMeans(
      { columns: [values], unitOf: Int32Array.of(0, 0, 0, 1), units: 2 },
      500,
      randomStream(1),
    )
    // event 1 twice: 0; both: 6 / 4; event 2 twice: 6
    expect(new Set(means)).toEqual(new Set([0, 1.5, 6]))
  })
})

describe('quantile', () => {
  it('is d3’s quantile of the sorted values', () => {
    const numbers = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 1, noNaN: true }), (values, share) => {
        const sorted = [...values].sort((a, b) => a - b)
        expect(quantile(Float64Array.from(values), share)).toBeCloseTo(quantileSorted(sorted, share) as number, 9)
      }),
    )
  })
})

describe('expandedInterval', () => {
  it('is null where all values are the same', () => {
    expect(expandedInterval(new Float64Array(10).fill(2), 4, 1.25)).toBeNull()
  })

  it('takes the tail of Hesterberg’s table: Φ(−√(n / (n − 1)) · t), .0009 on each side for n = 5', () => {
    const values = Float64Array.from({ length: 10_001 }, (_, k) => k / 10_000)
    const { low, high } = expandedInterval(values, 4, 5 / 4)!
    expect(low).toBeCloseTo(0.00095, 4)
    expect(high).toBeCloseTo(0.99905, 4)
  })

  it('covers the mean of 10 normal values about 95 times of 100, where the plain percentile interval does so about 90 times', () => {
    const random = numbersOf(4)
    const covered = { expanded: 0, plain: 0 }
    const rounds = 800
    for (let round = 0; round < rounds; round++) {
      const values = Float64Array.from({ length: 10 }, () => normal(random))
      const [means] = resampleMeans({ columns: [values], unitOf: identity(10), units: 10 }, 800, randomStream(round))
      const { low, high } = expandedInterval(means!, 9, 10 / 9)!
      if (low <= 0 && high >= 0) covered.expanded++
      if (quantile(means!, 0.025) <= 0 && quantile(means!, 0.975) >= 0) covered.plain++
    }
    expect(covered.expanded / rounds).toBeGreaterThan(0.92)
    expect(covered.expanded / rounds).toBeLessThan(0.97)
    expect(covered.plain).toBeLessThan(covered.expanded - 0.02 * rounds)
  })
})
