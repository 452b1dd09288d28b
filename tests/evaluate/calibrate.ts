import { analyse } from '../../src/analyse.ts'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { shrunkBalance } from '../../src/score/formulas.ts'
import { polarityLabel } from '../../src/score/score.ts'
import type { Annotation, Report } from '../../src/types.ts'
import { CLIMATE_FRAMES } from './climate.ts'
import { f1, macroF1, POLARITIES, readItems } from './read.ts'

// Searches the constants of src/score/calibration.ts on the development data of CADRAGE_BENCHMARKS, and says how they do on
// folds they were not set on. Prints the best on all items and, per fold, what the other folds would have chosen.
const FOLDS = 5
const directory = process.env['CADRAGE_BENCHMARKS']
if (directory === undefined)
  throw new Error('calibrate: expected CADRAGE_BENCHMARKS, the folder of the development data')

type Constants = readonly number[]
type Measure = (constants: Constants, items: readonly number[]) => { goal: number; text: string }

calibrateTone()
calibrateStance()
calibrateFrames()

function search(name: string, grid: readonly Constants[], size: number, measure: Measure): void {
  const all = Array.from({ length: size }, (_, i) => i)
  const best = (items: readonly number[]): Constants =>
    grid.reduce(
      (top, constants) => {
        const { goal } = measure(constants, items)
        return goal > top.goal ? { goal, constants } : top
      },
      { goal: -1, constants: grid[0] as Constants },
    ).constants
  const chosen = best(all)
  console.log(`${name}: ${chosen.join(' ')} on all items: ${measure(chosen, all).text}`)
  let sum = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const constants = best(all.filter((i) => i % FOLDS !== fold))
    const result = measure(
      constants,
      all.filter((i) => i % FOLDS === fold),
    )
    sum += result.goal
    console.log(`  fold ${fold}: ${constants.join(' ')}: ${result.text}`)
  }
  console.log(`  cross-validated goal ${(sum / FOLDS).toFixed(3)}`)
}

/** All combinations of some values. */
function product(...values: readonly (readonly number[])[]): Constants[] {
  return values.reduce<number[][]>((rows, column) => rows.flatMap((row) => column.map((one) => [...row, one])), [[]])
}

function labelOf(values: readonly number[], [k = 0, below = 0, above = 0]: Constants): string {
  return polarityLabel(shrunkBalance(values, k), { below, above })
}

/** Goal: macro-F1 plus accuracy. */
function polarity(gold: readonly string[], values: readonly (readonly number[])[]): Measure {
  return (constants, items) => {
    const mine = items.map((i) => labelOf(values[i] as readonly number[], constants))
    const { f1: macro, accuracy } = macroF1(
      items.map((i) => gold[i] as string),
      mine,
      POLARITIES,
    )
    return { goal: (macro + accuracy) / 2, text: `macro-F1 ${macro.toFixed(3)}, accuracy ${accuracy.toFixed(3)}` }
  }
}

function calibrateTone(): void {
  const labelled = readItems<{ text: string; labels: string[] }>(directory as string, 'ccf-fr')
    .map(({ text, labels }) => ({ text, gold: POLARITIES.find((label) => labels.includes(`tone_${label}`)) }))
    .filter(({ gold }) => gold !== undefined)
  const values = labelled.map(({ text }) => analyse(text).annotations.flatMap(toneValue))
  const grid = product([1, 2, 3, 5, 8, 12], [0.1, 0.15, 0.2, 0.25, 0.3, 0.4], [0.1, 0.2, 0.25, 0.3, 0.35, 0.4])
  const gold = labelled.map((one) => one.gold as string)
  search('tone (k, below, above)', grid, labelled.length, polarity(gold, values))
}

function toneValue(one: Annotation): number[] {
  if (one.kind === 'tone' && one.suppressedBy === null) return [one.valence]
  return one.kind === 'loaded' && one.suppressedBy === null && one.polarity !== 0 ? [one.polarity] : []
}

function calibrateStance(): void {
  const items = readItems<{ text: string; target: string; start: number; end: number; label: string }>(
    directory as string,
    'mad-tsc-fr',
  )
  const values = items.map(({ text, target, start, end }) =>
    analyse(text, { targets: [{ id: 't', names: [target], spans: [{ start, end }] }] }).annotations.flatMap((one) =>
      one.kind === 'evaluation' && one.suppressedBy === null ? [one.value] : [],
    ),
  )
  const grid = product([1, 2, 4, 6], [0.02, 0.05, 0.08, 0.12], [0.02, 0.05, 0.08, 0.12])
  const gold = items.map(({ label }) => label)
  search('stance (k, below, above)', grid, items.length, polarity(gold, values))
}

/** Goal: F1 of each frame by itself. */
function calibrateFrames(): void {
  const items = readItems<{ text: string; labels: string[] }>(directory as string, 'ccf-fr')
  const reports = items.map(({ text }) => analyse(text))
  const { perWord } = CALIBRATION.frames
  for (const frame of CLIMATE_FRAMES) {
    const is = items.map(({ labels }) => labels.includes(`${frame}_frame`))
    const evidence = reports.map(({ annotations }) =>
      annotations.reduce(
        (sum, one) =>
          one.kind === 'frame' && one.frame === frame && one.suppressedBy === null ? sum + one.weight : sum,
        0,
      ),
    )
    const measure: Measure = ([base = 0], chosen) => {
      const called = chosen.filter((i) => {
        const k = base + perWord * (reports[i] as Report).size.words.all
        return (evidence[i] as number) > 0 && (evidence[i] as number) >= k
      })
      const goal = f1(called.filter((i) => is[i]).length, called.length, chosen.filter((i) => is[i]).length)
      return { goal, text: `F1 ${goal.toFixed(3)}` }
    }
    search(`frame ${frame} (base)`, product([0.5, 1, 2, 3]), items.length, measure)
  }
}
