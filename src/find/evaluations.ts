import { expectFields, expectValue, isList, isTagged } from '../check.ts'
import { effectsLexicon } from '../lexicon/bundle.ts'
import { cell, idAt, numberCell } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Evaluation, LoadedTerm, Mention, ToneTerm, Voice } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { chunk, formAt, type NounChunk } from './chunks.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { modificationOf, NEGATION_FACTOR } from './negation.ts'
import { isReporting, nearness } from './proximity.ts'
import { rolesOf, type Tokens } from './roles.ts'
import { standingFor } from './speakers.ts'
import { fullPhrase, sentenceOf, subjectOf } from './subjects.ts'
import { collectTerms, type Term } from './terms.ts'
import { indexFrom, tokensIn } from './token-range.ts'
import { type Voices, voiceAt, voicesOf } from './voice.ts'
import { FORM, hasClass } from './word-classes.ts'

/** What {@link findEvaluations} builds on. */
export interface FindEvaluationsOptions {
  mentions: readonly Mention[]
  loaded: readonly LoadedTerm[]
  tone: readonly ToneTerm[]
  boilerplate?: readonly Boilerplate[]
}

/** A mention with its tokens. */
interface Place {
  /** Number of the target. */
  target: number
  from: number
  to: number
}

/** How much a path counts: an attribute is surer than a word that merely stands near. */
const PATH_WEIGHT = {
  attribute: 1,
  predicate: 1,
  agent: 1,
  patient: 1,
  'patient (held by the agent)': 0.7,
  possession: 0.7,
  proximity: 0.25,
}
type Path = keyof typeof PATH_WEIGHT

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
  const { places, targets } = placesOf(document, mentions)
  const terms = collectTerms(document, options.loaded, options.tone)
  const voices = voicesOf(document)
  const found: Evaluation[] = []
  const seen = createSeen(targets.length)
  const speakers = speakersAmong(document, voices, places)
  const acts = createActs(document.tokens.length, targets.length)
  const add: Add = (target, term, path, value = term.value, holder = speakerAt(voices, term.from)) => {
    // What a target says is no evaluation of it.
    if (value === 0 || speakers[voices.quotation[term.from] as number]?.has(target) || !seen(target, term)) return
    found.push({
      kind: 'evaluation',
      start: term.start,
      end: term.end,
      target: targets[target] as string,
      entry: term.entry,
      lexicon: term.lexicon,
      path,
      value: value * PATH_WEIGHT[path],
      holder,
      voice: voiceOf(voices, acts, term, path),
      suppressedBy: isInside(boilerplate, term.start) ? 'boilerplate' : null,
    })
  }
  // A verb or noun of action says who does what to whom: its roles go before what the word is worth by itself.
  byEffects(document, places, targets, acts, add)
  for (const term of terms) if (acts.kind[term.from] === NO_ACT) byAttributeOrPredicate(document, term, places, add)
  for (const term of terms) byProximity(document, term, places, acts, add)
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

type Add = (target: number, term: Term, path: Path, value?: number, holder?: string | null) => void

const NO_ACT = 0
const ACT = 1
/** An act of judging: *dénoncer, saluer*. */
const JUDGEMENT = 2

/** The words of action of a document. */
interface Acts {
  /** Per token: what kind of act it is a word of. */
  kind: Uint8Array
  /** Whether a target acts or suffers in the act of a token. */
  isParty: (target: number, token: number) => boolean
  addParty: (target: number, token: number) => void
}

function createActs(tokens: number, targets: number): Acts {
  const parties = new Set<number>()
  return {
    kind: new Uint8Array(tokens),
    isParty: (target, token) => parties.has(token * targets + target),
    addParty: (target, token) => parties.add(token * targets + target),
  }
}

/** Whose words say it: a judgement of somebody else is reported by the article, not its own. */
function voiceOf(voices: Voices, acts: Acts, { from }: Term, path: Path): Voice {
  const voice = voiceAt(voices, from)
  const isTheirs = path === HELD || (path === 'proximity' && acts.kind[from] === JUDGEMENT)
  return isTheirs && voice === 'narration' ? 'reported' : voice
}

/** The speaker of the quotation that holds a token. */
function speakerAt(voices: Voices, token: number): string | null {
  return voices.quotations[voices.quotation[token] as number]?.speaker?.name ?? null
}

/** Per quotation: the targets that speak it. */
function speakersAmong(document: TaggedDocument, { quotations }: Voices, places: readonly Place[]): Set<number>[] {
  return quotations.map(({ speaker }) => {
    const [from, to] = speaker ? tokensIn(document, speaker) : [0, 0]
    return new Set(placesIn(places, from, to).map(({ target }) => target))
  })
}

/** The mentions with their tokens, and the targets in order of first mention. */
function placesOf(document: TaggedDocument, mentions: readonly Mention[]): { places: Place[]; targets: string[] } {
  const numbers = new Map<string, number>()
  const places = mentions.map((mention): Place => {
    const [from, to] = tokensIn(document, mention)
    let target = numbers.get(mention.target)
    if (target === undefined) {
      target = numbers.size
      numbers.set(mention.target, target)
    }
    return { target, from, to: Math.max(to, from + 1) }
  })
  return { places, targets: [...numbers.keys()] }
}

