import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findChanges } from '../../src/compare/changes.ts'
import { dayOf, firstDayOf, periodName, periodOf, toDate } from '../../src/compare/periods.ts'
import { randomStream } from '../../src/compare/random.ts'
import { smooth } from '../../src/compare/smooth.ts'
import { timeline } from '../../src/compare/timeline.ts'
import type { Report } from '../../src/index.ts'
import { numbersOf, poisson, rated } from './reports.ts'

const day = (date: string): number => dayOf(date) as number

describe('periods', () => {
  it.each([
    ['2024-12-30', '2025-W01'],
    ['2025-01-01', '2025-W01'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2023-01-01', '2022-W52'],
    ['2026-12-31', '2026-W53'],
    ['1969-12-31', '1970-W01'],
  ])('puts %s in week %s of ISO 8601', (date, week) => {
    expect(periodName(periodOf(day(date), 'week'), 'week')).toBe(week)
  })

  it('begins weeks on Monday and months on the first', () => {
    expect(toDate(firstDayOf(periodOf(day('2025-05-18'), 'week'), 'week'))).toBe('2025-05-12')
    expect(toDate(firstDayOf(periodOf(day('2024-02-29'), 'month'), 'month'))).toBe('2024-02-01')
  })

  it('takes the day as written, and nothing that no calendar has', () => {
    expect(toDate(day('2025-05-18T23:59:00-05:00'))).toBe('2025-05-18')
    for (const wrong of ['2025-02-29', '2025-13-01', '18/05/2025', '2025', '', '2025-05-18x'])
      expect(dayOf(wrong)).toBeNull()
  })

  it('puts every day in the period that begins at most a month before it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40_000, max: 40_000 }),
        fc.constantFrom('day', 'week', 'month'),
        (number, length) => {
          const period = periodOf(number, length)
          expect(firstDayOf(period, length)).toBeLessThanOrEqual(number)
          expect(firstDayOf(period + 1, length)).toBeGreaterThan(number)
        },
      ),
    )
  })
})

describe('smooth', () => {
  it('averages the window by the number of documents, and leaves gaps', () => {
    // (1·2 + 3·1) / 3; the window of the last holds only 7 and itself.
    expect(smooth([1, 3, null, 7, 9], [2, 1, 0, 1, 1], 'moving-average', 3)).toEqual([5 / 3, 5 / 3, null, 8, 8])
  })

  it('keeps a straight line by loess, over a gap too', () => {
    const line = [1, 3, 5, null, 9, 11, 13, 15]
    const fitted = smooth(line, [1, 5, 2, 0, 1, 1, 3, 1], 'loess', 5)
    line.forEach((value, k) => {
      if (value === null) expect(fitted[k]).toBeNull()
      else expect(fitted[k]).toBeCloseTo(value, 9)
    })
  })

  it('weighs neighbours by hand with the tricube: 1 at the place, (1 − ⅛)³ half way, 0 at the farthest', () => {
    // At the middle of 0 0 1 0 0 with five neighbours the line is flat: 1 / (1 + 2 · (7/8)³).
    expect(smooth([0, 0, 1, 0, 0], [1, 1, 1, 1, 1], 'loess', 5)[2]).toBeCloseTo(1 / (1 + 2 * (7 / 8) ** 3), 12)
  })
})

describe('findChanges', () => {
  const settings = { least: 3, alpha: 0.05, permutations: 499, resamples: 300 }
  const daily = (values: number[]): { sums: Float64Array; counts: Float64Array } => ({
    sums: Float64Array.from(values, (value) => 2 * value),
    counts: new Float64Array(values.length).fill(2),
  })

  it('finds a step at its place, with the means and documents of both sides', () => {
    const { changes } = findChanges(daily([1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9]), settings, randomStream(1))
    expect(changes).toEqual([
      { place: 8, low: 8, high: 8, before: 1.5, after: 8.5, before_n: 16, after_n: 16, p: expect.any(Number) },
    ])
    expect(changes[0]?.p).toBeLessThan(0.01)
  })

  it('finds two steps in order of time', () => {
    const values = [...Array(10).fill(1), ...Array(10).fill(9), ...Array(10).fill(4)].map((value, k) => value + (k % 2))
    expect(findChanges(daily(values as number[]), settings, randomStream(1)).changes.map(({ place }) => place)).toEqual(
      [10, 20],
    )
  })

  it('marks at most 7 % of series without a change, finds a step of two deviations, and its interval holds the place', () => {
    const random = numbersOf(8)
    const series = (step: number): number[] =>
      Array.from({ length: 30 }, (_, k) => poisson(4, random) + (k < 15 ? 0 : step))
    const quick = { ...settings, permutations: 199, resamples: 100 }
    let [wrong, found, held] = [0, 0, 0]
    for (let round = 0; round < 200; round++) {
      if (findChanges(daily(series(0)), quick, randomStream(round)).changes.length > 0) wrong++
      const [change] = findChanges(daily(series(4)), quick, randomStream(round, 'step')).changes
      if (!change) continue
      found++
      if (change.low <= 15 && change.high >= 15) held++
    }
    expect(wrong).toBeLessThanOrEqual(16)
    expect(found).toBeGreaterThan(190)
    expect(held / found).toBeGreaterThan(0.88)
  })

  it('has nothing to test in a series too short for two sides', () => {
    expect(findChanges(daily([5]), settings, randomStream(1))).toEqual({ changes: [], tested: [] })
  })
})

