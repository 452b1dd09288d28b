import { describe, expect, it } from 'vitest'
import { compareSources } from '../../src/compare/sources.ts'
import { corpusReports, shuffleLabels, simulatePress } from './simulations.ts'

// A smaller, seeded version of tests/evaluate/simulate.ts; the bounds leave room for the error of so few rounds.
const LOADED = { measures: ['loaded'], voices: ['narration'] } as const
const corpus = corpusReports()

describe('compareSources on labels that mean nothing', () => {
  const options = {
    measures: ['loaded', 'tone', 'quotedShare', 'reportedShare', 'scareQuotes', 'paddingShare'],
    permutations: 199,
  }

  it('finds at most 6 % of tests below .05 when the corpus’s outlets are shuffled', () => {
    const { tests, below } = shuffleLabels(corpus, 25, options)
    expect(tests).toBeGreaterThan(2000)
    expect(below).toBeLessThan(0.06)
  })

  it('finds at most 6 % inside events', () => {
    const within = ({ article }: (typeof corpus)[number]): string | null => article.url
    expect(shuffleLabels(corpus, 25, { ...options, within }).below).toBeLessThan(0.06)
  })

  it('finds at most 8 % between outlets of unlike number and spread with equal means', () => {
    const press = { articles: [30, 60], rates: [12, 12], spread: [0.6, 0.3], events: 0 }
    expect(simulatePress(press, 200, { ...LOADED, permutations: 199 }).below).toBeLessThan(0.08)
  })
})

describe('compareSources on a planted difference', () => {
  it('finds 10 against 20 loaded terms a thousand words in nearly all pairs of 40 articles', () => {
    const press = { articles: [40, 40], rates: [10, 20], spread: [0.5, 0.5], events: 0 }
    expect(simulatePress(press, 60, LOADED).below).toBeGreaterThan(0.9)
  })
})

describe('compareSources on the corpus', () => {
  it('finds the agency and the daily apart from the partisan outlets in the journalist’s own loaded words, with the words', () => {
    const { differences, words } = compareSources(corpus, LOADED)
    const q = (a: string, b: string): number => differences.find((row) => row.a === a && row.b === b)?.q as number
    for (const partisan of ['La Voix des Ateliers', 'Le Rempart'])
      expect(q('Agence Ponant', partisan)).toBeLessThan(0.01)
    expect(q('La Voix des Ateliers', 'Le Méridien')).toBeLessThan(0.01)
    expect(q('Le Méridien', 'Le Rempart')).toBeLessThan(0.01)
    expect(q('La Voix des Ateliers', 'Le Rempart')).toBeGreaterThan(0.2)
    const made = words.filter(({ a, b }) => a === 'La Voix des Ateliers' && b === 'Le Méridien')
    expect(made).toHaveLength(10)
    expect(made[0]?.difference).toBeGreaterThan(0)
  })

  it('finds nothing between two outlets drawn at random from one', () => {
    const halves = corpus
      .filter(({ article }) => article.source === 'Agence Ponant')
      .map((report, k) => ({ ...report, article: { ...report.article, source: `moitié ${k % 2}` } }))
    const { differences } = compareSources(halves, { minimum: 4 })
    expect(differences.filter(({ p }) => p !== null).length).toBeGreaterThan(20)
    expect(differences.filter(({ q }) => q !== null && q < 0.05)).toEqual([])
  })
})
