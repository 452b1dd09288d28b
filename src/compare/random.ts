/**
 * A stream of numbers in [0, 1), 32 bits each, from Chris Doty-Humphrey's small fast counting generator sfc32 (PractRand, 2010). The same
 * seed and labels give the same stream on every machine; different labels give streams that have nothing to do with each other,
 * so that one test's numbers do not depend on which other tests are made.
 *
 * @param seed any number
 * @param labels what the numbers are for
 * @example
 * randomStream(1, 'mean', 'Le Soir')() === randomStream(1, 'mean', 'Le Soir')() // true
 */
export function randomStream(seed: number, ...labels: readonly string[]): () => number {
  const key = JSON.stringify([seed, ...labels])
  let a = hash(key, 0x811c9dc5)
  let b = hash(key, 0x9e3779b9)
  let c = hash(key, 0x85ebca6b)
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < WARM_UP; i++) next()
  return next
}

/** Rounds that sfc32 needs before its state is mixed, as its author seeds it. */
const WARM_UP = 12

/** FNV-1a from a given start. */
function hash(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/** Shuffles the pieces `starts[k]`…`starts[k + 1]` of an array each within itself (Fisher & Yates 1938, Durstenfeld 1964). */
export function shuffleBlocks(values: Uint8Array, starts: Int32Array, random: () => number): void {
  for (let k = 0; k + 1 < starts.length; k++) {
    const from = starts[k] as number
    for (let last = (starts[k + 1] as number) - 1; last > from; last--) {
      const other = from + ((random() * (last - from + 1)) | 0)
      const value = values[last] as number
      values[last] = values[other] as number
      values[other] = value
    }
  }
}
