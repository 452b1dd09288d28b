/** Classes of UTF-16 code units, as the tokeniser sees them. */
export const CLASS = {
  unknown: 0,
  letter: 1,
  digit: 2,
  space: 3,
  newline: 4,
  apostrophe: 5,
  hyphen: 6,
  period: 7,
  punctuation: 8,
  symbol: 9,
  /** High surrogates: what they begin is looked up as a code point. */
  surrogate: 10,
} as const

const LETTER = /[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]/u
const SPACE = /[\p{Z}\t\u200B\uFEFF\u2060]/u
const PUNCTUATION = /\p{P}/u

let table: Uint8Array | null = null

/** The class of every UTF-16 code unit, filled in as characters are met (0: not met yet). */
export function classTable(): Uint8Array {
  if (table) return table
  table = new Uint8Array(0x10000)
  for (let code = 0; code < 0x250; code++) table[code] = classify(code)
  return table
}

/** The class of a code unit that the table does not hold yet. */
export function learnClass(classes: Uint8Array, code: number): number {
  const result = classify(code)
  classes[code] = result
  return result
}

function classify(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return code < 0xdc00 ? CLASS.surrogate : CLASS.symbol
  const character = String.fromCharCode(code)
  if (code >= 48 && code <= 57) return CLASS.digit
  if (code === 10 || code === 13 || code === 11 || code === 12 || code === 0x85 || code === 0x2028 || code === 0x2029)
    return CLASS.newline
  if (code === 39 || code === 0x2019 || code === 0x2bc) return CLASS.apostrophe
  if (code === 45 || code === 0x2010 || code === 0x2011) return CLASS.hyphen
  if (code === 46) return CLASS.period
  if (LETTER.test(character)) return CLASS.letter
  if (SPACE.test(character)) return CLASS.space
  if (code < 32 || code === 127) return CLASS.space
  if (PUNCTUATION.test(character)) return CLASS.punctuation
  return CLASS.symbol
}

/** Whether a code point outside the basic plane is a letter (else it is a symbol, such as an emoji). */
export function isAstralLetter(codePoint: number): boolean {
  return LETTER.test(String.fromCodePoint(codePoint))
}

/** Working memory, kept from one text to the next unless it is large. */
let kept = new Uint16Array(0)
const LARGE = 1 << 20

/** Zeros behind the text, which the tokeniser takes for spaces: it looks no further ahead than this. */
const AHEAD = 8

/** The UTF-16 code units of a text, then zeros: the tokeniser reads each of them several times. Valid until the next text. */
export function codeUnits(text: string): Uint16Array {
  const { length } = text
  let codes = kept
  if (codes.length < length + AHEAD) {
    codes = new Uint16Array(length * 2 + AHEAD)
    if (length <= LARGE) kept = codes
  }
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(i)
  codes.fill(0, length, length + AHEAD)
  return codes
}
