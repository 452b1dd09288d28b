/** Fills a list with the next numbers of a stream, uniform in [0, 1). */
export type RandomStream = (numbers: Float64Array) => void

/**
 * A stream of numbers in [0, 1), 32 bits each, from Chris Doty-Humphrey's small fast counting generator sfc32 (PractRand, 2010). The same
 * seed and labels give the same stream on every machine; different labels give streams that have nothing to do with each other,
 * so that one test's numbers do not depend on which other tests are made. Numbers come a list at a time, which is three times as
 * fast as one by one.
 *
 * @param seed any number
 * @param labels what the numbers are for
 */
export function randomStream(seed: number, ...labels: readonly string[]): RandomStream {
  const key = JSON.stringify([seed, ...labels])
  const state = Int32Array.of(hash(key, 0x811c9dc5), hash(key, 0x9e3779b9), hash(key, 0x85ebca6b), 1)
  const stream = (numbers: Float64Array): void => fill(numbers, state)
  stream(new Float64Array(WARM_UP))
  return stream
}

/** The same stream, one number at a time. */
export function randomFrom(seed: number, ...labels: readonly string[]): () => number {
  const stream = randomStream(seed, ...labels)
  const numbers = new Float64Array(BUFFERED)
  let next = BUFFERED
  return () => {
    if (next === BUFFERED) {
      stream(numbers)
      next = 0
    }
    return numbers[next++] as number
  }
}

const BUFFERED = 256

/** Rounds that sfc32 needs before its state is mixed, as its author seeds it. */
const WARM_UP = 12

function fill(numbers: Float64Array, state: Int32Array): void {
  let [a, b, c, counter] = state as unknown as [number, number, number, number]
  for (let k = 0; k < numbers.length; k++) {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    numbers[k] = (sum >>> 0) / 4294967296
  }
  state.set([a, b, c, counter])
}

/** FNV-1a from a given start. */
function hash(text: string, start: number): number {
  let value = start
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

/**
 * Shuffles the pieces `starts[k]`…`starts[k + 1]` of an array each within itself (Fisher & Yates 1938, Durstenfeld 1964).
 *
 * @param numbers as many random numbers as values
 */
export function shuffleBlocks(values: Uint16Array, starts: Int32Array, numbers: Float64Array): void {
  for (let k = 0; k + 1 < starts.length; k++) {
    const from = starts[k] as number
    for (let last = (starts[k + 1] as number) - 1; last > from; last--) {
      const other = from + (((numbers[last] as number) * (last - from + 1)) | 0)
      const value = values[last] as number
      values[last] = values[other] as number
      values[other] = value
    }
  }
}
