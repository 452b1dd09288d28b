import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Contrast, logLikelihood, logRatio, weightedLogOdds } from '../../src/compare/keyness-measures.ts'

const contrast = (frequency: number, size: number, restFrequency: number, restSize: number): Contrast => ({
  frequency,
  size,
  restFrequency,
  restSize,
})
const turned = ({ frequency, size, restFrequency, restSize }: Contrast): Contrast =>
  contrast(restFrequency, restSize, frequency, size)

const anyContrast = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }))
  .chain(([size, restSize]) =>
    fc
      .tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: restSize }))
      .map(([frequency, restFrequency]) => contrast(frequency, size, restFrequency, restSize)),
  )

describe('logLikelihood', () => {
  it('gives +2.65 for the worked example of the UCREL pages: 52 in 50,000 against 57 in 75,000', () => {
    expect(logLikelihood(contrast(52, 50_000, 57, 75_000))).toBeCloseTo(2.65, 2)
  })

  it('is the sum over the four cells, by hand', () => {
    // Expected 4 and 96, 6 and 144 for 8/2 of 100/150 words.
    const byHand = 2 * (8 * Math.log(8 / 4) + 92 * Math.log(92 / 96) + 2 * Math.log(2 / 6) + 148 * Math.log(148 / 144))
    expect(logLikelihood(contrast(8, 100, 2, 150))).toBeCloseTo(byHand, 10)
    expect(logLikelihood(contrast(2, 150, 8, 100))).toBeCloseTo(-byHand, 10)
  })

  it('changes its sign with the sides, and is 0 for equal rates', () => {
    fc.assert(
      fc.property(anyContrast, (one) => {
        const value = logLikelihood(one) as number
        const other = logLikelihood(turned(one)) as number
        expect(Math.abs(value)).toBeCloseTo(Math.abs(other), 6)
        if (Math.abs(value) > 1e-6) expect(Math.sign(value)).toBe(-Math.sign(other))
      }),
    )
    expect(logLikelihood(contrast(3, 30, 10, 100))).toBeCloseTo(0, 10)
  })

  it('cannot tell without words', () => {
    expect(logLikelihood(contrast(0, 0, 3, 100))).toBeNull()
  })
})

describe('logRatio', () => {
  it('is +1 for twice the rate and −2 for a quarter', () => {
    expect(logRatio(contrast(20, 1000, 10, 1000))).toBe(1)
    expect(logRatio(contrast(5, 1000, 40, 2000))).toBe(-2)
  })

  it('takes no occurrences as half of one', () => {
    expect(logRatio(contrast(4, 1000, 0, 1000))).toBe(3)
  })

  it('cannot tell for a word in neither side', () => {
    expect(logRatio(contrast(0, 10, 0, 10))).toBeNull()
    expect(logRatio(contrast(0, 0, 1, 10))).toBeNull()
  })
})

describe('weightedLogOdds', () => {
  it('adds the prior as it is spread in both sides, by hand', () => {
    // 10 of 100 words in all; a prior of 20 words adds 2 to each count.
    const logOdds = Math.log(10 / (60 + 20 - 10)) - Math.log(4 / (40 + 20 - 4))
    const found = weightedLogOdds(contrast(8, 60, 2, 40), 20)
    expect(found?.logOdds).toBeCloseTo(logOdds, 12)
    expect(found?.z).toBeCloseTo(logOdds / Math.sqrt(1 / 10 + 1 / 4), 12)
  })

  it('changes its sign with the sides', () => {
    fc.assert(
      fc.property(anyContrast, fc.integer({ min: 1, max: 1000 }), (one, prior) => {
        const value = weightedLogOdds(one, prior)
        const other = weightedLogOdds(turned(one), prior)
        if (value === null || other === null) {
          expect(value).toBe(other)
          return
        }
        expect(Number.isFinite(value.z)).toBe(true)
        expect(value.z).toBeCloseTo(-other.z, 8)
      }),
    )
  })

  it('pulls a rare word further towards 0 than a frequent one at the same rates', () => {
    const z = (scale: number) =>
      weightedLogOdds(contrast(2 * scale, 1000 * scale, scale, 1000 * scale), 500)?.z as number
    expect(z(1)).toBeLessThan(z(10))
    expect(z(10)).toBeLessThan(z(100))
  })

  it('cannot tell for a word in neither side', () => {
    expect(weightedLogOdds(contrast(0, 10, 0, 10), 5)).toBeNull()
  })
})
