import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { specificity } from '../../src/compare/specificity.ts'

/** The tail as an exact fraction of integers. */
function exactTail(f: number, F: number, t: number, T: number, upper: boolean): [bigint, bigint] {
  // Word and part may be exchanged: fewer factors to multiply.
  if (t > F) return exactTail(f, t, F, T, upper)
  let sum = 0n
  const [from, to] = upper ? [f, Math.min(F, t)] : [Math.max(0, F + t - T), f]
  for (let k = from; k <= to; k++) sum += binomial(F, k) * binomial(T - F, t - k)
  return [sum, binomial(T, t)]
}

function binomial(n: number, k: number): bigint {
  let value = 1n
  for (let i = 1; i <= k; i++) value = (value * BigInt(n - k + i)) / BigInt(i)
  return value
}

/** log10 of a fraction a/b from its integers: exact digits first, near 1 by log1p of the exact rest. */
function log10Of(a: bigint, b: bigint): number {
  if (2n * a > b) {
    const rest = b - a
    return rest === 0n ? 0 : Math.log1p(-(10 ** log10Of(rest, b))) / Math.LN10
  }
  const shift = Math.max(0, b.toString().length - a.toString().length) + 25
  const digits = ((a * 10n ** BigInt(shift)) / b).toString()
  return Math.log10(Number(`0.${digits.slice(0, 20)}`)) + digits.length - shift
}

function exactSpecificity(f: number, F: number, t: number, T: number): number {
  const over = BigInt(f) * BigInt(T) >= BigInt(F) * BigInt(t)
  const log = log10Of(...exactTail(f, F, t, T, over))
  return over ? -log : log
}

function expectTenDigits(f: number, F: number, t: number, T: number): void {
  const exact = exactSpecificity(f, F, t, T)
  const found = specificity(f, F, t, T)
  expect(Math.abs(found - exact), `${f} ${F} ${t} ${T}: ${found} for ${exact}`).toBeLessThanOrEqual(
    Math.abs(exact) * 1e-10,
  )
}

const SIZES = [1, 2, 7, 30, 400, 5000]