describe('timeline', () => {
  const dated = (rate: number, date: string | null, source = 'A'): Report => rated(rate, { date, source })
  const reports = [
    dated(2, '2025-05-12'),
    dated(4, '2025-05-14'),
    dated(6, '2025-05-18T08:00:00Z'),
    dated(9, '2025-05-26'),
    dated(1, '2025-05-27', 'B'),
    dated(1, null),
    dated(1, 'mai 2025'),
  ]

  it('gives every group every period, with gaps as rows without a value, and lists reports without a date', () => {
    const { rows, left } = timeline(reports, { score: 'loaded', minimum: 1 })
    expect(rows.map(({ group, period, n, mean }) => [group, period, n, mean])).toEqual([
      ['A', '2025-W20', 3, 4],
      ['A', '2025-W21', 0, null],
      ['A', '2025-W22', 1, 9],
      ['B', '2025-W20', 0, null],
      ['B', '2025-W21', 0, null],
      ['B', '2025-W22', 1, 1],
    ])
    expect(left.map(({ index, reason }) => [index, reason])).toEqual([
      [5, 'sans date'],
      [6, 'date illisible : « mai 2025 »'],
    ])
  })

  it('gives null below the minimum, an interval from it on, and one line for all outlets where asked', () => {
    const { rows } = timeline(reports, { score: 'loaded', source: null, by: 'month' })
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ group: 'ensemble', period: '2025-05', start: '2025-05-01', n: 5, mean: 4.4 })
    expect(rows[0]?.low).toBeLessThan(4.4)
    expect(timeline(reports, { score: 'loaded' }).rows.map(({ mean }) => mean)).toEqual([
      4,
      null,
      null,
      null,
      null,
      null,
    ])
  })

  it('marks the day of a change with its interval, the same for the same seed', () => {
    const steps = Array.from({ length: 40 }, (_, k) =>
      dated((k < 20 ? 3 : 12) + (k % 3), toDate(day('2025-01-01') + 2 * k)),
    )
    const result = timeline(steps, { score: 'loaded', by: 'month', smooth: 'loess', span: 3 })
    expect(result.changes).toHaveLength(1)
    expect(result.changes[0]).toMatchObject({ group: 'A', date: '2025-02-10', n_before: 20, n_after: 20 })
    expect(result.changes[0]?.q).toBeLessThan(0.05)
    expect(timeline(steps, { score: 'loaded', by: 'month', smooth: 'loess', span: 3 })).toEqual(result)
    expect(timeline(steps, { score: 'loaded', alpha: 0 }).changes).toEqual([])
  })

  it('refuses what it cannot follow', () => {
    const bad =
      (options: object): (() => unknown) =>
      () =>
        timeline(reports, options as never)
    expect(bad({})).toThrow('options.score')
    expect(bad({ score: 'frames' })).toThrow('options.score: expected one of loaded')
    expect(bad({ score: 'loaded', by: 'year' })).toThrow('options.by: expected one of day, week, month')
    expect(bad({ score: 'quotedShare', voice: 'quoted' })).toThrow('options.voice: expected all')
    expect(bad({ score: 'loaded', smooth: 'moving-average', span: 4 })).toThrow('options.span: expected an odd number')
  })

  it('has no rows without reports', () => {
    expect(timeline([], { score: 'tone' })).toMatchObject({ rows: [], changes: [], left: [] })
  })
})
