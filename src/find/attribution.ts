import type { QuotePair } from '../document/document.ts'
import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Speaker } from '../types.ts'
import { type Chunk, chunk, formAt, lemmaAt, posNumbers, type VerbChunk } from './chunks.ts'
import { type CueCandidate, cuesFrom } from './cues.ts'
import { isClause } from './quote-form.ts'
import { couldSpeak, type EarlierSpeaker, phraseAfter, sourcePhrase, speakerAt, speakerOf } from './speakers.ts'
import { type Phrase, sentenceOf, subjectOf } from './subjects.ts'
import { FORM, hasClass, wordClasses } from './word-classes.ts'

const { ADP, ADV, CCONJ, SCONJ, VERB } = /* @__PURE__ */ posNumbers()
const INVERTED: ReadonlySet<string> = /* @__PURE__ */ new Set(['inverted'])

/** A pair of marks as tokens: the words inside are from … to − 1. */
export interface MarkedSpan {
  pair: QuotePair
  from: number
  to: number
}

/** Who said quoted words, and the word that says so. */
export interface Attribution {
  cue: CueCandidate | null
  speaker: Speaker | null
}

/** How many words may stand between a cue and the quotation it introduces, or between coordinated quotations. */
const REACH = 14
const COORDINATION_REACH = 9
/** No cue has more words than this. */
const LONGEST_CUE = 12

/**
 * Attribution of words in quotation marks, by rule, first that applies:
 * 1. after the marks: inverted verb (*», déplore le maire*), source (*», selon X*), agent of a passive (*qualifié de « … » par X*);
 * 2. inside the marks: an inserted clause (*« …, a-t-il dit, … »*);
 * 3. before the marks: the nearest cue of the clause (*X affirme que « … », X : « … », qualifiant N de « … »*);
 * 4. a cue at the end of the sentence that covers all of it (*« a » et « b », a dit X*);
 * 5. coordinated with the quotation before (*« a » et « b »*): the same.
 */
export function attribute(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  previous: { span: MarkedSpan; attribution: Attribution } | null,
  earlier: EarlierSpeaker,
): Attribution {
  const sure = afterMarks(document, span, cues, earlier) ?? insideMarks(document, span, cues, earlier)
  if (sure) return sure
  const before = beforeMarks(document, span, cues, earlier)
  return (
    strongly(before) ??
    atSentenceEnd(document, span, cues, earlier) ??
    before ??
    likePrevious(document, span, previous) ??
    labelBefore(document, span) ?? { cue: null, speaker: null }
  )
}

/** A cue with *que* or a colon is surer than one at the end of the sentence. */
function strongly(attribution: Attribution | null): Attribution | null {
  return attribution?.cue?.constructions.has('que') ? attribution : null
}

function afterMarks(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  let i = span.pair.closed ? span.to + 1 : span.to
  const end = sentenceEnd(document, i)
  while (i < end && (formAt(document, i) === ',' || /^[.!?…]+$/.test(formAt(document, i)))) i++
  return (
    cueAt(document, i, end, cues, earlier) ??
    unlistedVerb(document, span, i, end, earlier) ??
    passiveAgent(document, span, i, end, cues, earlier)
  )
}

/** », calcule Thierry · », tranche-t-il: any verb in this place introduces speech, even one that the list does not hold. */
function unlistedVerb(
  document: TaggedDocument,
  span: MarkedSpan,
  i: number,
  end: number,
  earlier: EarlierSpeaker,
): Attribution | null {
  if (i >= end || formAt(document, i - 1) !== ',' || !isClause(document, span.from, span.to)) return null
  const chunks = chunk(document)
  const c = chunks.at[i] as number
  const verb = chunks.list[c]
  if (verb?.kind !== 'verb' || verb.finite < 0 || verb.from !== i || (verb.clitic >= 0 && verb.clitic < verb.finite))
    return null
  const next = chunks.list[c + 1]
  if (verb.clitic < 0 && (next?.kind !== 'noun' || next.from !== verb.to)) return null
  const speaker = speakerOf(document, subjectOf(document, c, true), earlier)
  const cue: CueCandidate = {
    from: verb.finite,
    to: verb.to,
    lemma: lemmaAt(document, verb.head),
    stance: 'neutral',
    constructions: INVERTED,
    verb: c,
  }
  return { cue, speaker }
}

