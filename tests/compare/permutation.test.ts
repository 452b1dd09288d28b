import { describe, expect, it } from 'vitest'
import * as permutation from '../../src/compare/permutation.ts'
import { type RandomStream, randomStream } from '../../src/compare/random.ts'
import { shuffleGroups, shuffleInBlocks } from '../../src/compare/shuffles.ts'

type Test = typeof permutation.permutePair
type Arguments = [
  columns: Float64Array[],
  labels: Uint16Array,
  starts: Int32Array,
  permutations: number,
  random: RandomStream,
]
const shuffling =
  (test: Test) =>
  (...[columns, labels, starts, permutations, random]: Arguments): ReturnType<Test> =>
    test(columns, labels, starts, permutations, shuffleInBlocks(labels, starts, random))
const permutePair = shuffling(permutation.permutePair)
const permuteGroups = shuffling(permutation.permuteGroups)

const labelsOf = (...labels: number[]): Uint16Array => Uint16Array.from(labels)

/** Every arrangement of labels, exactly. */
function arrangements(labels: number[]): number[][] {
  if (labels.length <= 1) return [labels]
  return labels.flatMap((first, k) => arrangements(labels.filter((_, j) => j !== k)).map((rest) => [first, ...rest]))
}

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

function welchOf(values: number[], labels: number[]): number {
  const [a, b] = [1, 0].map((label) => values.filter((_, k) => labels[k] === label)) as [number[], number[]]
  const error = (own: number[]): number =>
    own.reduce((sum, value) => sum + (value - mean(own)) ** 2, 0) / (own.length - 1) / own.length
  return Math.abs(mean(a) - mean(b)) / Math.sqrt(error(a) + error(b))
}

describe('permutePair', () => {
  it('comes to the exact share of all arrangements with as large a Welch t', () => {
    const values = [3, 5, 8, 1, 2, 4, 0.5]
    const labels = [1, 1, 1, 0, 0, 0, 0]
    const all = arrangements(labels)
    const observed = welchOf(values, labels)
    const exact = all.filter((one) => welchOf(values, one) >= observed - 1e-9).length / all.length
    const [test] = permutePair(
      [Float64Array.from(values)],
      labelsOf(...labels),
      Int32Array.of(0, 7),
      20_000,
      randomStream(1),
    )
    // The test stops at its 50th exceedance, so the error of p is about p / √50.
    expect(Math.abs(test!.p - exact)).toBeLessThan((3 * exact) / Math.sqrt(50))
  })

  it('comes to the exact share of sign flips for events with one article of each: 2 of 2⁶ where all differences point one way', () => {
    const values = Float64Array.of(5, 1, 6, 2, 9, 3, 4, 1, 7, 2, 8, 5)
    const starts = Int32Array.of(0, 2, 4, 6, 8, 10, 12)
    const [test] = permutePair([values], labelsOf(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0), starts, 20_000, randomStream(1))
    expect(Math.abs(test!.p - 2 / 64)).toBeLessThan(0.014)
  })

  it('takes the exact value of a rare outcome: 4 + 4 documents apart without overlap, 2 of 70', () => {
    const values = Float64Array.of(10, 11, 12, 13, 1, 2, 3, 4)
    const [test] = permutePair([values], labelsOf(1, 1, 1, 1, 0, 0, 0, 0), Int32Array.of(0, 8), 20_000, randomStream(3))
    expect(Math.abs(test!.p - 2 / 70)).toBeLessThan(0.013)
  })

  it('gives p = 1 where all documents have the same value, whatever rounding does', () => {
    const values = new Float64Array(9).fill(0.1)
    const labels = labelsOf(1, 1, 1, 1, 0, 0, 0, 0, 0)
    expect(permutePair([values], labels, Int32Array.of(0, 9), 500, randomStream(1))[0]!.p).toBe(1)
    const blocks = Int32Array.of(0, 3, 6, 9)
    const inBlocks = labelsOf(1, 0, 0, 1, 0, 0, 1, 1, 0)
    expect(permutePair([values], inBlocks, blocks, 500, randomStream(1))[0]!.p).toBe(1)
  })

  it('never gives 0, and stops early only where p is large', () => {
    const far = Float64Array.from({ length: 40 }, (_, k) => (k < 20 ? 100 + k : k))
    const none = Float64Array.from({ length: 40 }, (_, k) => k % 2)
    const labels = Uint16Array.from({ length: 40 }, (_, k) => (k < 20 ? 1 : 0))
    const [significant, nothing] = permutePair([far, none], labels, Int32Array.of(0, 40), 999, randomStream(1))
    expect(significant).toEqual({ p: 1 / 1000, drawn: 999 })
    expect(nothing!.drawn).toBeLessThan(200)
    expect(nothing!.p).toBeGreaterThan(0.3)
  })

  it('gives a column the same p alone and beside others', () => {
    const one = Float64Array.of(1, 5, 2, 8, 3, 9, 4, 7)
    const other = Float64Array.of(9, 1, 2, 3, 4, 5, 6, 7)
    const labels = labelsOf(1, 1, 0, 1, 0, 0, 1, 0)
    const starts = Int32Array.of(0, 8)
    const alone = permutePair([one], labels, starts, 500, randomStream(5))
    expect(permutePair([other, one], labels, starts, 500, randomStream(5))[1]).toEqual(alone[0])
  })
})

