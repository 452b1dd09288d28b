import { analyse } from '../../src/analyse.ts'
import { POLARITIES, pick, toneBaselines } from './baselines.ts'
import { f1, macroF1, type Row, readItems } from './read.ts'

interface ClimateItem {
  text: string
  labels: string[]
}

export const CLIMATE_FRAMES: readonly string[] = [
  'economic',
  'health',
  'security',
  'justice',
  'political',
  'scientific',
  'environmental',
  'cultural',
]

/** Tone, frames and "somebody is quoted or cited" of press passages on climate (CCF). */
export function evaluateClimate(directory: string): Row[] {
  const items = readItems<ClimateItem>(directory, 'ccf-fr')
  if (items.length === 0) return []
  const reports = items.map(({ text }) => analyse(text))
  const rows: Row[] = []
  const toned = items
    .map((item, i) => ({
      gold: POLARITIES.find((label) => item.labels.includes(`tone_${label}`)),
      text: item.text,
      report: reports[i] as (typeof reports)[0],
    }))
    .filter(({ gold }) => gold !== undefined)
  const gold = toned.map((one) => one.gold as string)
  const mine = toned.map(({ report }) => report.scores.tone.all.label ?? 'neutral')
  const measured = macroF1(gold, mine, POLARITIES)
  const baselines = toneBaselines(toned, gold)
  rows.push(
    {
      data: 'ccf-fr',
      measure: 'tone, macro-F1',
      value: measured.f1,
      n: gold.length,
      baselines: pick(baselines, 'f1'),
    },
    {
      data: 'ccf-fr',
      measure: 'tone, accuracy',
      value: measured.accuracy,
      n: gold.length,
      baselines: pick(baselines, 'accuracy'),
    },
  )
  let total = 0
  let every = 0
  for (const frame of CLIMATE_FRAMES) {
    let hits = 0
    let found = 0
    let wanted = 0
    items.forEach(({ labels }, i) => {
      const is = labels.includes(`${frame}_frame`)
      const called = reports[i]?.scores.frames[frame]?.all.label === 'present'
      if (is) wanted++
      if (called) found++
      if (is && called) hits++
    })
    const always = f1(wanted, items.length, wanted)
    total += f1(hits, found, wanted)
    every += always
    rows.push({
      data: 'ccf-fr',
      measure: `frame ${frame}, F1`,
      value: f1(hits, found, wanted),
      n: wanted,
      baselines: { 'always present': always },
    })
  }
  rows.push({
    data: 'ccf-fr',
    measure: 'frames, mean F1',
    value: total / CLIMATE_FRAMES.length,
    n: items.length,
    baselines: { 'always present': every / CLIMATE_FRAMES.length },
  })
  const cited = items.map(({ labels }) => labels.includes('messenger'))
  const quoted = reports.map(({ sources }) => sources.cited)
  const marks = items.map(({ text }) => /[«“"]/.test(text))
  const score = (called: boolean[]): number =>
    f1(called.filter((is, i) => is && cited[i]).length, called.filter(Boolean).length, cited.filter(Boolean).length)
  rows.push({
    data: 'ccf-fr',
    measure: 'somebody is quoted or cited, F1',
    value: score(quoted),
    n: cited.length,
    baselines: { 'quotation marks': score(marks) },
  })
  return rows
}
