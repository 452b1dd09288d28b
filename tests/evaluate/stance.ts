import { analyse } from '../../src/analyse.ts'
import { baselineSum } from './baselines.ts'
import { macroF1, type Row, readItems } from './read.ts'

interface StanceItem {
  text: string
  target: string
  start: number
  end: number
  label: string
}

export const POLARITIES: readonly string[] = ['negative', 'neutral', 'positive']

/** Stance toward a named target in a news sentence (MAD-TSC, French). */
export function evaluateStance(directory: string): Row[] {
  const items = readItems<StanceItem>(directory, 'mad-tsc-fr')
  if (items.length === 0) return []
  const gold = items.map(({ label }) => label)
  const reports = items.map(({ text, target, start, end }) =>
    analyse(text, { targets: [{ id: 't', names: [target], spans: [{ start, end }] }] }),
  )
  const mine = reports.map((report) => report.scores.stance['t']?.all.label ?? 'neutral')
  const sum = reports.map((report) => baselineSum(report))
  const { f1, accuracy } = macroF1(gold, mine, POLARITIES)
  const called = mine.filter((label) => label !== 'neutral').length
  const right = mine.filter((label, i) => label !== 'neutral' && label === gold[i]).length
  const majority = macroF1(
    gold,
    gold.map(() => 'neutral'),
    POLARITIES,
  )
  const baselines = { 'sum of our tone list': macroF1(gold, sum, POLARITIES).f1, 'always neutral': majority.f1 }
  return [
    { data: 'mad-tsc-fr', measure: 'stance, macro-F1', value: f1, n: items.length, baselines },
    {
      data: 'mad-tsc-fr',
      measure: 'stance, accuracy',
      value: accuracy,
      n: items.length,
      baselines: { 'always neutral': majority.accuracy },
    },
    {
      data: 'mad-tsc-fr',
      measure: 'stance, precision where called positive or negative',
      value: right / called,
      n: called,
      baselines: {},
    },
    {
      data: 'mad-tsc-fr',
      measure: 'stance, share called positive or negative',
      value: called / items.length,
      n: items.length,
      baselines: {},
    },
  ]
}
