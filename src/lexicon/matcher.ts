import type { Forms } from '../morphology/forms.ts'
import { otherLemmas } from '../morphology/lemmatise.ts'
import { formTable, lemmaTable } from '../morphology/word-numbers.ts'
import type { Lexicon } from './lexicon.ts'
import { rarestWord } from './pattern.ts'
import { contextsOf, entryPattern } from './patterns.ts'
import { createTrie, insert, type Trie, wordNumber } from './trie.ts'

/**
 * Lexicons to be matched together. An entry is put into the trie when its rarest word is first met in a text: a first
 * article needs a twentieth of the lists.
 */
export interface Matcher {
  readonly lexicons: readonly Lexicon[]
  readonly trie: Trie
  /**
   * Per form (in lower case, and with its case) and per lemma of a store: its number in the trie. Asking for them puts the
   * entries of new words into the trie.
   */
  readonly wordOfForm: (store: Forms) => Int32Array
  readonly wordOfCased: (store: Forms) => Int32Array
  readonly wordOfLemma: (store: Forms) => Int32Array
}

/** Prepares the matching of some lexicons. */
export function createMatcher(lexicons: readonly Lexicon[]): Matcher {
  const trie = createTrie()
  const waiting = createWaiting(lexicons, trie)
  const numbersOf = (words: Map<string, number>, keyOf: (word: string) => string): ((word: string) => number) => {
    return (word) => {
      const key = keyOf(word)
      enter(waiting, key.toLowerCase(), lexicons, trie)
      return wordNumber(trie, words, key)
    }
  }
  return {
    lexicons,
    trie,
    wordOfForm: formTable(numbersOf(trie.forms, (form) => form.toLowerCase())),
    wordOfCased: formTable(numbersOf(trie.cased, (form) => form)),
    wordOfLemma: lemmaTable(numbersOf(trie.lemmas, (lemma) => lemma)),
  }
}

/** Entries that wait for their rarest word (in lower case): for each word a chain of links, for each link its entry and the next link. */
interface Waiting {
  first: Map<string, number>
  /** The words that wait for a lemma. */
  byLemma: Map<string, string[]>
  next: number[]
  lexicon: number[]
  row: number[]
}

function createWaiting(lexicons: readonly Lexicon[], trie: Trie): Waiting {
  const waiting: Waiting = { first: new Map(), byLemma: new Map(), next: [0], lexicon: [0], row: [0] }
  lexicons.forEach((lexicon, index) => {
    const entries = lexicon.columns['entry'] as readonly string[]
    for (let row = 0; row < entries.length; row++) {
      const word = rarestWord(entries[row] as string).toLowerCase()
      if (word === '') insertEntry(trie, lexicons, index, row)
      else link(waiting, word, index, row)
    }
  })
  return waiting
}

function link({ first, byLemma, next, lexicon, row }: Waiting, word: string, index: number, place: number): void {
  const before = first.get(word)
  if (before === undefined) {
    for (const lemma of otherLemmas(word)) {
      const words = byLemma.get(lemma)
      if (words) words.push(word)
      else byLemma.set(lemma, [word])
    }
  }
  next.push(before ?? 0)
  lexicon.push(index)
  first.set(word, row.push(place) - 1)
}

/** Puts the entries that wait for a word, as form or lemma, into the trie. */
function enter(waiting: Waiting, word: string, lexicons: readonly Lexicon[], trie: Trie): void {
  const { first, byLemma, next, lexicon, row } = waiting
  const begin = first.get(word)
  if (begin !== undefined) {
    first.delete(word)
    for (let at = begin; at !== 0; at = next[at] as number)
      insertEntry(trie, lexicons, lexicon[at] as number, row[at] as number)
  }
  const words = byLemma.get(word)
  if (words) {
    byLemma.delete(word)
    for (const other of words) enter(waiting, other, lexicons, trie)
  }
}

function insertEntry(trie: Trie, lexicons: readonly Lexicon[], index: number, row: number): void {
  const lexicon = lexicons[index] as Lexicon
  const elements = entryPattern(lexicon, row)
  insert(trie, { lexicon: index, row, not: null, elements })
  for (const { elements: around, from, to } of contextsOf(lexicon, row, elements))
    insert(trie, { lexicon: index, row, not: { from, to }, elements: around })
}
