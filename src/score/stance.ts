import type { Annotation, ByVoice, Score } from '../types.ts'
import { CALIBRATION } from './calibration.ts'
import { byVoice, checkScoring, counts, type PlacedItem, type ScoreOptions, sentenceOf } from './score.ts'
import { balance } from './tone.ts'

/**
 * Stance toward each target: balance of what is said of it (annotations of kind `evaluation`), Σv / (Σ|v| + k), −1…1.
 * A target that is mentioned, or asked for, and of which nothing is said has `null`.
 */
export function scoreStance(
  annotations: readonly Annotation[],
  options: ScoreOptions = {},
): Record<string, ByVoice<Score>> {
  checkScoring(annotations, options)
  const byTarget = new Map<string, PlacedItem[]>((options.targets ?? []).map((target) => [target, []]))
  annotations.forEach((one, annotation) => {
    if (one.kind === 'mention' && !byTarget.has(one.target)) byTarget.set(one.target, [])
    if (one.kind !== 'evaluation' || !counts(one, options)) return
    const items = byTarget.get(one.target) ?? []
    items.push({ annotation, value: one.value, voice: one.voice, sentence: sentenceOf(one, annotation, options) })
    byTarget.set(one.target, items)
  })
  const { k, neutral } = CALIBRATION.stance
  const scores: Record<string, ByVoice<Score>> = Object.create(null) as Record<string, ByVoice<Score>>
  for (const [target, items] of byTarget)
    scores[target] = byVoice(items, (own) => balance(own, k, neutral, 'rien n’est dit de cet acteur'))
  return scores
}
