import { type Kept, keepByDocument } from '../document/kept.ts'
import { formNumbers } from '../document/segment.ts'
import { type Forms, lemmaNumber, loadForms } from './forms.ts'
import type { TaggedDocument } from './tagged.ts'

/**
 * The words of a document under numbers that stay the same from one document to the next, so that what depends on a word
 * alone is worked out once for the word, not for each token.
 */
export interface WordNumbers {
  /** Where the numbers belong. */
  readonly store: Forms
  /** Per token: number of its form, index into `store.names`. */
  readonly form: Int32Array
  /** Per token: number of its lemma, index into `store.lemmas`. */
  readonly lemma: Int32Array
}

const known: Kept<TaggedDocument, WordNumbers> = /* @__PURE__ */ keepByDocument()

/** Keeps the numbers that the tagger has used for a document. */
export function keepNumbers(document: TaggedDocument, numbers: WordNumbers): void {
  known.set(document, numbers)
}

/** The numbers of a document; looked up anew for a copy of a document. */
export function wordNumbers(document: TaggedDocument): WordNumbers {
  let numbers = known.get(document)
  if (!numbers) {
    const { vocabulary, ofType } = formNumbers(document)
    const store = loadForms(vocabulary)
    const ofLemma = Int32Array.from(document.lemmas, (lemma) => lemmaNumber(store, lemma))
    numbers = {
      store,
      form: Int32Array.from(document.tokens.type, (type) => ofType[type] as number),
      lemma: Int32Array.from(document.lemma, (lemma) => ofLemma[lemma] as number),
    }
    known.set(document, numbers)
  }
  return numbers
}

/** A number for each form that depends on the form alone, indexed by the form's number. */
export function formTable(compute: (form: string) => number): (store: Forms) => Int32Array {
  return table((store) => store.names, compute)
}

/** A number for each lemma that depends on the lemma alone, indexed by the lemma's number. */
export function lemmaTable(compute: (lemma: string) => number): (store: Forms) => Int32Array {
  return table((store) => store.lemmas, compute)
}

function table(
  wordsOf: (store: Forms) => readonly string[],
  compute: (word: string) => number,
): (store: Forms) => Int32Array {
  const tables = new WeakMap<Forms, { values: Int32Array; size: number }>()
  return (store) => {
    let own = tables.get(store)
    if (!own) {
      own = { values: new Int32Array(1024), size: 0 }
      tables.set(store, own)
    }
    const words = wordsOf(store)
    if (own.size < words.length) {
      if (own.values.length < words.length) {
        const longer = new Int32Array(words.length * 2)
        longer.set(own.values)
        own.values = longer
      }
      while (own.size < words.length) {
        own.values[own.size] = compute(words[own.size] as string)
        own.size++
      }
    }
    return own.values
  }
}
