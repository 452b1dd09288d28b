import { analyse } from '../../src/analyse.ts'
import { pick, toneBaselines } from './baselines.ts'
import { macroF1, POLARITIES, type Row, readItems } from './read.ts'

interface StanceItem {
  text: string
  target: string
  start: number
  end: number
  label: string
}

/** Stance toward a named target in a news sentence (MAD-TSC, French). */
export function evaluateStance(directory: string): Row[] {
  const items = readItems<StanceItem>(directory, 'mad-tsc-fr')
  if (items.length === 0) return []
  const gold = items.map(({ label }) => label)
  const reports = items.map(({ text, target, start, end }) =>
    analyse(text, { targets: [{ id: 't', names: [target], spans: [{ start, end }] }] }),
  )
  const labels = reports.map((report) => report.scores.stance['t']?.all.label ?? null)
  const mine = labels.map((label) => label ?? 'neutral')
  const { f1, accuracy } = macroF1(gold, mine, POLARITIES)
  const called = mine.filter((label) => label !== 'neutral').length
  const labelled = labels.filter((label) => label !== null).length
  const coverage = labelled / items.length
  const right = mine.filter((label, i) => label !== 'neutral' && label === gold[i]).length
  const baselines = toneBaselines(
    items.map(({ text }, i) => ({ text, report: reports[i] as (typeof reports)[0] })),
    gold,
  )
  return [
    {
      data: 'mad-tsc-fr',
      measure: 'stance, macro-F1',
      value: f1,
      n: items.length,
      coverage,
      baselines: pick(baselines, 'f1'),
    },
    {
      data: 'mad-tsc-fr',
      measure: 'stance, accuracy',
      value: accuracy,
      n: items.length,
      coverage,
      baselines: pick(baselines, 'accuracy'),
    },
    {
      data: 'mad-tsc-fr',
      measure: 'stance, accuracy where there is a label',
      value: labels.filter((label, i) => label === gold[i]).length / labelled,
      n: labelled,
      baselines: {},
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
