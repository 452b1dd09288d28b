import { bisectLeft, bisectRight } from 'd3-array'
import { expectValue, isTagged } from '../check.ts'
import { KIND, type QuotePair } from '../document/document.ts'
import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Cue, Quotation, Speaker } from '../types.ts'
import { type Attribution, attribute, clauseSubject, type MarkedSpan } from './attribution.ts'
import { chunk, formAt, lemmaAt, posNumbers } from './chunks.ts'
import { type CueCandidate, findCues } from './cues.ts'
import { findIndirect, type IndirectSpeech } from './indirect.ts'
import { oncePerDocument } from './once.ts'
import { isClause } from './quote-form.ts'
import { canonicalName } from './speaker-names.ts'
import { couldSpeak, type EarlierSpeaker, speakerOf } from './speakers.ts'
import { type Phrase, sentenceOf, subjectOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { hasLemmaClass, LEMMA } from './word-classes.ts'

const { NOUN, PROPN } = /* @__PURE__ */ posNumbers()

/** The quotations of a document, and all stretches of reported speech, also those of which only a fragment is listed. */
interface Speech {
  quotations: Quotation[]
  reported: Quotation[]
}

/**
 * Finds whose words a text holds: words in quotation marks (direct speech, fragments, scare quotes) and speech reported
 * without marks (after *que*, under *selon X*, with an inserted verb), each with its speaker and cue where the text gives them.
 * The rules, in order, are in docs/method.md. Titles of works and names in marks are no quotations.
 *
 * @returns quotations by start, outer ones first; spans exclude the marks, the cue and the speaker
 * @example
 * const [quotation] = findQuotations(tag(segment('« C’est absurde », déplore le maire.')))
 * quotation.speaker.name // 'le maire'
 */
export function findQuotations(document: TaggedDocument): Quotation[] {
  expectValue('document', document, isTagged)
  return speechOf(document).quotations
}

/** Quotations and reported speech. Computed once per document. */
export const speechOf: (document: TaggedDocument) => Speech = /* @__PURE__ */ oncePerDocument(computeSpeech)

function computeSpeech(document: TaggedDocument): Speech {
  const cues = findCues(document)
  const marked = findMarked(document, cues)
  const indirect = findIndirect(document, cues, speakerBefore(marked))
  const reported = indirect.map((speech) => toQuotation(document, 'indirect', 1, speech.from, speech.to, speech, []))
  const byCue = fragmentsByCue(marked)
  const listed = reported.filter((_, i) => !holdsFragment(document, indirect[i] as IndirectSpeech, byCue))
  return { quotations: [...marked, ...listed].sort((a, b) => a.start - b.start || b.end - a.end), reported }
}

/** The search for the last speaker before a place, by bisection: an article may hold as many quotations as it has lines. */
function speakerBefore(marked: readonly Quotation[]): EarlierSpeaker {
  const speakers = marked.flatMap(({ speaker }) => speaker ?? [])
  // Speakers are not in the order of the text: least of all from each one on.
  const least = speakers.map(({ start }) => start)
  for (let i = least.length - 2; i >= 0; i--) least[i] = Math.min(least[i] as number, least[i + 1] as number)
  return (place) => speakers[bisectLeft(least, place) - 1] ?? null
}

/** Words in marks: form, speaker and cue. */
function findMarked(document: TaggedDocument, cues: readonly CueCandidate[]): Quotation[] {
  const found: Quotation[] = []
  const speakers: Speaker[] = []
  const earlier: EarlierSpeaker = (place) => speakers.findLast(({ start }) => start < place) ?? null
  let previous: { span: MarkedSpan; attribution: Attribution } | null = null
  for (const pair of document.quotes) {
    const span = markedSpan(document, pair)
    if (!span || isName(document, span)) continue
    let attribution = attribute(document, span, cues, previous, earlier)
    const clause = isClause(document, span.from, span.to)
    const alone = standsAlone(document, span)
    if (!attribution.speaker && !attribution.cue)
      attribution = withoutCue(document, span, clause, alone, found, earlier)
    const credited = attribution.speaker !== null || attribution.cue !== null
    const form =
      clause && (credited || alone || standsApart(document, span)) ? 'direct' : credited ? 'fragment' : 'scare'
    const warnings = pair.closed ? [] : ['guillemet jamais fermé : arrêtée à la fin du paragraphe']
    found.push(
      toQuotation(
        document,
        form,
        pair.depth,
        span.from,
        span.to,
        form === 'scare' ? { cue: null, speaker: null } : attribution,
        warnings,
      ),
    )
    const speaker = found.at(-1)?.speaker
    if (speaker) speakers.push(speaker)
    previous = { span, attribution }
  }
  return found
}

/** Floating quotations: a quotation that is a sentence of its own goes on with the speaker of the one before. */
function withoutCue(
  document: TaggedDocument,
  span: MarkedSpan,
  clause: boolean,
  alone: boolean,
  found: readonly Quotation[],
  earlier: EarlierSpeaker,
): Attribution {
  const last = found.at(-1)
  if (clause && alone && last?.speaker && isNear(document, last, span)) return { cue: null, speaker: last.speaker }
  if (alone) return { cue: null, speaker: null }
  const subject = quotedVerbSubject(document, span)
  return { cue: null, speaker: subject && speakerOf(document, subject, earlier) }
}

/** X a « démenti formellement », X « refuse »: the verb itself is quoted, its subject said it. */
function quotedVerbSubject(document: TaggedDocument, span: MarkedSpan): Phrase | null {
  const chunks = chunk(document)
  const c = chunks.at[span.from] as number
  const first = chunks.list[c]
  if (first?.kind !== 'verb' || first.from !== span.from) return null
  if (first.mood === 'past-participle') return auxiliaryBefore(document, span) ? clauseSubject(document, span) : null
  const before = chunks.list[chunks.at[span.from - 2] as number]
  if (first.finite !== span.from || before?.kind !== 'noun' || before.preposition >= 0) return null
  return couldSpeak(document, before) ? subjectOf(document, c) : null
}

/** Whether the last verb before the marks is an auxiliary that still lacks its participle (*avait, dans un message, « … »*). */
function auxiliaryBefore(document: TaggedDocument, span: MarkedSpan): boolean {
  const chunks = chunk(document)
  const begin = document.sentences.from[sentenceOf(document, span.from - 1)] as number
  for (let i = span.from - 2; i >= begin; i--) {
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb')
      return found.head === found.finite && hasLemmaClass(document, found.head, LEMMA.avoir | LEMMA.etre)
  }
  return false
}

/** Whether the last quotation ends in the same paragraph or the one before. */
function isNear(document: TaggedDocument, last: Quotation, span: MarkedSpan): boolean {
  const { start } = document.tokens
  const token = bisectLeft(start, last.end) - 1
  const first = document.paragraphs.from
  return bisectRight(first, span.from) - bisectRight(first, token) <= 1
}

function markedSpan(document: TaggedDocument, pair: QuotePair): MarkedSpan | null {
  const [from, to] = tokensIn(document, pair)
  return from < to ? { pair, from, to } : null
}

/** Whether a colon leads to the marks (*Il hausse les épaules : « … »*), or from marks that open the sentence (a headline). */
function standsApart(document: TaggedDocument, span: MarkedSpan): boolean {
  const open = span.from - 1
  if (formAt(document, open - 1) === ':') return true
  const begin = document.sentences.from[sentenceOf(document, Math.max(open, 0))] as number
  return open === begin && span.pair.closed && formAt(document, span.to + 1) === ':'
}

/** Whether the marks open and close a whole sentence or paragraph. */
function standsAlone(document: TaggedDocument, span: MarkedSpan): boolean {
  const open = span.from - 1
  const begin = document.sentences.from[sentenceOf(document, Math.max(open, 0))] as number
  // List marks may stand before.
  for (let i = begin; i < open; i++) if ((document.tokens.kind[i] as number) < KIND.punctuation) return false
  if (!span.pair.closed) return true
  const after = span.to + 1
  const end = document.sentences.to[sentenceOf(document, Math.min(span.to, document.tokens.length - 1))] as number
  for (let i = after; i < end; i++) if (!/^[.!?…]+$/.test(formAt(document, i))) return false
  return true
}

/** Titles of works, names of things: *l'opération « Aube »*, *le film « … »*. */
function isName(document: TaggedDocument, span: MarkedSpan): boolean {
  const before = span.from - 2
  if (before < 0) return false
  const kind = grammar('named-noun').get(lemmaAt(document, before))
  if (kind === undefined) return false
  const first = document.text[document.tokens.start[span.from] as number] as string
  return /[\p{Lu}\d]/u.test(first) && (document.pos[before] === NOUN || document.pos[before] === PROPN)
}

/** Words in marks by the place of their cue. */
function fragmentsByCue(marked: readonly Quotation[]): ReadonlyMap<number, readonly Quotation[]> {
  const byCue = new Map<number, Quotation[]>()
  for (const quotation of marked) {
    if (!quotation.cue) continue
    const known = byCue.get(quotation.cue.start)
    if (known) known.push(quotation)
    else byCue.set(quotation.cue.start, [quotation])
  }
  return byCue
}

/** Whether reported content holds a quotation by the same cue: then the quotation alone is kept. */
function holdsFragment(
  { tokens }: TaggedDocument,
  speech: IndirectSpeech,
  byCue: ReadonlyMap<number, readonly Quotation[]>,
): boolean {
  const fragments = speech.cue ? byCue.get(tokens.start[speech.cue.from] as number) : undefined
  if (!fragments) return false
  const start = tokens.start[speech.from] as number
  const end = tokens.end[speech.to - 1] as number
  return fragments.some((quotation) => quotation.start >= start && quotation.end <= end)
}

function toQuotation(
  document: TaggedDocument,
  form: Quotation['form'],
  depth: number,
  from: number,
  to: number,
  attribution: Attribution,
  marks: string[],
): Quotation {
  const { cue, speaker } = attribution
  const silent =
    cue && !speaker
      ? [
          `sans locuteur : le texte ne dit pas pour qui vaut « ${document.text.slice(document.tokens.start[cue.from], document.tokens.end[cue.to - 1])} »`,
        ]
      : []
  return {
    kind: 'quotation',
    start: document.tokens.start[from] as number,
    end: document.tokens.end[to - 1] as number,
    form,
    depth,
    speaker: speaker && { ...speaker, name: canonicalName(document, speaker) },
    cue: cue && toCue(document, cue),
    warnings: [...marks, ...silent],
  }
}

function toCue(document: TaggedDocument, cue: CueCandidate): Cue {
  return {
    start: document.tokens.start[cue.from] as number,
    end: document.tokens.end[cue.to - 1] as number,
    lemma: cue.lemma,
    stance: cue.stance,
  }
}
