import type { Report } from '../types.ts'
import type { Pair } from './pairs.ts'
import type { Column, Panel } from './panels.ts'

/** What one lexicon entry adds to the means of two groups. */
export type WordRow = {
  measure: string
  voice: string
  a: string
  b: string
  entry: string
  /** What the entry adds to the mean of each group. */
  mean_a: number
  mean_b: number
  /** mean_a − mean_b; over all entries these sum to the difference of the groups. */
  difference: number
  documents_a: number
  documents_b: number
}

/**
 * Splits the difference of two groups into what each lexicon entry adds to it: a score is the sum of its contributions and a mean is a sum of scores,
 * so the split is exact.
 *
 * @param most entries to list, largest differences first
 */
export function wordsOfDifference(
  reports: readonly Report[],
  panel: Panel,
  pair: Pair,
  column: Column,
  names: readonly string[],
  most: number,
): WordRow[] {
  const { contributions, id } = column.measure
  if (!contributions) return []
  const rows = new Map<string, WordRow>()
  const a = names[pair.a] as string
  const b = names[pair.b] as string
  pair.places.forEach((place, k) => {
    const report = reports[panel.documents[place] as number] as Report
    const ofA = pair.labels[k] === 1
    const weight = pair.weights[k] as number
    const seen = new Set<string>()
    for (const { annotation, value } of contributions(report, column.voice)) {
      const one = report.annotations[annotation]
      if (!one || !('entry' in one)) continue
      const { entry } = one
      let row = rows.get(entry)
      if (!row) {
        row = {
          measure: id,
          voice: column.voice,
          a,
          b,
          entry,
          mean_a: 0,
          mean_b: 0,
          difference: 0,
          documents_a: 0,
          documents_b: 0,
        }
        rows.set(entry, row)
      }
      row[ofA ? 'mean_a' : 'mean_b'] += value * weight
      if (seen.has(entry)) continue
      seen.add(entry)
      row[ofA ? 'documents_a' : 'documents_b']++
    }
  })
  for (const row of rows.values()) row.difference = row.mean_a - row.mean_b
  return [...rows.values()]
    .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || (x.entry < y.entry ? -1 : 1))
    .slice(0, most)
}
