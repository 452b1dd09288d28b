import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchText } from './text.ts'

// Speed of ours and of the peers on the same articles in one run: ratios count, absolute figures depend on the machine.
// Articles: press-fr of CADRAGE_BENCHMARKS where given (real vocabulary), else sentences of our corpus, shuffled with a seed.
const { analyse } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.ts')
const WINK = 'wink-nlp full pipe (English model)'
const { source, articles } = benchText()
const { rounds, fastest } = timeRounds()

const lines = [
  `Articles: ${source}; ${articles.length} articles, ${(articles.reduce((sum, { length }) => sum + length, 0) / 1e6).toFixed(1)} M characters. Node ${process.version}. Fastest of ${rounds} rounds, warm, all in one process (other work on the machine only ever slows a round down).`,
  '',
  '| | M characters/s | against wink-nlp full pipe |',
  '|---|---|---|',
  ...Object.entries(fastest).map(
    ([name, speed]) => `| ${name} | ${(speed / 1000).toFixed(2)} | ${(speed / (fastest[WINK] as number)).toFixed(2)} |`,
  ),
  '',
  '| ratio | value |',
  '|---|---|',
  ratio('cadrage segment', 'wink-nlp tokens (English model)'),
  ratio('cadrage segment + tag', WINK),
  ratio('cadrage segment + tag', 'fr-compromise tagged'),
  ratio('cadrage analyse', WINK),
  ...cold(),
  ...growth(),
]
console.log(lines.join('\n'))
if (process.argv.includes('--write')) {
  const about =
    '# Performance\n\n`npm run bench` prints this; `npm run bench -- --write` writes it here. The machine is shared and noisy: quote the ratios.\n\n'
  writeFileSync(new URL('../../docs/performance.md', import.meta.url).pathname, `${about}${lines.join('\n')}\n`)
}

/** Characters per millisecond of each subject, in a process of its own (rounds.mjs). */
function timeRounds(): { rounds: number; fastest: Record<string, number> } {
  const folder = mkdtempSync(join(tmpdir(), 'cadrage-bench-'))
  const file = join(folder, 'articles.json')
  writeFileSync(file, JSON.stringify(articles))
  const script = new URL('rounds.mjs', import.meta.url).pathname
  const output = execFileSync(process.execPath, [script, file], { encoding: 'utf8' })
  rmSync(folder, { recursive: true })
  return JSON.parse(output) as { rounds: number; fastest: Record<string, number> }
}

function ratio(ours: string, theirs: string): string {
  return `| ${ours} / ${theirs} | ${((fastest[ours] as number) / (fastest[theirs] as number)).toFixed(2)} |`
}

/** Fresh processes: import and first article, ours (built) against wink-nlp's with its model. */
function cold(): string[] {
  const article = articles.find(({ length }) => length > 3500) ?? (articles[0] as string)
  const time = (code: string): number => {
    const runs = [0, 1, 2, 3, 4].map(() =>
      Number(
        execFileSync(process.execPath, ['--input-type=module', '-e', code], {
          encoding: 'utf8',
          input: '',
          cwd: new URL('../..', import.meta.url).pathname,
        }),
      ),
    )
    return runs.sort((a, b) => a - b)[2] as number
  }
  const text = JSON.stringify(article)
  const ours = time(
    `const t = performance.now(); const { analyse } = await import('./dist/index.js'); analyse(${text}); console.log(performance.now() - t)`,
  )
  const theirs = time(
    `const t = performance.now(); const { default: wink } = await import('wink-nlp'); const { default: model } = await import('wink-eng-lite-web-model'); wink(model).readDoc(${text}); console.log(performance.now() - t)`,
  )
  return [
    `| cold: import + first analyse / import of wink-nlp and its model + first readDoc (${Math.round(ours)} / ${Math.round(theirs)} ms) | ${(ours / theirs).toFixed(2)} |`,
  ]
}

/** One document of 0.5 M characters against one of 5 M. */
function growth(): string[] {
  let all = articles.join('\n\n')
  while (all.length < 5_000_000) all += `\n\n${all}`
  const time = (length: number): number => {
    const start = performance.now()
    analyse(all.slice(0, length))
    return performance.now() - start
  }
  time(500_000)
  const small = Math.min(time(500_000), time(500_000), time(500_000))
  const before = process.memoryUsage().rss
  const large = time(5_000_000)
  return [
    `| analyse of one document of 5 M characters / 0.5 M | ${(large / small).toFixed(1)} |`,
    `| memory that it added | ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB |`,
  ]
}
