import type { TaggedDocument } from '../morphology/tagged.ts'

/** Results by document, each under the number of its computation: one weak table, since the collector pays for each. */
const known: WeakMap<TaggedDocument, unknown[]> = /* @__PURE__ */ new WeakMap()
let computations = 0

// Rules ask for every token, and nearly always of the document at hand.
let last: TaggedDocument | null = null
let lastResults: unknown[] = []

/** Makes a computation over a document remember its result for each document, so that layers can share it. */
export function oncePerDocument<T extends object>(
  compute: (document: TaggedDocument) => T,
): (document: TaggedDocument) => T {
  const number = computations++
  return (document) => {
    const results = document === last ? lastResults : resultsOf(document)
    results[number] ??= compute(document)
    return results[number] as T
  }
}

function resultsOf(document: TaggedDocument): unknown[] {
  let results = known.get(document)
  if (!results) {
    results = new Array<unknown>(computations).fill(undefined)
    known.set(document, results)
  }
  last = document
  lastResults = results
  return results
}
