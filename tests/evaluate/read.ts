import { existsSync, readFileSync } from 'node:fs'

/** One line of the accuracy table. */
export interface Row {
  data: string
  measure: string
  /** null: cannot be measured on this data. */
  value: number | null
  /** Number of items. */
  n: number
  /** Share of the items that got a label; the others count as neutral. */
  coverage?: number
  /** Trivial baselines and peers on the same items, by name. */
  baselines: Record<string, number>
}

/** Labels of tone and stance. */
export const POLARITIES: readonly string[] = ['negative', 'neutral', 'positive']

/** Items of a benchmark: `test.jsonl` or `dev.jsonl` of its folder; none where the folder is absent. */
export function readItems<T>(directory: string, name: string): T[] {
  for (const part of ['test', 'dev']) {
    const file = `${directory}/${name}/${part}.jsonl`
    if (existsSync(file)) {
      return readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as T)
    }
  }
  return []
}

/** F1 from counts; 0 where nothing was found or asked. */
export function f1(hits: number, found: number, wanted: number): number {
  return found + wanted === 0 ? 0 : (2 * hits) / (found + wanted)
}

/** Counts of gold labels (rows) by labels given (columns), as a Markdown table. */
export function toConfusion(
  name: string,
  gold: readonly string[],
  mine: readonly string[],
  labels: readonly string[],
): string {
  const count = (wanted: string, given: string): number =>
    gold.filter((label, i) => label === wanted && mine[i] === given).length
  const given = [...labels, ...new Set(mine)].filter((label, i, all) => all.indexOf(label) === i)
  return [
    `| ${name}: gold ↓ given → | ${given.join(' | ')} |`,
    `|---|${given.map(() => '---').join('|')}|`,
    ...labels.map((wanted) => `| ${wanted} | ${given.map((one) => count(wanted, one)).join(' | ')} |`),
  ].join('\n')
}

/** Macro-averaged F1 over the labels, and accuracy. */
export function macroF1(
  gold: readonly string[],
  mine: readonly string[],
  labels: readonly string[],
): { f1: number; accuracy: number } {
  let sum = 0
  for (const label of labels) {
    let hits = 0
    let found = 0
    let wanted = 0
    gold.forEach((value, i) => {
      if (value === label) wanted++
      if (mine[i] === label) found++
      if (value === label && mine[i] === label) hits++
    })
    sum += f1(hits, found, wanted)
  }
  const right = gold.filter((value, i) => value === mine[i]).length
  return { f1: sum / labels.length, accuracy: gold.length === 0 ? 0 : right / gold.length }
}
