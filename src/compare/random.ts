/**
 * A generator of numbers in [0, 1) that gives the same sequence for the same seed (mulberry32: 32 bits of state).
 *
 * @param seed any finite number; its lower 32 bits count
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}
