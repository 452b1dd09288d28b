import type { Document, Ranges } from '../document/document.ts'
import { createWordNumbers, writeWords } from './folded-words.ts'

/** Longer paragraphs are looked at in pieces of whole sentences up to this many words: pages that lost their line breaks. */
const LONGEST_UNIT = 160

/** Paragraphs, or pieces of long ones, of many documents: columns, in the order of the documents. */
export interface Units {
  readonly length: number
  /** Per unit: index of its document, paragraph of it, and its words as places in `word`: from … to − 1. */
  readonly document: Uint32Array
  readonly paragraph: Uint32Array
  readonly from: Uint32Array
  readonly to: Uint32Array
  /** Per word of all documents: its number, 32 bits of hash, token of its document. */
  readonly word: Int32Array
  readonly hash: Int32Array
  readonly token: Uint32Array
  /** Different words. */
  readonly forms: number
}

/** The units of some documents; paragraphs without words have none. Numbers in digits count as one word. */
export function readUnits(documents: readonly Document[]): Units {
  const numbers = createWordNumbers('folded')
  const room = documents.reduce((sum, { tokens }) => sum + tokens.length, 0)
  const word = new Int32Array(room)
  const hash = new Int32Array(room)
  const token = new Uint32Array(room)
  const columns = { document: [] as number[], paragraph: [] as number[], from: [] as number[], to: [] as number[] }
  let length = 0
  documents.forEach((document, index) => {
    const end = writeWords(document, numbers, word, token, length)
    for (let i = length; i < end; i++) hash[i] = numbers.hashes[word[i] as number] as number
    for (const { paragraph, from, to } of piecesOf(document, token.subarray(length, end))) {
      columns.document.push(index)
      columns.paragraph.push(paragraph)
      columns.from.push(length + from)
      columns.to.push(length + to)
    }
    length = end
  })
  return {
    length: columns.from.length,
    document: Uint32Array.from(columns.document),
    paragraph: Uint32Array.from(columns.paragraph),
    from: Uint32Array.from(columns.from),
    to: Uint32Array.from(columns.to),
    word,
    hash,
    token,
    forms: numbers.hashes.length,
  }
}

interface Piece {
  paragraph: number
  from: number
  to: number
}

/** Paragraphs as ranges of words; long ones are cut at the ends of sentences, endless sentences anywhere. */
function piecesOf({ paragraphs, sentences }: Document, token: Uint32Array): Piece[] {
  const sentenceEnds = wordEnds(sentences, token)
  const pieces: Piece[] = []
  let begin = 0
  let sentence = 0
  wordEnds(paragraphs, token).forEach((paragraphEnd, paragraph) => {
    while (begin < paragraphEnd) {
      const furthest = Math.min(begin + LONGEST_UNIT, paragraphEnd)
      let end = begin
      while (end < furthest && (sentenceEnds[sentence] ?? paragraphEnd) <= furthest) {
        end = Math.max(begin, sentenceEnds[sentence] ?? paragraphEnd)
        sentence++
      }
      if (end === begin) end = furthest
      pieces.push({ paragraph, from: begin, to: end })
      begin = end
    }
  })
  return pieces
}

/** Where each range of tokens ends, in words. */
function wordEnds(ranges: Ranges, token: Uint32Array): number[] {
  const ends: number[] = []
  let word = 0
  for (const to of ranges.to) {
    while (word < token.length && (token[word] as number) < to) word++
    ends.push(word)
  }
  return ends
}

/** Per unit: the first unit with the same words, itself where there is none before. */
export function firstAlike({ length, from, to, hash, word }: Units): Int32Array {
  const first = new Int32Array(length)
  const lastOf = new Map<number, number>()
  /** The unit before that has the same hash, or −1. */
  const before = new Int32Array(length).fill(-1)
  for (let unit = 0; unit < length; unit++) {
    let key = 0
    for (let k = from[unit] as number; k < (to[unit] as number); k++)
      key = (Math.imul(key, 31) + (hash[k] as number)) | 0
    let alike = lastOf.get(key) ?? -1
    before[unit] = alike
    while (alike >= 0 && !sameWords(alike, unit)) alike = before[alike] as number
    first[unit] = alike < 0 ? unit : alike
    if (alike < 0) lastOf.set(key, unit)
  }
  return first

  function sameWords(one: number, other: number): boolean {
    const size = (to[one] as number) - (from[one] as number)
    if ((to[other] as number) - (from[other] as number) !== size) return false
    for (let k = 0; k < size; k++)
      if (word[(from[one] as number) + k] !== word[(from[other] as number) + k]) return false
    return true
  }
}
