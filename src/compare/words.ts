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

/** What each entry adds to the mean of one group. */
type EntryMeans = Map<string, { mean: number; documents: number }>

/** Those of the groups already split: without events a group has the same mean in all its pairs. */
export type KnownMeans = Map<Column, Map<number, EntryMeans>>

/**
 * Splits the difference of two groups into what each lexicon entry adds to it, largest first: a score is the sum of its contributions and a mean is a sum of
 * scores, so the split is exact.
 *
 * @param most entries to list
 * @param known kept from pair to pair; `null` with events
 */
export function wordsOfPair(
  reports: readonly Report[],
  panel: Panel,
  pair: Pair,
  column: Column,
  names: readonly string[],
  most: number,
  known: KnownMeans | null,
): WordRow[] {
  const { measure, voice } = column
  const byGroup = known?.get(column) ?? new Map<number, EntryMeans>()
  known?.set(column, byGroup)
  const meansOf = (group: number): EntryMeans => {
    const means = byGroup.get(group) ?? entryMeans(reports, panel, pair, column, group)
    byGroup.set(group, means)
    return means
  }
  const [ofA, ofB] = [meansOf(pair.a), meansOf(pair.b)]
  const [a, b] = [names[pair.a] as string, names[pair.b] as string]
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

function entryMeans(
  reports: readonly Report[],
  panel: Panel,
  pair: Pair,
  { measure, voice }: Column,
  group: number,
): EntryMeans {
  const entries: EntryMeans = new Map()
  if (!measure.contributions) return entries
  const label = group === pair.a ? 1 : 0
  for (let k = 0; k < pair.places.length; k++) {
    if (pair.labels[k] !== label) continue
    const report = reports[panel.documents[pair.places[k] as number] as number] as Report
    const weight = pair.weights[k] as number
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
