import type { Document } from '../document/document.ts'

/** Parts of speech, in `pos`: Universal Dependencies' tags, plus ADP+DET for *du, des, au, aux*. */
export const POS = [
  'X',
  'ADJ',
  'ADP',
  'ADP+DET',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
] as const

/** Verb forms, in `mood`: '' for words that are no verb. */
export const MOODS = [
  '',
  'indicative',
  'conditional',
  'subjunctive',
  'imperative',
  'infinitive',
  'past-participle',
  'present-participle',
  'future',
] as const

/** A part of speech: one of {@link POS}. */
export type Pos = (typeof POS)[number]
/** A verb form: one of {@link MOODS}. */
export type Mood = (typeof MOODS)[number]

/** A document with a part of speech, a lemma and a verb form for each token. Made by `tag`. */
export interface TaggedDocument extends Document {
  /** Per token: index into {@link POS}. */
  readonly pos: Uint8Array
  /** Per token: index into `lemmas`. */
  readonly lemma: Uint32Array
  /** Per token: index into {@link MOODS}. */
  readonly mood: Uint8Array
  /** Per token: 0 unknown, 1 singular, 2 plural. */
  readonly number: Uint8Array
  /** Per token: 0 unknown, else the person of a finite verb, 1 to 3. */
  readonly person: Uint8Array
  /** The distinct lemmas in order of first use; lower case but for proper nouns. */
  readonly lemmas: readonly string[]
}
