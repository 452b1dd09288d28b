import { type Chunk, chunk, formAt, lemmaAt, type NounChunk, posNumbers, type VerbChunk } from '../find/chunks.ts'
import { isName } from '../find/names.ts'
import { canonicalName } from '../find/speaker-names.ts'
import { couldSpeak } from '../find/speakers.ts'
import { fullPhrase, subjectOf } from '../find/subjects.ts'
import { tokensIn } from '../find/token-range.ts'
import { FORM, hasClass } from '../find/word-classes.ts'
import { grammar } from '../lexicon/closed.ts'
import { MOODS, type TaggedDocument } from '../morphology/tagged.ts'
import type { Mention, Span } from '../types.ts'
import { isGrammatical } from './term-counts.ts'

/** By what an actor is named or qualified: see {@link DescriptorRow}. */
export type DescriptorKind = 'name' | 'metonym' | 'role' | 'apposition' | 'epithet' | 'predicate' | 'action'

/** A place that names or qualifies the actor. */
export interface Description extends Span {
  kind: DescriptorKind
  descriptor: string
  negated: boolean
}

const { ADJ, ADV, AUX, DET, NOUN, PROPN, VERB } = /* @__PURE__ */ posNumbers()
const PAST = /* @__PURE__ */ MOODS.indexOf('past-participle')

/** A mention with its tokens and its noun phrase. */
interface Place {
  from: number
  to: number
  index: number
  own: NounChunk
}

/**
 * How one document names and qualifies an actor, in order of the text.
 *
 * @param metonyms seats and capitals among the mentions
 * @param evaluative places where evaluative words said of the actor begin: such a noun beside a name qualifies it
 */
