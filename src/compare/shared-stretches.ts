import { bisectLeft, bisectRight } from 'd3-array'
import type { Document, Ranges } from '../document/document.ts'
import type { Span } from '../types.ts'
import { alignWords, type Run } from './align.ts'
import { createWordNumbers, type FoldedWords, foldWords } from './folded-words.ts'

/** A change from one article to the other in sentences that both share. */
export interface WordEdit {
  /** `added`: only in `b`; `dropped`: only in `a`; `replaced`: other words in the same place. */
  type: 'added' | 'dropped' | 'replaced'
  a: Span | null
  b: Span | null
}

/** Sentences that two articles share, from the first to the last that an alignment touches. */
export interface SharedStretch {
  a: Span
  b: Span
  /** Words that both have. */
  words: number
  edits: WordEdit[]
}

/** What two documents share, and which of their words. */
export interface SharedText {
  stretches: SharedStretch[]
  /** Per token of each document: whether it is a word that the other has in the same place. */
  isSharedA: Uint8Array
  isSharedB: Uint8Array
}

/** Shorter alignments are chance, whatever part of a sentence they make up. */
const FEWEST = 5

/** One document as it is aligned. */
interface Side {
  document: Document
  words: FoldedWords
  /** Per word: whether it is shared, or already part of an edit. */
  isTaken: Uint8Array
  /** Per sentence: its first word; then the number of words. */
  sentences: number[]
}

/** Aligns two documents word by word and lists the edits between them, from `a` to `b`. */
export function findSharedText(a: Document, b: Document, minWords: number): SharedText {
  const numbers = createWordNumbers('kept')
  const [sideA, sideB] = [sideOf(a, foldWords(a, numbers)), sideOf(b, foldWords(b, numbers))]
  const found = alignWords(sideA.words.word, sideB.words.word)
    .map(({ runs, words }) => ({ runs, words, inA: aroundRuns(runs, 'a', sideA), inB: aroundRuns(runs, 'b', sideB) }))
    .filter(({ words, inA, inB }) => {
      const shorter = Math.min(inA.to - inA.from, inB.to - inB.from)
      return words >= minWords || (words >= FEWEST && words * 2 >= shorter)
    })
  const isSharedA = new Uint8Array(a.tokens.length)
  const isSharedB = new Uint8Array(b.tokens.length)
  for (const run of found.flatMap(({ runs }) => runs)) {
    for (let k = 0; k < run.length; k++) {
      isSharedA[sideA.words.token[run.a + k] as number] = 1
      isSharedB[sideB.words.token[run.b + k] as number] = 1
    }
    sideA.isTaken.fill(1, run.a, run.a + run.length)
    sideB.isTaken.fill(1, run.b, run.b + run.length)
  }
  const stretches = found.map(({ runs, words, inA, inB }) => ({
    a: spanOf(sideA, inA),
    b: spanOf(sideB, inB),
    words,
    edits: gapsOf(runs, inA, inB).flatMap((gap) => editsIn(gap, sideA, sideB)),
  }))
  return { stretches, isSharedA, isSharedB }
}

function sideOf(document: Document, words: FoldedWords): Side {
  return {
    document,
    words,
    isTaken: new Uint8Array(words.word.length),
    sentences: firstWords(document.sentences, words),
  }
}

function firstWords({ from }: Ranges, { token }: FoldedWords): number[] {
  const first: number[] = []
  let word = 0
  for (const place of from) {
    while (word < token.length && (token[word] as number) < place) word++
    first.push(word)
  }
  return [...first, token.length]
}

/** Words from … to − 1. */
interface WordRange {
  from: number
  to: number
}

/** The sentences that the runs touch. */
function aroundRuns(runs: readonly Run[], side: 'a' | 'b', { sentences }: Side): WordRange {
  const first = runs[0] as Run
  const last = runs.at(-1) as Run
  const end = last[side] + last.length
  return {
    from: sentences[bisectRight(sentences, first[side]) - 1] ?? 0,
    to: sentences[bisectLeft(sentences, end)] ?? end,
  }
}

interface Gap {
  a: WordRange
  b: WordRange
}

/** What lies between the runs, and between them and the ends of the sentences. */
function gapsOf(runs: readonly Run[], inA: WordRange, inB: WordRange): Gap[] {
  const ends = [{ a: inA.from, b: inB.from, length: 0 }, ...runs, { a: inA.to, b: inB.to, length: 0 }]
  return ends.slice(1).map((next, k) => {
    const before = ends[k] as Run
    return {
      a: { from: before.a + before.length, to: next.a },
      b: { from: before.b + before.length, to: next.b },
    }
  })
}

/** The edits of a gap; words that another alignment has were moved, not edited. */
function editsIn(gap: Gap, sideA: Side, sideB: Side): WordEdit[] {
  const inA = takePieces(gap.a, sideA)
  const inB = takePieces(gap.b, sideB)
  const [onlyA, onlyB] = [inA[0], inB[0]]
  if (inA.length === 1 && inB.length === 1 && onlyA && onlyB) return [{ type: 'replaced', a: onlyA, b: onlyB }]
  return [
    ...inA.map((a): WordEdit => ({ type: 'dropped', a, b: null })),
    ...inB.map((b): WordEdit => ({ type: 'added', a: null, b })),
  ]
}

/** The stretches of a range whose words are not taken yet; they are now. */
function takePieces({ from, to }: WordRange, side: Side): Span[] {
  const pieces: Span[] = []
  let begin = from
  for (let word = from; word <= to; word++) {
    if (word < to && !side.isTaken[word]) continue
    if (word > begin) pieces.push(spanOf(side, { from: begin, to: word }))
    begin = word + 1
  }
  side.isTaken.fill(1, from, to)
  return pieces
}

function spanOf({ document: { tokens }, words: { token } }: Side, { from, to }: WordRange): Span {
  return { start: tokens.start[token[from] as number] as number, end: tokens.end[token[to - 1] as number] as number }
}
