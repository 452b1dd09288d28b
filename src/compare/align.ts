import { commonWords } from './common-words.ts'
import { mixBits } from './folded-words.ts'

/** Equal words: a[a + i] = b[b + i] for i < length. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** A stretch of two word sequences that goes back to one text. */
export interface Alignment {
  /** In order on both sides. */
  readonly runs: readonly Run[]
  /** Equal words: the sum of the lengths of the runs. */
  readonly words: number
}

/** So many equal words in a row are where an alignment may begin. */
const SEED = 3
/** A seed that occurs more often in the first text says nothing about where it was copied from. */
const SEED_PLACES = 8
/** More words than this without a common seed, on either side, end an alignment. */
const GAP = 20
/** What a word of a gap costs in equal words: of two ways to align, the one with less between is taken. */
const GAP_COST = 0.15
/** Seeds before one that are tried as its predecessor. */
const LOOK_BACK = 64
/** Edited words next to the end of an alignment that are stepped over when equal words follow. */
const STEP = 4
/** Least share of equal words in the shorter side of an alignment: sentences put in or left out do not count, other words do. */
const LEAST_SHARE = 0.6

/**
 * Aligns what two word sequences share, as text-reuse tools do (passim: Smith, Cordell & Mullen 2015): common runs of
 * three words are chained where they follow each other closely on both sides, gaps between them are filled with the longest
 * common subsequence, the ends are extended word by word. Text that was moved gives one alignment for each piece.
 * No word belongs to two alignments.
 *
 * @returns alignments in the order of `a`; time grows with the length of the sequences
 */
export function alignWords(a: Int32Array, b: Int32Array): Alignment[] {
  const usedA = new Uint8Array(a.length)
  const usedB = new Uint8Array(b.length)
  const found: Alignment[] = []
  for (const chain of chainsOf(findSeeds(a, b), usedA, usedB)) {
    const runs = extend(fillGaps(chain, a, b), a, b, usedA, usedB)
    const words = runs.reduce((sum, { length }) => sum + length, 0)
    const first = runs[0] as Run
    const last = runs.at(-1) as Run
    const shorter = Math.min(last.a - first.a, last.b - first.b) + last.length
    if (words < LEAST_SHARE * shorter) continue
    for (const run of runs) {
      usedA.fill(1, run.a, run.a + run.length)
      usedB.fill(1, run.b, run.b + run.length)
    }
    found.push({ runs, words })
  }
  return found.sort((one, other) => (one.runs[0] as Run).a - (other.runs[0] as Run).a)
}

/** The longest common runs around each shared seed, by place in `b`. */
function findSeeds(a: Int32Array, b: Int32Array): Run[] {
  const { first, next, count } = seedPlaces(a)
  const mask = first.length - 1
  const covered = new Int32Array(a.length + b.length)
  const runs: Run[] = []
  for (let j = 0; j + SEED <= b.length; j++) {
    const slot = seedAt(b, j) & mask
    if ((count[slot] as number) > SEED_PLACES) continue
    for (let i = (first[slot] as number) - 1; i >= 0; i = (next[i] as number) - 1) {
      const diagonal = i - j + b.length
      if ((covered[diagonal] as number) > j || !sameSeed(a, i, b, j)) continue
      let back = 0
      while (i > back && j > back && a[i - back - 1] === b[j - back - 1]) back++
      let length = back + SEED
      const [beginA, beginB] = [i - back, j - back]
      while (beginA + length < a.length && beginB + length < b.length && a[beginA + length] === b[beginB + length])
        length++
      covered[diagonal] = beginB + length
      runs.push({ a: beginA, b: beginB, length })
    }
  }
  return runs.sort((one, other) => one.b - other.b || one.a - other.a)
}

/** Places of the seeds of a sequence by hash: the first place + 1 of a hash, the next place + 1 after a place, and how many. */
interface SeedPlaces {
  first: Int32Array
  next: Int32Array
  count: Uint32Array
}

function seedPlaces(words: Int32Array): SeedPlaces {
  // Four slots a place: a frequent seed shares its slot with few others.
  const slots = 1 << (34 - Math.clz32(words.length))
  const first = new Int32Array(slots)
  const count = new Uint32Array(slots)
  const next = new Int32Array(words.length)
  for (let i = words.length - SEED; i >= 0; i--) {
    const slot = seedAt(words, i) & (slots - 1)
    next[i] = first[slot] as number
    first[slot] = i + 1
    count[slot] = (count[slot] as number) + 1
  }
  return { first, next, count }
}

function seedAt(words: Int32Array, i: number): number {
  let seed = 0
  for (let k = i; k < i + SEED; k++) seed = (Math.imul(seed, 0x01000193) + (words[k] as number)) | 0
  return mixBits(seed)
}

function sameSeed(a: Int32Array, i: number, b: Int32Array, j: number): boolean {
  for (let k = 0; k < SEED; k++) if (a[i + k] !== b[j + k]) return false
  return true
}

/**
 * Runs in chains, best chain first: each follows the one before on both sides within the gap. What an earlier chain used is
 * marked before the next is asked for.
 */
