import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Speaker } from '../types.ts'
import { chunk, formAt, lemmaAt, type NounChunk, posNumbers, type VerbChunk } from './chunks.ts'
import { fullPhrase, type Phrase, sentenceOf, subjectOf } from './subjects.ts'

const { NOUN, PROPN } = /* @__PURE__ */ posNumbers()

/** Of the speakers of quotations the last that the text names before a place. */
export type EarlierSpeaker = (place: number) => Speaker | null

/** The speaker that a phrase names; a pronoun leads to the noun phrase it stands for, where one is found. */
export function speakerOf(document: TaggedDocument, phrase: Phrase | null, earlier: EarlierSpeaker): Speaker | null {
  if (!phrase) return null
  const isPronoun = phrase.chunk.pronoun || isAnaphoric(document, phrase)
  if (!isPronoun) return speakerAt(document, phrase.from, phrase.to)
  return (
    antecedentOf(document, phrase, earlier) ??
    (phrase.chunk.pronoun ? null : speakerAt(document, phrase.from, phrase.to))
  )
}

/** The tokens as a speaker, without quotation marks and commas at the ends. */
export function speakerAt(document: TaggedDocument, from: number, to: number): Speaker {
  let first = from
  let last = to - 1
  while (first < last && /^[«»“”",(]$/.test(formAt(document, first))) first++
  while (last > first && /^[«»“”",)]$/.test(formAt(document, last))) last--
  const start = document.tokens.start[first] as number
  const end = document.tokens.end[last] as number
  return { start, end, name: document.text.slice(start, end) }
}

/** Ce dernier, celui-ci: noun phrases that stand for another. */
function isAnaphoric(document: TaggedDocument, phrase: Phrase): boolean {
  return grammar('anaphor').has(lemmaAt(document, phrase.chunk.head)) && phrase.to - phrase.from <= 2
}

/** What a pronoun stands for, failing that the last speaker. First and second persons stand for nobody in the text. */
function antecedentOf(document: TaggedDocument, phrase: Phrase, earlier: EarlierSpeaker): Speaker | null {
  if (agreementOf(document, phrase) === undefined) return null
  const found = antecedentPhrase(document, phrase)
  if (found) return speakerAt(document, found.from, found.to)
  return earlier(document.tokens.start[phrase.from] as number)
}

function agreementOf(document: TaggedDocument, { chunk: { head } }: Phrase): string | undefined {
  return grammar('third-person').get(
    formAt(document, head)
      .toLowerCase()
      .replace(/^-(t-)?/, ''),
  )
}

/** A phrase, or what it stands for if it is a pronoun (*il*) and that is found. */
export function standingFor(document: TaggedDocument, phrase: Phrase | null): Phrase | null {
  return phrase?.chunk.pronoun ? (antecedentPhrase(document, phrase) ?? phrase) : phrase
}

/**
 * What a pronoun of the third person stands for: the nearest subject before it, up to two sentences back, that agrees in number and is a
 * name or a person, an institution …
 */
function antecedentPhrase(document: TaggedDocument, phrase: Phrase): Phrase | null {
  const agreement = agreementOf(document, phrase)
  if (agreement === undefined) return null
  const chunks = chunk(document)
  const sentence = sentenceOf(document, phrase.from)
  for (let s = sentence; s >= Math.max(0, sentence - 2); s--) {
    const first = chunks.first[s] as number
    for (let c = chunks.first[s + 1] as number; c-- > first; ) {
      const found = chunks.list[c]
      if (found?.kind !== 'verb' || found.finite < 0 || found.clitic >= 0) continue
      if (found.from >= phrase.from || isQuoted(document, found)) continue
      const subject = subjectOf(document, c)
      if (!subject || subject.chunk.pronoun || subject.from >= phrase.from) continue
      if (agrees(document, subject.chunk, agreement) && couldSpeak(document, subject.chunk)) return subject
    }
  }
  return null
}

function isQuoted(document: TaggedDocument, verb: VerbChunk): boolean {
  return (document.tokens.depth[verb.head] as number) > 0
}

function agrees(document: TaggedDocument, noun: NounChunk, agreement: string): boolean {
  const number = document.number[noun.head]
  return !number || (agreement === 'plural') === (number === 2)
}

/** Names, and common nouns that denote people or bodies rather than things: told by the lists of roles and groups. */
export function couldSpeak(document: TaggedDocument, noun: NounChunk): boolean {
  if (document.pos[noun.head] === PROPN) return true
  return document.pos[noun.head] === NOUN && grammar('speaker-noun').has(lemmaAt(document, noun.head))
}

/** The noun phrase that a source governs (*selon X*), without the words of the source itself (tokens from … to − 1). */
export function sourcePhrase(document: TaggedDocument, { from, to }: { from: number; to: number }): Phrase | null {
  // selon X is one phrase; comme l'indique X is two.
  const own = phraseAfter(document, from)
  const phrase = own && own.to > to ? own : phraseAfter(document, to)
  return phrase && phrase.to > to ? { from: Math.max(phrase.from, to), to: phrase.to, chunk: phrase.chunk } : null
}

/** The noun phrase that begins right after a token: *selon X*, *par X*. */
export function phraseAfter(document: TaggedDocument, token: number): Phrase | null {
  const chunks = chunk(document)
  const c = chunks.at[token] as number
  const found = chunks.list[c]
  if (found?.kind !== 'noun') return null
  const phrase = fullPhrase(document, c)
  let { to } = phrase
  // A name right after belongs to it: le patron de FO Jean-Claude Mailly.
  for (;;) {
    const next = chunks.list[chunks.at[to] as number]
    if (next?.kind === 'noun' && next.preposition < 0 && next.from === to && document.pos[next.head] === PROPN)
      to = next.to
    else break
  }
  return { from: phrase.from, to, chunk: phrase.chunk }
}
