import { expectValue, isList } from '../check.ts'

const isProbability = {
  test: (value: unknown): boolean => value === null || (typeof value === 'number' && value >= 0 && value <= 1),
  expected: 'a number from 0 to 1 or null',
}

/**
 * Adjusts p values for their number by the step-up method of Benjamini & Hochberg (1995): reject where q ≤ α and the expected
 * share of false rejections stays at or below α, for independent tests and for positively dependent ones (Benjamini & Yekutieli 2001).
 * `null` stays `null` and does not count as a test.
 *
 * @returns q = min over p′ ≥ p of p′ · tests / rank(p′), at most 1, in the order given
 * @throws TypeError for what is no list of p values
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, null]) // [0.03, 0.04, 0.04, null]
 */
export function benjaminiHochberg<P extends number | null>(values: readonly P[]): P[] {
  expectValue('values', values, isList)
  const wrong = values.findIndex((value) => !isProbability.test(value))
  if (wrong >= 0) expectValue(`values[${wrong}]`, values[wrong], isProbability)
  const order = values.map((_, index) => index).filter((index) => values[index] !== null)
  order.sort((a, b) => (values[b] as number) - (values[a] as number))
  const adjusted = [...values]
  let least = 1
  order.forEach((index, place) => {
    least = Math.min(least, ((values[index] as number) * order.length) / (order.length - place))
    adjusted[index] = least as P
  })
  return adjusted
}
