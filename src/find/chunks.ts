import { KIND } from '../document/document.ts'
import { MOODS, POS, type TaggedDocument } from '../morphology/tagged.ts'
import { oncePerDocument } from './once.ts'
import { ANY_CLITIC, FORM, hasClass, LEMMA, type WordClasses, wordClasses } from './word-classes.ts'

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

/** The columns that the rules look at. */
interface Words extends WordClasses {
  readonly pos: Uint8Array
  readonly mood: Uint8Array
  readonly kind: Uint8Array
  readonly depth: Uint8Array
}

function computeChunks(document: TaggedDocument): Chunks {
  const { pos, mood, tokens } = document
  const words: Words = { pos, mood, kind: tokens.kind, depth: tokens.depth, ...wordClasses(document) }
  const list: Chunk[] = []
  const first = new Uint32Array(document.sentences.length + 1)
  const at = new Int32Array(tokens.length).fill(-1)
  for (let s = 0; s < document.sentences.length; s++) {
    first[s] = list.length
    const stop = document.sentences.to[s] as number
    for (let i = document.sentences.from[s] as number; i < stop; ) {
      const found = verbChunk(words, i, stop) ?? nounChunk(words, i, stop)
      if (found?.kind === 'noun' && found.preposition < 0) sharePreposition(words, list, found)
      if (found) {
        while (i < found.to) at[i++] = list.length
        list.push(found)
      } else i++
    }
  }
  first[document.sentences.length] = list.length
  return { list, first, at }
}

/** The lemma of a token. */
export function lemmaAt(document: TaggedDocument, token: number): string {
  return document.lemmas[document.lemma[token] as number] ?? ''
}

/** The form of a token: NFC, straight apostrophe, case kept. */
export function formAt(document: TaggedDocument, token: number): string {
  return document.types[document.tokens.type[token] as number] ?? ''
}

/** Whether a token is a relative pronoun or an interrogative that opens a clause. */
export function isRelative(document: TaggedDocument, i: number): boolean {
  return hasClass(document, i, FORM.relative)
}

/** entre X et Y: Y has the preposition of X. */
function sharePreposition(words: Words, list: readonly Chunk[], noun: NounChunk): void {
  if (noun.from === 0 || words.pos[noun.from - 1] !== CCONJ) return
  for (let c = list.length - 1; c >= 0 && c >= list.length - 3; c--) {
    const before = list[c] as Chunk
    if (before.kind === 'verb') return
    if (before.preposition >= 0 && (words.lemma[before.preposition] as number) & LEMMA.entre) {
      noun.preposition = before.preposition
      noun.begin = before.begin
      return
    }
  }
}

function isPossibleNounStart(words: Words, i: number): boolean {
  const pos = words.pos[i]
  return pos === DET || pos === NUM || pos === ADJ || pos === NOUN || pos === PROPN || pos === PRON || pos === X
}

