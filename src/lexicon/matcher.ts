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

/** Entries that wait for a word (in lower case): for each word a chain of links, for each link its entry and the next link. */
interface Waiting {
  first: Map<string, number>
  next: number[]
  lexicon: number[]
  row: number[]
  /** Per lexicon and row: whether it is in the trie. */
  inserted: readonly Uint8Array[]
}

function createWaiting(lexicons: readonly Lexicon[], trie: Trie): Waiting {
  const inserted = lexicons.map(({ length }) => new Uint8Array(length))
  const waiting: Waiting = { first: new Map(), next: [0], lexicon: [0], row: [0], inserted }
  lexicons.forEach((lexicon, index) => {
    const entries = lexicon.columns['entry'] as readonly string[]
    for (let row = 0; row < entries.length; row++) {
      const word = rarestWord(entries[row] as string).toLowerCase()
      if (word === '') insertEntry(trie, lexicons, index, row)
      else {
        link(waiting, word, index, row)
        for (const lemma of otherLemmas(word)) link(waiting, lemma, index, row)
      }
    }
  })
  return waiting
}

function link({ first, next, lexicon, row }: Waiting, word: string, index: number, place: number): void {
  next.push(first.get(word) ?? 0)
  lexicon.push(index)
  first.set(word, row.push(place) - 1)
}

/** Puts the entries that wait for a word into the trie. */
function enter(
  { first, next, lexicon, row, inserted }: Waiting,
  word: string,
  lexicons: readonly Lexicon[],
  trie: Trie,
): void {
  const begin = first.get(word)
  if (begin === undefined) return
  first.delete(word)
  for (let at = begin; at !== 0; at = next[at] as number) {
    const index = lexicon[at] as number
    const place = row[at] as number
    const done = inserted[index] as Uint8Array
    if (done[place] === 1) continue
    done[place] = 1
    insertEntry(trie, lexicons, index, place)
  }
}

function insertEntry(trie: Trie, lexicons: readonly Lexicon[], index: number, row: number): void {
  const lexicon = lexicons[index] as Lexicon
  const elements = entryPattern(lexicon, row)
  insert(trie, { lexicon: index, row, not: null, elements })
  for (const { elements: around, from, to } of contextsOf(lexicon, row, elements))
    insert(trie, { lexicon: index, row, not: { from, to }, elements: around })
}