/** A cue that begins at token i, adverbs before it allowed: an inverted verb or a source. */
function cueAt(
  document: TaggedDocument,
  i: number,
  end: number,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  if (i >= end) return null
  const chunks = chunk(document)
  for (const cue of cuesFrom(cues, i - LONGEST_CUE, i + 4)) {
    if (cue.to <= i) continue
    if (cue.constructions.has('source') && cue.from === i) {
      const phrase = sourcePhrase(document, cue)
      if (phrase) return { cue, speaker: speakerOf(document, phrase, earlier) }
    }
    if (cue.verb < 0 || !cue.constructions.has('inverted')) continue
    const verb = chunks.list[cue.verb] as VerbChunk
    if (verb.finite < 0 || !onlyAdverbs(document, i, verb.from)) continue
    // a fait valoir X: the subject follows the whole expression.
    const subject = subjectOf(document, cue.verb, true) ?? phraseAt(document, cue.to)
    if (subject) return { cue, speaker: speakerOf(document, subject, earlier) }
  }
  return modalCue(document, i, end, cues, earlier)
}

/** The noun phrase without preposition that begins at a token. */
function phraseAt(document: TaggedDocument, token: number): Phrase | null {
  const phrase = phraseAfter(document, token)
  return phrase && phrase.from === token && phrase.chunk.preposition < 0 ? phrase : null
}

/** » a tenu à préciser X: a verb of saying in the infinitive under another verb. */
function modalCue(
  document: TaggedDocument,
  i: number,
  end: number,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  const chunks = chunk(document)
  const c = chunks.at[i] as number
  const verb = chunks.list[c]
  if (verb?.kind !== 'verb' || verb.finite < 0) return null
  const cue = cuesFrom(cues, verb.to, verb.to + 3).find((known) => known.to <= end && known.verb >= 0)
  if (!cue || (chunks.list[cue.verb] as VerbChunk).mood !== 'infinitive') return null
  const subject = verb.clitic >= 0 ? subjectOf(document, c) : subjectOf(document, cue.verb, true)
  return subject ? { cue: { ...cue, from: verb.finite }, speaker: speakerOf(document, subject, earlier) } : null
}

/** qualifié de « … » par X, qualifié par X de « … », considéré comme « … » par X. */
function passiveAgent(
  document: TaggedDocument,
  span: MarkedSpan,
  i: number,
  end: number,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  const cue = cueBefore(
    document,
    span,
    cues,
    (known) => known.constructions.has('as') || known.constructions.has('object'),
  )
  if (!cue || !isPassive(document, cue)) return null
  const phrase = agentAfter(document, cue.to, span.from - 1) ?? agentAfter(document, i, Math.min(end, i + REACH))
  return phrase ? { cue, speaker: speakerOf(document, phrase, earlier) } : null
}

/** The phrase that *par* introduces among the tokens from … to − 1, in the same clause. */
function agentAfter(document: TaggedDocument, from: number, to: number): Phrase | null {
  for (let j = from; j < to; j++) {
    if (lemmaAt(document, j) === 'par' && document.pos[j] === ADP) {
      const phrase = phraseAfter(document, j)
      // par la préfète de « … »: the marks belong to the verb.
      return (
        phrase && { ...phrase, from: Math.max(phrase.from, j + 1), to: phrase.to > to ? phrase.chunk.to : phrase.to }
      )
    }
    if (hasClass(document, j, FORM.clauseMark)) break
  }
  return null
}

