import type { Lexicon } from '../lexicon/lexicon.ts'

/** Makes a reader of rows that reads each row of a lexicon once, however often the entry is found. */
export function oncePerRow<T>(read: (lexicon: Lexicon, row: number) => T): (lexicon: Lexicon) => (row: number) => T {
  const readers = new WeakMap<Lexicon, (row: number) => T>()
  return (lexicon) => {
    let reader = readers.get(lexicon)
    if (!reader) {
      const entries = new Array<T | undefined>(lexicon.length)
      reader = (row) => {
        let entry = entries[row]
        if (entry === undefined) {
          entry = read(lexicon, row)
          entries[row] = entry
        }
        return entry
      }
      readers.set(lexicon, reader)
    }
    return reader
  }
}
