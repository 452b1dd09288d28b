import { type Alignment, alignWords } from './align.ts'
import {
  BANDS,
  createHashFamily,
  createSignatureIndex,
  enterSignature,
  repeatedBands,
  writeSignature,
} from './minhash.ts'
import { firstAlike, type Units } from './reuse-units.ts'

/** A unit that shares words with the centre of a star: alignments of the centre's words (a) with its own (b). */
export interface Edge {
  readonly unit: number
  readonly alignments: readonly Alignment[]
}

/** A unit and later units that share words with it, in order. */
export interface Star {
  readonly centre: number
  readonly edges: readonly Edge[]
}

export interface Stars {
  readonly stars: readonly Star[]
  /** Pairs of units that were aligned: what the search costs. */
  readonly aligned: number
}

const SEED = 2015
const NONE: ReadonlySet<number> = /* @__PURE__ */ new Set()
/** Share of the shorter unit from which on the fewest words are enough. */
const MOST_OF_IT = 0.5
/** Times the fewest words for a part of two units: names of laws and offices, the wording of figures (press-fr) stay below. */
const FOR_A_PART = 2

/**
 * Finds the units that share words, each with the earliest one that has them: 2,000 copies give 1,999 edges. Units of the
 * same words are grouped first; of the different ones those that meet in a band of their signatures are aligned. A unit
 * with text from several others belongs to several stars, as long as each gives it `minWords` words that the others do not.
 */
export function findStars(units: Units, minWords: number): Stars {
  const first = firstAlike(units)
  const edges = new Map<number, Edge[]>()
  for (let unit = 0; unit < units.length; unit++) {
    const original = first[unit] as number
    if (original !== unit) push(edges, original, { unit, alignments: [identity(sizeOf(units, unit))] })
  }
  const copies = new Map([...edges].map(([original, same]) => [original, same.map(({ unit }) => unit)]))
  const family = createHashFamily(BANDS, SEED)
  const isLong = (unit: number): boolean => first[unit] === unit && sizeOf(units, unit) >= minWords
  const long = Array.from(first.keys()).filter(isLong)
  const values = new Int32Array(long.length * BANDS)
  const signature = new Int32Array(BANDS)
  long.forEach((unit, i) => {
    writeSignature(signature, family, units.hash, units.from[unit] as number, units.to[unit] as number)
    for (let band = 0; band < BANDS; band++) values[band * long.length + i] = signature[band] as number
  })
  const repeated = repeatedBands(values)
  const index = createSignatureIndex(repeated)
  const seen = new Uint32Array(units.forms)
  let aligned = 0
  long.forEach((unit, i) => {
    if (repeated[i] === 0) return
    for (let band = 0; band < BANDS; band++) signature[band] = values[band * long.length + i] as number
    enterSignature(index, signature, repeated[i] as number, unit, (candidates) => joinStars(unit, candidates))
  })
  const stars = [...edges.entries()]
    .map(([centre, own]) => ({ centre, edges: own.sort((a, b) => a.unit - b.unit) }))
    .sort((a, b) => a.centre - b.centre)
  return { stars, aligned }

  /** Enters a unit in the stars of the earlier ones that it shares words with; gives those, and those it need not be compared with. */
  function joinStars(unit: number, candidates: readonly number[]): ReadonlySet<number> {
    if (candidates.length === 0) return NONE
    const words = wordsOf(units, unit)
    const isCovered = new Uint8Array(words.length)
    const covered = new Set<number>()
    let left = words.length
    for (const other of candidates) {
      if (left < minWords) {
        covered.add(other)
        continue
      }
      const theirs = wordsOf(units, other)
      const shorter = Math.min(words.length, theirs.length)
      if (countCommon(words, theirs, seen) < fewestCommon(shorter, minWords)) continue
      aligned++
      const alignments = alignWords(theirs, words)
      if (!isReuse(alignments, shorter, minWords)) continue
      covered.add(other)
      const before = left
      for (const { runs } of alignments) for (const { b, length } of runs) isCovered.fill(1, b, b + length)
      left = words.length
      for (const flag of isCovered) left -= flag
      if (before - left < minWords) continue
      for (const copy of [unit, ...(copies.get(unit) ?? [])]) push(edges, other, { unit: copy, alignments })
    }
    return covered
  }
}

function isReuse(alignments: readonly Alignment[], shorter: number, minWords: number): boolean {
  const sum = alignments.reduce((total, { words }) => total + words, 0)
  return (
    sum >= minWords && (sum >= MOST_OF_IT * shorter || alignments.some(({ words }) => words >= FOR_A_PART * minWords))
  )
}

/** Units with fewer words in common, in whatever order, are no reuse, however they are aligned: most that share a phrase. */
function fewestCommon(shorter: number, minWords: number): number {
  return Math.max(minWords, Math.min(MOST_OF_IT * shorter, FOR_A_PART * minWords))
}

/** @param seen a zero for every form of a word; the same after */
function countCommon(a: Int32Array, b: Int32Array, seen: Uint32Array): number {
  let common = 0
  for (let k = 0; k < a.length; k++) seen[a[k] as number]!++
  for (let k = 0; k < b.length; k++) {
    if (seen[b[k] as number] === 0) continue
    seen[b[k] as number]!--
    common++
  }
  for (let k = 0; k < a.length; k++) seen[a[k] as number] = 0
  return common
}

function identity(length: number): Alignment {
  return { runs: [{ a: 0, b: 0, length }], words: length }
}

function sizeOf({ from, to }: Units, unit: number): number {
  return (to[unit] as number) - (from[unit] as number)
}

function wordsOf({ word, from, to }: Units, unit: number): Int32Array {
  return word.subarray(from[unit], to[unit])
}

function push<T>(lists: Map<number, T[]>, key: number, value: T): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
