import type { ByVoice, Report, ReportWarning, Score, Scores } from '../types.ts'
import { labelOf, SCORE_LABELS } from './page/labels.ts'

/** A score per 1,000 words moves with each term; below this share of the larger value a difference is no news. */
const RELATIVE_CHANGE = 0.1

/**
 * Whether the boilerplate matters: one warning when scores with and without filtering differ materially, else none. A
 * difference is material when the label changes (*positive* to *neutral*, *present* to *absent*), when one of them has a
 * value and the other none, or when the value without filtering lies outside the interval of the filtered one and is at
 * least a tenth away from it: less than that no reader would report otherwise. Looked at for all voices together.
 *
 * @param scores with boilerplate left out
 * @param withoutFiltering the same with it left in
 */
export function effectWarnings(scores: Scores, withoutFiltering: Scores, size: Report['size']): ReportWarning[] {
  if (size.boilerplateWords === 0) return []
  const changed = [
    ...changeOf('vocabulaire chargé', scores.loaded, withoutFiltering.loaded),
    ...changeOf('tonalité', scores.tone, withoutFiltering.tone),
    ...changesOf((id) => `position envers « ${id} »`, scores.stance, withoutFiltering.stance),
    ...changesOf((id) => `cadre « ${labelOf('frames.frame', id)} »`, scores.frames, withoutFiltering.frames),
  ]
  if (changed.length === 0) return []
  const words = size.words.all + size.boilerplateWords
  const share = Math.round((100 * size.boilerplateWords) / words)
  return [
    {
      code: 'boilerplate-effect',
      message: `l’habillage et le remplissage (${share} % des mots) changent des mesures ; avec eux : ${changed.join(' ; ')}`,
      start: 0,
      end: size.characters,
    },
  ]
}

function changesOf(
  nameOf: (id: string) => string,
  scores: Readonly<Record<string, ByVoice<Score>>>,
  others: Readonly<Record<string, ByVoice<Score>>>,
): string[] {
  const ids = [...new Set([...Object.keys(scores), ...Object.keys(others)])]
  return ids.flatMap((id) => changeOf(nameOf(id), scores[id], others[id]))
}

function changeOf(name: string, score: ByVoice<Score> | undefined, other: ByVoice<Score> | undefined): string[] {
  const [filtered, raw] = [score?.all ?? null, other?.all ?? null]
  return isMaterial(filtered, raw) ? [`${name} ${show(raw)} au lieu de ${show(filtered)}`] : []
}

/** Whether two measures of one thing, the first with boilerplate left out, would be reported differently. */
export function isMaterial(filtered: Score | null, raw: Score | null): boolean {
  const one = filtered?.value ?? null
  const other = raw?.value ?? null
  if (one === null || other === null) return one !== other
  if (filtered?.label !== raw?.label) return true
  const { low = null, high = null } = filtered ?? {}
  if (low === null || high === null || (other >= low && other <= high)) return false
  return Math.abs(other - one) >= RELATIVE_CHANGE * Math.max(Math.abs(one), Math.abs(other))
}

function show(score: Score | null): string {
  if (score === null || score.value === null) return 'sans valeur'
  const value = score.value.toLocaleString('fr-FR', { maximumFractionDigits: 2 })
  return score.label === null ? value : `${value} (${SCORE_LABELS[score.label] ?? score.label})`
}
