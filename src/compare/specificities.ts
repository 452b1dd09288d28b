import type { ComparedDocument } from './documents.ts'
import { specificity } from './specificity.ts'
import { type CountOptions, countTerms, expectGroups, sumByGroup } from './term-counts.ts'

/** Options of {@link specificities}. */
export type SpecificitiesOptions = CountOptions

/** One term in one group. */
export interface SpecificityRow {
  group: string
  term: string
  /** Signed log10 of the probability: +3 is one chance in a thousand of so many, −3 of so few. */
  specificity: number
  /** Occurrences in the group, and as expected from its share of the words. */
  frequency: number
  expected: number
  /** Occurrences in all groups. */
  total: number
  /** Documents of the group with the term, and all with it. */
  documents: number
  totalDocuments: number
  /** Words of the group and of all groups. */
  size: number
  corpus: number
}

/**
 * The specific vocabulary of each group of documents (*spécificités*, Lafon 1980): terms that a group uses more, or less, than a
 * random share of all occurrences would give. Words in boilerplate are left out; with `voice: 'narration'` quotations too. Function words are
 * counted as words but not listed. Many terms are looked at: read values from ±3 on, and see `keyness` for a test that takes the document,
 * not the word, as its unit.
 *
 * @returns one row per group and term, groups in order of first document, most over-used terms first
 * @throws TypeError for documents that are not tagged, a missing group, an unknown option, fewer than two groups
 * @example
 * specificities([{ source: 'A', document: tag(segment(a)) }, { source: 'B', document: tag(segment(b)) }], { voice: 'narration' })
 */
export function specificities(
  documents: readonly ComparedDocument[],
  options: SpecificitiesOptions = {},
): SpecificityRow[] {
  const counts = countTerms(documents, options)
  expectGroups(counts)
  const { groups, group, terms, first } = counts
  const sizes = new Array<number>(groups.length).fill(0)
  group.forEach((g, d) => {
    sizes[g] = (sizes[g] as number) + (counts.size[d] as number)
  })
  const corpus = sizes.reduce((sum, size) => sum + size, 0)
  const rows: SpecificityRow[][] = groups.map(() => [])
  terms.forEach((term, k) => {
    const { frequency, documents: holders, total } = sumByGroup(counts, k)
    const totalDocuments = (first[k + 1] as number) - (first[k] as number)
    groups.forEach((name, g) => {
      const f = frequency[g] as number
      const size = sizes[g] as number
      rows[g]?.push({
        group: name,
        term,
        specificity: specificity(f, total, size, corpus),
        frequency: f,
        expected: (total * size) / corpus,
        total,
        documents: holders[g] as number,
        totalDocuments,
        size,
        corpus,
      })
    })
  })
  return rows.flatMap((list) => list.sort((a, b) => b.specificity - a.specificity))
}
