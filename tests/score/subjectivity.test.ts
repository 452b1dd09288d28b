import { describe, expect, it } from 'vitest'
import { scoreSubjectivity } from '../../src/score/subjectivity.ts'
import { loaded, other, tone } from './annotations.ts'

const words = { all: 400, narration: 300, quoted: 100, reported: 0 }
const at = (start: number, end: number): { start: number; end: number } => ({ start, end })

describe('scoreSubjectivity', () => {
  const annotations = [
    tone(1, at(0, 4)),
    other,
    loaded({ ...at(10, 20), polarity: 0 }),
    tone(-2, { ...at(30, 34), voice: 'quoted' }),
  ]

  it('counts loaded and ordinary evaluative words of any sign per 1,000 words', () => {
    const rates = scoreSubjectivity(annotations, words)
    expect(rates.all).toMatchObject({ value: 7.5, n: 3, label: null })
    expect(rates.quoted.value).toBe(10)
    expect(rates.reported).toMatchObject({ value: null, reason: 'aucun mot' })
    expect(rates.all.contributions.map(({ annotation }) => annotation)).toEqual([0, 2, 3])
  })

  it('counts a word that stands in both lists once', () => {
    const both = [loaded({ ...at(0, 12), polarity: 0 }), tone(1, at(5, 12)), tone(1, at(12, 15))]
    expect(scoreSubjectivity(both, words).all.contributions.map(({ annotation }) => annotation)).toEqual([0, 2])
  })

  it('leaves out what is suppressed', () => {
    const kept = [loaded({ suppressedBy: 'negation' }), tone(1, { suppressedBy: 'boilerplate' })]
    expect(scoreSubjectivity(kept, words).all.n).toBe(0)
    expect(scoreSubjectivity(kept, words, { withBoilerplate: true }).all.n).toBe(1)
  })
})
