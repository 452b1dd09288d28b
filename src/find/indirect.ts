import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Speaker } from '../types.ts'
import type { Attribution } from './attribution.ts'
import { type Chunk, chunk, formAt, lemmaAt, posNumbers, type VerbChunk } from './chunks.ts'
import { type CueCandidate, skipConnectors } from './cues.ts'
import { type EarlierSpeaker, sourcePhrase, speakerOf } from './speakers.ts'
import { sentenceOf, subjectOf } from './subjects.ts'
import { FORM, hasClass, wordClasses } from './word-classes.ts'

const { ADP, ADV, SCONJ, VERB } = /* @__PURE__ */ posNumbers()

/** Speech reported without marks: tokens from … to − 1. */
export interface IndirectSpeech extends Attribution {
  from: number
  to: number
}

/** X veut partir, X promet de partir: acts of will, not statements. */
const WISHES: ReadonlySet<string> = /* @__PURE__ */ new Set(['asking', 'promising'])

/** How many words may stand between a verb and its *que*. */
const QUE_REACH = 9

/**
 * Statements reported without marks: the clause after *que*, after an infinitive of opinion (*estime devoir …*), the
 * sentence that a source governs (*selon X*), and the sentence that an inserted or final verb credits (*…, notent les experts*).
 */
export function findIndirect(
  document: TaggedDocument,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): IndirectSpeech[] {
  const found: IndirectSpeech[] = []
  for (const cue of cues) {
    if ((document.tokens.depth[cue.from] as number) > 0) continue
    const speech =
      afterQue(document, cue, earlier) ??
      underSource(document, cue, earlier) ??
      besideInverted(document, cue, earlier) ??
      infinitive(document, cue, earlier)
    if (speech) found.push(...speech.filter(({ from, to }) => to - from >= 2))
  }
  return found
}

function sentenceBounds(document: TaggedDocument, token: number): [number, number] {
  const sentence = sentenceOf(document, token)
  const from = document.sentences.from[sentence] as number
  let to = document.sentences.to[sentence] as number
  while (
    to > from &&
    document.tokens.kind[to - 1] === KIND.punctuation &&
    /^[.!?…;:,]+$/.test(formAt(document, to - 1))
  )
    to--
  return [from, to]
}

/** X dit (adverbs) que P (et que Q). */
function afterQue(document: TaggedDocument, cue: CueCandidate, earlier: EarlierSpeaker): IndirectSpeech[] | null {
  if (!cue.constructions.has('que') && !cue.constructions.has('noun')) return null
  const chunks = chunk(document)
  const [, end] = sentenceBounds(document, cue.from)
  const que = queAfter(document, cue, end)
  if (que < 0) return null
  let speaker: Speaker | null = null
  if (cue.verb >= 0) {
    const verb = chunks.list[cue.verb] as VerbChunk
    const subject = verb.passive ? null : subjectOf(document, cue.verb)
    if (isImpersonal(document, verb)) return null
    speaker = speakerOf(document, subject, earlier)
  }
  const parts: IndirectSpeech[] = []
  let from = que + 1
  for (;;) {
    const to = clauseEnd(document, from, end)
    parts.push({ cue, speaker, from, to })
    const next = coordinatedQue(document, to, end)
    if (next < 0) return parts
    from = next
  }
}

/** The conjunction that opens what a cue reports, or −1. */
function queAfter(document: TaggedDocument, cue: CueCandidate, end: number): number {
  const chunks = chunk(document)
  const { form } = wordClasses(document)
  let commas = 0
  for (let i = cue.to; i < end && i < cue.to + QUE_REACH; i++) {
    const classes = form[i] as number
    // …, montrent les études, qu'elles …: after a lone comma que belongs to what went before.
    if ((classes & FORM.que) !== 0) return commas % 2 === 0 && (document.pos[i] === SCONJ || i === cue.to) ? i : -1
    if ((classes & FORM.comma) !== 0) commas++
    if ((classes & FORM.clauseMark) !== 0 || opensQuotation(document, i)) return -1
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb') return -1
    if ((classes & FORM.relative) !== 0)
      return cue.constructions.has('noun') && /^(laquelle|lesquelles|lequel|lesquels)$/i.test(formAt(document, i))
        ? i
        : -1
  }
  return -1
}

