import type { TaggedDocument } from '../morphology/tagged.ts'

/** Makes a computation over a document remember its result for each document, so that layers can share it. */
export function oncePerDocument<T>(compute: (document: TaggedDocument) => T): (document: TaggedDocument) => T {
  const known = new WeakMap<TaggedDocument, { result: T }>()
  // Rules ask for every token, and nearly always of the document at hand.
  let last: TaggedDocument | null = null
  let lastResult: T
  return (document) => {
    if (document === last) return lastResult
    let found = known.get(document)
    if (!found) {
      found = { result: compute(document) }
      known.set(document, found)
    }
    last = document
    lastResult = found.result
    return lastResult
  }
}
