import { describe, expect, it } from 'vitest'
import { categories } from '../../src/lexicon/categories.ts'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { scoreFrames } from '../../src/score/frames.ts'
import { cue, other } from './annotations.ts'

const { base, ofFrame, perWord, headline } = CALIBRATION.frames
const words = { all: 300, narration: 200, quoted: 100, reported: 0 }

describe('scoreFrames', () => {
  const annotations = [cue('justice', 3), other, cue('justice', 2, { voice: 'quoted' }), cue('health', 1)]

  it('saturates the weights of the cues with a constant that grows with the text', () => {
    const scores = scoreFrames(annotations, words)
    const k = base + perWord * 300
    expect(scores['justice']!.all.value).toBeCloseTo(5 / (5 + k), 12)
    expect(scores['health']!.all.value).toBeCloseTo(1 / (1 + k - base + (ofFrame['health'] as number)), 12)
    expect(scores['justice']!.quoted.value).toBeCloseTo(2 / (2 + base + perWord * 100), 12)
  })

  it('lists all frames of the lexicon: 0 without cue, null without words', () => {
    const scores = scoreFrames(annotations, words)
    for (const { id } of categories('frames.frame')) expect(scores[id]).toBeDefined()
    expect(scores['crime']!.all).toMatchObject({ value: 0, n: 0, label: 'absent', contributions: [] })
    expect(scores['crime']!.reported.value).toBeNull()
    expect(scores['justice']!.reported).toMatchObject({ label: null, reason: 'aucun mot' })
  })

  it('lists the frames of a list of the user too', () => {
    expect(scoreFrames([cue('voisinage', 2)], words)['voisinage']!.all.n).toBe(1)
  })

  it('is present from ½ on', () => {
    const many = (count: number): ReturnType<typeof cue>[] => Array.from({ length: count }, () => cue('crime', 3))
    expect(scoreFrames(many(40), words)['crime']!.all.label).toBe('present')
    expect(scoreFrames(many(1), { ...words, all: 100_000 })['crime']!.all.label).toBe('absent')
    const halfway = (30 - base) / perWord
    expect(scoreFrames(many(10), { ...words, all: Math.floor(halfway) - 1 })['crime']!.all.label).toBe('present')
    expect(scoreFrames(many(10), { ...words, all: Math.ceil(halfway) + 1 })['crime']!.all.label).toBe('absent')
  })

  it('points to the cues, with values that add up', () => {
    const { value, contributions } = scoreFrames(annotations, words)['justice']!.all
    expect(contributions.map(({ annotation }) => annotation)).toEqual([0, 2])
    expect(contributions.reduce((sum, one) => sum + one.value, 0)).toBeCloseTo(value!, 12)
  })

  it('weighs the cues in the headline more', () => {
    const inside = cue('crime', 1, { start: 3, end: 8 })
    const across = cue('crime', 1, { start: 18, end: 25 })
    const k = base + perWord * 300
    const { value, contributions } = scoreFrames([inside, across], words, { headline: { start: 3, end: 20 } })['crime']!
      .all
    expect(headline).toBeGreaterThan(1)
    expect(value).toBeCloseTo((headline + 1) / (headline + 1 + k), 12)
    expect(contributions[0]!.value).toBeCloseTo(headline * contributions[1]!.value, 12)
    expect(scoreFrames([inside, across], words, { headline: null })['crime']!.all.value).toBeCloseTo(2 / (2 + k), 12)
  })

  it('leaves cues in boilerplate out unless asked', () => {
    const kept = [cue('crime', 3, { suppressedBy: 'boilerplate' })]
    expect(scoreFrames(kept, words)['crime']!.all.n).toBe(0)
    expect(scoreFrames(kept, words, { withBoilerplate: true })['crime']!.all.n).toBe(1)
  })
})
