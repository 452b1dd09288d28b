import { ALPHABET, SHORT } from '../../src/morphology/unpack.ts'

/** Writes numbers for `unpack`: one character below SHORT, else two. */
export function pack(numbers: Iterable<number>): string {
  let text = ''
  for (const value of numbers) {
    if (value < SHORT) {
      text += ALPHABET[value]
      continue
    }
    const high = SHORT + Math.floor((value - SHORT) / ALPHABET.length)
    if (high >= ALPHABET.length) throw new RangeError(`pack: ${value} is too large`)
    text += (ALPHABET[high] as string) + (ALPHABET[(value - SHORT) % ALPHABET.length] as string)
  }
  return text
}
