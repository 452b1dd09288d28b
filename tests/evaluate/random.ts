/** Random numbers in 0…1 from a seed, the same every time (linear congruential, constants of Numerical Recipes). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** As many elements as the list has, or as many as asked for, drawn with replacement. */
export function resample<T>(list: readonly T[], random: () => number, size: number = list.length): T[] {
  return Array.from({ length: size }, () => list[Math.floor(random() * list.length)] as T)
}
