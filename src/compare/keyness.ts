import { type Expectation, expectFields, isName } from '../check.ts'
import { benjaminiHochberg } from './adjust.ts'
import { type Dispersion, measureParts, type Parts, spread } from './dispersion.ts'
import { type ComparedDocument, fieldOf, isCountFrom } from './documents.ts'
import { type Contrast, logLikelihood, logRatio, weightedLogOdds } from './keyness-measures.ts'
import { permuteLabels } from './label-permutation.ts'
import {
  COUNT_FIELDS,
  type CountOptions,
  countTerms,
  expectGroups,
  sumByGroup,
  type TermCounts,
} from './term-counts.ts'

/** Options of {@link keyness}. */
export interface KeynessOptions extends CountOptions {
  /** Field within which documents are exchanged in the test (`event`: outlets are compared on the same events); none by default. */
  within?: string
  /** How many words the prior of the log-odds is worth; by default as many as a document has on average. */
  prior?: number
  /** How often documents are dealt to the groups anew at most (default 9999; 0 for no test). */
  permutations?: number
  /** Seed of the permutations (default 1). */
  seed?: number
}

/** One term in one group, against all other groups. */
export interface KeynessRow extends Contrast {
  group: string
  term: string
  /** Documents with the term, of how many, in the group and in the rest. */
  documents: number
  groupDocuments: number
  restDocuments: number
  /** Occurrences per 1,000 words; `null` where there are no words. */
  rate: number | null
  restRate: number | null
  /** Log-likelihood ratio (Dunning 1993), negative for under-use. */
  g2: number | null
  /** log2 of the ratio of the rates (Hardie 2014). */
  logRatio: number | null
  /** Weighted log-odds ratio and its z-score (Monroe, Colaresi & Quinn 2008). */
  logOdds: number | null
  z: number | null
  /** Spread over the documents of the group: 0 even, towards 1 in a single one (Gries 2008; Lijffijt & Gries 2012). */
  dp: number | null
  dpNorm: number | null
  /** Two-sided p-value by permutation of documents; `null` where they cannot be exchanged. */
  p: number | null
  /** The same adjusted for all rows (Benjamini & Hochberg 1995): the false discovery rate. */
  q: number | null
}

/**
 * Keywords of each group of documents against all the others: how strong a difference is (`g2`, `logRatio`, `z`), whether it rests on more than a few
 * documents (`documents`, `dpNorm`), and whether it is more than chance when whole documents are dealt to the groups at random (`p`, `q`; labels
 * exchanged within each value of `within`; occurrences beyond those expected from the words of the group). The smallest p is
 * 1/(permutations + 1), and with few documents one over the number of deals.
 *
 * @returns one row per group and term, groups in order of first document, highest z first
 * @throws TypeError for documents that are not tagged, a missing field, an unknown option, fewer than two groups
 * @example
 * keyness(documents, { by: 'source', within: 'event', voice: 'narration' }).filter(({ q }) => q !== null && q < 0.05)
 */
export function keyness(documents: readonly ComparedDocument[], options: KeynessOptions = {}): KeynessRow[] {
  expectFields('options', options, FIELDS)
  const { within, prior, permutations = PERMUTATIONS, seed = 1, ...counting } = options
  const counts = countTerms(documents, counting)
  expectGroups(counts)
  const { groups, terms } = counts
  const p = permuteLabels(counts, { permutations, seed, strata: strataOf(documents, within) })
  const parts = partsOf(counts)
  const sizes = parts.map(({ size }) => size)
  const corpus = sizes.reduce((sum, size) => sum + size, 0)
  const worth = prior ?? corpus / documents.length
  const rows: KeynessRow[][] = groups.map(() => [])
  terms.forEach((term, k) => {
    const sums = sumByGroup(counts, k)
    const holders = sums.documents.reduce((sum, number) => sum + number, 0)
    const dispersions = spreadOf(counts, parts, k)
    groups.forEach((group, g) => {
      const frequency = sums.frequency[g] as number
      const size = sizes[g] as number
      const contrast = { frequency, size, restFrequency: sums.total - frequency, restSize: corpus - size }
      const odds = weightedLogOdds(contrast, worth)
      const probability = p[k * groups.length + g] as number
      rows[g]?.push({
        group,
        term,
        ...contrast,
        documents: sums.documents[g] as number,
        groupDocuments: (parts[g] as Parts).length,
        restDocuments: holders - (sums.documents[g] as number),
        rate: size === 0 ? null : (1000 * frequency) / size,
        restRate: corpus === size ? null : (1000 * contrast.restFrequency) / contrast.restSize,
        g2: logLikelihood(contrast),
        logRatio: logRatio(contrast),
        logOdds: odds?.logOdds ?? null,
        z: odds?.z ?? null,
        ...(dispersions[g] as Dispersion),
        p: Number.isNaN(probability) ? null : probability,
        q: null,
      })
    })
  })
  const all = rows.flatMap((list) => list.sort((a, b) => (b.z ?? 0) - (a.z ?? 0)))
  const tested = all.filter((row) => row.p !== null)
  const adjusted = benjaminiHochberg(tested.map((row) => row.p as number))
  tested.forEach((row, i) => {
    row.q = adjusted[i] as number
  })
  return all
}

/** p-values down to 1e−4: enough for a false discovery rate of 5 % among some hundred words. */
const PERMUTATIONS = 9999

const isPositive: Expectation = {
  test: (value) => Number.isFinite(value) && (value as number) > 0,
  expected: 'a number above 0',
}
const FIELDS: Readonly<Record<string, Expectation>> = /* @__PURE__ */ (() => ({
  ...COUNT_FIELDS,
  within: isName,
  prior: isPositive,
  permutations: isCountFrom(0),
  seed: { test: Number.isFinite, expected: 'a finite number' },
}))()

/** Per document the number of its stratum: all one without a field. */
function strataOf(documents: readonly ComparedDocument[], within: string | undefined): Uint32Array {
  const numbers = new Map<string, number>()
  return Uint32Array.from(documents, (item, d) => {
    if (within === undefined) return 0
    const value = fieldOf(item, within, d)
    const number = numbers.get(value) ?? numbers.size
    numbers.set(value, number)
    return number
  })
}

/** The sizes of the documents of each group. */
function partsOf({ groups, group, size }: TermCounts): Parts[] {
  return groups.map((_, g) => measureParts(size.filter((_, d) => group[d] === g)))
}

/** The dispersion of a term over the documents of each group. */
function spreadOf(
  { group, first, document, count, size }: TermCounts,
  parts: readonly Parts[],
  term: number,
): Dispersion[] {
  const frequencies: number[][] = parts.map(() => [])
  const sizes: number[][] = parts.map(() => [])
  for (let j = first[term] as number; j < (first[term + 1] as number); j++) {
    const d = document[j] as number
    const g = group[d] as number
    frequencies[g]?.push(count[j] as number)
    sizes[g]?.push(size[d] as number)
  }
  return parts.map((all, g) => spread(frequencies[g] as number[], sizes[g] as number[], all))
}