function* chainsOf(seeds: readonly Run[], usedA: Uint8Array, usedB: Uint8Array): Generator<Run[]> {
  const score = new Float64Array(seeds.length)
  const before = new Int32Array(seeds.length).fill(-1)
  seeds.forEach((run, k) => {
    score[k] = run.length
    for (let m = k - 1; m >= Math.max(0, k - LOOK_BACK); m--) {
      const gain = (score[m] as number) + linkGain(seeds[m] as Run, run)
      if (gain > (score[k] as number)) {
        score[k] = gain
        before[k] = m
      }
    }
  })
  const ends = Array.from(seeds.keys()).sort((k, m) => (score[m] as number) - (score[k] as number) || k - m)
  const taken = new Uint8Array(seeds.length)
  for (const end of ends) {
    const chain: Run[] = []
    for (let k = end; k >= 0 && !taken[k]; k = before[k] as number) {
      const rest = cut(seeds[k] as Run, chain.at(-1), usedA, usedB)
      if (rest === null) break
      taken[k] = 1
      chain.push(rest)
    }
    if (chain.length > 0) yield chain.reverse()
  }
}

/** What a run adds to a chain that ends with `before`; −Infinity where it cannot follow. */
function linkGain(before: Run, run: Run): number {
  const gapA = run.a - before.a - before.length
  const gapB = run.b - before.b - before.length
  const overlap = Math.max(0, -gapA, -gapB)
  if (overlap >= run.length || run.a <= before.a || gapA > GAP || gapB > GAP) return Number.NEGATIVE_INFINITY
  return run.length - overlap - GAP_COST * (Math.max(gapA, gapB) + overlap)
}

/** What is left of a run before the next of its chain; `null` if nothing is, or if an earlier alignment has words of it or of the gap. */
function cut({ a, b, length: whole }: Run, next: Run | undefined, usedA: Uint8Array, usedB: Uint8Array): Run | null {
  const length = next ? Math.min(whole, next.a - a, next.b - b) : whole
  const isUsed =
    usedA.subarray(a, next?.a ?? a + length).includes(1) || usedB.subarray(b, next?.b ?? b + length).includes(1)
  return length > 0 && !isUsed ? { a, b, length } : null
}

/** Adds the words that the gaps of a chain have in common. */
function fillGaps(chain: readonly Run[], a: Int32Array, b: Int32Array): Run[] {
  const runs: Run[] = []
  for (const run of chain) {
    const last = runs.at(-1)
    if (last) {
      const fromA = last.a + last.length
      const fromB = last.b + last.length
      for (const common of commonWords(a.subarray(fromA, run.a), b.subarray(fromB, run.b)))
        append(runs, { a: fromA + common.a, b: fromB + common.b, length: common.length })
    }
    append(runs, run)
  }
  return runs
}

/** Appends a run, joined to the last where it goes on on both sides. */
function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.a + last.length === run.a && last.b + last.length === run.b)
    runs[runs.length - 1] = { ...last, length: last.length + run.length }
  else runs.push(run)
}

/** Goes on at both ends, stepping over edited words as long as two equal words follow. */
function extend(chain: readonly Run[], a: Int32Array, b: Int32Array, usedA: Uint8Array, usedB: Uint8Array): Run[] {
  const first = chain[0] as Run
  const last = chain.at(-1) as Run
  const isFree = (i: number, j: number): boolean => usedA[i] === 0 && usedB[j] === 0
  const equal = (i: number, j: number): boolean => isFree(i, j) && a[i] === b[j]
  const before = walk(first.a - 1, first.b - 1, -1).map(({ a: i, b: j, length }) => ({
    a: i - length + 1,
    b: j - length + 1,
    length,
  }))
  const runs: Run[] = []
  for (const run of [...before.reverse(), ...chain, ...walk(last.a + last.length, last.b + last.length, 1)])
    append(runs, run)
  return runs

  /** Runs from (i, j) on in one direction, each given by the word where it begins. */
  function walk(i: number, j: number, direction: 1 | -1): Run[] {
    const steps: Run[] = []
    for (;;) {
      const step = stepOver(i, j, direction)
      if (step === null) return steps
      const { a: atA, b: atB } = step
      let length = 2
      while (equal(atA + direction * length, atB + direction * length)) length++
      steps.push({ a: atA, b: atB, length })
      i = atA + direction * length
      j = atB + direction * length
    }
  }

  /** The nearest place from which two words in a row are equal, with at most STEP free words between on either side. */
  function stepOver(i: number, j: number, direction: 1 | -1): { a: number; b: number } | null {
    let free = 0
    while (free <= STEP && isFree(i + direction * free, j + direction * free)) free++
    for (let sum = 0; sum <= 2 * STEP; sum++) {
      for (let da = Math.max(0, sum - STEP); da <= Math.min(sum, STEP); da++) {
        const atA = i + direction * da
        const atB = j + direction * (sum - da)
        if (Math.max(da, sum - da) > free) continue
        if (equal(atA, atB) && equal(atA + direction, atB + direction)) return { a: atA, b: atB }
      }
    }
    return null
  }
}
