import { describe, expect, it } from 'vitest'
import { permuteLabels } from '../../src/compare/label-permutation.ts'
import { randomFrom } from '../../src/compare/random.ts'
import type { TermCounts } from '../../src/compare/term-counts.ts'
import { drawCount } from './reports.ts'

/** Counts from a table: one row a term, one column a document. */
function countsOf(
  table: readonly (readonly number[])[],
  size: readonly number[],
  group: readonly number[],
): TermCounts {
  const first = [0]
  const document: number[] = []
  const count: number[] = []
  for (const row of table) {
    row.forEach((value, d) => {
      if (value === 0) return
      document.push(d)
      count.push(value)
    })
    first.push(count.length)
  }
  return {
    terms: table.map((_, k) => `t${k}`),
    groups: [...new Set(group)].map((g) => `g${g}`),
    group: Uint32Array.from(group),
    size: Float64Array.from(size),
    first: Uint32Array.from(first),
    document: Uint32Array.from(document),
    count: Uint32Array.from(count),
  }
}

const oneStratum = (n: number) => new Uint32Array(n)

/** The exact p-value over all ways to choose the first group: the oracle for small corpora. */
function exactP(row: readonly number[], size: readonly number[], group: readonly number[]): number {
  const n = row.length
  const chosen = group.filter((g) => g === 0).length
  const rate = row.reduce((a, b) => a + b, 0) / size.reduce((a, b) => a + b, 0)
  const excess = (isIn: (d: number) => boolean) =>
    row.reduce((sum, f, d) => sum + (isIn(d) ? f - rate * (size[d] as number) : 0), 0)
  const real = Math.abs(excess((d) => group[d] === 0))
  let all = 0
  let far = 0
  for (let mask = 0; mask < 1 << n; mask++) {
    if (mask.toString(2).replaceAll('0', '').length !== chosen) continue
    all++
    if (Math.abs(excess((d) => ((mask >> d) & 1) === 1)) >= real - 1e-9) far++
  }
  return far / all
}

describe('permuteLabels', () => {
  it('comes near the exact share of all deals', () => {
    const size = [100, 300, 200, 150, 250, 120, 400, 90]
    const group = [0, 0, 0, 0, 1, 1, 1, 1]
    const table = [
      [4, 9, 5, 6, 0, 1, 2, 0],
      [3, 0, 1, 2, 2, 1, 4, 0],
    ]
    const p = permuteLabels(countsOf(table, size, group), { permutations: 9999, seed: 3, strata: oneStratum(8) })
    table.forEach((row, k) => {
      const exact = exactP(row, size, group)
      // A test that stops at 20 has a relative error of about 1/√20.
      expect(Math.abs((p[k * 2] as number) - exact)).toBeLessThan(exact * 0.7 + 0.002)
      expect(p[k * 2]).toBe(p[k * 2 + 1])
    })
  })

  it('finds at most 6 % below .05 when labels mean nothing, over 1,000 corpora with uneven documents', () => {
    const random = randomFrom(20)
    let below = 0
    let tests = 0
    for (let run = 0; run < 1000; run++) {
      const size = Array.from({ length: 16 }, () => 100 + Math.floor(random() * 1500))
      const row = size.map((words) => drawCount(random, words / 200))
      if (row.every((f) => f === 0)) continue
      const group = size.map((_, d) => (d < 8 ? 0 : 1))
      const p = permuteLabels(countsOf([row], size, group), { permutations: 199, seed: run, strata: oneStratum(16) })
      tests++
      if ((p[0] as number) < 0.05) below++
    }
    expect(tests).toBeGreaterThan(990)
    expect(below / tests).toBeLessThanOrEqual(0.06)
    expect(below / tests).toBeGreaterThan(0.02)
  })

  it('finds a word three times as frequent in one of two groups of 20 documents in at least 70 of 100 corpora', () => {
    const random = randomFrom(5)
    let below = 0
    for (let run = 0; run < 100; run++) {
      const size = Array.from({ length: 40 }, () => 300 + Math.floor(random() * 600))
      const group = size.map((_, d) => d % 2)
      const row = size.map((words, d) => drawCount(random, (words / 300) * (d % 2 === 0 ? 3 : 1)))
      const p = permuteLabels(countsOf([row], size, group), { permutations: 499, seed: run, strata: oneStratum(40) })
      if ((p[0] as number) < 0.05) below++
    }
    expect(below).toBeGreaterThanOrEqual(70)
  })

  it('never calls a difference significant that one long document makes', () => {
    const size = [...new Array(19).fill(400), 20_000]
    const group = size.map((_, d) => (d < 10 ? 0 : 1))
    const row = size.map((_, d) => (d === 19 ? 500 : 0))
    const p = permuteLabels(countsOf([row], size, group), { permutations: 999, seed: 1, strata: oneStratum(20) })
    expect(p[0]).toBeGreaterThan(0.5)
  })

  it('exchanges labels within strata only: what an event makes is no difference', () => {
    // The word belongs to the first event, which only group 0 covers more than once.
    const group = [0, 0, 0, 1, 0, 1, 1, 1]
    const event = [0, 0, 0, 0, 1, 1, 1, 1]
    const row = [9, 9, 9, 9, 0, 0, 0, 0]
    const size = new Array(8).fill(100)
    const counts = countsOf([row], size, group)
    const within = permuteLabels(counts, { permutations: 999, seed: 1, strata: Uint32Array.from(event) })
    expect(within[0]).toBe(1)
  })

  it('cannot tell where no document could have another label', () => {
    const counts = countsOf([[3, 1]], [100, 100], [0, 1])
    expect(permuteLabels(counts, { permutations: 99, seed: 1, strata: Uint32Array.from([0, 1]) })[0]).toBeNaN()
    expect(permuteLabels(counts, { permutations: 0, seed: 1, strata: oneStratum(2) })[0]).toBeNaN()
  })

  it('gives the same values for the same seed', () => {
    const counts = countsOf([[4, 0, 3, 1, 0, 0]], [90, 80, 70, 60, 50, 40], [0, 0, 0, 1, 1, 1])
    const of = (seed: number) => [...permuteLabels(counts, { permutations: 99, seed, strata: oneStratum(6) })]
    expect(of(4)).toEqual(of(4))
  })
})
