import { readFileSync, writeFileSync } from 'node:fs'
import { evaluateClimate } from './climate.ts'
import { evaluateCorpus } from './corpus.ts'
import { evaluateOutlets } from './outlets.ts'
import type { Row } from './read.ts'
import { evaluateStance } from './stance.ts'
import { evaluateTreebanks } from './treebanks.ts'
import { evaluateVoice } from './voice.ts'

// Measures on the benchmarks in the directory CADRAGE_BENCHMARKS (layout: docs/accuracy.md), and on our own corpus.
const directory = process.env['CADRAGE_BENCHMARKS']
if (!directory) {
  console.error(
    'CADRAGE_BENCHMARKS: expected the directory of the benchmarks (see docs/accuracy.md), received nothing: only the corpus is measured',
  )
}
const rows: Row[] = [
  ...(directory
    ? [
        ...evaluateTreebanks(directory),
        ...evaluateStance(directory),
        ...evaluateClimate(directory),
        ...evaluateVoice(directory),
      ]
    : []),
  ...evaluateCorpus(),
  ...evaluateOutlets(),
]
const table = toTable(rows)
console.log(table)
if (process.argv.includes('--write')) {
  const file = new URL('../../docs/accuracy.md', import.meta.url).pathname
  const text = readFileSync(file, 'utf8')
  writeFileSync(
    file,
    text.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, `<!-- table -->\n${table}\n<!-- /table -->`),
  )
}

function toTable(all: readonly Row[]): string {
  const lines = ['| data | measure | value | n | coverage | baselines |', '|---|---|---|---|---|---|']
  for (const { data, measure, value, n, coverage, baselines } of all) {
    const others = Object.entries(baselines).map(([name, other]) => `${name} ${format(other)}`)
    const cells = [data, measure, value === null ? '–' : format(value), n]
    lines.push(`| ${[...cells, coverage === undefined ? '' : format(coverage), others.join(', ')].join(' | ')} |`)
  }
  return lines.join('\n')
}

function format(value: number): string {
  return value.toFixed(3)
}