function isPassive(document: TaggedDocument, cue: CueCandidate): boolean {
  const verb = chunk(document).list[cue.verb]
  if (verb?.kind === 'verb') return verb.passive || verb.mood === 'past-participle'
  return document.pos[cue.from] === VERB
}

function insideMarks(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  const chunks = chunk(document)
  for (const cue of cuesFrom(cues, span.from + 1, span.to)) {
    if (cue.to >= span.to) break
    if (cue.verb < 0 || !cue.constructions.has('inverted')) continue
    const verb = chunks.list[cue.verb] as VerbChunk
    if (
      formAt(document, verb.from - 1) !== ',' ||
      verb.finite < 0 ||
      document.tokens.depth[cue.from] !== span.pair.depth
    )
      continue
    const enclitic = verb.clitic >= verb.finite
    const subject = subjectOf(document, cue.verb, true)
    if (!subject || !(enclitic || (verb.clitic < 0 && formAt(document, subject.to) === ','))) continue
    return { cue, speaker: speakerOf(document, subject, earlier) }
  }
  return null
}

/** The nearest cue before the marks in the same sentence that may introduce them. */
function cueBefore(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  accept: (cue: CueCandidate) => boolean,
): CueCandidate | null {
  const open = span.from - 1
  const begin = document.sentences.from[sentenceOf(document, Math.max(0, open))] as number
  let best: CueCandidate | null = null
  for (const cue of cuesFrom(cues, begin, open)) {
    if (cue.to > open || !accept(cue)) continue
    if ((document.tokens.depth[cue.from] as number) >= span.pair.depth) continue
    best = cue
  }
  return best
}

function beforeMarks(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  const chunks = chunk(document)
  const open = span.from - 1
  const cue = cueBefore(document, span, cues, (known) => reaches(document, known, open))
  if (!cue) return null
  if (cue.constructions.has('source') && cue.verb < 0) {
    const phrase = sourcePhrase(document, cue)
    return phrase ? { cue, speaker: speakerOf(document, phrase, earlier) } : null
  }
  if (cue.verb < 0) return { cue, speaker: nounSpeaker(document, cue, earlier) }
  const verb = chunks.list[cue.verb] as VerbChunk
  if (verb.passive || verb.mood === 'past-participle') return null
  const subject = subjectOf(document, cue.verb) ?? subjectOf(document, cue.verb, true)
  return { cue, speaker: speakerOf(document, subject, earlier) }
}

/** Whether a cue reaches an opening mark: through que, a colon, an attribute (de, comme) or a short object. */
function reaches(document: TaggedDocument, cue: CueCandidate, open: number): boolean {
  let que = false
  let colon = false
  let words = 0
  let clauseEnd = false
  let verbs = 0
  const chunks = chunk(document)
  const { form } = wordClasses(document)
  for (let i = cue.to; i < open; i++) {
    const classes = form[i] as number
    if (document.tokens.kind[i] !== KIND.punctuation) words++
    else if ((classes & FORM.comma) !== 0) clauseEnd ||= !que
    else if (formAt(document, i) === ':') colon = true
    else if ((classes & FORM.clauseMark) !== 0 && !formAt(document, i).startsWith(':')) return false
    if ((classes & (FORM.que | FORM.capitalised)) !== FORM.que) clauseEnd ||= !que && (classes & FORM.relative) !== 0
    else if (document.pos[i] === SCONJ) que = true
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb' && found.head === i && found.finite >= 0) verbs++
  }
  const before = open - 1
  if (colon) return formAt(document, before) === ':' || que
  if (cue.constructions.has('source') && cue.verb < 0) return true
  if (que && (cue.constructions.has('que') || cue.constructions.has('inverted') || cue.constructions.has('noun')))
    return true
  if (cue.constructions.has('as') && words <= REACH && verbs === 0) return true
  if (clauseEnd && words > 3) return false
  if (cue.constructions.has('noun') && cue.verb < 0) return words <= 4 && isLinked(document, before)
  return verbs === 0 && words <= REACH
}

