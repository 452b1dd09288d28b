import Sentiment from 'sentiment'
import { beforeAll, describe, expect, it } from 'vitest'
import { sentimentFrench } from '../../src/adapters/sentiment.ts'

const sentiment = new Sentiment()

function score(text: string): number {
  return sentiment.analyze(text, { language: 'fr' }).score
}

describe('French for sentiment', () => {
  beforeAll(() => sentiment.registerLanguage('fr', sentimentFrench()))

  it('scores inflected and elided forms', () => {
    expect(score('Les succès des ouvrières')).toBeGreaterThan(0)
    expect(score('L’espoir renaît')).toBeGreaterThan(0)
    expect(score('Des dirigeants autoritaires')).toBeLessThan(0)
  })

  it('turns a negated word', () => {
    expect(score('C’est un succès.')).toBeGreaterThan(0)
    expect(score('Ce n’est pas un succès.')).toBeLessThan(0)
  })

  it('knows entries of several words', () => {
    expect(score('Le projet a fait long feu')).toBeLessThan(0)
    expect(score('Le feu est long')).toBe(0)
  })

  it('gives the whole score as the sum of its words, and keeps emojis', () => {
    const { calculation, score: sum } = sentiment.analyze('Un échec terrible, un désastre 😀', { language: 'fr' })
    expect(calculation.flatMap((one) => Object.values(one)).reduce((a, b) => a + b, 0)).toBe(sum)
    expect(calculation).toContainEqual({ '😀': 2 })
  })

  it('does not change what English scores', () => {
    expect(sentiment.analyze('a great success').score).toBe(new Sentiment().analyze('a great success').score)
  })

  it('leaves loaded words out when told to', () => {
    expect(score('Des sbires')).toBeLessThan(0)
    sentiment.registerLanguage('fr', sentimentFrench({ loaded: false }))
    expect(score('Des sbires')).toBe(0)
    expect(() => sentimentFrench({ lode: true } as object)).toThrow(TypeError)
  })
})
