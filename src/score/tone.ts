import type { Annotation, ByVoice, Score } from '../types.ts'
import { CALIBRATION, type NeutralZone } from './calibration.ts'
import { balanceWeight } from './formulas.ts'
import { balanceBounds } from './intervals.ts'
import {
  byVoice,
  checkScoring,
  counts,
  makeScore,
  noScore,
  type PlacedItem,
  polarityLabel,
  type ScoreOptions,
  sentenceOf,
} from './score.ts'

/**
 * Tone: balance of the evaluative words (lexicons `tone` and `loaded`), Σv / (Σ|v| + k), −1…1. The label has a neutral
 * zone calibrated on development data (calibration.ts). `null` with a reason where no evaluative word counts; no label where there
 * are too few.
 */
export function scoreTone(annotations: readonly Annotation[], options: ScoreOptions = {}): ByVoice<Score> {
  checkScoring(annotations, options)
  return byVoice(toneItems(annotations, options), toneScore)
}

/** The tone of all voices together. */
export function toneOf(annotations: readonly Annotation[], options: ScoreOptions = {}): Score {
  return toneScore(toneItems(annotations, options))
}

function toneItems(annotations: readonly Annotation[], options: ScoreOptions): PlacedItem[] {
  const items: PlacedItem[] = []
  annotations.forEach((one, annotation) => {
    if ((one.kind !== 'tone' && one.kind !== 'loaded') || !counts(one, options)) return
    const value = one.kind === 'tone' ? one.valence : one.polarity
    if (one.kind === 'tone' || value !== 0)
      items.push({ annotation, value, voice: one.voice, sentence: sentenceOf(one, annotation, options) })
  })
  return items
}

function toneScore(items: readonly PlacedItem[]): Score {
  const { k, neutral } = CALIBRATION.tone
  return balance(items, k, neutral, 'aucun mot évaluatif')
}

/**
 * The shrunk balance of some items as a score. No label where the items weigh so little that it would be neutral whatever
 * their signs: Σ|v| / (Σ|v| + k) within the neutral zone.
 *
 * @param nothing why there is no value when there are no items
 */
export function balance(items: readonly PlacedItem[], k: number, neutral: NeutralZone, nothing: string): Score {
  if (items.length === 0) return noScore(nothing)
  const values = items.map(({ value }) => value)
  const weight = balanceWeight(values, k)
  const tooThin = (weight - k) / weight <= Math.min(neutral.below, neutral.above)
  return makeScore(
    items.map(({ annotation, value }) => ({ annotation, value: value / weight })),
    balanceBounds(
      values,
      k,
      items.map(({ sentence }) => sentence),
    ),
    (value) => (tooThin ? null : polarityLabel(value, neutral)),
    tooThin ? TOO_THIN : null,
  )
}

const TOO_THIN = 'trop peu d’éléments : le score resterait dans la zone neutre quel que soit leur signe'
