import { actorNames } from '../lexicon/actor-names.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell } from '../lexicon/lexicon.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, lemmaAt, posNumbers } from './chunks.ts'
import { findCues } from './cues.ts'
import { matchesOf } from './lexicon-matches.ts'
import { oncePerDocument } from './once.ts'
import type { Tokens } from './roles.ts'
import { sentenceOf, subjectOf } from './subjects.ts'
import type { Term } from './terms.ts'
import { indexFrom } from './token-range.ts'
import { voicesOf } from './voice.ts'
import { FORM, hasClass, hasLemmaClass, LEMMA } from './word-classes.ts'

const { SCONJ } = /* @__PURE__ */ posNumbers()

/** What is left of a word's weight for each comma or other mark between it and the target (set on mad-tsc-fr, docs/accuracy.md). */
const LEFT_PER_MARK = 0.8
const MOST_MARKS = 4

/**
 * How much a word says of a target that it merely stands near, 0…1: less for each mark between them; nothing where it is what the
 * target says (*X dénonce …*), or a good thing that is only wished, asked or supposed.
 */
export function nearness(document: TaggedDocument, term: Term, place: Tokens): number {
  if (term.value > 0 && (isIrrealis(document, term.from) || isInSpeech(document, term.from))) return 0
  if (isAboutAnother(document, term) || isPlaceOnly(document, place)) return 0
  if (term.from >= place.to && isToldBy(document, term.from, place)) return 0
  const [from, to] = term.from < place.from ? [term.to, place.from] : [place.to, term.from]
  let marks = 0
  for (let i = from; i < to && marks < MOST_MARKS; i++) if (hasClass(document, i, FORM.comma | FORM.clauseMark)) marks++
  return LEFT_PER_MARK ** marks
}

/** Whether a token is, or follows, a reporting verb of the same sentence whose subject is the target. */
function isToldBy(document: TaggedDocument, token: number, place: Tokens): boolean {
  const { list } = reportingSubjects(document)
  const begin = document.sentences.from[sentenceOf(document, token)] as number
  for (let i = indexFrom(list, begin); i < list.length; i++) {
    const { from, head } = list[i] as ReportingSubject
    if (from > token) break
    if (head.from <= place.from && place.from < head.to) return true
  }
  return false
}

/** Whether a verb chunk introduces what somebody says. */
export function isReporting(document: TaggedDocument, verb: number): boolean {
  return reportingSubjects(document).verbs.has(verb)
}

/** Where a reporting verb begins, and its subject. */
interface ReportingSubject {
  from: number
  head: Tokens
}

/** The reporting verbs with a subject: their verb chunks, and in order. */
interface ReportingSubjects {
  verbs: ReadonlySet<number>
  list: readonly ReportingSubject[]
}

const reportingSubjects: (document: TaggedDocument) => ReportingSubjects = /* @__PURE__ */ oncePerDocument(
  (document) => {
    const verbs = new Set<number>()
    const list: ReportingSubject[] = []
    for (const { verb, from } of findCues(document)) {
      const subject = verb >= 0 ? subjectOf(document, verb) : null
      if (!subject) continue
      verbs.add(verb)
      list.push({ from, head: subject.chunk })
    }
    return { verbs, list }
  },
)

/** Direct and indirect speech: what speakers praise there is seldom the actor who happens to be named. */
function isInSpeech(document: TaggedDocument, token: number): boolean {
  const { quotation, quotations } = voicesOf(document)
  const form = quotations[quotation[token] as number]?.form
  return form === 'direct' || form === 'indirect'
}

/** Whether a word names something that somebody fights (*la lutte contre le trafic*), or another actor, the subject of its own verb (*les caïds tenaient*). */
function isAboutAnother(document: TaggedDocument, { from, value, isLoaded }: Term): boolean {
  const chunks = chunk(document)
  const index = chunks.at[from] as number
  const own = chunks.list[index]
  if (own?.kind !== 'noun') return false
  if (own.preposition >= 0) return value < 0 && lemmaAt(document, own.preposition) === 'contre'
  const next = chunks.list[index + 1]
  return isLoaded && own.head === from && next?.kind === 'verb' && next.finite >= 0 && next.from === own.to
}

/** Whether a capital is only where something happens (*à Moscou*). */
function isPlaceOnly(document: TaggedDocument, { from }: Tokens): boolean {
  const chunks = chunk(document)
  const own = chunks.list[chunks.at[from] as number]
  return (
    own?.kind === 'noun' &&
    own.preposition >= 0 &&
    grammar('place-preposition').has(lemmaAt(document, own.preposition)) &&
    capitals(document).has(from)
  )
}

/** The tokens at which a capital is named. */
const capitals: (document: TaggedDocument) => ReadonlySet<number> = /* @__PURE__ */ oncePerDocument((document) => {
  const names = actorNames()
  const found = new Set<number>()
  for (const { row, from } of matchesOf(document, names)) if (cell(names, 'place', row) !== '') found.add(from)
  return found
})

/** Infinitives, questions and conditions: what is wished, asked or supposed. */
function isIrrealis(document: TaggedDocument, token: number): boolean {
  const chunks = chunk(document)
  const own = chunks.list[chunks.at[token] as number]
  if (own?.kind === 'verb' && own.mood === 'infinitive') return true
  const sentence = sentenceOf(document, token)
  return isQuestion(document, sentence) || isCondition(document, token, document.sentences.from[sentence] as number)
}

function isQuestion(document: TaggedDocument, sentence: number): boolean {
  const to = document.sentences.to[sentence] as number
  for (let i = to - 1; i >= 0 && i >= to - 2; i--) if (formAt(document, i).startsWith('?')) return true
  return false
}

/** A condition reaches this far from its *si*. */
const CONDITION_REACH = 12

function isCondition(document: TaggedDocument, token: number, begin: number): boolean {
  for (let i = token - 1; i >= begin && i >= token - CONDITION_REACH; i--) {
    if (hasClass(document, i, FORM.comma | FORM.clauseMark)) return false
    if (document.pos[i] === SCONJ && hasLemmaClass(document, i, LEMMA.si)) return true
  }
  return false
}
