import { categories } from '../lexicon/categories.ts'
import type { Annotation, ByVoice, Score } from '../types.ts'
import { CALIBRATION } from './calibration.ts'
import { saturationBounds } from './intervals.ts'
import { NO_WORDS } from './rate.ts'
import { byVoice, checkScoring, counts, type Item, makeScore, noScore, type ScoreOptions } from './score.ts'

/**
 * Frames: how much evidence there is for each, s / (s + k), 0…1, where s is the sum of the weights of its cues and k
 * is set for each frame and grows with the length of the text (calibration.ts). A frame is `present` from ½ on. All frames of the lexicon are listed; 0
 * where no cue stands, `null` where there are no words.
 *
 * @param words number of words by voice
 */
export function scoreFrames(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): Record<string, ByVoice<Score>> {
  checkScoring(annotations, options, words)
  const found = frameItems(annotations, options)
  const frames = new Set([...categories('frames.frame').map(({ id }) => id), ...found.keys()])
  const scores: Record<string, ByVoice<Score>> = Object.create(null) as Record<string, ByVoice<Score>>
  for (const frame of frames)
    scores[frame] = byVoice(found.get(frame) ?? [], (own, voice) => frameScore(frame, own, words[voice]))
  return scores
}

/** The cues that count, by frame. */
export function frameItems(annotations: readonly Annotation[], options: ScoreOptions = {}): Map<string, Item[]> {
  const { headline = null } = options
  const byFrame = new Map<string, Item[]>()
  annotations.forEach((one, annotation) => {
    if (one.kind !== 'frame' || !counts(one, options)) return
    const isHeadline = headline !== null && one.start >= headline.start && one.end <= headline.end
    const value = isHeadline ? one.weight * CALIBRATION.frames.headline : one.weight
    const items = byFrame.get(one.frame)
    if (items) items.push({ annotation, value, voice: one.voice })
    else byFrame.set(one.frame, [{ annotation, value, voice: one.voice }])
  })
  return byFrame
}

/** The score of a frame from its cues in a text of some words. */
export function frameScore(frame: string, items: readonly Item[], words: number): Score {
  if (words === 0) return noScore(NO_WORDS)
  if (items.length === 0)
    return { value: 0, low: null, high: null, n: 0, label: 'absent', reason: null, contributions: [] }
  const { base, ofFrame, perWord } = CALIBRATION.frames
  const k = (ofFrame[frame] ?? base) + perWord * words
  const weights = items.map(({ value }) => value)
  let evidence = 0
  for (const weight of weights) evidence += weight
  return makeScore(
    items.map(({ annotation, value }) => ({ annotation, value: value / (evidence + k) })),
    saturationBounds(weights, k),
    presence,
  )
}

const PRESENT = 0.5

function presence(value: number): string {
  return value >= PRESENT ? 'present' : 'absent'
}
