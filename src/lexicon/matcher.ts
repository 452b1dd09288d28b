import type { Forms } from '../morphology/forms.ts'
import { otherLemmas } from '../morphology/lemmatise.ts'
import { formTable, lemmaTable } from '../morphology/word-numbers.ts'
import { type Candidates, candidateTable } from './candidates.ts'
import { cell, type Lexicon } from './lexicon.ts'
import { rarestWords } from './pattern.ts'
import {
  createIndex,
  type Entry,
  encode,
  insert,
  LEXICON,
  type PatternIndex,
  ROW,
  wordNumber,
} from './pattern-index.ts'
import { contextsOf, entryPattern } from './patterns.ts'

/**
 * Lexicons to be matched together. An entry is put into the index when its rarest word is first met in a text: a first
 * article needs a twentieth of the lists.
 */
export interface Matcher {
  readonly lexicons: readonly Lexicon[]
  readonly patterns: PatternIndex
  /**
   * Per form (in lower case, and with its case) and per lemma of a store: its number in the index. Asking for them puts the
   * entries of new words into the index.
   */
  readonly wordOfForm: (store: Forms) => Int32Array
  readonly wordOfCased: (store: Forms) => Int32Array
  readonly wordOfLemma: (store: Forms) => Int32Array
  /** Per pattern of an entry, where they have been asked for. */
  readonly contexts: Map<number, readonly Context[]>
  /** Per store: the patterns that may be found at a word. */
  readonly candidates: (store: Forms) => Candidates
}

/** Prepares the matching of some lexicons. */
export function createMatcher(lexicons: readonly Lexicon[]): Matcher {
  const patterns = createIndex()
  const waiting = createWaiting(lexicons, patterns)
  const numbersOf = (words: Map<string, number>, keyOf: (word: string) => string): ((word: string) => number) => {
    return (word) => {
      const key = keyOf(word)
      enter(waiting, key.toLowerCase(), lexicons, patterns)
      return wordNumber(patterns, words, key)
    }
  }
  return {
    lexicons,
    patterns,
    wordOfForm: formTable(numbersOf(patterns.forms, (form) => form.toLowerCase())),
    wordOfCased: formTable(numbersOf(patterns.cased, (form) => form)),
    wordOfLemma: lemmaTable(numbersOf(patterns.lemmas, (lemma) => lemma)),
    contexts: new Map(),
    candidates: candidateTable(),
  }
}

/** A context in which an entry does not count. */
export interface Context {
  readonly pattern: number
  /** Which elements are the entry: those from `before` to `to` − 1. */
  readonly before: number
  readonly to: number
}

/** The contexts in which an entry does not count, read when they are first asked for. */
export function contextsOfEntry({ lexicons, patterns, contexts }: Matcher, entry: number): readonly Context[] {
  let own = contexts.get(entry)
  if (!own) {
    const lexicon = lexicons[patterns.code[entry + LEXICON] as number] as Lexicon
    const row = patterns.code[entry + ROW] as number
    own = contextsOf(lexicon, row, entryPattern(lexicon, row)).map(({ elements, from, to }) => ({
      pattern: encode(patterns, elements),
      before: from,
      to,
    }))
    contexts.set(entry, own)
  }
  return own
}

/** Entries that wait for their rarest word (in lower case), numbered through all lexicons from 1 on. */
interface Waiting {
  /** The last entry that waits for a word, and for each entry the one before it that waits for the same word, or 0. */
  last: Map<string, number>
  before: Int32Array
  /** The words that wait for a lemma. */
  byLemma: Map<string, string[]>
}

function createWaiting(lexicons: readonly Lexicon[], patterns: PatternIndex): Waiting {
  const size = lexicons.reduce((sum, lexicon) => sum + lexicon.length, 0)
  const waiting: Waiting = { last: new Map(), before: new Int32Array(size + 1), byLemma: new Map() }
  let number = 1
  lexicons.forEach((lexicon, index) => {
    rarestWords(lexicon.columns['entry'] as readonly string[]).forEach((word, row) => {
      if (word === '') insert(patterns, readEntry(lexicons, index, row, ''))
      else link(waiting, word.toLowerCase(), number)
      number++
    })
  })
  return waiting
}

function link({ last, before, byLemma }: Waiting, word: string, number: number): void {
  const known = last.get(word)
  last.set(word, number)
  if (known !== undefined) {
    before[number] = known
    return
  }
  for (const lemma of otherLemmas(word)) {
    const words = byLemma.get(lemma)
    if (words) words.push(word)
    else byLemma.set(lemma, [word])
  }
}

/** Puts the entries that wait for a word, as form or lemma, into the index. */
function enter(waiting: Waiting, word: string, lexicons: readonly Lexicon[], patterns: PatternIndex): void {
  const { last, before, byLemma } = waiting
  const known = last.get(word)
  if (known !== undefined) {
    last.delete(word)
    for (let number = known; number !== 0; number = before[number] as number) {
      let index = 0
      let row = number - 1
      while (row >= (lexicons[index] as Lexicon).length) row -= (lexicons[index++] as Lexicon).length
      insert(patterns, readEntry(lexicons, index, row, word))
    }
  }
  const words = byLemma.get(word)
  if (words) {
    byLemma.delete(word)
    for (const other of words) enter(waiting, other, lexicons, patterns)
  }
}

function readEntry(lexicons: readonly Lexicon[], lexicon: number, row: number, word: string): Entry {
  const own = lexicons[lexicon] as Lexicon
  return { lexicon, row, elements: entryPattern(own, row), word, hasContexts: cell(own, 'not', row) !== '' }
}
