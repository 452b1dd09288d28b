import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jensenShannon } from '../../src/compare/divergence.ts'
import { similarity } from '../../src/compare/similarity.ts'
import type { Report } from '../../src/index.ts'
import { makeReport, numbersOf } from './reports.ts'

const framed = (source: string, frames: string[], id = ''): Report => makeReport({ source, frames, id })

describe('jensenShannon', () => {
  it('is 0 for the same, 1 for nothing in common, and by hand between', () => {
    expect(jensenShannon([0.2, 0.8], [0.2, 0.8])).toBe(0)
    expect(jensenShannon([1, 0], [0, 1])).toBe(1)
    // Middle (¾, ¼): ½ log₂(4/3) + ½ (½ log₂(2/3) + ½ log₂ 2)
    const byHand = Math.log2(4 / 3) / 2 + (Math.log2(2 / 3) / 2 + 1 / 2) / 2
    expect(jensenShannon([1, 0], [0.5, 0.5])).toBeCloseTo(byHand, 12)
  })

  it('does not mind the order, and stays between 0 and 1', () => {
    const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 })
    const shares = weights.map((values) => values.map((value) => value / values.reduce((a, b) => a + b, 0)))
    fc.assert(
      fc.property(shares, shares, (p, q) => {
        expect(jensenShannon(p, q)).toBeCloseTo(jensenShannon(q, p), 12)
        expect(jensenShannon(p, q)).toBeGreaterThanOrEqual(-1e-12)
        expect(jensenShannon(p, q)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('similarity', () => {
  const groups = [
    ...['a', 'b', 'c', 'd', 'e'].map(() => framed('A', ['economic'])),
    ...['a', 'b', 'c', 'd', 'e'].map(() => framed('B', ['economic'])),
    ...['a', 'b', 'c', 'd', 'e'].map(() => framed('C', ['morality'])),
  ]

  it('makes a symmetric matrix: 0 for outlets that frame alike, 1 for those with nothing in common', () => {
    const { groups: names, matrix, rows } = similarity(groups)
    expect(names).toEqual(['A', 'B', 'C'])
    expect(matrix).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [1, 1, 0],
    ])
    expect(rows[0]).toMatchObject({ a: 'A', b: 'B', divergence: 0, p: 1 })
    expect(rows[1]).toMatchObject({ divergence: 1, corrected: 1 })
    expect(rows[1]?.p).toBeLessThan(0.05)
  })

  it('counts every document once, and splits the divergence exactly into categories', () => {
    const long = framed('A', Array<string>(30).fill('morality'))
    const reports = [long, framed('A', ['economic']), framed('A', ['economic', 'health']), ...groups.slice(5, 8)]
    const { categories, rows } = similarity(reports, { minimum: 3 })
    const share = (name: string): number | undefined => categories.find(({ category }) => category === name)?.share_a
    expect([share('morality'), share('economic'), share('health')]).toEqual([1 / 3, 1 / 2, 1 / 6])
    expect(categories.reduce((sum, { divergence }) => sum + divergence, 0)).toBeCloseTo(
      rows[0]?.divergence as number,
      12,
    )
  })

  it('comes out at 0 on average for samples of one source, where the plain divergence does not', () => {
    const random = numbersOf(2)
    const names = Array.from({ length: 12 }, (_, k) => `cadre ${k}`)
    let [plain, corrected, below] = [0, 0, 0]
    const rounds = 150
    for (let round = 0; round < rounds; round++) {
      const reports = Array.from({ length: 16 }, (_, k) => makeReport({ source: k < 8 ? 'A' : 'B', id: String(k) }))
      const counts = new Map(
        reports.map((report) => [report, Object.fromEntries(names.map((name) => [name, Math.floor(3 * random())]))]),
      )
      const { rows } = similarity(reports, { profile: (report) => counts.get(report)!, permutations: 100, seed: round })
      plain += rows[0]?.divergence as number
      corrected += rows[0]?.corrected as number
      if ((rows[0]?.p as number) <= 0.05) below++
    }
    expect(plain / rounds).toBeGreaterThan(0.02)
    expect(Math.abs(corrected / rounds)).toBeLessThan(0.003)
    // 95 of 100 times at most 12 of 150 where the share is 5 %.
    expect(below).toBeLessThanOrEqual(13)
  })

  it('compares common events only, where asked', () => {
    const reports = ['e1', 'e2', 'e3'].flatMap((event) => [
      framed('A', ['economic'], event),
      framed('B', ['economic'], event),
    ])
    reports.push(framed('B', ['morality'], 'e4'))
    const { rows } = similarity(reports, { within: ({ article }) => article.id, minimum: 3 })
    expect(rows[0]).toMatchObject({ n_a: 3, n_b: 3, events: 3, divergence: 0 })
  })

  it('gives null below the minimum, lists articles without a frame, and refuses wrong options', () => {
    const { matrix, left } = similarity([...groups.slice(0, 6), framed('B', [])])
    expect(matrix).toEqual([
      [0, null],
      [null, 0],
    ])
    expect(left).toEqual([{ index: 6, id: '', reason: 'rien à compter dans cet article' }])
    expect(() => similarity(groups, { profile: 'style' as never })).toThrow(
      'options.profile: expected frames, vocabulary',
    )
    expect(() => similarity(groups, { profile: () => ({ x: -1 }) })).toThrow(
      'profile: expected counts from 0 on, received -1 for x',
    )
  })
})
