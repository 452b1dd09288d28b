import { applyEdit, editsOf, labelOf, readingsOf } from './dictionary.ts'
import { functionWords } from './function-words.ts'
import type { Pos } from './tagged.ts'

/**
 * The lemma of a form used as the given part of speech: from the closed table, else by the edit rule of its ending.
 * Proper nouns are their own lemma; all others are lower case.
 *
 * @example
 * lemmaOf('enlisent', 'VERB') // 'enliser'
 */
export function lemmaOf(form: string, pos: Pos): string {
  if (pos === 'PROPN' || pos === 'X' || pos === 'SYM') return form
  const lower = form.toLowerCase()
  const listed = functionWords().get(lower)
  const convention = listed?.get(pos) ?? (pos === 'AUX' ? listed?.get('VERB') : undefined)
  if (convention !== undefined) return convention
  if (isAcronym(form, lower, pos)) return form
  if (pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'VERB' && pos !== 'AUX') return lower
  const readings = readingsOf(labelOf(lower))
  const wanted = pos === 'AUX' ? 'VERB' : pos
  for (const reading of readings) if (reading.pos === wanted) return applyEdit(lower, reading)
  // An adjective used as a noun or a noun as an adjective keeps its number rule; a participle is an adjective.
  const other = pos === 'NOUN' ? 'ADJ' : 'NOUN'
  if (pos !== 'VERB' && pos !== 'AUX')
    for (const reading of readings) if (reading.pos === other) return applyEdit(lower, reading)
  return lower
}

const DEGREE = 0xb0

/** ONU, TVA, G7; II, XIXe: words in capitals keep them, but for long ones, which are words of a title. */
function isAcronym(form: string, lower: string, pos: Pos): boolean {
  if (pos !== 'NOUN' && pos !== 'NUM' && pos !== 'ADJ') return false
  if (form.length === 1) return form !== lower
  if (form.charCodeAt(0) === DEGREE) return true
  if (form.charCodeAt(0) === lower.charCodeAt(0) || form.charCodeAt(1) === lower.charCodeAt(1)) return false
  return pos === 'ADJ'
    ? form.charCodeAt(form.length - 1) === lower.charCodeAt(form.length - 1)
    : pos === 'NUM' || form.length < 5
}

/**
 * All readings the dictionary gives a lower-case form, the closed table first; for an unknown word those of its ending.
 *
 * @example
 * analyses('sacrée') // [{pos: 'ADJ', lemma: 'sacré'}, {pos: 'NOUN', lemma: 'sacrée'}, {pos: 'VERB', lemma: 'sacrer'}]
 */
export function analyses(form: string): { pos: Pos; lemma: string }[] {
  const found: { pos: Pos; lemma: string }[] = []
  const add = (pos: Pos, lemma: string): void => {
    if (!found.some((known) => known.pos === pos && known.lemma === lemma)) found.push({ pos, lemma })
  }
  for (const [pos, lemma] of functionWords().get(form) ?? []) add(pos, lemma)
  for (const reading of readingsOf(labelOf(form))) {
    if (reading.pos !== 'X' || found.length === 0) add(reading.pos, applyEdit(form, reading))
  }
  return found
}

const NONE: readonly string[] = []

/** The lemmas of all readings of a lower-case form that are not the form itself. */
export function otherLemmas(form: string): readonly string[] {
  let found = NONE
  const add = (lemma: string): void => {
    if (lemma !== form) found = [...found, lemma]
  }
  const listed = functionWords().get(form)
  if (listed) for (const lemma of listed.values()) add(lemma)
  for (const reading of editsOf(labelOf(form))) add(applyEdit(form, reading))
  return found
}
