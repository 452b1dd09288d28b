import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { categories } from '../../src/lexicon/categories.ts'
import { scoreCategories, scoreLoaded } from '../../src/score/loaded.ts'
import { loaded, other, tone } from './annotations.ts'

const words = { all: 500, narration: 400, quoted: 100, reported: 0 }

describe('scoreLoaded', () => {
  const annotations = [
    other,
    loaded(),
    loaded({ voice: 'quoted' }),
    loaded({ suppressedBy: 'negation' }),
    loaded({ suppressedBy: 'boilerplate' }),
    loaded(),
    tone(-2),
  ]

  it('counts loaded terms per 1,000 words, over all words and within each voice', () => {
    const scores = scoreLoaded(annotations, words)
    expect(scores.all.value).toBeCloseTo(6, 12)
    expect(scores.narration.value).toBeCloseTo(5, 12)
    expect(scores.quoted.value).toBeCloseTo(10, 12)
  })

  it('lists the terms that count, by their place among the annotations', () => {
    const scores = scoreLoaded(annotations, words)
    expect(scores.all.contributions).toEqual([
      { annotation: 1, value: 2 },
      { annotation: 2, value: 2 },
      { annotation: 5, value: 2 },
    ])
    expect(scores.quoted.contributions).toEqual([{ annotation: 2, value: 10 }])
    expect([scores.all.n, scores.narration.n, scores.quoted.n]).toEqual([3, 2, 1])
  })

  it('cannot tell where a voice has no words', () => {
    expect(scoreLoaded(annotations, words).reported).toEqual({
      value: null,
      low: null,
      high: null,
      n: 0,
      label: null,
      reason: 'aucun mot',
      contributions: [],
    })
  })

  it('is 0 with an upper bound where there are words and no loaded term', () => {
    const { all } = scoreLoaded([other], words)
    expect(all.value).toBe(0)
    expect(all.low).toBe(0)
    expect(all.high).toBeGreaterThan(7)
    expect(all.high).toBeLessThan(8)
  })

  it('has bounds around the value and no label', () => {
    const { all } = scoreLoaded(annotations, words)
    expect(all.low).toBeLessThan(6)
    expect(all.high).toBeGreaterThan(6)
    expect(all.label).toBeNull()
  })

  it('counts terms in boilerplate when asked to, negated ones never', () => {
    expect(scoreLoaded(annotations, words, { withBoilerplate: true }).all.n).toBe(4)
  })
})

describe('scoreCategories', () => {
  const terms = [
    loaded({ categories: ['threat', 'ridicule'] }),
    loaded({ categories: ['threat'], voice: 'quoted' }),
    loaded({ categories: ['ridicule'], suppressedBy: 'negation' }),
    loaded({ categories: ['voisinage'] }),
  ]
  const sizes = { all: 500, narration: 400, quoted: 100, reported: 0 }
  const rates = scoreCategories(terms, sizes)

  it('does what its documentation says', () => {
    const { annotations: found } = analyse('Le dictateur parle.')
    const { delegitimising } = scoreCategories(found, { all: 3, narration: 3, quoted: 0, reported: 0 })
    expect(delegitimising!.all.value).toBeCloseTo(333.333, 3)
  })

  it('is the rate of the terms of each first category, by voice', () => {
    expect(rates['threat']!.all).toMatchObject({ value: 4, n: 2 })
    expect(rates['threat']!.narration.value).toBe(2.5)
    expect(rates['threat']!.quoted.value).toBe(10)
    expect(rates['threat']!.reported).toMatchObject({ value: null, reason: 'aucun mot' })
    expect(rates['ridicule']!.all).toMatchObject({ value: 0, n: 0, low: 0 })
    expect(rates['ridicule']!.all.high).toBeCloseTo(7.38, 2)
  })

  it('lists all categories of the lexicon and those of the user’s lists', () => {
    for (const { id } of categories('loaded.category')) expect(rates[id]).toBeDefined()
    expect(rates['voisinage']!.all.n).toBe(1)
  })

  it('adds up to the rate of all loaded terms', () => {
    const sum = Object.values(rates).reduce((total, { all }) => total + all.value!, 0)
    expect(sum).toBeCloseTo(scoreLoaded(terms, sizes).all.value!, 12)
  })

  it('points to the terms', () => {
    expect(rates['threat']!.all.contributions).toEqual([
      { annotation: 0, value: 2 },
      { annotation: 1, value: 2 },
    ])
  })
})
