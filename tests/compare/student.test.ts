import { describe, expect, it } from 'vitest'
import { normalTail, studentQuantile } from '../../src/compare/student.ts'

describe('studentQuantile', () => {
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [7, 2.3646],
    [10, 2.2281],
    [29, 2.0452],
    [30, 2.0423],
    [60, 2.0003],
    [120, 1.9799],
  ])('is the tabled two-sided 5 %% point for %d degrees of freedom', (degrees, tabled) => {
    expect(studentQuantile(degrees)).toBeCloseTo(tabled, 4)
  })

  it('rounds fractions down', () => {
    expect(studentQuantile(4.9)).toBe(studentQuantile(4))
  })
})

describe('normalTail', () => {
  it.each([
    [0, 0.5],
    [1, 0.158655],
    [1.959964, 0.025],
    [3, 0.00135],
  ])('is the tabled tail beyond %d', (z, tail) => {
    expect(normalTail(z)).toBeCloseTo(tail, 6)
  })
})
