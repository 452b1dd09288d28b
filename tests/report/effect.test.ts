import { describe, expect, it } from 'vitest'
import { effectWarnings, isMaterial } from '../../src/report/effect.ts'
import type { ByVoice, Report, Score, Scores } from '../../src/types.ts'

const score = (value: number | null, low: number | null, high: number | null, label: string | null = null): Score => ({
  value,
  low,
  high,
  n: 4,
  label,
  reason: null,
  contributions: [],
})
const NONE = score(null, null, null)
const all = (one: Score): ByVoice<Score> => ({ all: one, narration: one, quoted: NONE, reported: NONE })
const scores = (tone: Score, frames: Scores['frames'] = {}): Scores => ({
  loaded: all(score(10, 6, 16)),
  categories: {},
  subjectivity: all(NONE),
  modality: {} as Scores['modality'],
  tone: all(tone),
  stance: {},
  frames,
})
const SIZE: Report['size'] = {
  characters: 2400,
  tokens: 480,
  words: { all: 300, narration: 300, quoted: 0, reported: 0 },
  sentences: 20,
  paragraphs: 9,
  boilerplateWords: 100,
  padding: 0,
}

describe('isMaterial', () => {
  it('is true when the label changes, however small the difference', () => {
    expect(isMaterial(score(-0.21, -0.4, 0, 'negative'), score(-0.19, -0.4, 0, 'neutral'))).toBe(true)
  })

  it('is false for a value inside the interval of the other', () => {
    expect(isMaterial(score(10, 6, 16), score(15, 9, 22))).toBe(false)
  })

  it('is true for a value outside the interval', () => {
    expect(isMaterial(score(10, 6, 16), score(17, 12, 23))).toBe(true)
    expect(isMaterial(score(10, 6, 16), score(5, 3, 9))).toBe(true)
  })

  it('is false for less than a tenth, even outside a narrow interval', () => {
    expect(isMaterial(score(10, 9.9, 10.1), score(10.9, 10.8, 11))).toBe(false)
    expect(isMaterial(score(10, 9.9, 10.1), score(11.2, 11, 11.3))).toBe(true)
  })

  it('is true when only one of them has a value', () => {
    expect(isMaterial(NONE, score(3, 1, 5))).toBe(true)
    expect(isMaterial(null, score(3, 1, 5))).toBe(true)
    expect(isMaterial(NONE, null)).toBe(false)
  })

  it('is false without an interval and the same label', () => {
    expect(isMaterial(score(1, null, null), score(4, null, null))).toBe(false)
  })
})

describe('effectWarnings', () => {
  const filtered = scores(score(-0.5, -0.8, -0.2, 'negative'))

  it('says nothing where nothing changes', () => {
    expect(effectWarnings(filtered, filtered, SIZE)).toEqual([])
  })

  it('says nothing where nothing was filtered', () => {
    const raw = scores(score(0.4, 0.1, 0.7, 'positive'))
    expect(effectWarnings(filtered, raw, { ...SIZE, boilerplateWords: 0 })).toEqual([])
  })

  it('names what changes, both values and the share of the words', () => {
    const raw = scores(score(0.4, 0.1, 0.7, 'positive'), { economic: all(score(0.7, 0.4, 0.9, 'present')) })
    const [warning, ...more] = effectWarnings(filtered, raw, SIZE)
    expect(more).toEqual([])
    expect(warning).toMatchObject({ code: 'boilerplate-effect', start: 0, end: 2400 })
    expect(warning?.message).toContain('25 % des mots')
    expect(warning?.message).toContain('tonalité 0,4 (positif) au lieu de -0,5 (négatif)')
    expect(warning?.message).toContain('cadre « économie » 0,7 (présent) au lieu de sans valeur')
    expect(warning?.message).not.toContain('vocabulaire')
  })
})
