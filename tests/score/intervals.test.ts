import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../src/compare/random.ts'
import { balanceBounds, poissonBounds, saturationBounds, studentQuantile } from '../../src/score/intervals.ts'

/** Exact 95 % limits of a Poisson count, from tables of the chi-square distribution (Garwood 1936). */
const EXACT: [count: number, low: number, high: number][] = [
  [1, 0.0253, 5.572],
  [2, 0.2422, 7.225],
  [5, 1.6235, 11.668],
  [10, 4.795, 18.39],
  [30, 20.241, 42.827],
  [100, 81.364, 121.627],
]
const off = (value: number, exact: number): number => Math.abs(value - exact) / exact

describe('poissonBounds', () => {
  it.each(EXACT.filter(([count]) => count >= 5))('comes within 1 %% of the exact limits for %d', (count, low, high) => {
    const bounds = poissonBounds(count)
    expect(off(bounds.low, low)).toBeLessThan(0.01)
    expect(off(bounds.high, high)).toBeLessThan(0.01)
  })

  it('comes within 1 % of the exact upper limit from 1 on', () => {
    for (const [count, , high] of EXACT) expect(off(poissonBounds(count).high, high)).toBeLessThan(0.01)
  })

  it('comes within 1 % of the exact lower limit from 1 on, as its documentation says', () => {
    for (const [count, low] of EXACT) expect(off(poissonBounds(count).low, low)).toBeLessThan(0.01)
  })

  it('begins at 0 for a count of 0 and has an upper limit near 3.7', () => {
    expect(poissonBounds(0).low).toBe(0)
    expect(poissonBounds(0).high).toBeCloseTo(3.67, 1)
  })
})

/** 97.5 % quantiles from tables of Student's t. */
const STUDENT: [freedom: number, quantile: number][] = [
  [1, 12.7062],
  [2, 4.30265],
  [3, 3.18245],
  [4, 2.77645],
  [7, 2.36462],
  [10, 2.22814],
  [30, 2.04227],
  [120, 1.97993],
]

describe('studentQuantile', () => {
  it.each(STUDENT)('comes within 0.2 %% of the tables for %d degrees of freedom', (freedom, quantile) => {
    expect(off(studentQuantile(freedom), quantile)).toBeLessThan(0.002)
  })
})

describe('balanceBounds', () => {
  it('cannot be told below two values, or two sentences', () => {
    expect(balanceBounds([], 3)).toBeNull()
    expect(balanceBounds([2], 3)).toBeNull()
    expect(balanceBounds([2, -1, 3], 3, [5, 5, 5])).toBeNull()
  })

  it('is the linearised interval of the ratio', () => {
    // ratio 0, variance (8 · 1) · 8/7, weight 8 + 4, Student's t 2.36462
    const bounds = balanceBounds([1, -1, 1, -1, 1, -1, 1, -1], 4)!
    expect(bounds.low).toBeCloseTo(-0.595827, 4)
    expect(bounds.high).toBeCloseTo(0.595827, 4)
  })

  it('adds up what is left over by sentence', () => {
    // four sentences of two equal words: ratio 0, residuals ±2, variance (4 · 4) · 4/3, t 3.18245
    const bounds = balanceBounds([1, 1, -1, -1, 1, 1, -1, -1], 20, [0, 0, 1, 1, 2, 2, 3, 3])!
    expect(bounds.high).toBeCloseTo((3.18245 * Math.sqrt(64 / 3)) / 28, 2)
    // of two opposite words: nothing is left over
    expect(balanceBounds([1, -1, 1, -1], 4, [0, 0, 1, 1])).toEqual({ low: 0, high: 0 })
  })

  it('takes sentences in any order', () => {
    const ordered = balanceBounds([3, 1, -2, 2], 1, [0, 0, 1, 1])!
    const mixed = balanceBounds([3, -2, 1, 2], 1, [0, 1, 0, 1])!
    expect(mixed.low).toBeCloseTo(ordered.low, 12)
    expect(mixed.high).toBeCloseTo(ordered.high, 12)
  })

  it('stays within −1 and 1', () => {
    expect(balanceBounds([2, -1], 3)).toEqual({ low: -1, high: 1 })
  })

  it('holds the ratio', () => {
    const bounds = balanceBounds([3, 1, -2, 2], 1)!
    expect(bounds.low).toBeLessThan(4 / 9)
    expect(bounds.high).toBeGreaterThan(4 / 9)
  })

  it('holds the true balance in about 95 of 100 samples where the words of a sentence agree, unlike words taken alone', () => {
    const random = randomFrom(3)
    const k = 5
    const size = 25
    // each sentence: one to four words of one sign, positive with probability .3
    const draw = (): number[] => {
      const sign = random() < 0.3 ? 1 : -1
      return Array.from({ length: 1 + Math.floor(random() * 4) }, () => sign * (1 + Math.floor(random() * 3)))
    }
    const mean = size * 2.5 * 2
    const truth = (mean * (0.3 - 0.7)) / (mean + k)
    const covered = { sentences: 0, words: 0 }
    const draws = 2000
    for (let i = 0; i < draws; i++) {
      const sentences = Array.from({ length: size }, draw)
      const values = sentences.flat()
      const bySentence = balanceBounds(
        values,
        k,
        sentences.flatMap((own, sentence) => own.map(() => sentence)),
      )!
      const byWord = balanceBounds(values, k)!
      if (bySentence.low <= truth && truth <= bySentence.high) covered.sentences++
      if (byWord.low <= truth && truth <= byWord.high) covered.words++
    }
    expect(covered.sentences / draws).toBeGreaterThan(0.92)
    expect(covered.sentences / draws).toBeLessThan(0.98)
    expect(covered.words / draws).toBeLessThan(0.85)
  })
})

describe('saturationBounds', () => {
  it('cannot be told without evidence', () => {
    expect(saturationBounds([], 4)).toBeNull()
  })

  it('saturates the bounds of the compound Poisson sum', () => {
    // sum 12, half 1.959964 · 6
    const bounds = saturationBounds([3, 3, 3, 3], 4)!
    expect(bounds.low).toBeCloseTo(0.056652, 5)
    expect(bounds.high).toBeCloseTo(0.855907, 5)
  })

  it('begins at 0 where the sum is uncertain', () => {
    const bounds = saturationBounds([2, 1], 3)!
    expect(bounds.low).toBe(0)
    expect(bounds.high).toBeCloseTo(0.711055, 5)
  })
})
