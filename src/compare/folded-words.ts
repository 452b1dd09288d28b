import { type Document, KIND } from '../document/document.ts'

/** Numbers of words, shared by the documents that are compared. */
export interface WordNumbers {
  readonly numbers: Map<string, number>
  /** Per number: 32 bits that depend on the word alone. */
  readonly hashes: number[]
}

export function createWordNumbers(): WordNumbers {
  return { numbers: new Map(), hashes: [] }
}

/** The words of a document in order, without punctuation. */
export interface FoldedWords {
  /** Number of each word. */
  readonly word: Int32Array
  /** Token of each word. */
  readonly token: Uint32Array
}

/**
 * Numbers the words of a document: the same number for the same word in either case, with any space inside a number.
 *
 * @param digits whether numbers count as one word: copies of a line differ in dates and counts
 */
export function foldWords({ tokens, types }: Document, known: WordNumbers, digits: 'folded' | 'kept'): FoldedWords {
  const ofType = new Int32Array(types.length).fill(-1)
  const word = new Int32Array(tokens.length)
  const token = new Uint32Array(tokens.length)
  let length = 0
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens.kind[i]
    if (kind === KIND.punctuation || kind === KIND.symbol) continue
    const type = tokens.type[i] as number
    if (ofType[type] === -1) ofType[type] = numberOf(known, fold(types[type] as string, digits))
    word[length] = ofType[type] as number
    token[length] = i
    length++
  }
  return { word: word.slice(0, length), token: token.slice(0, length) }
}

function fold(form: string, digits: 'folded' | 'kept'): string {
  const lower = form.toLowerCase()
  // Typesetters differ in the space between thousands: 48 000 with an ordinary, a no-break or a narrow one.
  return digits === 'kept' ? lower.replace(/\s/g, '') : lower.replace(/\d[\d\s.,]*/g, '0')
}

function numberOf({ numbers, hashes }: WordNumbers, form: string): number {
  const known = numbers.get(form)
  if (known !== undefined) return known
  const number = hashes.length
  numbers.set(form, number)
  let hash = 0
  for (let i = 0; i < form.length; i++) hash = (Math.imul(hash, 31) + form.charCodeAt(i)) | 0
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
