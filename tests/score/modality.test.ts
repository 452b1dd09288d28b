import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { scoreModality } from '../../src/score/modality.ts'
import { loaded, mark } from './annotations.ts'

const words = { all: 200, narration: 150, quoted: 50, reported: 0 }

describe('scoreModality', () => {
  const marks = [mark('hedge'), loaded(), mark('hedge', { voice: 'quoted' }), mark('conditional')]
  const rates = scoreModality(marks, words)

  it('does what its documentation says', () => {
    const { annotations } = analyse('Il part peut-être.')
    expect(scoreModality(annotations, { all: 4, narration: 4, quoted: 0, reported: 0 }).hedge.all.value).toBe(250)
  })

  it('is the rate of the marks of each type, by voice', () => {
    expect(rates.hedge.all).toMatchObject({ value: 10, n: 2, label: null })
    expect(rates.hedge.quoted.value).toBe(20)
    expect(rates.hedge.reported).toMatchObject({ value: null, reason: 'aucun mot' })
    expect(rates.conditional.all.value).toBe(5)
    expect(rates.hedge.all.contributions.map(({ annotation }) => annotation)).toEqual([0, 2])
  })

  it('lists the types that do not occur, with an upper bound', () => {
    expect(rates.booster.all).toMatchObject({ value: 0, n: 0, low: 0 })
    expect(rates.booster.all.high).toBeGreaterThan(18)
    expect(rates.booster.all.high).toBeLessThan(19)
  })

  it('counts marks in boilerplate only when asked to', () => {
    const kept = [mark('booster', { suppressedBy: 'boilerplate' })]
    expect(scoreModality(kept, words).booster.all.n).toBe(0)
    expect(scoreModality(kept, words, { withBoilerplate: true }).booster.all.n).toBe(1)
  })
})
