import { KIND } from '../document/document.ts'
import { grammar } from '../lexicon/closed.ts'
import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import { oncePerDocument } from './once.ts'

/** A base noun phrase: determiner to last adjective, or a pronoun. Tokens from … to − 1. */
export interface NounChunk {
  kind: 'noun'
  /** First token, with the prepositions before it (for *entre X et Y* that of X). */
  begin: number
  from: number
  to: number
  /** The noun (for a name its last part), or the pronoun. */
  head: number
  /** The preposition before it, or −1. For *du, des, au, aux* the token itself. */
  preposition: number
  pronoun: boolean
}

/** A verb with its clitics, auxiliaries and the adverbs between them. Tokens from … to − 1. */
export interface VerbChunk {
  kind: 'verb'
  from: number
  to: number
  /** The lexical verb; for a copula the form of *être*. */
  head: number
  /** The finite form (head itself in a simple tense), or −1 for an infinitive or participle alone. */
  finite: number
  mood: (typeof MOODS)[number]
  passive: boolean
  copula: boolean
  reflexive: boolean
  negated: boolean
  /** *ne … que* */
  restricted: boolean
  /** Pronoun subject inside the group (*il dit, dit-il*), or −1. */
  clitic: number
}

export type Chunk = NounChunk | VerbChunk

/** The chunks of a document in order, and where they are. */
export interface Chunks {
  list: readonly Chunk[]
  /** Per sentence: number of its first chunk; one more for the end. */
  first: Uint32Array
  /** Per token: number of the chunk that holds it (prepositions belong to what they govern), or −1. */
  at: Int32Array
}

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, SCONJ, VERB, X } = /* @__PURE__ */ posNumbers()
const ADP_DET = /* @__PURE__ */ POS.indexOf('ADP+DET')
const PAST = /* @__PURE__ */ MOODS.indexOf('past-participle')
const PRESENT_PARTICIPLE = /* @__PURE__ */ MOODS.indexOf('present-participle')
const INFINITIVE = /* @__PURE__ */ MOODS.indexOf('infinitive')

/** Numbers of the parts of speech in `pos` columns. */
export function posNumbers(): Record<(typeof POS)[number], number> {
  return Object.fromEntries(POS.map((name, i) => [name, i])) as Record<(typeof POS)[number], number>
}

/** Splits each sentence into noun and verb chunks. Computed once per document. */
export const chunk: (document: TaggedDocument) => Chunks = /* @__PURE__ */ oncePerDocument(computeChunks)

function computeChunks(document: TaggedDocument): Chunks {
  const list: Chunk[] = []
  const first = new Uint32Array(document.sentences.length + 1)
  const at = new Int32Array(document.tokens.length).fill(-1)
  for (let s = 0; s < document.sentences.length; s++) {
    first[s] = list.length
    const stop = document.sentences.to[s] as number
    for (let i = document.sentences.from[s] as number; i < stop; ) {
      const found = verbChunk(document, i, stop) ?? nounChunk(document, i, stop)
      if (found?.kind === 'noun' && found.preposition < 0) sharePreposition(document, list, found)
      if (found) {
        at.fill(list.length, i, found.to)
        list.push(found)
        i = found.to
      } else i++
    }
  }
  first[document.sentences.length] = list.length
  return { list, first, at }
}

/** entre X et Y: Y has the preposition of X. */
function sharePreposition(document: TaggedDocument, list: readonly Chunk[], noun: NounChunk): void {
  if (noun.from === 0 || document.pos[noun.from - 1] !== CCONJ) return
  for (let c = list.length - 1; c >= 0 && c >= list.length - 3; c--) {
    const before = list[c] as Chunk
    if (before.kind === 'verb') return
    if (before.preposition >= 0 && lemmaAt(document, before.preposition) === 'entre') {
      noun.preposition = before.preposition
      noun.begin = before.begin
      return
    }
  }
}

/** The lemma of a token. */
export function lemmaAt(document: TaggedDocument, token: number): string {
  return document.lemmas[document.lemma[token] as number] ?? ''
}

/** The form of a token: NFC, straight apostrophe, case kept. */
export function formAt(document: TaggedDocument, token: number): string {
  return document.types[document.tokens.type[token] as number] ?? ''
}

function isPossibleNounStart(document: TaggedDocument, i: number): boolean {
  const pos = document.pos[i]
  return pos === DET || pos === NUM || pos === ADJ || pos === NOUN || pos === PROPN || pos === PRON || pos === X
}

