import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, lemmaAt } from './chunks.ts'
import { conditionalsOf } from './conditional.ts'
import { voicesOf } from './voice.ts'

const ALLEGED_REACH = 2

/**
 * Whether the writer keeps a word at a distance: under the journalistic conditional (*aurait trahi*), governed by a source
 * (*selon X*), or next to *présumé, prétendu, soi-disant*.
 */
export function isHedged(document: TaggedDocument, token: number): boolean {
  for (let i = token - ALLEGED_REACH; i <= token + ALLEGED_REACH; i++) {
    if (i >= 0 && i < document.tokens.length && grammar('alleged').has(lemmaAt(document, i))) return true
  }
  const voices = voicesOf(document)
  const quotation = voices.quotations[voices.quotation[token] as number]
  if (quotation?.form === 'indirect' && quotation.cue && grammar('source-preposition').has(quotation.cue.lemma))
    return true
  return underConditional(document, token)
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
    if (/^[.;:!?…]/.test(formAt(document, i))) return false
  }
  return false
}
