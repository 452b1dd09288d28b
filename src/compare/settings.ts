import type { Expectation } from '../check.ts'

/** Any finite number: the same seed gives the same numbers. */
export const isSeed: Expectation = { test: Number.isFinite, expected: 'a finite number' }

/** A whole number from a least one on. */
export function isCount(least: number): Expectation {
  return {
    test: (value) => Number.isSafeInteger(value) && (value as number) >= least,
    expected: `a whole number from ${least} on`,
  }
}
