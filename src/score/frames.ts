import { categories } from '../lexicon/categories.ts'
import type { Annotation, ByVoice, Score } from '../types.ts'
import { CALIBRATION } from './calibration.ts'
import { saturationBounds } from './intervals.ts'
import { byVoice, counts, type Item, makeScore, noScore, type ScoreOptions } from './score.ts'

/**
 * Frames: how much evidence there is for each, s / (s + k), 0…1, where s is the sum of the weights of its cues and k
 * grows with the length of the text (calibration.ts). A frame is `present` from ½ on. All frames of the lexicon are listed; 0
 * where no cue stands, `null` where there are no words.
 *
 * @param words number of words by voice
 */
export function scoreFrames(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): Record<string, ByVoice<Score>> {
  const byFrame = new Map<string, Item[]>(categories('frames.frame').map(({ id }) => [id, []]))
  annotations.forEach((one, annotation) => {
    if (one.kind !== 'frame' || !counts(one, options)) return
    const items = byFrame.get(one.frame) ?? []
    items.push({ annotation, value: one.weight, voice: one.voice })
    byFrame.set(one.frame, items)
  })
  const { base, perWord } = CALIBRATION.frames
  const scores: Record<string, ByVoice<Score>> = Object.create(null) as Record<string, ByVoice<Score>>
  for (const [frame, items] of byFrame) {
    scores[frame] = byVoice(items, (own, voice) => {
      if (words[voice] === 0) return noScore()
      if (own.length === 0) return { value: 0, low: null, high: null, n: 0, label: 'absent', contributions: [] }
      const k = base + perWord * words[voice]
      const weights = own.map(({ value }) => value)
      let evidence = 0
      for (const weight of weights) evidence += weight
      return makeScore(
        own.map(({ annotation, value }) => ({ annotation, value: value / (evidence + k) })),
        saturationBounds(weights, k),
        presence,
      )
    })
  }
  return scores
}

const PRESENT = 0.5

function presence(value: number): string {
  return value >= PRESENT ? 'present' : 'absent'
}
