import { expectValue, isList } from '../check.ts'

/** How unevenly a word is spread over the parts of a corpus. */
export interface Dispersion {
  /** Gries' deviation of proportions, 0 (as the parts are large) … below 1 (all in the smallest part). */
  dp: number | null
  /** The same divided by what it can be at most, 0…1. */
  dpNorm: number | null
}

/**
 * Deviation of proportions: half the sum of the differences between each part's share of the occurrences and its share of the
 * words (Gries 2008), and the same over its maximum 1 − min(share) (Lijffijt & Gries 2012). `null` for a word that does not occur;
 * `dpNorm` is `null` too for a single part.
 *
 * @param frequencies occurrences in each part
 * @param sizes words of each part
 * @throws TypeError for lists of different length or values that are no counts
 * @example
 * dispersion([2, 1, 0], [100, 100, 100]) // { dp: 0.333…, dpNorm: 0.5 }
 */
export function dispersion(frequencies: ArrayLike<number>, sizes: ArrayLike<number>): Dispersion {
  checkList('frequencies', frequencies)
  checkList('sizes', sizes)
  if (frequencies.length !== sizes.length)
    throw new TypeError(`sizes: expected ${frequencies.length} as frequencies has, received ${sizes.length}`)
  return spread(frequencies, sizes, measureParts(sizes))
}

/** All parts of a corpus: how many, their words, the words of the smallest. */
export interface Parts {
  length: number
  size: number
  least: number
}

export function measureParts(sizes: ArrayLike<number>): Parts {
  let size = 0
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < sizes.length; i++) {
    size += sizes[i] as number
    least = Math.min(least, sizes[i] as number)
  }
  return { length: sizes.length, size, least }
}

/** The same from the parts that hold the word alone: each other part differs by its whole share. */
export function spread(frequencies: ArrayLike<number>, sizes: ArrayLike<number>, all: Parts): Dispersion {
  let frequency = 0
  for (let i = 0; i < frequencies.length; i++) frequency += frequencies[i] as number
  if (frequency === 0 || all.size === 0) return { dp: null, dpNorm: null }
  let sum = 0
  let rest = 1
  for (let i = 0; i < frequencies.length; i++) {
    const share = (sizes[i] as number) / all.size
    sum += Math.abs((frequencies[i] as number) / frequency - share)
    rest -= share
  }
  const dp = Math.max(0, (sum + rest) / 2)
  return { dp, dpNorm: all.length < 2 || all.least === all.size ? null : dp / (1 - all.least / all.size) }
}

function checkList(name: string, list: ArrayLike<number>): void {
  expectValue(name, list, {
    test: (value) => isList.test(value) || ArrayBuffer.isView(value),
    expected: 'an array of counts',
  })
  for (let i = 0; i < list.length; i++)
    expectValue(`${name}[${i}]`, list[i], {
      test: (value) => Number.isFinite(value) && (value as number) >= 0,
      expected: 'a count (0 or more)',
    })
}
