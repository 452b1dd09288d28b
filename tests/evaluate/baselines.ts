import type { Report } from '../../src/types.ts'
import { naturalLabel, sentimentLabel } from './peers.ts'
import { macroF1, POLARITIES } from './read.ts'

/** What tools without grammar make of the same items: macro-F1 and accuracy by name. */
export function toneBaselines(
  items: readonly { text: string; report: Report }[],
  gold: readonly string[],
): Record<string, { f1: number; accuracy: number }> {
  const labels: Record<string, string[]> = {
    'sum of our tone list': items.map(({ report }) => sumLabel(report)),
    'natural (French)': items.map(({ text }) => naturalLabel(text)),
    'sentiment with our words': items.map(({ text }) => sentimentLabel(text)),
    'always neutral': items.map(() => 'neutral'),
  }
  return Object.fromEntries(Object.entries(labels).map(([name, mine]) => [name, macroF1(gold, mine, POLARITIES)]))
}

/** One figure of each baseline. */
export function pick(
  baselines: Record<string, { f1: number; accuracy: number }>,
  figure: 'f1' | 'accuracy',
): Record<string, number> {
  return Object.fromEntries(Object.entries(baselines).map(([name, one]) => [name, one[figure]]))
}

/** Sign of the sum of the valences of the tone and loaded words, no grammar: what a lexicon tool does. */
function sumLabel(report: Report): string {
  let sum = 0
  for (const one of report.annotations) if (one.kind === 'tone' || one.kind === 'loaded') sum += one.base
  return sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral'
}
