import { describe, expect, it } from 'vitest'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { scoreTone } from '../../src/score/tone.ts'
import { loaded, other, tone } from './annotations.ts'

const { k, neutral } = CALIBRATION.tone

describe('scoreTone', () => {
  const annotations = [tone(2), other, loaded({ polarity: -3 }), tone(-1, { voice: 'quoted' }), loaded({ polarity: 0 })]

  it('is the balance of tone and loaded words, shrunk by k', () => {
    const scores = scoreTone(annotations)
    expect(scores.all.value).toBeCloseTo((2 - 3 - 1) / (2 + 3 + 1 + k), 12)
    expect(scores.narration.value).toBeCloseTo((2 - 3) / (2 + 3 + k), 12)
    expect(scores.quoted.value).toBeCloseTo(-1 / (1 + k), 12)
  })

  it('lists each word with its share', () => {
    const { contributions, n } = scoreTone(annotations).all
    expect(n).toBe(3)
    expect(contributions.map(({ annotation }) => annotation)).toEqual([0, 2, 3])
    expect(contributions[1]!.value).toBeCloseTo(-3 / (6 + k), 12)
  })

  it('cannot tell where no evaluative word counts', () => {
    expect(scoreTone(annotations).reported.value).toBeNull()
    expect(scoreTone([]).all).toEqual({
      value: null,
      low: null,
      high: null,
      n: 0,
      label: null,
      reason: 'aucun mot évaluatif',
      contributions: [],
    })
    expect(scoreTone([tone(-3, { suppressedBy: 'negation' })]).all.value).toBeNull()
  })

  it('gives bounds from two words on', () => {
    const scores = scoreTone(annotations)
    expect(scores.quoted.low).toBeNull()
    expect(scores.all.low).toBeLessThan(scores.all.value!)
    expect(scores.all.high).toBeGreaterThan(scores.all.value!)
  })

  it('takes words of one sentence as one piece of evidence in the bounds', () => {
    const words = [2, 1, 2, -1, -2, -1, 1, 2].map((value, i) => tone(value, { start: 5 * i, end: 5 * i + 3 }))
    const alone = scoreTone(words).all
    const grouped = scoreTone(words, { sentences: [0, 15, 30] }).all
    expect(grouped.value).toBe(alone.value)
    expect(grouped.high! - grouped.low!).toBeGreaterThan(alone.high! - alone.low!)
    expect(scoreTone(words, { sentences: [0] }).all).toMatchObject({ low: null, high: null })
  })

  it('labels by thresholds with a neutral zone', () => {
    const many = (value: number): ReturnType<typeof tone>[] => Array.from({ length: 40 }, () => tone(value))
    expect(scoreTone(many(2)).all.label).toBe('positive')
    expect(scoreTone(many(-2)).all.label).toBe('negative')
    expect(scoreTone([...many(2), ...many(-2)]).all.label).toBe('neutral')
    expect(Math.min(neutral.below, neutral.above)).toBeGreaterThan(0)
  })

  it('gives no label where the words weigh so little that it would be neutral whatever their signs', () => {
    // 1 / (1 + 5) = .17 and 1.25 / 6.25 = .2 stay in the zone −.2 … .3; 1.5 / 6.5 = .23 leaves it on the negative side
    expect([k, neutral]).toEqual([5, { below: 0.2, above: 0.3 }])
    for (const value of [1, -1, 1.25, -1.25]) {
      const { value: tone_, label, reason } = scoreTone([tone(value)]).all
      expect(tone_).not.toBeNull()
      expect(label).toBeNull()
      expect(reason).toMatch(/^trop peu/)
    }
    expect(scoreTone([tone(1.5)]).all).toMatchObject({ label: 'neutral', reason: null })
    expect(scoreTone([tone(-1.5)]).all).toMatchObject({ label: 'negative', reason: null })
  })

  it('has a label where strong words cancel out', () => {
    expect(scoreTone([tone(3), tone(-3)]).all).toMatchObject({ value: 0, label: 'neutral', reason: null })
  })

  it('counts words in boilerplate only when asked to', () => {
    const kept = [tone(2), tone(-2, { suppressedBy: 'boilerplate' })]
    expect(scoreTone(kept).all.n).toBe(1)
    expect(scoreTone(kept, { withBoilerplate: true }).all.value).toBe(0)
  })
})