function nounChunk(words: Words, begin: number, stop: number): NounChunk | null {
  let i = begin
  let preposition = -1
  if (words.pos[i] === ADP_DET) {
    preposition = i
    i++
  } else if (words.pos[i] === ADP) {
    preposition = i
    i++
    // d'après, à propos de: the last preposition of a series governs.
    while (i < stop && words.pos[i] === ADP) preposition = i++
    if (words.pos[i] === ADP_DET) preposition = i++
    // d'autres, d'aucuns: an indefinite determiner, no preposition.
    if (
      i < stop &&
      (words.lemma[preposition] as number) & LEMMA.de &&
      (words.lemma[i] as number) & LEMMA.indefiniteWithDe &&
      (begin === 0 || words.pos[begin - 1] !== NOUN)
    )
      preposition = -1
  }
  // A mark at the head is no part of the phrase, unless a preposition stands before it: de « … ».
  if (preposition < 0 && skipOpeningMark(words, i, stop) > i) return null
  i = skipOpeningMark(words, i, stop)
  const from = i
  if (i >= stop || (!isPossibleNounStart(words, i) && words.pos[i] !== ADV)) return null
  if (words.pos[i] === PRON) {
    if ((words.form[i] as number) & FORM.relative) return null
    return { kind: 'noun', begin, from, to: i + 1, head: i, preposition, pronoun: true }
  }
  let head = -1
  let fallback = -1
  while (i < stop) {
    const pos = words.pos[i]
    if (pos === NOUN || pos === PROPN || pos === X) {
      if (head < 0) head = i
      else if (pos === PROPN && words.pos[head] === PROPN) head = i
      i++
    } else if (pos === DET && head < 0) i++
    else if (pos === ADJ || pos === NUM) {
      fallback = i
      i++
    } else if (pos === ADV && leadsToAdjective(words, i, stop)) i++
    else if (
      pos === VERB &&
      head >= 0 &&
      words.mood[i] === PAST &&
      !leadsToVerb(words, i) &&
      !hasComplement(words, i, stop)
    )
      i++
    else if (pos === CCONJ && head >= 0 && joinsAdjectives(words, i, stop)) i++
    else {
      const after = skipOpeningMark(words, i, stop)
      if (after > i && i > from && after < stop && isNounLike(words, after)) {
        i = after
        continue
      }
      if (head >= 0 && isClosingMark(words, i) && hasOpening(words, from, i)) {
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

function isNounLike(words: Words, i: number): boolean {
  const pos = words.pos[i]
  return pos === NOUN || pos === PROPN || pos === ADJ || pos === NUM
}

function hasOpening(words: Words, from: number, to: number): boolean {
  for (let i = to - 1; i >= from; i--) if (skipOpeningMark(words, i, i + 1) > i) return true
  return false
}

/** After an opening quotation mark that stands before a word. */
function skipOpeningMark(words: Words, i: number, stop: number): number {
  if (i >= stop || words.kind[i] !== KIND.punctuation) return i
  const form = words.form[i] as number
  if (form & FORM.openingMark) return i + 1
  if (form & FORM.straightMark && (words.depth[i + 1] ?? 0) > 0 && (words.depth[i - 1] ?? 0) === 0) return i + 1
  return i
}

function isClosingMark(words: Words, i: number): boolean {
  const form = words.form[i] as number
  return (form & FORM.closingMark) !== 0 || ((form & FORM.straightMark) !== 0 && (words.depth[i - 1] ?? 0) > 0)
}

function leadsToAdjective(words: Words, i: number, stop: number): boolean {
  let j = i + 1
  while (j < stop && words.pos[j] === ADV) j++
  if (j >= stop) return false
  return words.pos[j] === ADJ || (words.pos[j] === VERB && words.mood[j] === PAST)
}

/** Whether the participle at i belongs to a verb group: an auxiliary stands before it. */
function leadsToVerb(words: Words, i: number): boolean {
  let j = i - 1
  while (j >= 0 && words.pos[j] === ADV) j--
  return j >= 0 && words.pos[j] === AUX
}

/** Whether a participle governs what follows (*qualifié de, signé par*): then it is a verb of its own. */
function hasComplement(words: Words, i: number, stop: number): boolean {
  return i + 1 < stop && (words.pos[i + 1] === ADP || words.pos[i + 1] === ADP_DET)
}

function joinsAdjectives(words: Words, i: number, stop: number): boolean {
  if (i + 1 >= stop) return false
  const before = words.pos[i - 1]
  const next = words.pos[i + 1]
  const isAdjective = (pos: number | undefined, at: number): boolean =>
    pos === ADJ || (pos === VERB && words.mood[at] === PAST)
  return isAdjective(before, i - 1) && isAdjective(next, i + 1) && words.pos[i + 2] !== NOUN
}

function verbChunk(words: Words, begin: number, stop: number): VerbChunk | null {
  let i = begin
  let reflexive = false
  let negatedBefore = false
  let negatedInfinitive = false
  let clitic = -1
  // Clitics and ne before the verb.
  while (i < stop && (words.pos[i] === PRON || words.pos[i] === ADV)) {
    const form = words.form[i] as number
    if ((form & ANY_CLITIC) === 0) {
      // ne pas céder: both parts of the negation stand before an infinitive.
      if (!negatedBefore || (form & FORM.negator) === 0) break
      negatedInfinitive = true
      i++
      continue
    }
    if (form & FORM.negationClitic) negatedBefore = true
    else if (form & FORM.subjectClitic) {
      if (i > begin && clitic < 0 && (reflexive || negatedBefore)) break
      clitic = i
    } else if (form & FORM.reflexiveClitic) reflexive = true
    i++
  }
  if (i >= stop || (words.pos[i] !== VERB && words.pos[i] !== AUX)) return null
  const start = i
  const finite = isFiniteForm(words, i) ? i : -1
  let head = i
  let auxiliary = words.pos[i] === AUX || isAuxiliaryForm(words, i) ? i : -1
  let restricted = false
  let negated = negatedInfinitive
  let end = i + 1
  if (finite < 0 && words.mood[i] === PAST) auxiliary = -1
  let withEtre = false
  for (let j = i + 1; j < stop; ) {
    const pos = words.pos[j]
    const form = words.form[j] as number
    if (form & FORM.enclitic && (pos === PRON || pos === X) && j === end) {
      if (clitic < 0 && form & FORM.subjectEnclitic) clitic = j
      j++
      end = j
      continue
    }
    // préfère ne pas céder: this negation is the next verb's.
    if (form & FORM.negationClitic) break
    if (pos === ADV || form & FORM.negation) {
      if (form & FORM.negator && (negatedBefore || form & FORM.bareNegator)) negated = true
      j++
      continue
    }
    // After an auxiliary a form that is also indicative (*décrit*) is the participle.
    if (
      auxiliary >= 0 &&
      (pos === VERB || pos === AUX) &&
      words.mood[j] !== INFINITIVE &&
      words.mood[j] !== PRESENT_PARTICIPLE
    ) {
      if ((words.lemma[head] as number) & LEMMA.etre) withEtre = true
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
    for (let k = begin; k < start; k++) if ((words.form[k] as number) & FORM.negator) negated = true
    if ((words.lemma[head] as number) & LEMMA.bareNe) negated = true
    if (end < stop && (words.form[end] as number) & FORM.que) restricted = true
    else if (!negated && restrictionFollows(words, end, stop)) restricted = true
  }
  const copula = ((words.lemma[head] as number) & LEMMA.copula) !== 0
  const passive = withEtre && !reflexive && ((words.lemma[head] as number) & LEMMA.etreVerb) === 0
  const mood = finite >= 0 ? (MOODS[words.mood[finite] as number] as (typeof MOODS)[number]) : moodOf(words, start)
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
function restrictionFollows(words: Words, from: number, stop: number): boolean {
  for (let i = from; i < stop && i < from + 4; i++) {
    if ((words.form[i] as number) & FORM.que) return true
    if (words.kind[i] === KIND.punctuation || words.pos[i] === VERB || words.pos[i] === SCONJ) return false
  }
  return false
}

function moodOf(words: Words, i: number): (typeof MOODS)[number] {
  return MOODS[words.mood[i] as number] ?? ''
}

function isFiniteForm(words: Words, i: number): boolean {
  const mood = words.mood[i]
  return mood !== PAST && mood !== PRESENT_PARTICIPLE && mood !== INFINITIVE
}

function isAuxiliaryForm(words: Words, i: number): boolean {
  return ((words.lemma[i] as number) & (LEMMA.avoir | LEMMA.etre)) !== 0
}
