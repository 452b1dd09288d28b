import type { Report } from '../../src/types.ts'

/** Sum of the valences of the tone and loaded words of a text, no grammar: what a lexicon tool does. */
export function baselineSum(report: Report): string {
  let sum = 0
  for (const one of report.annotations) {
    if (one.kind === 'tone') sum += one.base
    if (one.kind === 'loaded') sum += one.base
  }
  return sum > 0 ? 'positive' : sum < 0 ? 'negative' : 'neutral'
}
