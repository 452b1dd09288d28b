import type { Annotation, ByVoice, Score } from '../types.ts'
import { CALIBRATION, type NeutralZone } from './calibration.ts'
import { balanceWeight } from './formulas.ts'
import { balanceBounds } from './intervals.ts'
import { byVoice, counts, type Item, makeScore, noScore, polarityLabel, type ScoreOptions } from './score.ts'

/**
 * Tone: balance of the evaluative words (lexicons `tone` and `loaded`), Σv / (Σ|v| + k), −1…1. The label has a neutral
 * zone calibrated on development data (calibration.ts). `null` where no evaluative word counts.
 */
export function scoreTone(annotations: readonly Annotation[], options: ScoreOptions = {}): ByVoice<Score> {
  const items: Item[] = []
  annotations.forEach((one, annotation) => {
    if ((one.kind !== 'tone' && one.kind !== 'loaded') || !counts(one, options)) return
    const value = one.kind === 'tone' ? one.valence : one.polarity
    if (one.kind === 'tone' || value !== 0) items.push({ annotation, value, voice: one.voice })
  })
  const { k, neutral } = CALIBRATION.tone
  return byVoice(items, (own) => balance(own, k, neutral))
}

/** The shrunk balance of some items as a score. */
export function balance(items: readonly Item[], k: number, neutral: NeutralZone): Score {
  if (items.length === 0) return noScore()
  const values = items.map(({ value }) => value)
  const weight = balanceWeight(values, k)
  return makeScore(
    items.map(({ annotation, value }) => ({ annotation, value: value / weight })),
    balanceBounds(values, k),
    (value) => polarityLabel(value, neutral),
  )
}
