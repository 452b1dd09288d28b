import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, isRelative, type VerbChunk } from './chunks.ts'
import { subjectOf } from './subjects.ts'

const SHORTEST_EXCLAMATION = 4

/**
 * Whether quoted words reproduce at least a clause: a finite verb with its subject inside the marks (outside relative
 * clauses), an imperative, or a whole exclamation or question.
 */
export function isClause(document: TaggedDocument, from: number, to: number): boolean {
  const chunks = chunk(document)
  let last = -1
  for (let i = from; i < to; i++) {
    const c = chunks.at[i] as number
    if (c === last || c < 0) continue
    last = c
    const found = chunks.list[c]
    if (found?.kind !== 'verb') continue
    if (found.mood === 'imperative' && i === from) return true
    if (found.finite < from || found.finite >= to || opensRelative(document, found, from)) continue
    if (found.clitic >= from && found.clitic < to) return true
    const subject = subjectOf(document, c)
    // « ne voient pas le problème »: what follows the verb is no subject here.
    if (subject && subject.from >= from && subject.to <= found.from) return true
  }
  const first = document.text[document.tokens.start[from] as number] as string
  return to - from >= SHORTEST_EXCLAMATION && /\p{Lu}/u.test(first) && /[!?]$/.test(formAt(document, to - 1))
}

function opensRelative(document: TaggedDocument, verb: VerbChunk, from: number): boolean {
  for (let i = verb.from - 1; i >= from; i--) {
    if (isRelative(document, i)) return i > from
    if (formAt(document, i) === ',') return false
  }
  return false
}
