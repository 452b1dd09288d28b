import { existsSync, readFileSync } from 'node:fs'
import { keyness } from '../../src/compare/keyness.ts'
import { permuteLabels } from '../../src/compare/label-permutation.ts'
import { randomFrom } from '../../src/compare/random.ts'
import { drawCount } from '../compare/reports.ts'
import { tagged } from '../helpers.ts'

// Calibration and power of keyness, by hand: npx tsx tests/evaluate/keyness.ts [articles, default 1200] [deals, default 20]. Seeded.
// With CADRAGE_BENCHMARKS also on articles of press-fr whose outlets are dealt at random.
const articles = Number(process.argv[2] ?? 1200)
const deals = Number(process.argv[3] ?? 20)

for (const times of [1, 1.5, 2, 3])
  for (const documents of [16, 40])
    console.log(
      `A word ${times} times as frequent in one of two groups of ${documents / 2} documents: p < .05 in ${percent(simulate(documents, times, 1000))} of 1,000 corpora`,
    )

const file = `${process.env['CADRAGE_BENCHMARKS'] ?? ''}/press-fr/dev.jsonl`
if (existsSync(file)) {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(0, articles)
  const documents = lines.map((line) => tagged((JSON.parse(line) as { text: string }).text))
  for (const groups of [2, 5]) {
    let [tests, below, found] = [0, 0, 0]
    for (let deal = 0; deal < deals; deal++) {
      const random = randomFrom(deal, 'outlets')
      const items = documents.map((document) => ({ document, source: `titre ${Math.floor(random() * groups)}` }))
      const rows = keyness(items, { minimum: 10, permutations: 999, seed: deal, withBoilerplate: true })
      const values = rows.flatMap(({ p }) => (p === null ? [] : [p]))
      tests += values.length
      below += values.filter((p) => p < 0.05).length
      if (rows.some(({ q }) => q !== null && q < 0.05)) found++
    }
    console.log(
      `${documents.length} articles of press-fr dealt to ${groups} outlets ${deals} times: ${percent(below / tests)} of ${tests} tests below .05; some q < .05 in ${found} of ${deals} deals`,
    )
  }
}

/** Share of corpora in which the difference is significant. Documents have 300 to 900 words and rates with exponential spread. */
function simulate(documents: number, times: number, rounds: number): number {
  const random = randomFrom(documents, String(times))
  const numbers = Array.from({ length: documents }, (_, d) => d)
  let below = 0
  for (let round = 0; round < rounds; round++) {
    const size = Float64Array.from(numbers, () => 300 + Math.floor(random() * 600))
    const group = Uint32Array.from(numbers, (d) => d % 2)
    const count = Uint32Array.from(numbers, (d) =>
      drawCount(random, ((size[d] as number) / 300) * (d % 2 === 0 ? times : 1)),
    )
    const [p] = permuteLabels(
      {
        terms: ['mot'],
        groups: ['a', 'b'],
        group,
        size,
        first: Uint32Array.of(0, documents),
        document: Uint32Array.from(numbers),
        count,
      },
      { permutations: 499, seed: round, strata: new Uint32Array(documents) },
    )
    if ((p as number) < 0.05) below++
  }
  return below / rounds
}

function percent(share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
