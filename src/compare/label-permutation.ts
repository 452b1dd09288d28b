import { randomFrom } from './random.ts'
import type { TermCounts } from './term-counts.ts'

/** How often the labels are dealt anew. */
export interface LabelPermutation {
  permutations: number
  seed: number
  /** Per document: the stratum within which labels are exchanged. */
  strata: Uint32Array
}

/** A test stops at this many results as far out as the real one: Besag & Clifford's (1991) sequential test, of which they advise 10 to 20. */
const ENOUGH = 20
/** Sums of the same numbers in another order differ by less. */
const TOLERANCE = 1e-9

/**
 * Two-sided p-values, per term and group (at `term * groups + group`), of the occurrences in a group beyond those expected from its
 * words, when the group labels are dealt to whole documents at random within each stratum. Expected: words of the group × rate of the term, by
 * stratum. A document keeps all its words together, so that one long article cannot make a difference significant. NaN where
 * no other deal is possible.
 */
export function permuteLabels(counts: TermCounts, { permutations, seed, strata }: LabelPermutation): Float64Array {
  const { terms, groups, size } = counts
  const G = groups.length
  const model = createModel(counts, strata)
  const p = new Float64Array(terms.length * G).fill(Number.NaN)
  if (permutations === 0) return p
  const label = counts.group.slice()
  const members = membersOf(strata)
  const tested = groupsThatMove(label, members, G)
  const words = new Float64Array(model.strata * G)
  const observed = new Float64Array(terms.length * G)
  const excess = new Float64Array(G)
  sumWords(size, strata, label, G, words)
  for (let k = 0; k < terms.length; k++) {
    excessOf(counts, model, k, label, words, excess)
    observed.set(excess, k * G)
  }
  const further = new Uint32Array(terms.length * G)
  const random = randomFrom(seed)
  let open = Array.from(terms.keys())
  for (let deal = 1; deal <= permutations && open.length > 0; deal++) {
    for (const list of members) shuffle(label, list, random)
    sumWords(size, strata, label, G, words)
    open = open.filter((k) => {
      excessOf(counts, model, k, label, words, excess)
      let isOpen = false
      for (let g = 0; g < G; g++) {
        const at = k * G + g
        if (tested[g] === 0 || !Number.isNaN(p[at] as number)) continue
        if (Math.abs(excess[g] as number) >= Math.abs(observed[at] as number) - TOLERANCE) further[at]!++
        if (further[at] === ENOUGH) p[at] = ENOUGH / deal
        else isOpen = true
      }
      return isOpen
    })
  }
  for (const k of open)
    for (let g = 0; g < G; g++) {
      const at = k * G + g
      if (tested[g] === 1 && Number.isNaN(p[at] as number)) p[at] = ((further[at] as number) + 1) / (permutations + 1)
    }
  return p
}

/** Rate of each term in each stratum where it occurs. */
interface Model {
  strata: number
  /** Per term: its first entry in `stratum` and `rate`; one more for the end. */
  first: Uint32Array
  stratum: Uint32Array
  rate: Float64Array
}

function createModel({ terms, first, document, count, size }: TermCounts, strata: Uint32Array): Model {
  const number = strata.reduce((most, stratum) => Math.max(most, stratum + 1), 0)
  const words = new Float64Array(number)
  strata.forEach((stratum, d) => {
    words[stratum]! += size[d] as number
  })
  const starts = new Uint32Array(terms.length + 1)
  const stratum: number[] = []
  const rate: number[] = []
  for (let k = 0; k < terms.length; k++) {
    const sums = new Map<number, number>()
    for (let j = first[k] as number; j < (first[k + 1] as number); j++) {
      const s = strata[document[j] as number] as number
      sums.set(s, (sums.get(s) ?? 0) + (count[j] as number))
    }
    for (const [s, sum] of sums) {
      stratum.push(s)
      rate.push(sum / (words[s] as number))
    }
    starts[k + 1] = stratum.length
  }
  return { strata: number, first: starts, stratum: Uint32Array.from(stratum), rate: Float64Array.from(rate) }
}

/** Per group: occurrences of a term beyond those expected. */
function excessOf(
  { first, document, count }: TermCounts,
  model: Model,
  term: number,
  label: Uint32Array,
  words: Float64Array,
  excess: Float64Array,
): void {
  const G = excess.length
  excess.fill(0)
  const end = first[term + 1] as number
  for (let j = first[term] as number; j < end; j++)
    excess[label[document[j] as number] as number]! += count[j] as number
  const last = model.first[term + 1] as number
  for (let e = model.first[term] as number; e < last; e++) {
    const rate = model.rate[e] as number
    const base = (model.stratum[e] as number) * G
    for (let g = 0; g < G; g++) excess[g]! -= rate * (words[base + g] as number)
  }
}

/** Words by stratum and group. */
function sumWords(size: Float64Array, strata: Uint32Array, label: Uint32Array, G: number, words: Float64Array): void {
  words.fill(0)
  for (let d = 0; d < size.length; d++) words[(strata[d] as number) * G + (label[d] as number)]! += size[d] as number
}

function membersOf(strata: Uint32Array): number[][] {
  const members: number[][] = []
  strata.forEach((stratum, d) => {
    members[stratum] ??= []
    members[stratum].push(d)
  })
  return members
}

/** Per group, 1 where some stratum holds documents of the group and of others. */
function groupsThatMove(label: Uint32Array, members: readonly number[][], G: number): Uint8Array {
  const moves = new Uint8Array(G)
  for (const list of members) {
    const here = new Set(list.map((d) => label[d] as number))
    if (here.size > 1) for (const g of here) moves[g] = 1
  }
  return moves
}

/** Fisher–Yates on the labels of some documents. */
function shuffle(label: Uint32Array, list: readonly number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const a = list[i] as number
    const b = list[Math.floor(random() * (i + 1))] as number
    const kept = label[a] as number
    label[a] = label[b] as number
    label[b] = kept
  }
}
