import { describe, expect, it } from 'vitest'
import { balanceBounds, poissonBounds, saturationBounds } from '../../src/score/intervals.ts'

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

describe('balanceBounds', () => {
  it('cannot be told below two values', () => {
    expect(balanceBounds([], 3)).toBeNull()
    expect(balanceBounds([2], 3)).toBeNull()
  })

  it('is the linearised interval of the ratio', () => {
    // ratio 0, variance (8 · 1) · 8/7, weight 8 + 4
    const bounds = balanceBounds([1, -1, 1, -1, 1, -1, 1, -1], 4)!
    expect(bounds.low).toBeCloseTo(-0.493864, 5)
    expect(bounds.high).toBeCloseTo(0.493864, 5)
  })

  it('stays within −1 and 1', () => {
    // ratio 1/6, squares 25/9 + 49/36, half 0.93984
    const bounds = balanceBounds([2, -1], 3)!
    expect(bounds.low).toBeCloseTo(-0.773173, 5)
    expect(bounds.high).toBe(1)
  })

  it('holds the ratio', () => {
    const bounds = balanceBounds([3, 1, -2, 2], 1)!
    expect(bounds.low).toBeLessThan(4 / 9)
    expect(bounds.high).toBeGreaterThan(4 / 9)
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