/** Whether a word is said of a target for the first time: a word counts once, by the surest path. */
function createSeen(targets: number): (target: number, term: Term) => boolean {
  const seen = new Set<number>()
  return (target, { start }) => {
    const size = seen.size
    return seen.add(start * targets + target).size > size
  }
}

/** Mentions whose first token lies in a range of tokens. */
function placesIn(places: readonly Place[], from: number, to: number): readonly Place[] {
  const first = indexFrom(places, from)
  return (places[first]?.from ?? to) < to ? places.slice(first, indexFrom(places, to)) : NOWHERE
}

const NOWHERE: readonly Place[] = []

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
    // A verb of the tone list says something about its subject, passive or active alike; one of speech about what it reports,
    // unless its choice is held against the speaker (X prétend que).
    if (!isReporting(document, index) || (term.lexicon === 'loaded' && term.value < 0))
      addToSubject(document, index, term, places, add)
  } else if (own === undefined) {
    const verb = nearestVerb(document, term.from)
    const subject = verb >= 0 ? standingFor(document, subjectOf(document, verb)) : null
    if (subject) for (const { target } of placesIn(places, subject.from, subject.to)) add(target, term, 'predicate')
  }
}

/** Gives a term to the targets in the subject of a verb: as predicate of its head, as possession of its complements. */
function addToSubject(document: TaggedDocument, verb: number, term: Term, places: readonly Place[], add: Add): void {
  const subject = standingFor(document, subjectOf(document, verb))
  if (!subject) return
  for (const { target } of placesIn(places, subject.from, subject.to))
    add(target, term, headed(subject.chunk, target, places) ? 'predicate' : 'possession')
}

/** Whether the target is the head of a phrase rather than inside its complements (*la politique de X*). */
function headed(base: NounChunk, target: number, places: readonly Place[]): boolean {
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
    if (hasClass(document, i, FORM.clauseMark | FORM.comma)) return -1
  }
  return -1
}

const HELD = 'patient (held by the agent)'

/** What an entry of `effects` says of its agent and patient. */
const readEffect = /* @__PURE__ */ oncePerRow((lexicon, row) => {
  const path: Path = cell(lexicon, 'holder', row) === 'agent' ? HELD : 'patient'
  const patient = numberCell(lexicon, 'patient', row)
  return {
    id: idAt(lexicon, row),
    agent: numberCell(lexicon, 'agent', row),
    // A victim is pitied, not praised: readers call what happens to it negative more often than positive (18 to 5 of 40).
    patient: path === 'patient' ? Math.min(0, patient) : patient,
    agentSlot: cell(lexicon, 'agent_slot', row),
    patientSlot: cell(lexicon, 'patient_slot', row),
    path,
  }
})

/** Verbs and nouns of action: what they say of their agent and patient. */
function byEffects(
  document: TaggedDocument,
  places: readonly Place[],
  targets: readonly string[],
  acts: Acts,
  add: Add,
): void {
  const lexicon = effectsLexicon()
  const effectAt = readEffect(lexicon)
  for (const match of leftmostLongest(matchesOf(document, lexicon))) {
    const effect = effectAt(match.row)
    for (const token of match.tokens) acts.kind[token] = effect.path === HELD ? JUDGEMENT : ACT
    const [agents, patients] = rolesOf(document, match, effect.agentSlot, effect.patientSlot)
    if (!agents && !patients) continue
    const { negated, restricted } = modificationOf(document, match.from, match.to)
    const sign = negated && !restricted ? NEGATION_FACTOR : 1
    const term: Term = {
      from: match.from,
      to: match.to,
      start: document.tokens.start[match.from] as number,
      end: document.tokens.end[match.to - 1] as number,
      value: 0,
      entry: effect.id,
      lexicon: lexicon.id,
    }
    for (const party of [agents, patients])
      for (const { target } of party ? placesIn(places, party.from, party.to) : NOWHERE)
        for (const token of match.tokens) acts.addParty(target, token)
    if (agents)
      for (const { target } of placesIn(places, agents.from, agents.to)) add(target, term, 'agent', effect.agent * sign)
    if (!patients) continue
    // Moscou dénonce l'Otan: Moscow's stance, not the article's.
    const holder = effect.path === HELD && agents ? nameOf(document, agents, places, targets) : undefined
    for (const { target } of placesIn(places, patients.from, patients.to))
      add(target, term, effect.path, effect.patient * sign, holder)
  }
}

/** The target that a phrase mentions, else its words. */
function nameOf(
  document: TaggedDocument,
  { from, to }: Tokens,
  places: readonly Place[],
  targets: readonly string[],
): string {
  const [place] = placesIn(places, from, to)
  return place
    ? (targets[place.target] as string)
    : document.text.slice(document.tokens.start[from], document.tokens.end[to - 1])
}

/** Evaluative words of the sentence that reach a target by no other path; of an act in which it takes part all is said. */
function byProximity(document: TaggedDocument, term: Term, places: readonly Place[], acts: Acts, add: Add): void {
  const sentence = sentenceOf(document, term.from)
  const from = document.sentences.from[sentence] as number
  const to = document.sentences.to[sentence] as number
  const near = placesIn(places, from, to).map((place) => ({ place, weight: nearness(document, term, place) }))
  for (const { place, weight } of near.sort((a, b) => b.weight - a.weight))
    if (!acts.isParty(place.target, term.from)) add(place.target, term, 'proximity', term.value * weight)
}
