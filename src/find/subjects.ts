import { KIND } from '../document/document.ts'
import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import {
  type Chunk,
  type Chunks,
  chunk,
  formAt,
  isRelative,
  lemmaAt,
  type NounChunk,
  posNumbers,
  type VerbChunk,
} from './chunks.ts'
import { oncePerDocument } from './once.ts'

const { ADV, CCONJ, PROPN } = /* @__PURE__ */ posNumbers()

/** A noun phrase with its complements: tokens from … to − 1, and its base chunk. */
export interface Phrase {
  from: number
  to: number
  chunk: NounChunk
}

/** Number of the sentence that holds a token. */
export function sentenceOf(document: TaggedDocument, token: number): number {
  return sentenceNumbers(document)[token] ?? Math.max(0, document.sentences.length - 1)
}

/** Per token: number of its sentence. */
const sentenceNumbers: (document: TaggedDocument) => Uint32Array = /* @__PURE__ */ oncePerDocument((document) => {
  const { length, to } = document.sentences
  const numbers = new Uint32Array(document.tokens.length)
  for (let s = 0, i = 0; s < length; s++) while (i < (to[s] as number)) numbers[i++] = s
  return numbers
})

/**
 * The subject of a verb chunk, by rule, first that applies: the pronoun inside the group; the antecedent of *qui*; for an
 * inverted verb the noun chunk right after it; for a participle or infinitive the noun before it or the subject of the verb
 * it hangs on; the noun phrase to the left, over adverbs, asides between commas and relative clauses; after *et* the
 * subject of the verb before.
 */
export function subjectOf(document: TaggedDocument, verbIndex: number, inverted = false): Phrase | null {
  const chunks = chunk(document)
  const verb = chunks.list[verbIndex] as VerbChunk
  const begin = document.sentences.from[sentenceOf(document, verb.from)] as number
  if (verb.clitic >= 0) return pronounPhrase(verb.clitic)
  if (inverted) return rightSubject(document, chunks, verbIndex)
  if (verb.finite < 0) return controllerOf(document, chunks, verbIndex, begin)
  const before = skipAdverbsLeft(document, verb.from - 1, begin)
  if (before >= begin && isRelative(document, before)) {
    return formAt(document, before).toLowerCase() === 'qui'
      ? antecedent(document, chunks, verb, beforeClause(document, before), begin)
      : rightSubject(document, chunks, verbIndex)
  }
  if (followsQuotation(document, before)) {
    const inverse = rightSubject(document, chunks, verbIndex)
    if (inverse) return inverse
  }
  return leftSubject(document, chunks, before, begin)
}

