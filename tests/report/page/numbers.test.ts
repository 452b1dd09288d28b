import { describe, expect, it } from 'vitest'
import { count, decimal, frenchDate, interval, percent, plural, signed } from '../../../src/report/page/numbers.ts'

describe('numbers in French', () => {
  it('have a comma and a true minus sign, and no negative zero', () => {
    expect([decimal(1.25, 1), decimal(-0.5, 2), decimal(-0.001, 1), signed(2, 0), signed(-2, 0), signed(0, 1)]).toEqual(
      ['1,3', '−0,50', '0,0', '+2', '−2', '0,0'],
    )
  })

  it('are grouped by thousands', () => {
    expect([count(999), count(1000), count(1234567)]).toEqual(['999', '1\u202f000', '1\u202f234\u202f567'])
  })

  it('take the plural from two on', () => {
    expect([plural(0, 'mot'), plural(1, 'mot'), plural(2, 'mot'), plural(3, 'propos', 'propos')]).toEqual([
      '0\u00a0mot',
      '1\u00a0mot',
      '2\u00a0mots',
      '3\u00a0propos',
    ])
  })

  it('say shares in percent and intervals in brackets, or nothing', () => {
    expect(percent(0.256)).toBe('26\u00a0%')
    expect(interval({ low: -0.5, high: 1 }, 1)).toBe('[−0,5\u00a0; 1,0]')
    expect(interval({ low: null, high: 1 }, 1)).toBe('')
  })
})

describe('frenchDate', () => {
  it('names the month, and the first day by its ordinal', () => {
    expect([frenchDate('2025-08-01'), frenchDate('2024-02-29T10:00:00Z'), frenchDate('1999-12-31')]).toEqual([
      '1er août 2025',
      '29 février 2024',
      '31 décembre 1999',
    ])
  })

  it('gives back what is no date', () => {
    expect([frenchDate('hier'), frenchDate('2025-13-01'), frenchDate('')]).toEqual(['hier', '2025-13-01', ''])
  })
})
