import { keepByDocument } from '../document/kept.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'

/** Makes a computation over a document remember its result for each document, so that layers can share it. */
export function oncePerDocument<T extends object>(
  compute: (document: TaggedDocument) => T,
): (document: TaggedDocument) => T {
  const kept = keepByDocument<TaggedDocument, T>()
  return (document) => {
    let result = kept.get(document)
    if (result === undefined) {
      result = compute(document)
      kept.set(document, result)
    }
    return result
  }
}