describe('specificity', () => {
  it('equals exact rational arithmetic to ten digits on a grid with its extremes', () => {
    let cases = 0
    for (const T of SIZES)
      for (const F of SIZES.map((n) => Math.min(n, T)))
        for (const t of [0, 1, T >> 2, T >> 1, T - 1, T]) {
          const least = Math.max(0, F + t - T)
          const most = Math.min(F, t)
          if (most < least) continue
          const middle = Math.min(most, Math.max(least, Math.round((F * t) / T)))
          const near = [middle - 1, middle, middle + 1].filter((f) => f >= least && f <= most)
          for (const f of new Set([least, ...near, (least + most) >> 1, most])) {
            expectTenDigits(f, F, t, T)
            cases++
          }
        }
    expect(cases).toBeGreaterThan(300)
  })

  it('equals exact rational arithmetic on random counts', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 2000 })
          .chain((T) =>
            fc
              .tuple(fc.integer({ min: 0, max: T }), fc.integer({ min: 0, max: T }))
              .chain(([F, t]) =>
                fc.integer({ min: Math.max(0, F + t - T), max: Math.min(F, t) }).map((f) => [f, F, t, T] as const),
              ),
          ),
        (counts) => expectTenDigits(...counts),
      ),
      { numRuns: 150 },
    )
  })

  it('equals exact rational arithmetic for a press corpus of a hundred thousand words', () => {
    expectTenDigits(0, 3, 12, 100_000)
    expectTenDigits(90, 120, 25_000, 100_000)
    expectTenDigits(31, 120, 25_000, 100_000)
    expectTenDigits(0, 120, 25_000, 100_000)
  })

  it('equals exact arithmetic for « peuple » in Robespierre’s speeches, the example of Lafon (1980)', () => {
    expectTenDigits(14, 296, 6903, 61449)
    expectTenDigits(4, 296, 1084, 61449)
    expectTenDigits(45, 296, 8395, 61449)
    // Lafon's probability for the fourth speech has the digits 66.937 (p. 149, as cited in the tests of the R package wam).
    expect(10 ** specificity(14, 296, 6903, 61449)).toBeCloseTo(66.937e-6, 9)
  })

  it('stays finite where the probability is below the smallest number', () => {
    // C(T−F, t−F) / C(T, t) = t!(T−F)! / (T!(t−F)!) by hand: the product of (t−i)/(T−i).
    let byHand = 0
    for (let i = 0; i < 3000; i++) byHand -= Math.log10((10_000 - i) / (1_000_000 - i))
    expect(byHand).toBeGreaterThan(5000)
    expect(specificity(3000, 3000, 10_000, 1_000_000)).toBeCloseTo(byHand, 6)
    expect(specificity(0, 500_000, 500_000, 1_000_000)).toBeLessThan(-100_000)
    expect(Number.isFinite(specificity(4e8, 5e8, 5e8, 1e9))).toBe(true)
  })

  const anyCounts = fc.integer({ min: 2, max: 1e7 }).chain((T) =>
    fc
      .tuple(
        fc.integer({ min: 0, max: Math.min(T, 5000) }),
        fc.integer({ min: 0, max: T }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      )
      .map(([F, t, at]) => {
        const least = Math.max(0, F + t - T)
        return [least + Math.round(at * (Math.min(F, t) - least)), F, t, T] as const
      }),
  )

  it('is the same with word and part exchanged, and the opposite for the rest of the corpus', () => {
    fc.assert(
      fc.property(anyCounts, ([f, F, t, T]) => {
        const value = specificity(f, F, t, T)
        const close = (other: number): boolean => Math.abs(other - value) <= 1e-9 * Math.max(1e-3, Math.abs(value))
        expect(close(specificity(f, t, F, T))).toBe(true)
        if (f * T !== F * t) expect(close(-specificity(F - f, F, T - t, T))).toBe(true)
      }),
    )
  })

  it('grows with the occurrences', () => {
    fc.assert(
      fc.property(anyCounts, ([f, F, t, T]) => {
        if (f + 1 <= Math.min(F, t)) expect(specificity(f + 1, F, t, T)).toBeGreaterThanOrEqual(specificity(f, F, t, T))
      }),
    )
  })

  it('is 0 where there is nothing to choose', () => {
    expect(specificity(0, 0, 10, 100)).toBe(0)
    expect(specificity(0, 10, 0, 100)).toBe(0)
    expect(specificity(10, 10, 100, 100)).toBe(0)
    expect(specificity(0, 0, 0, 0)).toBe(0)
    expect(Object.is(specificity(10, 100, 10, 100), 0)).toBe(true)
  })

  it('refuses counts that cannot be, and names them', () => {
    expect(() => specificity(5, 4, 10, 100)).toThrow(new TypeError('f: expected at most F = 4, received 5'))
    expect(() => specificity(11, 20, 10, 100)).toThrow('f: expected at most t = 10, received 11')
    expect(() => specificity(1, 101, 10, 100)).toThrow('F: expected at most T = 100')
    expect(() => specificity(1, 10, 101, 100)).toThrow('t: expected at most T = 100')
    expect(() => specificity(1, 60, 60, 100)).toThrow('f: expected at least F + t − T = 20')
    expect(() => specificity(-1, 4, 10, 100)).toThrow('f: expected a count')
    expect(() => specificity(1.5, 4, 10, 100)).toThrow('f: expected a count')
    expect(() => specificity(1, Number.NaN, 10, 100)).toThrow('F: expected a count')
    expect(() => specificity(1, 4, 10, '100' as unknown as number)).toThrow(
      'T: expected a count (0, 1, 2 …), received "100"',
    )
  })
})
