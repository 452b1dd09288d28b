import type { Report } from '../types.ts'
import type { Column } from './panels.ts'

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

/** What each entry adds to the mean of one group. */
export type EntryMeans = Map<string, { mean: number; documents: number }>

/**
 * Splits a mean into what each lexicon entry adds to it: a score is the sum of its contributions and a mean is a sum of scores, so the split is exact.
 *
 * @param documents numbers of the reports
 * @param weightOf weight in the mean of the document at a place in `documents`
 */
export function entryMeans(
  reports: readonly Report[],
  documents: Int32Array,
  weightOf: (place: number) => number,
  { measure, voice }: Column,
): EntryMeans {
  const entries: EntryMeans = new Map()
  if (!measure.contributions) return entries
  for (let place = 0; place < documents.length; place++) {
    const report = reports[documents[place] as number] as Report
    const weight = weightOf(place)
    const seen = new Set<string>()
    for (const { annotation, value } of measure.contributions(report, voice)) {
      const one = report.annotations[annotation]
      if (!one || !('entry' in one)) continue
      let known = entries.get(one.entry)
      if (!known) {
        known = { mean: 0, documents: 0 }
        entries.set(one.entry, known)
      }
      known.mean += value * weight
      if (seen.has(one.entry)) continue
      seen.add(one.entry)
      known.documents++
    }
  }
  return entries
}

/**
 * The entries that make the difference of two groups, largest first.
 *
 * @param most entries to list
 */
export function wordRows(
  { measure, voice }: Column,
  [a, b]: readonly [string, string],
  ofA: EntryMeans,
  ofB: EntryMeans,
  most: number,
): WordRow[] {
  const rows = [...new Set([...ofA.keys(), ...ofB.keys()])].map((entry): WordRow => {
    const [inA, inB] = [ofA.get(entry) ?? NONE, ofB.get(entry) ?? NONE]
    return {
      measure: measure.id,
      voice,
      a,
      b,
      entry,
      mean_a: inA.mean,
      mean_b: inB.mean,
      difference: inA.mean - inB.mean,
      documents_a: inA.documents,
      documents_b: inB.documents,
    }
  })
  return rows
    .sort((x, y) => Math.abs(y.difference) - Math.abs(x.difference) || (x.entry < y.entry ? -1 : 1))
    .slice(0, most)
}

const NONE = { mean: 0, documents: 0 }
