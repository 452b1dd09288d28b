import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, lemmaAt, type VerbChunk } from './chunks.ts'
import { oncePerDocument } from './once.ts'
import { sentenceOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { voicesOf } from './voice.ts'

/**
 * Verb chunks (by number) in the journalistic conditional: hearsay the writer does not vouch for (*aurait déployé, serait
 * malade*). Not the future in the past of reported speech (*a dit qu'il viendrait*), not a hypothesis (*si …, viendrait*),
 * not a wish or courtesy (*voudrait, devrait, pourrait*).
 */
export const conditionalsOf: (document: TaggedDocument) => Set<number> = /* @__PURE__ */ oncePerDocument((document) => {
  const found = new Set<number>()
  chunk(document).list.forEach((one, index) => {
    if (one.kind === 'verb' && isJournalistic(document, one)) found.add(index)
  })
  return found
})

function isJournalistic(document: TaggedDocument, verb: VerbChunk): boolean {
  if (verb.mood !== 'conditional' || verb.finite < 0) return false
  if ((document.tokens.depth[verb.finite] as number) > 0) return false
  if (grammar('modal-verb').has(lemmaAt(document, verb.head))) return false
  // Only être, avoir and compound tenses: a simple conditional is mostly hypothetical.
  const lemma = lemmaAt(document, verb.finite)
  if (lemma !== 'avoir' && lemma !== 'être') return false
  const sentence = sentenceOf(document, verb.finite)
  const begin = document.sentences.from[sentence] as number
  const end = document.sentences.to[sentence] as number
  for (let i = begin; i < end; i++) {
    const lower = formAt(document, i).toLowerCase()
    if (lower === 'si' || (lower === "s'" && lemmaAt(document, i) === 'si')) return false
  }
  return !isFutureInPast(document, verb)
}

/** a dit que X serait: the conditional of reported speech after a past tense. */
function isFutureInPast(document: TaggedDocument, verb: VerbChunk): boolean {
  const voices = voicesOf(document)
  const quotation = voices.quotations[voices.quotation[verb.finite] as number]
  if (quotation?.form !== 'indirect' || !quotation.cue || grammar('source-preposition').has(quotation.cue.lemma))
    return false
  const [first] = tokensIn(document, quotation.cue)
  const chunks = chunk(document)
  const cue = chunks.list[chunks.at[first] as number]
  return cue?.kind === 'verb' && cue.to - cue.from >= 2
}
