import { describe, expect, it } from 'vitest'
import { benjaminiHochberg } from '../../src/compare/adjust.ts'
import { dispersion } from '../../src/compare/dispersion.ts'
import { keyness } from '../../src/compare/keyness.ts'
import { logLikelihood, logRatio, weightedLogOdds } from '../../src/compare/keyness-measures.ts'
import { tagged } from '../helpers.ts'

const strike = 'Les grévistes tiennent le port. Leur colère grandit.'
const order = 'Les casseurs bloquent le port. Leur violence inquiète.'
/** Six events, both outlets on each, in their own words. */
const items = Array.from({ length: 12 }, (_, i) => ({
  id: `d${i}`,
  source: i % 2 === 0 ? 'Ateliers' : 'Rempart',
  event: `e${i >> 1}`,
  document: tagged(i % 2 === 0 ? strike : order),
}))

describe('keyness', () => {
  const rows = keyness(items, { within: 'event' })
  const rowOf = (group: string, term: string) => rows.find((row) => row.group === group && row.term === term)

  it('gives the measures of the counts it lists', () => {
    const row = rowOf('Ateliers', 'gréviste')
    expect(row).toMatchObject({
      frequency: 6,
      size: 48,
      restFrequency: 0,
      restSize: 48,
      documents: 6,
      groupDocuments: 6,
      restDocuments: 0,
      rate: 125,
      restRate: 0,
      ...dispersion([1, 1, 1, 1, 1, 1], [8, 8, 8, 8, 8, 8]),
    })
    const contrast = { frequency: 6, size: 48, restFrequency: 0, restSize: 48 }
    expect(row?.g2).toBe(logLikelihood(contrast))
    expect(row?.logRatio).toBe(logRatio(contrast))
    // By default the prior is worth a document of average length: 8 words.
    expect(row?.z).toBe(weightedLogOdds(contrast, 8)?.z)
  })

  it('finds the words of opposed outlets, and not those they share', () => {
    // Two of the 2⁶ deals within events are as far out.
    expect(rowOf('Ateliers', 'gréviste')?.p).toBeCloseTo(2 / 64, 1)
    expect(rowOf('Rempart', 'casseur')?.p).toBeLessThan(0.06)
    expect(rowOf('Ateliers', 'port')?.p).toBe(1)
    expect(rows.filter(({ group }) => group === 'Rempart')[0]?.z).toBeGreaterThan(0)
  })

  it('gives opposite measures to the two sides of a contrast, and the same p', () => {
    for (const row of rows.filter(({ group }) => group === 'Ateliers')) {
      const other = rowOf('Rempart', row.term)
      expect(other?.z).toBeCloseTo(-(row.z as number), 10)
      expect(other?.logRatio).toBeCloseTo(-(row.logRatio as number), 10)
      expect(other?.p).toBe(row.p)
    }
  })

  it('adjusts p for all rows', () => {
    expect(rows.map(({ q }) => q)).toEqual(benjaminiHochberg(rows.map(({ p }) => p as number)))
  })

  it('finds nothing between outlets that draw on one text', () => {
    const same = items.map((item) => ({ ...item, document: tagged(strike) }))
    for (const { z, p, q } of keyness(same)) {
      expect(z).toBeCloseTo(0, 10)
      expect(p).toBe(1)
      expect(q).toBe(1)
    }
  })

  it('compares more than two groups, each with the rest', () => {
    const three = items.map((item, i) => ({ ...item, source: `S${i % 3}` }))
    const found = keyness(three, { permutations: 99 })
    expect(new Set(found.map(({ group }) => group)).size).toBe(3)
    for (const row of found) expect(row.size + row.restSize).toBe(96)
  })

  it('says nothing of chance where documents cannot be exchanged or no test is asked for', () => {
    const apart = items.map((item) => ({ ...item, event: item.id }))
    expect(keyness(apart, { within: 'event' }).every(({ p, q }) => p === null && q === null)).toBe(true)
    expect(keyness(items, { permutations: 0 }).every(({ p }) => p === null)).toBe(true)
  })

  it('is the same for the same seed, and plain JSON', () => {
    expect(keyness(items, { within: 'event' })).toEqual(rows)
    expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
  })

  it('has null rates for a group without words in the voice', () => {
    const quoted = keyness(
      [
        { source: 'A', document: tagged('« La digue tient », dit le maire.') },
        { source: 'B', document: tagged('La digue tient.') },
      ],
      { voice: 'quoted', minimum: 1 },
    )
    expect(quoted.find(({ group, term }) => group === 'B' && term === 'digue')).toMatchObject({
      rate: null,
      g2: null,
      logRatio: null,
      dp: null,
    })
  })

  it('says what is wrong with the input', () => {
    const wrong = (options: object) => () => keyness(items, options)
    expect(wrong({ prior: 0 })).toThrow('options.prior: expected a number above 0, received 0')
    expect(wrong({ permutations: -1 })).toThrow('options.permutations: expected an integer of at least 0')
    expect(wrong({ seed: Number.NaN })).toThrow('options.seed: expected a finite number')
    expect(wrong({ within: 'topic' })).toThrow('documents[0].topic: expected a non-empty string')
    expect(wrong({ permutation: 10 })).toThrow('received "permutation"')
    expect(() => keyness(items.slice(0, 1))).toThrow('at least two groups')
  })
})
