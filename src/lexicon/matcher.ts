import type { Forms } from '../morphology/forms.ts'
import { otherLemmas } from '../morphology/lemmatise.ts'
import { formTable, lemmaTable } from '../morphology/word-numbers.ts'
import type { Lexicon } from './lexicon.ts'
import { rarestWords } from './pattern.ts'
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

/** Entries that wait for their rarest word (in lower case), numbered through all lexicons from 1 on. */
interface Waiting {
  /** The last entry that waits for a word, and for each entry the one before it that waits for the same word, or 0. */
  last: Map<string, number>
  before: Int32Array
  /** The words that wait for a lemma. */
  byLemma: Map<string, string[]>
}

function createWaiting(lexicons: readonly Lexicon[], trie: Trie): Waiting {
  const size = lexicons.reduce((sum, lexicon) => sum + lexicon.length, 0)
  const waiting: Waiting = { last: new Map(), before: new Int32Array(size + 1), byLemma: new Map() }
  let number = 1
  lexicons.forEach((lexicon, index) => {
    rarestWords(lexicon.columns['entry'] as readonly string[]).forEach((word, row) => {
      if (word === '') insertEntry(trie, lexicons, index, row)
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

/** Puts the entries that wait for a word, as form or lemma, into the trie. */
function enter(waiting: Waiting, word: string, lexicons: readonly Lexicon[], trie: Trie): void {
  const { last, before, byLemma } = waiting
  const known = last.get(word)
  if (known !== undefined) {
    last.delete(word)
    for (let number = known; number !== 0; number = before[number] as number) {
      let index = 0
      let row = number - 1
      while (row >= (lexicons[index] as Lexicon).length) row -= (lexicons[index++] as Lexicon).length
      insertEntry(trie, lexicons, index, row)
    }
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