export function describeActor(
  document: TaggedDocument,
  mentions: readonly Mention[],
  metonyms: ReadonlySet<string>,
  evaluative: ReadonlySet<number>,
): Description[] {
  const chunks = chunk(document)
  const found: Description[] = []
  const add = (kind: DescriptorKind, from: number, to: number, descriptor?: string, negated = false): void => {
    const start = document.tokens.start[from] as number
    const end = document.tokens.end[to - 1] as number
    found.push({ kind, start, end, descriptor: descriptor ?? wordsOf(document, start, end), negated })
  }
  const places: Place[] = []
  for (const mention of mentions) {
    const [from, to] = tokensIn(document, mention)
    // violences policières: the adjective names nobody.
    if (from === to || document.pos[from] === ADJ) continue
    const words = document.text.slice(mention.start, mention.end)
    // M. Lenoir: the title belongs to the way of naming.
    add(metonyms.has(words) ? 'metonym' : 'name', isTitle(document, from - 1) ? from - 1 : from, to)
    const index = chunks.at[from] as number
    const own = chunks.list[index]
    if (own?.kind === 'noun') places.push({ from, to, index, own })
  }
  const standsFor = (noun: NounChunk): boolean =>
    couldSpeak(document, noun) || evaluative.has(document.tokens.start[noun.head] as number)
  for (const place of places) {
    addEpithets(document, place, standsFor, add)
    addAppositions(document, place, standsFor, add)
  }
  chunks.list.forEach((verb, c) => {
    if (verb.kind === 'verb' && verb.finite >= 0) addPredicate(document, c, verb, places, add)
  })
  addRoles(document, places, found.slice(), add)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

type Add = (kind: DescriptorKind, from: number, to: number, descriptor?: string, negated?: boolean) => void

/** The words of a span on one line, apostrophes straight. */
function wordsOf(document: TaggedDocument, start: number, end: number): string {
  return document.text.slice(start, end).replace(/\s+/gu, ' ').replace(/[’ʼ]/g, "'")
}

/** Adjectives and participles of the actor's noun phrase; the noun before its name (*la ministre Hélène Astier*). */
function addEpithets(
  document: TaggedDocument,
  { from, to, own }: Place,
  standsFor: (noun: NounChunk) => boolean,
  add: Add,
): void {
  const hasNoun = own.head < from && document.pos[own.head] === NOUN && !isTitle(document, own.head)
  // le pilori Lenoir, l'affaire Lenoir: the noun is somebody or something else, and so are its adjectives.
  if (hasNoun && !standsFor(own)) return
  for (let i = own.from; i < own.to; i++)
    if ((i < from || i >= to) && isQualifier(document, i) && sameNumber(document.number[i], document.number[own.head]))
      add('epithet', i, i + 1, lemmaAt(document, i))
  const first = afterDeterminer(document, own.from)
  if (hasNoun && first < from) add('apposition', first, from)
}

function isTitle(document: TaggedDocument, token: number): boolean {
  return token >= 0 && grammar('person-title').has(formAt(document, token))
}

function isQualifier(document: TaggedDocument, token: number): boolean {
  const isParticiple = document.pos[token] === VERB && document.mood[token] === PAST
  return isParticiple || (document.pos[token] === ADJ && !isGrammatical(formAt(document, token).toLowerCase(), 'ADJ'))
}

function afterDeterminer(document: TaggedDocument, token: number): number {
  return document.pos[token] === DET ? token + 1 : token
}

/** X, figure respectée, …; le directeur de l'usine, X, …; le ministre de l'Intérieur X. */
function addAppositions(
  document: TaggedDocument,
  { index, own, to }: Place,
  standsFor: (noun: NounChunk) => boolean,
  add: Add,
): void {
  const { list } = chunk(document)
  const next = list[index + 1]
  if (
    own.to === to &&
    next &&
    isNoun(document, next) &&
    next.preposition < 0 &&
    isOpening(document, own.to) &&
    next.from === own.to + 1
  ) {
    const phrase = fullPhrase(document, index + 1)
    // After a complement (*l'élection de X, …*) it may belong to the noun before.
    const isSure = own.preposition < 0 || standsFor(next)
    const agrees = sameNumber(numberOf(document, own), numberOf(document, next))
    if (isSure && agrees && !hasName(document, next) && isClosing(document, phrase.to))
      add('apposition', afterDeterminer(document, next.from), phrase.to)
  }
  if (own.preposition >= 0 || document.pos[own.from] !== PROPN) return
  const isAside = hasClass(document, own.from - 1, FORM.comma)
  const end = isAside ? own.from - 1 : own.from
  const base = phraseEnding(document, index - 1, end)
  if (
    !base ||
    !isNoun(document, base) ||
    base.preposition >= 0 ||
    hasName(document, base) ||
    !sameNumber(numberOf(document, own), numberOf(document, base))
  )
    return
  // Followed by a comma too it is surely one; else *redoutent les experts, Moscou …* must not be.
  const isClosed = isAside && hasClass(document, own.to, FORM.comma)
  if (isClosed || (standsFor(base) && !followsVerb(document, base)))
    add('apposition', afterDeterminer(document, base.from), end)
}

/** A noun phrase that can stand for somebody: no pronoun, name or time (*68 ans, lundi*). */
function isNoun(document: TaggedDocument, found: Chunk): found is NounChunk {
  if (found.kind !== 'noun' || found.pronoun || document.pos[found.head] !== NOUN) return false
  return !grammar('time-noun').has(lemmaAt(document, found.head))
}

function followsVerb(document: TaggedDocument, base: NounChunk): boolean {
  const chunks = chunk(document)
  return chunks.list[chunks.at[base.begin - 1] as number]?.kind === 'verb'
}

/** The noun phrase that ends right before a token, with its complements in *de*: its first chunk. */
function phraseEnding(document: TaggedDocument, index: number, end: number): NounChunk | null {
  const { list } = chunk(document)
  let to = end
  for (let c = index; c >= 0; c--) {
    const found = list[c]
    if (found?.kind !== 'noun' || found.to !== to) return null
    if (found.preposition < 0 || lemmaAt(document, found.preposition) !== 'de') return found
    to = found.begin
  }
  return null
}

/** Singular (1) or plural (2) as the noun or its determiner says; a bare name is one person. */
function numberOf(document: TaggedDocument, { from, head }: NounChunk): number | undefined {
  const own = document.number[head] || (document.pos[from] === DET ? document.number[from] : 0)
  return own || (document.pos[from] === PROPN ? SINGULAR : 0)
}

const SINGULAR = 1

/** What has no known number agrees with anything. */
function sameNumber(one: number | undefined, other: number | undefined): boolean {
  return !one || !other || one === other
}

function isOpening(document: TaggedDocument, token: number): boolean {
  return hasClass(document, token, FORM.comma) || formAt(document, token) === '('
}

/** The end of an apposition: a mark, not the next item of a list. */
function isClosing(document: TaggedDocument, token: number): boolean {
  return hasClass(document, token, FORM.comma | FORM.clauseMark | FORM.sentenceEnd) || formAt(document, token) === ')'
}

/** What the actor is said to be, or does. */
function addPredicate(
  document: TaggedDocument,
  index: number,
  verb: VerbChunk,
  places: readonly Place[],
  add: Add,
): void {
  const subject = subjectOf(document, index)?.chunk
  if (!subject || !places.some(({ from, to }) => subject.from <= from && to <= subject.to)) return
  if (!verb.copula) {
    if (verb.passive)
      add('predicate', verb.head, verb.head + 1, formAt(document, verb.head).toLowerCase(), verb.negated)
    else {
      const head = actOf(document, index, verb)
      if (document.pos[head] !== AUX) add('action', head, head + 1, lemmaAt(document, head), verb.negated)
    }
    return
  }
  const next = chunk(document).list[index + 1]
  if (next?.kind !== 'noun' || next.pronoun || next.preposition >= 0 || next.from - verb.to > ADVERBS) return
  if (grammar('time-noun').has(lemmaAt(document, next.head))) return
  const { to } = fullPhrase(document, index + 1)
  let from = afterDeterminer(document, next.from)
  while (from < to - 1 && document.pos[from] === ADV) from++
  const single = to === from + 1 && isQualifier(document, from)
  add('predicate', from, to, single ? lemmaAt(document, from) : undefined, verb.negated)
}

/** The verb that says what is done: after a modal verb the infinitive (*doit céder*). */
function actOf(document: TaggedDocument, index: number, verb: VerbChunk): number {
  const next = chunk(document).list[index + 1]
  const isModal = grammar('modal-verb').has(lemmaAt(document, verb.head))
  return isModal && next?.kind === 'verb' && next.mood === 'infinitive' && next.from - verb.to <= ADVERBS
    ? next.head
    : verb.head
}

/** Words that may stand between a copula and its predicate: *est aussi, n'est sans doute pas*. */
const ADVERBS = 2

/** Nouns that stand for the actor because the text gives them beside its name: *le maire* after *le maire Paul Lenoir*. */
function addRoles(document: TaggedDocument, places: readonly Place[], known: readonly Description[], add: Add): void {
  const names = new Set(places.map(({ from, to }) => textOf(document, from, to)))
  for (const found of chunk(document).list) {
    if (!isNoun(document, found) || numberOf(document, found) !== SINGULAR) continue
    const start = document.tokens.start[found.from] as number
    const end = document.tokens.end[found.to - 1] as number
    if (known.some((one) => one.start < end && one.end > start) || hasName(document, found)) continue
    const name = document.text.slice(start, end)
    const full = canonicalName(document, { start, end, name })
    if (full !== name && names.has(full)) add('role', afterDeterminer(document, found.from), found.to)
  }
}

function hasName(document: TaggedDocument, { from, to }: NounChunk): boolean {
  for (let i = from; i < to; i++) if (isName(document, i)) return true
  return false
}

function textOf(document: TaggedDocument, from: number, to: number): string {
  return document.text.slice(document.tokens.start[from], document.tokens.end[to - 1])
}
