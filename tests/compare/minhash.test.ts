import { describe, expect, it } from 'vitest'
import { mixBits } from '../../src/compare/folded-words.ts'
import {
  BANDS,
  createHashFamily,
  createSignatureIndex,
  enterSignature,
  GRAM,
  repeatedBands,
  writeSignature,
} from '../../src/compare/minhash.ts'
import { createRandom } from './made-up-press.ts'

const none: ReadonlySet<number> = new Set()

function signatureOf(words: readonly number[], size = BANDS): Int32Array {
  const signature = new Int32Array(size)
  writeSignature(signature, createHashFamily(size, 1), Int32Array.from(words, mixBits), 0, words.length)
  return signature
}

describe('writeSignature', () => {
  it('agrees in as many values as the two sets of n-grams have in common (Jaccard)', () => {
    const random = createRandom(9)
    const size = 2_000
    for (const shared of [20, 60, 100]) {
      // Words all differ, so n-grams do: shared − GRAM + 1 of them are common.
      const words = Array.from({ length: 120 }, () => Math.floor(random() * 1e9))
      const other = [
        ...words.slice(0, shared),
        ...Array.from({ length: 120 - shared }, () => Math.floor(random() * 1e9)),
      ]
      const common = shared - GRAM + 1
      const each = 120 - GRAM + 1
      const a = signatureOf(words, size)
      const b = signatureOf(other, size)
      const agreed = a.filter((value, k) => value === b[k]).length / size
      // Four standard errors of a share of 2,000.
      expect(Math.abs(agreed - common / (2 * each - common))).toBeLessThan(0.045)
    }
  })

  it('does not depend on where the words stand', () => {
    const words = [5, 3, 8, 1, 9, 2, 7]
    const signature = new Int32Array(BANDS)
    writeSignature(
      signature,
      createHashFamily(BANDS, 1),
      Int32Array.from([4, 4, ...words, 4], mixBits),
      2,
      2 + words.length,
    )
    expect(signature).toEqual(signatureOf(words))
  })
})

describe('repeatedBands', () => {
  it('sets the bits of the bands that another signature shares', () => {
    const [one, other] = [signatureOf([1, 2, 3, 4, 5, 6]), signatureOf([7, 8, 9, 10, 11, 12])]
    const all = Int32Array.from(
      [...one].flatMap((value, band) => [band === 0 ? 5 : value, other[band] as number, value]),
    )
    const [first, , third] = [...repeatedBands(all)]
    expect([first! | 1, third! | 1]).toEqual([-1, -1])
    expect(repeatedBands(one)).toEqual(Int32Array.of(0))
  })
})

describe('enterSignature', () => {
  it('meets the units entered before that share a band, each once', () => {
    const index = createSignatureIndex(new Int32Array(3).fill(-1))
    const met: number[][] = []
    const see = (candidates: number[]): ReadonlySet<number> => {
      met.push(candidates)
      return none
    }
    enterSignature(index, signatureOf([1, 2, 3, 4, 5]), -1, 0, see)
    enterSignature(index, signatureOf([6, 7, 8, 9, 10]), -1, 1, see)
    enterSignature(index, signatureOf([1, 2, 3, 4, 5]), -1, 2, see)
    expect(met).toEqual([[], [], [0]])
  })

  it('takes a bucket of three units that do not cover each other for a common phrase', () => {
    const index = createSignatureIndex(new Int32Array(1_000).fill(-1))
    const met: number[] = []
    for (let unit = 0; unit < 1_000; unit++)
      enterSignature(index, signatureOf([1, 2, 3, 4, 5]), -1, unit, (candidates) => {
        met.push(candidates.length)
        return none
      })
    expect(met.slice(0, 4)).toEqual([0, 1, 2, 0])
    expect(Math.max(...met.slice(3))).toBe(0)
  })

  it('enters no unit where one stands that covers it', () => {
    const index = createSignatureIndex(new Int32Array(3).fill(-1))
    const signature = signatureOf([1, 2, 3, 4, 5])
    enterSignature(index, signature, -1, 0, () => none)
    enterSignature(index, signature, -1, 1, (candidates) => new Set(candidates))
    enterSignature(index, signature, -1, 2, (candidates) => {
      expect(candidates).toEqual([0])
      return none
    })
  })
})
