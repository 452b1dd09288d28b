import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk } from './chunks.ts'
import { conditionalsOf } from './conditional.ts'
import { voicesOf } from './voice.ts'
import { FORM, hasClass, LEMMA, wordClasses } from './word-classes.ts'

const ALLEGED_REACH = 2

/**
 * Whether the writer keeps a word at a distance: under the journalistic conditional (*aurait trahi*), governed by a source
 * (*selon X*), or next to *présumé, prétendu, soi-disant*.
 */
export function isHedged(document: TaggedDocument, token: number): boolean {
  if (isAlleged(document, token)) return true
  const voices = voicesOf(document)
  const quotation = voices.quotations[voices.quotation[token] as number]
  if (quotation?.form === 'indirect' && quotation.cue && grammar('source-preposition').has(quotation.cue.lemma))
    return true
  return underConditional(document, token)
}

/** Whether a word stands next to *présumé, prétendu, soi-disant*. */
export function isAlleged(document: TaggedDocument, token: number): boolean {
  const { lemma } = wordClasses(document)
  const end = Math.min(token + ALLEGED_REACH + 1, lemma.length)
  for (let i = Math.max(0, token - ALLEGED_REACH); i < end; i++)
    if (((lemma[i] as number) & LEMMA.alleged) !== 0) return true
  return false
}

/** Whether the nearest verb to the left in the clause (or the word's own) is a journalistic conditional. */
function underConditional(document: TaggedDocument, token: number): boolean {
  const chunks = chunk(document)
  const conditionals = conditionalsOf(document)
  if (conditionals.size === 0) return false
  for (let i = token; i >= 0; i--) {
    const c = chunks.at[i] as number
    const found = chunks.list[c]
    if (found?.kind === 'verb') return conditionals.has(c)
    if (hasClass(document, i, FORM.clauseMark)) return false
  }
  return false
}
