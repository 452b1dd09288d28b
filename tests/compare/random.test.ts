import { describe, expect, it } from 'vitest'
import { randomStream, shuffleBlocks } from '../../src/compare/random.ts'

const draw = (length: number, seed: number, ...labels: string[]): Float64Array => {
  const numbers = new Float64Array(length)
  randomStream(seed, ...labels)(numbers)
  return numbers
}

describe('randomStream', () => {
  it('gives the same numbers for the same seed and labels, however they are asked for', () => {
    const whole = draw(10, 7, 'a')
    const stream = randomStream(7, 'a')
    const [first, second] = [new Float64Array(4), new Float64Array(6)]
    stream(first)
    stream(second)
    expect([...first, ...second]).toEqual([...whole])
  })

  it('gives other numbers for another seed or label', () => {
    const numbers = [draw(4, 1), draw(4, 2), draw(4, 1, 'a'), draw(4, 1, 'b'), draw(4, 1, 'a', 'b')].map(String)
    expect(new Set(numbers).size).toBe(5)
  })

  it('fills twenty bins evenly (chi-square of 19 degrees below its 99.9 % quantile) and without serial correlation', () => {
    const numbers = draw(100_000, 3)
    const bins = new Array<number>(20).fill(0)
    for (const number of numbers) bins[Math.floor(number * 20)]!++
    expect(bins.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0)).toBeLessThan(43.8)
    let product = 0
    for (let k = 1; k < numbers.length; k++) product += (numbers[k]! - 0.5) * (numbers[k - 1]! - 0.5)
    expect(Math.abs((12 * product) / numbers.length)).toBeLessThan(4 / Math.sqrt(numbers.length))
  })
})

describe('shuffleBlocks', () => {
  it('keeps each block’s values inside the block', () => {
    const values = Uint16Array.of(1, 1, 0, 5, 6, 7, 9)
    const stream = randomStream(1)
    for (let round = 0; round < 50; round++) {
      const numbers = new Float64Array(7)
      stream(numbers)
      shuffleBlocks(values, Int32Array.of(0, 3, 6, 7), numbers)
      expect([[...values.subarray(0, 3)].sort(), [...values.subarray(3, 6)].sort(), values[6]]).toEqual([
        [0, 1, 1],
        [5, 6, 7],
        9,
      ])
    }
  })

  it('makes every order of three equally often', () => {
    const counts = new Map<string, number>()
    const stream = randomStream(2)
    const numbers = new Float64Array(3)
    for (let round = 0; round < 6000; round++) {
      const values = Uint16Array.of(1, 2, 3)
      stream(numbers)
      shuffleBlocks(values, Int32Array.of(0, 3), numbers)
      counts.set(String(values), (counts.get(String(values)) ?? 0) + 1)
    }
    expect(counts.size).toBe(6)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120)
  })
})