/** la déclaration de « … », le mot d'ordre du « … », comme « … ». */
function isLinked(document: TaggedDocument, before: number): boolean {
  if (document.pos[before] === ADP || lemmaAt(document, before) === 'de') return true
  const lower = formAt(document, before).toLowerCase()
  return lower === 'du' || lower === 'des' || lower === 'comme'
}

function nounSpeaker(document: TaggedDocument, cue: CueCandidate, earlier: EarlierSpeaker): Speaker | null {
  // la déclaration de X selon laquelle
  const phrase = lemmaAt(document, cue.to) === 'de' ? phraseAfter(document, cue.to) : null
  return phrase ? speakerOf(document, { ...phrase, from: Math.max(phrase.from, cue.to + 1) }, earlier) : null
}

/** A cue after the quotation, at the end of the sentence: », et de …, a déclaré X. */
function atSentenceEnd(
  document: TaggedDocument,
  span: MarkedSpan,
  cues: readonly CueCandidate[],
  earlier: EarlierSpeaker,
): Attribution | null {
  const end = sentenceEnd(document, span.to + 1)
  for (const cue of cuesFrom(cues, span.to + 1, end)) {
    if ((document.tokens.depth[cue.from] as number) >= span.pair.depth) continue
    const begin = cue.verb >= 0 ? (chunk(document).list[cue.verb] as Chunk).from : cue.from
    if (formAt(document, begin - 1) !== ',') continue
    const found = cueAt(document, begin, end, [cue], earlier)
    if (found) return found
  }
  return null
}

function likePrevious(
  document: TaggedDocument,
  span: MarkedSpan,
  previous: { span: MarkedSpan; attribution: Attribution } | null,
): Attribution | null {
  if (!previous?.attribution.speaker) return null
  const from = previous.span.to + 1
  const open = span.from - 1
  if (from > open || sentenceOf(document, previous.span.to) !== sentenceOf(document, open)) return null
  let words = 0
  let joined = from === open
  for (let i = from; i < open; i++) {
    const form = formAt(document, i)
    if (document.tokens.kind[i] === KIND.punctuation) {
      if (/^[;.!?…]/.test(form)) return null
    } else words++
    if (document.pos[i] === CCONJ || document.pos[i] === SCONJ || lemmaAt(document, i) === 'de' || form === 'comme')
      joined = true
  }
  return joined && words <= COORDINATION_REACH ? previous.attribution : null
}

/** X : « … » with no verb: the name before the colon. */
function labelBefore(document: TaggedDocument, span: MarkedSpan): Attribution | null {
  const open = span.from - 1
  const colon = open - 1
  if (colon < 1 || formAt(document, colon) !== ':') return null
  const begin = document.sentences.from[sentenceOf(document, open)] as number
  const chunks = chunk(document)
  const found = chunks.list[chunks.at[colon - 1] as number]
  if (found?.kind !== 'noun' || found.from < begin || found.to !== colon) return null
  return couldSpeak(document, found) ? { cue: null, speaker: speakerAt(document, found.from, found.to) } : null
}

/** One past the last token of the sentence that holds a token (or of the text). */
function sentenceEnd(document: TaggedDocument, next: number): number {
  const last = document.tokens.length
  if (next >= last) return last
  const sentence = sentenceOf(document, next)
  return document.sentences.to[sentence] as number
}

function onlyAdverbs(document: TaggedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (document.pos[i] !== ADV) return false
  return true
}

/** The subject of the clause a quotation stands in, for quoted words without a cue. */
export function clauseSubject(document: TaggedDocument, span: MarkedSpan): Phrase | null {
  const chunks = chunk(document)
  const open = span.from - 1
  const begin = document.sentences.from[sentenceOf(document, Math.max(open, 0))] as number
  for (let i = open - 1; i >= begin; i--) {
    const c = chunks.at[i] as number
    const found = chunks.list[c]
    if (found?.kind === 'verb' && found.finite >= 0) return subjectOf(document, c)
  }
  return null
}
