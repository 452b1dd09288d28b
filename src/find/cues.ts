import { KIND } from '../document/document.ts'
import { reportingLexicon } from '../lexicon/bundle.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { type Chunks, chunk, formAt, lemmaAt, posNumbers, type VerbChunk } from './chunks.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { oncePerDocument } from './once.ts'
import { couldSpeak, sourcePhrase } from './speakers.ts'
import { sentenceOf } from './subjects.ts'
import { indexFrom } from './token-range.ts'

const { ADV } = /* @__PURE__ */ posNumbers()

/** A word that may introduce somebody's words. Tokens from … to − 1. */
export interface CueCandidate {
  from: number
  to: number
  /** Entry of the lexicon `reporting`. */
  lemma: string
  stance: string
  constructions: ReadonlySet<string>
  /** Number of its verb chunk, or −1 for prepositions, nouns and set phrases. */
  verb: number
}

/** The cues of a document in order: verbs with their auxiliaries and inverted pronoun, prepositions, nouns. */
export const findCues: (document: TaggedDocument) => readonly CueCandidate[] =
  /* @__PURE__ */ oncePerDocument(computeCues)

function computeCues(document: TaggedDocument): CueCandidate[] {
  const lexicon = reportingLexicon()
  const chunks = chunk(document)
  const cues: CueCandidate[] = []
  const entryAt = readCue(lexicon)
  for (const match of leftmostLongest(matchesOf(document, lexicon))) {
    const { lemma, stance, constructions, isVerb, endsInQue } = entryAt(match.row)
    // insister sur le fait que: the conjunction belongs to what is said.
    const to = endsInQue ? match.to - 1 : match.to
    const cue: CueCandidate = { from: match.from, to, lemma, stance, constructions, verb: -1 }
    if (constructions.has('source') && !namesSource(document, cue)) continue
    if (isVerb) {
      const verb = verbOf(chunks, match.tokens)
      if (verb >= 0) extendOverVerb(cue, chunks.list[verb] as VerbChunk, verb)
    }
    cues.push(cue)
  }
  return cues.sort((a, b) => a.from - b.from)
}

/**
 * Whether a preposition introduces a source: *selon la taille* is a manner; *pour X* is a view only at the head of a
 * sentence, before people or bodies, with a comma.
 */
function namesSource(document: TaggedDocument, cue: CueCandidate): boolean {
  const phrase = sourcePhrase(document, cue)
  if (!phrase) return cue.lemma !== 'pour'
  const { head } = phrase.chunk
  if (grammar('no-source').has(lemmaAt(document, head))) return false
  if (cue.lemma !== 'pour') return true
  const begin = document.sentences.from[sentenceOf(document, cue.from)] as number
  return (
    skipConnectors(document, begin, cue.from) === cue.from &&
    formAt(document, phrase.to) === ',' &&
    couldSpeak(document, phrase.chunk)
  )
}

/** The first token after marks and an opening adverb with its comma. */
export function skipConnectors(document: TaggedDocument, from: number, end: number): number {
  let i = from
  while (i < end && document.tokens.kind[i] === KIND.punctuation) i++
  let j = i
  while (j < end && document.pos[j] === ADV) j++
  return j > i && j < end && formAt(document, j) === ',' ? j + 1 : i
}

/** What an entry of `reporting` says. */
const readCue = /* @__PURE__ */ oncePerRow((lexicon, row) => {
  const lemma = cell(lexicon, 'entry', row)
  return {
    lemma,
    stance: cell(lexicon, 'class', row),
    constructions: new Set(cell(lexicon, 'construction', row).split('|')),
    isVerb: cell(lexicon, 'pos', row).includes('VERB'),
    endsInQue: / qu[e']$/.test(lemma),
  }
})

function verbOf(chunks: Chunks, tokens: readonly number[]): number {
  for (const token of tokens) {
    const c = chunks.at[token] as number
    if (c >= 0 && chunks.list[c]?.kind === 'verb') return c
  }
  return -1
}

/** The cues that begin at the tokens from … to − 1, in order. */
export function cuesFrom(cues: readonly CueCandidate[], from: number, to: number): readonly CueCandidate[] {
  return cues.slice(indexFrom(cues, from), indexFrom(cues, to))
}

/** The cue is the whole verb group, without the subject pronoun before it. */
function extendOverVerb(cue: CueCandidate, verb: VerbChunk, index: number): void {
  cue.verb = index
  const begin = verb.finite >= 0 ? verb.finite : verb.head
  cue.from = Math.min(cue.from, verb.reflexive && verb.clitic !== begin - 1 ? begin - 1 : begin)
  cue.from = Math.max(cue.from, verb.from)
  cue.to = Math.max(cue.to, verb.to)
}