describe('permuteGroups', () => {
  it('comes to the exact share of arrangements with as large a spread between three groups', () => {
    const values = [1, 2, 4, 5, 9, 7]
    const labels = [0, 0, 1, 1, 2, 2]
    const spread = (one: number[]): number =>
      [0, 1, 2].reduce((sum, label) => sum + 2 * mean(values.filter((_, k) => one[k] === label)) ** 2, 0)
    const all = arrangements(labels)
    const exact = all.filter((one) => spread(one) >= spread(labels) - 1e-9).length / all.length
    const [test] = permuteGroups(
      [Float64Array.from(values)],
      labelsOf(...labels),
      Int32Array.of(0, 6),
      20_000,
      randomStream(1),
    )
    expect(Math.abs(test!.p - exact)).toBeLessThan((3 * exact) / Math.sqrt(50))
  })

  it('sees a difference inside blocks that the blocks’ own levels hide', () => {
    const levels = [0, 100, 200, 300, 400, 500]
    const values = Float64Array.from(levels.flatMap((level) => [level + 1, level + 3, level + 5]))
    const labels = Uint16Array.from(levels.flatMap(() => [0, 1, 2]))
    const blocks = Int32Array.from({ length: 7 }, (_, k) => 3 * k)
    expect(permuteGroups([values], labels, blocks, 999, randomStream(1))[0]!.p).toBeLessThan(0.01)
    expect(permuteGroups([values], labels, Int32Array.of(0, 18), 999, randomStream(1))[0]!.p).toBeGreaterThan(0.5)
  })
})

describe('shuffleGroups', () => {
  it('gives the documents of every measure their labels of one shuffle, which keeps the sizes of the groups', () => {
    const group = Int32Array.of(0, 2, 1, 0, 1, 1, -1, 0, 2, 1)
    const labels = shuffleGroups(
      { names: ['x', 'y', 'z'], group, events: [], event: group, left: [] },
      0,
      1,
      randomStream(1),
    )
    const all = labels(Int32Array.of(0, 3, 7, 2, 4, 5, 9))
    const some = labels(Int32Array.of(9, 3))
    const [whole, part] = [new Uint16Array(7), new Uint16Array(2)]
    const seen = new Set<string>()
    for (let r = 0; r < 200; r++) {
      all(r, whole)
      some(r, part)
      expect(whole.reduce((sum, label) => sum + label, 0)).toBe(3)
      expect([...part]).toEqual([whole[6], whole[1]])
      seen.add(String(whole))
    }
    // 7 choose 3
    expect(seen.size).toBe(35)
  })
})
