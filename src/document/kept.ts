/** Where a document keeps what was worked out for it. Not enumerable: copies and JSON go without, and work it out anew. */
const KEPT: unique symbol = /* @__PURE__ */ Symbol('kept')

interface Keeper {
  readonly [KEPT]?: unknown[]
}

/** Results of documents that were given to us without room for them, and may be frozen. */
const others: WeakMap<object, unknown[]> = /* @__PURE__ */ new WeakMap()
let computations = 0

/**
 * Gives a document room for results, which then live and die with it. In a weak map they would outlive it until the next full
 * collection: the collector of young objects holds on to all values of such a map, and copies them.
 */
export function makeRoom<D extends object>(document: D): D {
  return Object.defineProperty(document, KEPT, { value: [] })
}

/** One result by document. */
export interface Kept<D extends object, T> {
  get(document: D): T | undefined
  set(document: D, result: T): void
}

/** Room for the result of one computation over documents. */
export function keepByDocument<D extends object, T>(): Kept<D, T> {
  const number = computations++
  return {
    get: (document) => ((document as Keeper)[KEPT] ?? others.get(document))?.[number] as T | undefined,
    set: (document, result) => {
      resultsOf(document)[number] = result
    },
  }
}

function resultsOf(document: object): unknown[] {
  let results = (document as Keeper)[KEPT] ?? others.get(document)
  if (!results) {
    results = []
    others.set(document, results)
  }
  return results
}