function nounChunk(document: TaggedDocument, begin: number, stop: number): NounChunk | null {
  let i = begin
  let preposition = -1
  if (document.pos[i] === ADP_DET) {
    preposition = i
    i++
  } else if (document.pos[i] === ADP) {
    preposition = i
    i++
    // d'après, à propos de: the last preposition of a series governs.
    while (i < stop && document.pos[i] === ADP) preposition = i++
    if (document.pos[i] === ADP_DET) preposition = i++
    // d'autres, d'aucuns: an indefinite determiner, no preposition.
    if (
      i < stop &&
      grammar('indefinite-with-de').has(lemmaAt(document, i)) &&
      (begin === 0 || document.pos[begin - 1] !== NOUN)
    )
      preposition = -1
  }
  // A mark at the head is no part of the phrase, unless a preposition stands before it: de « … ».
  if (preposition < 0 && skipOpeningMark(document, i, stop) > i) return null
  i = skipOpeningMark(document, i, stop)
  const from = i
  if (i >= stop || (!isPossibleNounStart(document, i) && document.pos[i] !== ADV)) return null
  if (document.pos[i] === PRON) {
    if (isRelative(document, i)) return null
    return { kind: 'noun', begin, from, to: i + 1, head: i, preposition, pronoun: true }
  }
  let head = -1
  let fallback = -1
  while (i < stop) {
    const pos = document.pos[i]
    if (pos === NOUN || pos === PROPN || pos === X) {
      if (head < 0) head = i
      else if (pos === PROPN && document.pos[head] === PROPN) head = i
      i++
    } else if (pos === DET && head < 0) i++
    else if (pos === ADJ || pos === NUM) {
      fallback = i
      i++
    } else if (pos === ADV && leadsToAdjective(document, i, stop)) i++
    else if (
      pos === VERB &&
      head >= 0 &&
      document.mood[i] === PAST &&
      !leadsToVerb(document, i) &&
      !hasComplement(document, i, stop)
    )
      i++
    else if (pos === CCONJ && head >= 0 && joinsAdjectives(document, i, stop)) i++
    else {
      const after = skipOpeningMark(document, i, stop)
      if (after > i && i > from && after < stop && isNounLike(document, after)) {
        i = after
        continue
      }
      if (head >= 0 && isClosingMark(document, i) && hasOpening(document, from, i)) {
        i++
        continue
      }
      break
    }
  }
  if (head < 0) head = fallback
  if (head < 0) return null
  return { kind: 'noun', begin, from, to: i, head, preposition, pronoun: false }
}

function isNounLike(document: TaggedDocument, i: number): boolean {
  const pos = document.pos[i]
  return pos === NOUN || pos === PROPN || pos === ADJ || pos === NUM
}

function hasOpening(document: TaggedDocument, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (skipOpeningMark(document, i, i + 1) > i) return true
  return false
}

/** After an opening quotation mark that stands before a word. */
function skipOpeningMark(document: TaggedDocument, i: number, stop: number): number {
  if (i >= stop || document.tokens.kind[i] !== KIND.punctuation) return i
  const form = formAt(document, i)
  if (form === '«' || form === '“' || form === '„') return i + 1
  if (form === '"' && (document.tokens.depth[i + 1] ?? 0) > 0 && (document.tokens.depth[i - 1] ?? 0) === 0) return i + 1
  return i
}

function isClosingMark(document: TaggedDocument, i: number): boolean {
  const form = formAt(document, i)
  return form === '»' || form === '”' || (form === '"' && (document.tokens.depth[i - 1] ?? 0) > 0)
}

function leadsToAdjective(document: TaggedDocument, i: number, stop: number): boolean {
  let j = i + 1
  while (j < stop && document.pos[j] === ADV) j++
  if (j >= stop) return false
  return document.pos[j] === ADJ || (document.pos[j] === VERB && document.mood[j] === PAST)
}

/** Whether the participle at i belongs to a verb group: an auxiliary stands before it. */
function leadsToVerb(document: TaggedDocument, i: number): boolean {
  let j = i - 1
  while (j >= 0 && document.pos[j] === ADV) j--
  return j >= 0 && document.pos[j] === AUX
}

/** Whether a participle governs what follows (*qualifié de, signé par*): then it is a verb of its own. */
function hasComplement(document: TaggedDocument, i: number, stop: number): boolean {
  return i + 1 < stop && (document.pos[i + 1] === ADP || document.pos[i + 1] === ADP_DET)
}

function joinsAdjectives(document: TaggedDocument, i: number, stop: number): boolean {
  if (i + 1 >= stop) return false
  const before = document.pos[i - 1]
  const next = document.pos[i + 1]
  const isAdjective = (pos: number | undefined, at: number): boolean =>
    pos === ADJ || (pos === VERB && document.mood[at] === PAST)
  return isAdjective(before, i - 1) && isAdjective(next, i + 1) && document.pos[i + 2] !== NOUN
}

/** Whether a token is a relative pronoun or an interrogative that opens a clause. */
export function isRelative(document: TaggedDocument, i: number): boolean {
  return grammar('relative').has(formAt(document, i).toLowerCase())
}

