import { bisector } from 'd3-array'
import { expectFields, expectValue, isList, isTagged } from '../check.ts'
import { effectsLexicon } from '../lexicon/bundle.ts'
import { cell, idAt, numberCell } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Evaluation, LoadedTerm, Mention, ToneTerm } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { type Chunk, chunk, formAt, lemmaAt, type NounChunk, type VerbChunk } from './chunks.ts'
import { matchesOf } from './lexicon-matches.ts'
import { modificationOf } from './negation.ts'
import { fullPhrase, sentenceOf, subjectOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { voiceAt, voicesOf } from './voice.ts'

/** What {@link findEvaluations} builds on. */
export interface FindEvaluationsOptions {
  mentions: readonly Mention[]
  loaded: readonly LoadedTerm[]
  tone: readonly ToneTerm[]
  boilerplate?: readonly Boilerplate[]
}

/** An evaluative word with its tokens. */
interface Term {
  from: number
  to: number
  start: number
  end: number
  value: number
  entry: string
  lexicon: string
}

/** A mention with its tokens. */
interface Place {
  target: string
  from: number
  to: number
}

/** How much a path counts: an attribute is surer than a word that merely stands near. */
const PATH_WEIGHT: Record<string, number> = {
  attribute: 1,
  predicate: 1,
  agent: 1,
  patient: 1,
  'patient (held by the agent)': 0.7,
  possession: 0.7,
  proximity: 0.25,
}

/**
 * Finds what is said of each mentioned target, with the path by which the words reach it: adjectives and appositions
 * (attribute), what it is said to be (predicate), verbs and nouns of action with the target as agent or patient (lexicon `effects`), what belongs to
 * it (possession), and as the weakest evaluative words of its clause (proximity).
 */
export function findEvaluations(document: TaggedDocument, options: FindEvaluationsOptions): Evaluation[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { mentions: isList, loaded: isList, tone: isList, boilerplate: isList }, [
    'mentions',
    'loaded',
    'tone',
  ])
  const { mentions, boilerplate = [] } = options
  if (mentions.length === 0) return []
  const voices = voicesOf(document)
  const places = mentions.map((mention): Place => {
    const [from, to] = tokensIn(document, mention)
    return { target: mention.target, from, to: Math.max(to, from + 1) }
  })
  const terms = collectTerms(document, options)
  const found: Evaluation[] = []
  const seen = new Set<string>()
  const add = (target: string, term: Term, path: string, value = term.value): void => {
    const key = `${target}\t${term.start}\t${term.lexicon}`
    if (value === 0 || seen.has(key)) return
    seen.add(key)
    found.push({
      kind: 'evaluation',
      start: term.start,
      end: term.end,
      target,
      entry: term.entry,
      lexicon: term.lexicon,
      path,
      value: value * (PATH_WEIGHT[path] as number),
      voice: voiceAt(voices, term.from),
      suppressedBy: isInside(boilerplate, term.start) ? 'boilerplate' : null,
    })
  }
  // A verb or noun of action says who does what to whom: its roles go before what the word is worth by itself.
  const acts = byEffects(document, places, add)
  for (const term of terms) if (!acts.has(term.from)) byAttributeOrPredicate(document, term, places, add)
  for (const term of terms) byProximity(document, term, places, add)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

type Add = (target: string, term: Term, path: string, value?: number) => void

function collectTerms(document: TaggedDocument, options: FindEvaluationsOptions): Term[] {
  const loaded = options.loaded.map((term) => ({
    ...place(document, term),
    value: term.polarity,
    entry: term.entry,
    lexicon: term.lexicon,
  }))
  const tone = options.tone.map((term) => ({
    ...place(document, term),
    value: term.valence,
    entry: term.entry,
    lexicon: term.lexicon,
  }))
  return [...loaded, ...tone].sort((a, b) => a.from - b.from)
}

function place(
  document: TaggedDocument,
  span: { start: number; end: number },
): Pick<Term, 'from' | 'to' | 'start' | 'end'> {
  const [from, to] = tokensIn(document, span)
  return { from, to, start: span.start, end: span.end }
}

/** Mentions whose first token lies in a range of tokens. */
function placesIn(places: readonly Place[], from: number, to: number): readonly Place[] {
  return places.slice(byFrom.left(places, from), byFrom.left(places, to))
}

const byFrom = /* @__PURE__ */ bisector((place: Place) => place.from)

function byAttributeOrPredicate(document: TaggedDocument, term: Term, places: readonly Place[], add: Add): void {
  const chunks = chunk(document)
  const index = chunks.at[term.from] as number
  const own = chunks.list[index]
  if (own?.kind === 'noun') {
    // le dictateur X; X l'autoritaire: the same noun phrase.
    const same = placesIn(places, own.from, own.to)
    if (same.length > 0) for (const { target } of same) add(target, term, 'attribute')
    else if (!inApposition(document, index, own, term, places, add)) byPossession(document, index, places, term, add)
    const verb = copulaBefore(document, index)
    if (verb >= 0) addToSubject(document, verb, term, places, add)
  } else if (own?.kind === 'verb') {
    // A verb of the tone list says something about its subject; passive or active alike.
    addToSubject(document, index, term, places, add)
  } else if (own === undefined) {
    const verb = nearestVerb(document, term.from)
    const subject = verb >= 0 ? subjectOf(document, verb) : null
    if (subject) for (const { target } of placesIn(places, subject.from, subject.to)) add(target, term, 'predicate')
  }
}

/** Gives a term to the targets in the subject of a verb: as predicate of its head, as possession of its complements. */
function addToSubject(document: TaggedDocument, verb: number, term: Term, places: readonly Place[], add: Add): void {
  const subject = subjectOf(document, verb)
  if (!subject) return
  for (const { target } of placesIn(places, subject.from, subject.to))
    add(target, term, headed(subject.chunk, target, places) ? 'predicate' : 'possession')
}

/** Whether the target is the head of a phrase rather than inside its complements (*la politique de X*). */
function headed(base: NounChunk, target: string, places: readonly Place[]): boolean {
  return placesIn(places, base.from, base.to).some((one) => one.target === target)
}

/** X, figure respectée, …: a noun chunk without preposition right after the comma after X. */
function inApposition(
  document: TaggedDocument,
  index: number,
  own: NounChunk,
  term: Term,
  places: readonly Place[],
  add: Add,
): boolean {
  if (own.preposition >= 0 || own.from === 0 || formAt(document, own.from - 1) !== ',') return false
  const before = chunk(document).list[index - 1]
  if (before?.kind !== 'noun' || before.to !== own.from - 1) return false
  const named = placesIn(places, before.from, before.to)
  for (const { target } of named) add(target, term, 'attribute')
  return named.length > 0
}

/** la politique désastreuse de X, l'échec de X. */
function byPossession(document: TaggedDocument, index: number, places: readonly Place[], term: Term, add: Add): void {
  const phrase = fullPhrase(document, index)
  const own = chunk(document).list[index] as NounChunk
  for (const { target } of placesIn(places, own.to, phrase.to)) add(target, term, 'possession')
}

/** Number of the copula whose predicate a noun chunk is, or −1. */
function copulaBefore(document: TaggedDocument, index: number): number {
  const chunks = chunk(document)
  const own = chunks.list[index] as NounChunk
  const before = chunks.list[index - 1]
  return before?.kind === 'verb' && before.copula && own.preposition < 0 && own.from - before.to <= 2 ? index - 1 : -1
}

function nearestVerb(document: TaggedDocument, token: number): number {
  const chunks = chunk(document)
  for (let i = token - 1; i >= 0 && token - i <= 4; i--) {
    const c = chunks.at[i] as number
    if (chunks.list[c]?.kind === 'verb') return c
    if (/^[.,;:!?…]/.test(formAt(document, i))) return -1
  }
  return -1
}

/** Verbs and nouns of action: what they say of their agent and patient. */
function byEffects(document: TaggedDocument, places: readonly Place[], add: Add): Set<number> {
  const acts = new Set<number>()
  const lexicon = effectsLexicon()
  for (const match of leftmostLongest(matchesOf(document, lexicon))) {
    for (const token of match.tokens) acts.add(token)
    const slot = cell(lexicon, 'patient_slot', match.row)
    const { negated, restricted } = modificationOf(document, match.from, match.to)
    const sign = negated && !restricted ? -0.5 : 1
    const term: Term = {
      from: match.from,
      to: match.to,
      start: document.tokens.start[match.from] as number,
      end: document.tokens.end[match.to - 1] as number,
      value: 0,
      entry: idAt(lexicon, match.row),
      lexicon: lexicon.id,
    }
    const agent = numberCell(lexicon, 'agent', match.row) * sign
    const patient = numberCell(lexicon, 'patient', match.row) * sign
    const path = cell(lexicon, 'holder', match.row) === 'agent' ? 'patient (held by the agent)' : 'patient'
    const verb = verbIndexOf(document, match)
    const [agents, patients] =
      verb >= 0
        ? verbRoles(document, verb, match, slot)
        : nounRoles(document, match, cell(lexicon, 'agent_slot', match.row), slot)
    for (const [from, to] of agents)
      for (const { target } of placesIn(places, from, to)) add(target, term, 'agent', agent)
    for (const [from, to] of patients)
      for (const { target } of placesIn(places, from, to)) add(target, term, path, patient)
  }
  return acts
}

function verbIndexOf(document: TaggedDocument, match: Match): number {
  const chunks = chunk(document)
  for (const token of match.tokens) {
    const c = chunks.at[token] as number
    if (chunks.list[c]?.kind === 'verb' && POS[document.pos[token] as number] !== 'PRON') return c
  }
  return -1
}

type Range = [number, number]

/** The agent and patient of a verb: subject and object, exchanged in the passive. */
function verbRoles(document: TaggedDocument, index: number, match: Match, slot: string): [Range[], Range[]] {
  const chunks = chunk(document)
  const verb = chunks.list[index] as VerbChunk
  const subject = subjectOf(document, index)
  const subjects: Range[] = subject ? [[subject.from, subject.to]] : []
  const after = Math.max(verb.to, match.to)
  const isParticiple = verb.finite < 0 && verb.mood === 'past-participle'
  if (slot === 'object' && (verb.passive || isParticiple)) {
    const before = isParticiple && index > 0 ? chunks.list[index - 1] : undefined
    const patients: Range[] = before?.kind === 'noun' && before.to === verb.from ? [[before.from, before.to]] : subjects
    return [phrasesAfter(document, index, after, 'par'), patients]
  }
  const patients = slot === 'none' ? [] : phrasesAfter(document, index, after, slot === 'object' ? '' : slot)
  return [subjects, patients]
}

const REACH = 3

/** Noun phrases after a verb with a given preposition ('' for none), within the clause. */
function phrasesAfter(document: TaggedDocument, index: number, from: number, preposition: string): Range[] {
  const chunks = chunk(document)
  const sentence = sentenceOf(document, from > 0 ? from - 1 : 0)
  let seen = 0
  for (let c = index + 1; c < chunks.list.length && seen < REACH; c++) {
    const found = chunks.list[c] as Chunk
    if (sentenceOf(document, found.from) !== sentence || found.kind === 'verb') break
    if (found.to <= from && !(preposition !== '' && found.to === from)) continue
    if (/^[;:]$/.test(formAt(document, found.begin - 1))) break
    seen++
    if (
      preposition === ''
        ? found.preposition < 0
        : found.preposition >= 0 && isSlot(document, found.preposition, preposition)
    ) {
      const phrase = fullPhrase(document, c)
      return [[phrase.from, phrase.to]]
    }
  }
  return []
}

function isSlot(document: TaggedDocument, preposition: number, slot: string): boolean {
  const lemma = lemmaAt(document, preposition)
  if (slot === 'face-à') return lemma === 'à' && lemmaAt(document, preposition - 1) === 'face'
  return lemma === slot
}

/** The agent and patient of a noun of action: its complements. */
function nounRoles(document: TaggedDocument, match: Match, agentSlot: string, slot: string): [Range[], Range[]] {
  const chunks = chunk(document)
  const index = chunks.at[match.from] as number
  if (chunks.list[index]?.kind !== 'noun') return [[], []]
  return [complements(document, index, agentSlot), complements(document, index, slot)]
}

/** Complements of a noun of action with a given preposition. */
function complements(document: TaggedDocument, index: number, slot: string): Range[] {
  if (slot === 'none' || slot === 'subject') return []
  const chunks = chunk(document)
  let end = (chunks.list[index] as Chunk).to
  for (let c = index + 1; c < chunks.list.length && c <= index + REACH; c++) {
    const found = chunks.list[c] as Chunk
    if (found.kind !== 'noun' || found.preposition < 0 || found.begin - end > 1) break
    if (isSlot(document, found.preposition, slot)) return [[found.from, fullPhrase(document, c).to]]
    end = found.to
  }
  return []
}

/** Evaluative words of the sentence that reach no target otherwise: the nearest target before or after them in the clause. */
function byProximity(document: TaggedDocument, term: Term, places: readonly Place[], add: Add): void {
  const sentence = sentenceOf(document, term.from)
  const from = document.sentences.from[sentence] as number
  const to = document.sentences.to[sentence] as number
  for (const { target } of placesIn(places, from, to)) add(target, term, 'proximity')
}
