import { type Document, KIND } from '../document/document.ts'

/** Numbers of words, shared by the documents that are compared. */
export interface WordNumbers {
  /** `folded`: numbers count as one word, since copies of a line differ in dates and counts. */
  readonly digits: 'folded' | 'kept'
  /** By form as it is compared. */
  readonly numbers: Map<string, number>
  /** By form as it is written. */
  readonly written: Map<string, number>
  /** Per number: 32 bits that depend on the word alone. */
  readonly hashes: number[]
}

export function createWordNumbers(digits: 'folded' | 'kept'): WordNumbers {
  return { digits, numbers: new Map(), written: new Map(), hashes: [] }
}

/** The words of a document in order, without punctuation. */
export interface FoldedWords {
  /** Number of each word. */
  readonly word: Int32Array
  /** Token of each word. */
  readonly token: Uint32Array
}

/** Numbers the words of a document: the same number for the same word in either case, with any space inside a number. */
export function foldWords(document: Document, known: WordNumbers): FoldedWords {
  const word = new Int32Array(document.tokens.length)
  const token = new Uint32Array(document.tokens.length)
  const length = writeWords(document, known, word, token, 0)
  return { word: word.slice(0, length), token: token.slice(0, length) }
}

/**
 * The same, written into columns of many documents: arrays of every document's own cost more than the words.
 *
 * @returns where the words end that begin at `start`
 */
export function writeWords(
  { tokens, types }: Document,
  known: WordNumbers,
  word: Int32Array,
  token: Uint32Array,
  start: number,
): number {
  const ofType = types.map((form) => numberOf(known, form))
  let end = start
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i]
    if (kind === KIND.punctuation || kind === KIND.symbol) continue
    word[end] = ofType[tokens.type[i] as number] as number
    token[end] = i
    end++
  }
  return end
}

function fold(form: string, digits: 'folded' | 'kept'): string {
  const lower = form.toLowerCase()
  // Typesetters differ in the space between thousands: 48 000 with an ordinary, a no-break or a narrow one.
  return digits === 'kept' ? lower.replace(/\s/g, '') : lower.replace(/\d[\d\s.,]*/g, '0')
}

function numberOf({ digits, numbers, written, hashes }: WordNumbers, form: string): number {
  const known = written.get(form)
  if (known !== undefined) return known
  const folded = fold(form, digits)
  const number = numbers.get(folded) ?? hashes.length
  written.set(form, number)
  if (number < hashes.length) return number
  numbers.set(folded, number)
  let hash = 0
  for (let i = 0; i < folded.length; i++) hash = (Math.imul(hash, 31) + folded.charCodeAt(i)) | 0
  hashes.push(mixBits(hash))
  return number
}

/** Spreads 32 bits: the finaliser of MurmurHash3 (Appleby 2011), a bijection. */
export function mixBits(value: number): number {
  let mixed = value
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
