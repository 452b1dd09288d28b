import { grammar } from '../lexicon/closed.ts'
import type { Match } from '../lexicon/match.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import { type Chunk, chunk, formAt, lemmaAt, type VerbChunk } from './chunks.ts'
import { standingFor } from './speakers.ts'
import { fullPhrase, type Phrase, sentenceOf, subjectOf } from './subjects.ts'

/** The phrases that fill the roles of agent and patient. */
export type Roles = [agent: Tokens | null, patient: Tokens | null]
export type Tokens = Pick<Chunk, 'from' | 'to'>

/** Who acts on whom: the phrases in the roles that an entry of `effects` names by their prepositions. */
export function rolesOf(document: TaggedDocument, match: Match, agentSlot: string, patientSlot: string): Roles {
  const verb = verbIndexOf(document, match)
  return verb >= 0 ? verbRoles(document, verb, match, patientSlot) : nounRoles(document, match, agentSlot, patientSlot)
}

function verbIndexOf(document: TaggedDocument, match: Match): number {
  const chunks = chunk(document)
  for (const token of match.tokens) {
    const c = chunks.at[token] as number
    if (chunks.list[c]?.kind === 'verb' && POS[document.pos[token] as number] !== 'PRON') return c
  }
  return -1
}

/** The agent and patient of a verb: subject and object, exchanged in the passive. */
function verbRoles(document: TaggedDocument, index: number, match: Match, slot: string): Roles {
  const chunks = chunk(document)
  const verb = chunks.list[index] as VerbChunk
  const subject = standingFor(document, subjectOf(document, index))
  const after = Math.max(verb.to, match.to)
  if (isUndergone(document, index)) return [phraseWith(document, index, after, 'par'), slot === 'none' ? null : subject]
  const isParticiple = verb.finite < 0 && verb.mood === 'past-participle'
  if (slot === 'object' && (verb.passive || isParticiple)) {
    const before = isParticiple && index > 0 ? chunks.list[index - 1] : undefined
    const patient = before?.kind === 'noun' && before.to === verb.from ? before : subject
    return [phraseWith(document, index, after, 'par'), patient]
  }
  const object = slot === 'none' ? null : phraseWith(document, index, after, slot === 'object' ? '' : slot)
  // « … », a dénoncé X: the phrase after the verb is its subject.
  return [subject, object !== null && object.from === subject?.from ? null : object]
}

/** se laisser manipuler, se voir reprocher: the subject undergoes what the infinitive says. */
function isUndergone(document: TaggedDocument, index: number): boolean {
  const chunks = chunk(document)
  const verb = chunks.list[index] as VerbChunk
  const before = chunks.list[index - 1]
  return (
    verb.mood === 'infinitive' &&
    before?.kind === 'verb' &&
    before.reflexive &&
    before.to === verb.from &&
    grammar('reflexive-passive').has(lemmaAt(document, before.to - 1))
  )
}

const REACH = 3

/** The noun phrase after a verb with a given preposition ('' for none), within the clause. */
function phraseWith(document: TaggedDocument, index: number, from: number, preposition: string): Phrase | null {
  const chunks = chunk(document)
  const end = document.sentences.to[sentenceOf(document, from > 0 ? from - 1 : 0)] as number
  let seen = 0
  for (let c = index + 1; c < chunks.list.length && seen < REACH; c++) {
    const found = chunks.list[c] as Chunk
    if (found.from >= end || found.kind === 'verb') break
    if (found.to <= from && !(preposition !== '' && found.to === from)) continue
    if (isStrongMark(document, found.begin - 1)) break
    seen++
    if (
      preposition === ''
        ? found.preposition < 0
        : found.preposition >= 0 && isSlot(document, found.preposition, preposition)
    )
      return fullPhrase(document, c)
  }
  return null
}

function isStrongMark(document: TaggedDocument, token: number): boolean {
  const form = formAt(document, token)
  return form === ';' || form === ':'
}

function isSlot(document: TaggedDocument, preposition: number, slot: string): boolean {
  const lemma = lemmaAt(document, preposition)
  if (slot === 'face-à') return lemma === 'à' && lemmaAt(document, preposition - 1) === 'face'
  return lemma === slot
}

/** The agent and patient of a noun of action: its complements. */
function nounRoles(document: TaggedDocument, match: Match, agentSlot: string, slot: string): Roles {
  const chunks = chunk(document)
  const index = chunks.at[match.from] as number
  if (chunks.list[index]?.kind !== 'noun') return [null, null]
  return [complement(document, index, agentSlot), complement(document, index, slot)]
}

/** The complement of a noun of action with a given preposition. */
function complement(document: TaggedDocument, index: number, slot: string): Phrase | null {
  if (slot === 'none' || slot === 'subject') return null
  const chunks = chunk(document)
  let end = (chunks.list[index] as Chunk).to
  for (let c = index + 1; c < chunks.list.length && c <= index + REACH; c++) {
    const found = chunks.list[c] as Chunk
    if (found.kind !== 'noun' || found.preposition < 0 || found.begin - end > 1) break
    if (isSlot(document, found.preposition, slot)) return fullPhrase(document, c)
    end = found.to
  }
  return null
}
