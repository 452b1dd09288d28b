/** The characters numbers are written with in the data files: printable, and none that a string literal must escape. */
export const ALPHABET = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~'

/** Numbers below this take one character, others two. */
export const SHORT = 60

/** Reads back numbers written by `pack` of lexicons/train: small ones, the most frequent, take one character. */
export function unpack(text: string): Uint16Array {
  const places = new Uint8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) places[ALPHABET.charCodeAt(i)] = i
  const out = new Uint16Array(text.length)
  let length = 0
  for (let i = 0; i < text.length; i++) {
    const first = places[text.charCodeAt(i)] as number
    if (first < SHORT) out[length++] = first
    else out[length++] = SHORT + (first - SHORT) * ALPHABET.length + (places[text.charCodeAt(++i)] as number)
  }
  return out.subarray(0, length)
}