function verbChunk(document: TaggedDocument, begin: number, stop: number): VerbChunk | null {
  let i = begin
  let reflexive = false
  let negatedBefore = false
  let negatedInfinitive = false
  let clitic = -1
  // Clitics and ne before the verb.
  while (i < stop && (document.pos[i] === PRON || document.pos[i] === ADV)) {
    const lower = formAt(document, i).toLowerCase()
    const kind = grammar('clitic').get(lower)
    if (kind === undefined) {
      // ne pas céder: both parts of the negation stand before an infinitive.
      if (!negatedBefore || grammar('negation').get(lower) !== 'negator') break
      negatedInfinitive = true
      i++
      continue
    }
    if (kind === 'negation') negatedBefore = true
    else if (kind === 'subject') {
      if (i > begin && clitic < 0 && (reflexive || negatedBefore)) break
      clitic = i
    } else if (kind === 'reflexive') reflexive = true
    i++
  }
  if (i >= stop || (document.pos[i] !== VERB && document.pos[i] !== AUX)) return null
  const start = i
  const finite = isFiniteForm(document, i) ? i : -1
  let head = i
  let auxiliary = document.pos[i] === AUX || isAuxiliaryForm(document, i) ? i : -1
  let restricted = false
  let negated = negatedInfinitive
  let end = i + 1
  if (finite < 0 && document.mood[i] === PAST) auxiliary = -1
  const lemmas: string[] = [lemmaAt(document, i)]
  for (let j = i + 1; j < stop; ) {
    const pos = document.pos[j]
    const lower = formAt(document, j).toLowerCase()
    if (lower.startsWith('-') && (pos === PRON || pos === X) && j === end) {
      if (clitic < 0 && grammar('clitic').get(lower.slice(1)) === 'subject') clitic = j
      j++
      end = j
      continue
    }
    // préfère ne pas céder: this negation is the next verb's.
    if (grammar('clitic').get(lower) === 'negation') break
    if (pos === ADV || grammar('negation').has(lower)) {
      const kind = grammar('negation').get(lower)
      if (kind === 'negator' && (negatedBefore || grammar('bare-negator').has(lower))) negated = true
      j++
      continue
    }
    // After an auxiliary a form that is also indicative (*décrit*) is the participle.
    if (
      auxiliary >= 0 &&
      (pos === VERB || pos === AUX) &&
      document.mood[j] !== INFINITIVE &&
      document.mood[j] !== PRESENT_PARTICIPLE
    ) {
      lemmas.push(lemmaAt(document, j))
      head = j
      end = j + 1
      auxiliary = pos === AUX ? j : -1
      j++
      continue
    }
    break
  }
  // ne before an infinitive holds both parts of the negation: ne pas céder.
  if (negatedBefore && !negated) {
    for (let k = begin; k < start; k++)
      if (grammar('negation').get(formAt(document, k).toLowerCase()) === 'negator') negated = true
    const next = end < stop ? formAt(document, end).toLowerCase() : ''
    if (grammar('bare-ne').has(lemmaAt(document, head))) negated = true
    if (next === 'que' || next === "qu'") restricted = true
    else if (!negated && restrictionFollows(document, end, stop)) restricted = true
  }
  const headLemma = lemmaAt(document, head)
  const copula = headLemma === 'être' || grammar('copula').has(headLemma)
  const withEtre = lemmas.slice(0, -1).includes('être')
  const passive = withEtre && !reflexive && !grammar('etre-verb').has(headLemma)
  const mood =
    finite >= 0 ? (MOODS[document.mood[finite] as number] as (typeof MOODS)[number]) : moodOf(document, start)
  return {
    kind: 'verb',
    from: begin,
    to: end,
    head,
    finite,
    mood,
    passive,
    copula,
    reflexive,
    negated,
    restricted,
    clitic,
  }
}

/** ne … que with a few words between: *n'a fait hier que*. */
function restrictionFollows(document: TaggedDocument, from: number, stop: number): boolean {
  for (let i = from; i < stop && i < from + 4; i++) {
    const lower = formAt(document, i).toLowerCase()
    if (lower === 'que' || lower === "qu'") return true
    if (document.tokens.kind[i] === KIND.punctuation || document.pos[i] === VERB || document.pos[i] === SCONJ)
      return false
  }
  return false
}

function moodOf(document: TaggedDocument, i: number): (typeof MOODS)[number] {
  return MOODS[document.mood[i] as number] ?? ''
}

function isFiniteForm(document: TaggedDocument, i: number): boolean {
  const mood = document.mood[i]
  return mood !== PAST && mood !== PRESENT_PARTICIPLE && mood !== INFINITIVE
}

function isAuxiliaryForm(document: TaggedDocument, i: number): boolean {
  const lemma = lemmaAt(document, i)
  return lemma === 'avoir' || lemma === 'être'
}
