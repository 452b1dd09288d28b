import { group } from 'd3-array'
import { findChanges } from './changes.ts'
import { toDate } from './periods.ts'
import { randomStream } from './random.ts'

/** A day from which on the mean of a group is another. */
export type ChangeRow = {
  group: string
  /** First day with documents after the change, and 95 % interval of it. */
  date: string
  low: string
  high: string
  before: number
  after: number
  difference: number
  n_before: number
  n_after: number
  p: number
  /** p adjusted for all tests for a change in the call (Benjamini & Hochberg 1995). */
  q: number
}

/** The value of one document on its day. */
export interface Dated {
  group: string
  day: number
  value: number
}

/** The changes of one group, and the p of every test made. */
export function changesOf(
  name: string,
  own: readonly Dated[],
  { seed, ...settings }: Parameters<typeof findChanges>[1] & { seed: number },
): { changes: ChangeRow[]; tested: number[] } {
  const byDay = [...group(own, ({ day }) => day)].sort(([a], [b]) => a - b)
  const dates = byDay.map(([day]) => toDate(day))
  const days = {
    sums: Float64Array.from(byDay, ([, documents]) => documents.reduce((sum, { value }) => sum + value, 0)),
    counts: Float64Array.from(byDay, ([, documents]) => documents.length),
  }
  const { changes, tested } = findChanges(days, settings, randomStream(seed, 'changes', name))
  const rows = changes.map(
    (change): ChangeRow => ({
      group: name,
      date: dates[change.place] as string,
      low: dates[change.low] as string,
      high: dates[change.high] as string,
      before: change.before,
      after: change.after,
      difference: change.after - change.before,
      n_before: change.before_n,
      n_after: change.after_n,
      p: change.p,
      q: change.p,
    }),
  )
  return { changes: rows, tested }
}
