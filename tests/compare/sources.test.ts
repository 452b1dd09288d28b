import { describe, expect, it } from 'vitest'
import { compareSources } from '../../src/compare/sources.ts'
import { analyse, type Report } from '../../src/index.ts'
import { makeReport, numbersOf, poisson, rated } from './reports.ts'

const LOADED = { measures: ['loaded'], voices: ['narration'] } as const

const outlet = (source: string, rates: number[]): Report[] => rates.map((rate) => rated(rate, { source }))
const eventOf = ({ article }: Report): string | null => article.id?.split(' ')[0] ?? null

describe('compareSources', () => {
  it('gives by hand the mean, deviation, difference and Hedges’s g of two outlets', () => {
    const { groups, differences } = compareSources(
      [...outlet('A', [2, 4, 6, 8, 10]), ...outlet('B', [1, 2, 3, 4, 5])],
      LOADED,
    )
    expect(groups.map(({ group, n, mean, deviation }) => [group, n, mean, deviation?.toFixed(4)])).toEqual([
      ['A', 5, 6, '3.1623'],
      ['B', 5, 3, '1.5811'],
    ])
    // pooled √((10 + 2.5) / 2) = 2.5; 3 / 2.5 · (1 − 3 / (4 · 8 − 1))
    expect(differences).toHaveLength(1)
    expect(differences[0]).toMatchObject({
      a: 'A',
      b: 'B',
      n_a: 5,
      n_b: 5,
      mean_a: 6,
      mean_b: 3,
      difference: 3,
      events: null,
    })
    expect(differences[0]?.effect).toBeCloseTo(1.2 * (1 - 3 / 31), 10)
    expect(differences[0]?.low).toBeLessThan(3)
    expect(differences[0]?.high).toBeGreaterThan(3)
  })

  it('compares inside events: each common event once, however many articles an outlet has on it', () => {
    const made = (source: string, event: string, rates: number[]): Report[] =>
      rates.map((rate, k) => rated(rate, { source, id: `${event} ${source}${k}` }))
    const reports = [
      ...made('A', 'e1', [10, 20]),
      ...made('B', 'e1', [5]),
      ...made('A', 'e2', [8]),
      ...made('B', 'e2', [2, 4, 6]),
      ...made('A', 'e3', [30]),
      ...made('B', 'e3', [27]),
      ...made('B', 'e4', [90]),
    ]
    const { differences, groups } = compareSources(reports, { ...LOADED, within: eventOf, minimum: 3 })
    // (15 − 5 + 8 − 4 + 30 − 27) / 3; e4 has no article of A.
    expect(differences[0]).toMatchObject({ n_a: 4, n_b: 5, events: 3 })
    expect(differences[0]?.difference).toBeCloseTo(17 / 3, 10)
    expect(differences[0]?.mean_a).toBeCloseTo(53 / 3, 10)
    // Differences 10, 4, 3: deviation √(43 / 3), correction 1 − 3 / 7.
    expect(differences[0]?.effect).toBeCloseTo((17 / 3 / Math.sqrt(43 / 3)) * (4 / 7), 10)
    expect(groups.map(({ group, n, events }) => [group, n, events])).toEqual([
      ['A', 4, 3],
      ['B', 6, 4],
    ])
  })

  it('splits a difference exactly into the words that make it', () => {
    const reports = [
      ...[1, 2, 3].map((count) => makeReport({ source: 'A', terms: Array<string>(count).fill('régime') })),
      ...[1, 1, 4].map((count) =>
        makeReport({ source: 'B', words: 500, terms: ['clique', ...Array<string>(count).fill('régime')] }),
      ),
    ]
    const { words, differences } = compareSources(reports, { ...LOADED, minimum: 3 })
    const near = (value: number): unknown => expect.closeTo(value, 10)
    expect(words).toMatchObject([
      { entry: 'clique', mean_a: 0, mean_b: near(2), difference: near(-2), documents_a: 0, documents_b: 3 },
      { entry: 'régime', mean_a: near(2), mean_b: near(4), difference: near(-2), documents_a: 3, documents_b: 3 },
    ])
    expect(words.reduce((sum, { difference }) => sum + difference, 0)).toBeCloseTo(
      differences[0]?.difference as number,
      10,
    )
  })

  it('gives null below the minimum, with the number of documents', () => {
    const { groups, differences } = compareSources(
      [...outlet('A', [1, 2, 3, 4, 5]), ...outlet('B', [1, 2, 3, 4])],
      LOADED,
    )
    expect(groups[1]).toMatchObject({ group: 'B', n: 4, mean: null, low: null, high: null, deviation: null })
    expect(differences[0]).toMatchObject({ n_b: 4, difference: null, low: null, p: null, q: null, permutations: 0 })
  })

  it('leaves out rates of voices with hardly a word', () => {
    const short = [1, 2, 3, 4, 5].map(() => makeReport({ source: 'A', words: 24, terms: ['régime'] }))
    const rows = compareSources([...short, ...outlet('A', [1, 2, 3, 4, 5])], LOADED).groups
    expect(rows[0]).toMatchObject({ n: 5, mean: 3 })
    expect(compareSources(short, { ...LOADED, minimumWords: 24 }).groups[0]?.n).toBe(5)
  })

  it('tests three groups and more together, in one family with their pairs', () => {
    const reports = [
      ...outlet('A', [1, 2, 3, 2, 1, 3]),
      ...outlet('B', [2, 1, 3, 3, 1, 2]),
      ...outlet('C', [20, 22, 25, 21, 19, 24]),
    ]
    const { omnibus, differences, method } = compareSources(reports, LOADED)
    expect(method.tests).toBe(4)
    expect(omnibus[0]).toMatchObject({ groups: 3, n: 18 })
    expect(omnibus[0]?.q).toBeLessThan(0.01)
    const [ab, ac, bc] = differences
    expect(ab?.p).toBeGreaterThan(0.5)
    expect(ac?.q).toBeLessThan(0.01)
    expect(bc?.q).toBeLessThan(0.01)
    for (const { p, q } of [...differences, ...omnibus]) expect(q as number).toBeGreaterThanOrEqual(p as number)
  })

  it('tells how far each pair stands from its own baseline on an event', () => {
    const rates: [number, number][] = [
      [10, 5],
      [12, 7],
      [9, 4],
      [11, 6],
      [30, 6],
    ]
    const reports = rates.flatMap(([a, b], k) => [
      rated(a, { source: 'A', id: `e${k} a` }),
      rated(b, { source: 'B', id: `e${k} b` }),
    ])
    const { events } = compareSources(reports, { ...LOADED, within: eventOf, events: ['e4'] })
    // Usually 10.5 against 5.5; on e4 30 against 6: 19.5 − 0.5. Largest of five excesses: p = 1 / 5.
    expect(events).toHaveLength(1)
    expect(events[0]).toMatchObject({
      event: 'e4',
      a: 'A',
      b: 'B',
      mean_a: 30,
      baseline_a: 10.5,
      mean_b: 6,
      baseline_b: 5.5,
      excess: 19,
      p: 0.2,
      events: 5,
    })
  })

  it('cannot make a difference significant by one long article', () => {
    const others = [0, 1, 2, 1, 0, 2, 1, 0, 1, 2]
    const long = makeReport({ source: 'A', words: 50_000, terms: Array<string>(5000).fill('régime') })
    const [row] = compareSources([long, ...outlet('A', others), ...outlet('B', others)], LOADED).differences
    expect(row?.difference).toBeGreaterThan(8)
    expect(row?.p).toBeGreaterThan(0.2)
    expect(row?.low).toBeLessThan(0)
  })

  it('gives the same numbers for the same seed, others for another, and the same p whatever else is measured', () => {
    const random = numbersOf(1)
    const reports = ['A', 'B', 'C'].flatMap((source) =>
      outlet(
        source,
        Array.from({ length: 9 }, () => poisson(5, random)),
      ),
    )
    const once = compareSources(reports, { measures: ['loaded', 'tone', 'frames'] })
    expect(compareSources(reports, { measures: ['loaded', 'tone', 'frames'] })).toEqual(once)
    const p = (seed: number): unknown =>
      compareSources(reports, { ...LOADED, seed }).differences.map((row) => [row.p, row.low])
    expect(p(2)).not.toEqual(p(1))
    const among = once.differences.filter(({ measure, voice }) => measure === 'loaded' && voice === 'narration')
    expect(among.map((row) => [row.p, row.low])).toEqual(p(1))
  })

  it('lists reports without a group, and those without an event', () => {
    const reports = [rated(1, { source: null, id: 'x' }), rated(2, { source: 'A' })]
    expect(compareSources(reports, LOADED).left).toEqual([
      { index: 0, id: 'x', reason: expect.stringContaining('sans groupe') },
    ])
    expect(compareSources(reports, { ...LOADED, within: eventOf }).left).toHaveLength(2)
  })

  it('refuses mixed versions, lexicons and options, naming them, and lets targets differ', () => {
    const [one, other] = [rated(1), rated(1)] as [Report, Report]
    expect(() => compareSources([one, rated(1, { version: '2' })])).toThrow(
      'reports[1].method.version: expected 1 as in reports[0], received 2',
    )
    const changed = (method: Partial<Report['method']>): Report => ({
      ...other,
      method: { ...other.method, ...method },
    })
    expect(() => compareSources([one, changed({ lexicons: [{ id: 'essai', version: '2', entries: 3 }] })])).toThrow(
      'essai@2 (3)',
    )
    expect(() => compareSources([one, changed({ options: { filter: false } })])).toThrow(
      '{"filter":true} as in reports[0], received {"filter":false}',
    )
    expect(() => compareSources([one, changed({ options: { filter: true, targets: ['x'] } })])).not.toThrow()
  })

  it('refuses unknown options, measures, frames, voices and reports', () => {
    const bad =
      (options: unknown): (() => unknown) =>
      () =>
        compareSources([rated(1)], options as never)
    expect(bad({ group: 'source' })).toThrow('expected only by, within')
    expect(bad({ measures: ['humour'] })).toThrow('options.measures: expected an array of loaded')
    expect(bad({ measures: ['frames:nothing'] })).toThrow('received frames:nothing')
    expect(bad({ measures: ['loaded', 'loaded'] })).toThrow('received loaded twice')
    expect(bad({ voices: ['shouted'] })).toThrow('options.voices')
    expect(bad({ minimum: 2 })).toThrow('options.minimum: expected a whole number from 3 on, received 2')
    expect(bad({ seed: Number.NaN })).toThrow('options.seed')
    expect(bad({ by: 'author' })).toThrow('options.by')
    expect(bad({ by: () => 3 })).toThrow('by: expected a function that gives a string or null, received 3')
    expect(bad({ events: 'all' })).toThrow('options.within')
    expect(() => compareSources([{}] as never)).toThrow(
      'reports[0]: expected a report made by analyse, received a object',
    )
    const nan = { id: 'mine', byVoice: false, of: () => Number.NaN }
    expect(bad({ measures: [nan] })).toThrow('expected mine to give a number or null, received NaN')
  })

  it('takes measures of one’s own, and flat rows of text, numbers and null', () => {
    const reports = outlet('A', [1, 2, 3, 4, 5])
    const own = { id: 'mots', byVoice: false, of: ({ size }: Report) => size.words.all }
    expect(compareSources(reports, { measures: [own] }).groups[0]).toMatchObject({
      measure: 'mots',
      voice: 'all',
      mean: 1000,
      low: null,
    })
    const result = compareSources([...reports, ...outlet('B', [1, 2, 3, 4, 9])])
    for (const row of [...result.groups, ...result.differences, ...result.omnibus, ...result.words])
      for (const value of Object.values(row)) expect(value === null || typeof value !== 'object').toBe(true)
    expect(JSON.parse(JSON.stringify(result))).toEqual(result)
  })

  it('measures quotation habits and padding in real reports', () => {
    const text =
      'Le maire prétend que la route est sûre. « La route est dangereuse », a déclaré Anne Morel. Le conseil se réunit lundi à la mairie pour voter le budget.'
    const reports = Array.from({ length: 3 }, () => analyse({ text, source: 'A' }))
    const mean = (measure: string): number | null | undefined =>
      compareSources(reports, { minimum: 3, minimumWords: 1 }).groups.find(
        (row) => row.measure === measure && row.voice === 'all',
      )?.mean
    const { words } = reports[0]!.size
    expect(mean('quotedShare')).toBeCloseTo(words.quoted / words.all, 10)
    expect(mean('distancingShare')).toBe(0.5)
    expect(mean('attributedShare')).toBe(1)
    expect(mean('paddingShare')).toBe(0)
  })
})