/** « … », dit X: right after a closing mark the subject is on the right. */
function followsQuotation(document: TaggedDocument, before: number): boolean {
  const mark = isComma(document, before) ? before - 1 : before
  return mark >= 0 && /^[»”"]$/.test(formAt(document, mark))
}

/** What *qui* stands for: of the noun phrases that end right before it, the nearest that agrees with the verb in number. */
function antecedent(
  document: TaggedDocument,
  chunks: Chunks,
  verb: VerbChunk,
  end: number,
  begin: number,
): Phrase | null {
  let nearest: Phrase | null = null
  let c = end > begin ? (chunks.at[end - 1] as number) : -1
  for (;;) {
    const found = chunks.list[c]
    if (found?.kind !== 'noun' || found.from < begin) return nearest
    const phrase: Phrase = { from: found.from, to: end, chunk: found }
    nearest ??= phrase
    const number = document.number[found.head]
    const wanted = document.number[verb.finite]
    if (!number || !wanted || number === wanted) return phrase
    const left = found.preposition < 0 ? -1 : found.begin - 1
    c = left >= begin ? (chunks.at[left] as number) : -1
  }
}

function pronounPhrase(token: number): Phrase {
  return {
    from: token,
    to: token + 1,
    chunk: { kind: 'noun', begin: token, from: token, to: token + 1, head: token, preposition: -1, pronoun: true },
  }
}

/** How many complements may stand between an inverted verb and its subject: *a déclaré à la presse, jeudi, le ministre*. */
const COMPLEMENTS_BEFORE_SUBJECT = 4

/** The noun phrase after a verb (*dit le maire*), adverbs, complements and an aside between commas allowed. */
function rightSubject(document: TaggedDocument, chunks: Chunks, verbIndex: number): Phrase | null {
  const verb = chunks.list[verbIndex] as VerbChunk
  const end = document.sentences.to[sentenceOf(document, verb.from)] as number
  let i = verb.to
  for (let skipped = 0; i < end && skipped <= COMPLEMENTS_BEFORE_SUBJECT; ) {
    const c = chunks.at[i] as number
    const found = chunks.list[c]
    if (found?.kind === 'verb') return null
    if (found?.kind === 'noun') {
      const isTime = grammar('time-noun').has(lemmaAt(document, found.head))
      if (found.preposition < 0 && !isTime) return withNames(document, chunks, fullPhrase(document, c), end)
      i = found.to
      skipped++
    } else if (document.pos[i] === ADV) i++
    else if (isComma(document, i) && (skipped > 0 || asideFollows(document, i, end))) {
      const close = skipped > 0 ? i : nextComma(document, i + 1, end)
      i = close + 1
      skipped++
    } else return null
  }
  return null
}

function nextComma(document: TaggedDocument, from: number, end: number): number {
  for (let i = from; i < end; i++) if (isComma(document, i)) return i
  return -1
}

/** jure, la main sur le cœur, le directeur: a short aside right after the verb. */
function asideFollows(document: TaggedDocument, comma: number, end: number): boolean {
  const close = nextComma(document, comma + 1, end)
  return close > 0 && close - comma <= 8
}

/** Subject of a participle or infinitive: the noun right before a participle, else the subject of the finite verb it hangs on. */
function controllerOf(document: TaggedDocument, chunks: Chunks, verbIndex: number, begin: number): Phrase | null {
  const verb = chunks.list[verbIndex] as VerbChunk
  const before = skipAdverbsLeft(document, verb.from - 1, begin)
  if (verb.mood === 'present-participle' && before >= begin && !isComma(document, before)) {
    const adjacent = phraseEndingAt(document, chunks, before + 1, begin)
    if (adjacent) return adjacent
  }
  for (let c = verbIndex - 1; c >= 0; c--) {
    const governor = chunks.list[c] as Chunk
    if (governor.from < begin) break
    if (governor.kind === 'verb' && governor.finite >= 0 && !isInRelative(document, governor, begin))
      return subjectOf(document, c)
  }
  // « S'exprimant après la rencontre, X a … »: the main verb follows.
  for (let c = verbIndex + 1; c < chunks.list.length; c++) {
    const governor = chunks.list[c] as Chunk
    if (sentenceOf(document, governor.from) !== sentenceOf(document, verb.from)) break
    if (governor.kind === 'verb' && governor.finite >= 0 && !isInRelative(document, governor, begin))
      return subjectOf(document, c)
  }
  return null
}

function isInRelative(document: TaggedDocument, verb: VerbChunk, begin: number): boolean {
  const before = skipAdverbsLeft(document, verb.from - 1, begin)
  return before >= begin && isRelative(document, before)
}

/** The subject whose last token is `last` or lies before the aside or relative clause that ends there. */
function leftSubject(document: TaggedDocument, chunks: Chunks, place: number, begin: number): Phrase | null {
  const last = beforeBrackets(document, place, begin)
  if (last < begin) return null
  if (isComma(document, last)) {
    const opening = previousComma(document, last - 1, begin)
    if (opening < begin) return sharedSubject(document, chunks, last, begin)
    const main = phraseEndingAt(document, chunks, opening, begin)
    if (!main) return sharedSubject(document, chunks, opening, begin)
    // Le ministre, Choe Son-hui, a dit: the name in the aside belongs to the phrase.
    const aside = chunks.list[chunks.at[opening + 1] as number]
    return aside?.kind === 'noun' && document.pos[aside.head] === PROPN && aside.to === last
      ? { ...main, to: last }
      : main
  }
  if (document.pos[last] === CCONJ) return sharedSubject(document, chunks, last, begin)
  const c = chunks.at[last] as number
  const found = chunks.list[c]
  if (!found)
    return document.tokens.kind[last] === KIND.punctuation && isMark(document, last)
      ? leftSubject(document, chunks, last - 1, begin)
      : null
  if (found.kind === 'verb') {
    const opener = relativeOpener(document, chunks, c, begin)
    return opener < 0
      ? sharedSubject(document, chunks, last, begin)
      : leftSubject(document, chunks, beforeClause(document, opener) - 1, begin)
  }
  const phrase = phraseEndingAt(document, chunks, last + 1, begin)
  if (!phrase) return null
  // The object of a relative clause is not the subject: l'homme qui a vu l'ours a dit.
  const left = chunks.list[chunks.at[phrase.from - 1] as number]
  if (phrase.from > begin && left?.kind === 'verb') {
    const opener = relativeOpener(document, chunks, chunks.at[phrase.from - 1] as number, begin)
    if (opener >= 0) return leftSubject(document, chunks, beforeClause(document, opener) - 1, begin)
  }
  return phrase
}

/** The subject of the nearest finite verb before `place`, for verbs joined by *et* or a comma. */
function sharedSubject(document: TaggedDocument, chunks: Chunks, place: number, begin: number): Phrase | null {
  for (let i = place - 1; i >= begin; i--) {
    const c = chunks.at[i] as number
    const found = chunks.list[c]
    if (found?.kind === 'verb') {
      if (found.finite >= 0) return subjectOf(document, c)
      i = found.from
    }
  }
  return null
}

/** The noun phrase whose last token is `end` − 1: the last chunk without a preposition, with all that follows it. */
function phraseEndingAt(document: TaggedDocument, chunks: Chunks, place: number, begin: number): Phrase | null {
  const end = beforeBrackets(document, place - 1, begin) + 1
  let c = end > begin ? (chunks.at[end - 1] as number) : -1
  for (;;) {
    const found = chunks.list[c]
    if (found?.kind !== 'noun' || found.from < begin) return null
    if (found.preposition < 0)
      return withCoordination(document, chunks, { from: found.from, to: end, chunk: found }, begin)
    const left = found.begin - 1
    c = left >= begin ? (chunks.at[left] as number) : -1
  }
}

/** X, Y et Z: a phrase after *et* is joined to those before it. */
function withCoordination(document: TaggedDocument, chunks: Chunks, phrase: Phrase, begin: number): Phrase {
  let { from } = phrase
  let joined = false
  for (;;) {
    const link = from - 1
    if (link <= begin) break
    const isAnd = document.pos[link] === CCONJ && ['et', 'ou', 'ni'].includes(lemmaAt(document, link))
    if (!isAnd && !(joined && isComma(document, link))) break
    const left = phraseBefore(document, chunks, link, begin)
    if (left < 0) break
    from = left
    joined = true
  }
  return joined ? { ...phrase, from } : phrase
}

/** Start of the noun phrase without preposition that ends right before a token, or −1. */
function phraseBefore(document: TaggedDocument, chunks: Chunks, end: number, begin: number): number {
  let c = chunks.at[end - 1] as number
  for (;;) {
    const found = chunks.list[c]
    if (found?.kind !== 'noun' || found.pronoun || found.from < begin) return -1
    if (found.preposition < 0) {
      // After a verb it is that verb's object, not part of the subject.
      const left = found.from > begin ? chunks.list[chunks.at[found.from - 1] as number] : undefined
      return left?.kind === 'verb' ? -1 : found.from
    }
    if (lemmaAt(document, found.preposition) !== 'de') return -1
    const left = found.begin - 1
    c = left >= begin ? (chunks.at[left] as number) : -1
  }
}

/** A noun chunk with the *de* complements that follow it. */
export function fullPhrase(document: TaggedDocument, index: number): Phrase {
  const chunks = chunk(document)
  const base = chunks.list[index] as NounChunk
  let to = base.to
  for (let c = index + 1; c < chunks.list.length; c++) {
    const next = chunks.list[c] as Chunk
    if (next.kind !== 'noun' || next.preposition !== to || next.pronoun || lemmaAt(document, next.preposition) !== 'de')
      break
    to = next.to
  }
  return { from: base.from, to, chunk: base }
}

/** Le ministre de l'Intérieur Jean Dupont; le chef, Jean Dupont: a name right after a phrase belongs to it. */
function withNames(document: TaggedDocument, chunks: Chunks, phrase: Phrase, end: number): Phrase {
  const next = phrase.to < end ? chunks.list[chunks.at[phrase.to] as number] : undefined
  return next?.kind === 'noun' && next.preposition < 0 && next.from === phrase.to && document.pos[next.head] === PROPN
    ? { ...phrase, to: next.to }
    : phrase
}

/** The relative pronoun that opens the clause of a verb chunk, or −1. */
function relativeOpener(document: TaggedDocument, chunks: Chunks, verbIndex: number, begin: number): number {
  const verb = chunks.list[verbIndex] as VerbChunk
  for (let i = verb.from - 1; i >= begin; i--) {
    if (isRelative(document, i)) return i
    const c = chunks.list[chunks.at[i] as number]
    if (isComma(document, i) || (c?.kind === 'verb' && c.finite >= 0)) return -1
  }
  return -1
}

/** One past what stands before a relative clause: its opening pronoun, or the comma before that. */
function beforeClause(document: TaggedDocument, opener: number): number {
  return isComma(document, opener - 1) ? opener - 1 : opener
}

function skipAdverbsLeft(document: TaggedDocument, token: number, begin: number): number {
  let i = token
  while (i >= begin && document.pos[i] === ADV) i--
  return i
}

function previousComma(document: TaggedDocument, token: number, begin: number): number {
  for (let i = token; i >= begin; i--) {
    if (isComma(document, i)) return i
    if (document.tokens.kind[i] === KIND.punctuation && /^[;:.!?…]/.test(formAt(document, i))) return -1
  }
  return -1
}

function isComma(document: TaggedDocument, token: number): boolean {
  return token >= 0 && formAt(document, token) === ','
}

/** Odile Roy (PS) a dit: what stands in brackets right after a phrase is no part of it. */
function beforeBrackets(document: TaggedDocument, last: number, begin: number): number {
  if (last < begin || formAt(document, last) !== ')') return last
  for (let i = last - 1; i > begin; i--) if (formAt(document, i) === '(') return i - 1
  return last
}

function isMark(document: TaggedDocument, token: number): boolean {
  return /^[«»“”"()]$/.test(formAt(document, token))
}