function opensQuotation(document: TaggedDocument, i: number): boolean {
  return document.tokens.kind[i] === KIND.punctuation && /^[«“"]/.test(formAt(document, i))
}

/** il est dit que, il semble que: nobody speaks. */
function isImpersonal(document: TaggedDocument, verb: VerbChunk): boolean {
  return verb.clitic >= 0 && verb.passive && /^-?(t-)?il$/.test(formAt(document, verb.clitic).toLowerCase())
}

/** Where reported content stops: a main-clause comma with a participle, *tandis que*, *car*, *mais* + subject …; else the sentence's end. */
function clauseEnd(document: TaggedDocument, from: number, end: number): number {
  const chunks = chunk(document)
  const { form } = wordClasses(document)
  const { kind } = document.tokens
  let depth = 0
  for (let i = from; i < end; i++) {
    if (kind[i] === KIND.punctuation) {
      const mark = formAt(document, i)
      if (mark === '(') depth++
      else if (mark === ')') depth = Math.max(0, depth - 1)
      else if (depth === 0 && (mark === ';' || mark === '–' || mark === '—')) return i
    }
    if (depth > 0) continue
    const next = i + 1
    if (((form[next] as number) & FORM.que) !== 0 && isCoordinator(document, i))
      return hasClass(document, i - 1, FORM.comma) ? i - 1 : i
    if (((form[i] as number) & FORM.comma) === 0) continue
    if (((form[next] as number) & FORM.contentEnd) !== 0) return i
    const found = chunks.list[chunks.at[next] as number]
    if (found?.kind === 'verb' && found.mood === 'present-participle' && found.from === next) return i
  }
  return end
}

/** The token after *et que*, *mais que* at `to`, or −1. */
function coordinatedQue(document: TaggedDocument, to: number, end: number): number {
  let i = to
  if (formAt(document, i) === ',') i++
  return i + 2 < end && hasClass(document, i + 1, FORM.que) && isCoordinator(document, i) ? i + 2 : -1
}

function isCoordinator(document: TaggedDocument, i: number): boolean {
  const lower = formAt(document, i).toLowerCase()
  return lower === 'et' || lower === 'mais' || lower === 'ou'
}

/** Selon X, P · P, selon X · comme l'indique X, P. */
function underSource(document: TaggedDocument, cue: CueCandidate, earlier: EarlierSpeaker): IndirectSpeech[] | null {
  if (!cue.constructions.has('source') || cue.verb >= 0) return null
  const phrase = sourcePhrase(document, cue)
  if (!phrase) return null
  const [begin, end] = sentenceBounds(document, cue.from)
  const first = skipConnectors(document, begin, end)
  const speaker = speakerOf(document, phrase, earlier)
  let to = phrase.to
  while (to < end && formAt(document, to) !== ',' && !/^[.;:]/.test(formAt(document, to))) {
    const found = chunk(document).list[chunk(document).at[to] as number]
    if (found?.kind === 'verb' && found.finite >= 0) break
    to++
  }
  if (first === cue.from || formAt(document, cue.from - 1) === ':') {
    if (to >= end) return null
    const start = formAt(document, to) === ',' ? to + 1 : to
    return [{ cue, speaker, from: start, to: end }]
  }
  // Inserted or final: what is said is the whole sentence; the longer side of the source is taken.
  const left = trimmedEnd(document, first, cue.from)
  if (to >= end - 1) return [{ cue, speaker, from: first, to: left }]
  const start = formAt(document, to) === ',' ? to + 1 : to
  const opening = formAt(document, cue.from - 1) === ',' ? cue.from - 1 : cue.from
  return end - start >= opening - first || !hasFiniteVerb(document, first, opening)
    ? [{ cue, speaker, from: start, to: clauseEnd(document, start, end) }]
    : [{ cue, speaker, from: first, to: left }]
}

function hasFiniteVerb(document: TaggedDocument, from: number, to: number): boolean {
  const chunks = chunk(document)
  for (let i = from; i < to; i++) {
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb' && found.finite >= 0 && found.to <= to) return true
  }
  return false
}

function trimmedEnd(document: TaggedDocument, from: number, to: number): number {
  let i = to
  while (i > from && document.tokens.kind[i - 1] === KIND.punctuation && formAt(document, i - 1) === ',') i--
  return i
}

/** P, notent les experts · P, a indiqué X: an inverted verb after a comma. */
function besideInverted(document: TaggedDocument, cue: CueCandidate, earlier: EarlierSpeaker): IndirectSpeech[] | null {
  if (cue.verb < 0 || !cue.constructions.has('inverted')) return null
  const chunks = chunk(document)
  const verb = chunks.list[cue.verb] as VerbChunk
  if (verb.finite < 0) return null
  const [begin, end] = sentenceBounds(document, cue.from)
  const comma = verb.from - 1
  if (comma <= begin || formAt(document, comma) !== ',') return null
  // Words in marks before the cue are the quotation; nothing is reported here.
  if (/^[»”"]$/.test(formAt(document, comma - 1))) return null
  const subject = subjectOf(document, cue.verb, true)
  if (!subject || (verb.clitic >= 0 && verb.clitic < verb.finite)) return null
  // The pronoun of a-t-il ajouté stands inside the verb group.
  const after = Math.max(subject.to, verb.to)
  if (after < end && formAt(document, after) !== ',' && document.pos[after] !== ADP) return null
  const from = skipConnectors(document, begin, end)
  const speaker = speakerOf(document, subject, earlier)
  if (hasFiniteVerb(document, from, comma)) return [{ cue, speaker, from, to: comma }]
  // L'effet, a expliqué le savant, est que …: what is said goes on after the insertion.
  const next = chunks.list[chunks.at[after + 1] as number]
  return after < end && formAt(document, after) === ',' && next?.kind === 'verb' && next.finite >= 0
    ? [{ cue, speaker, from: after + 1, to: clauseEnd(document, after + 1, end) }]
    : null
}

/** X estime devoir …, X dit vouloir …: an infinitive right after a verb of saying or thinking; X accuse Y de … */
function infinitive(document: TaggedDocument, cue: CueCandidate, earlier: EarlierSpeaker): IndirectSpeech[] | null {
  if (cue.verb < 0 || !cue.constructions.has('inf') || WISHES.has(cue.stance)) return null
  const chunks = chunk(document)
  const verb = chunks.list[cue.verb] as VerbChunk
  if (verb.passive || verb.mood === 'infinitive') return null
  const [, end] = sentenceBounds(document, cue.from)
  let i = cue.to
  while (i < end && document.pos[i] === ADV) i++
  const next = chunks.list[chunks.at[i] as number] as Chunk | undefined
  if (
    next?.kind !== 'verb' ||
    next.mood !== 'infinitive' ||
    (document.pos[next.head] !== VERB &&
      lemmaAt(document, next.head) !== 'être' &&
      lemmaAt(document, next.head) !== 'avoir')
  )
    return null
  const subject = subjectOf(document, cue.verb)
  if (!subject) return null
  return [
    { cue, speaker: speakerOf(document, subject, earlier), from: next.from, to: clauseEnd(document, next.from, end) },
  ]
}
