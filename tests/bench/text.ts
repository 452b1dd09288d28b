import { existsSync, readFileSync } from 'node:fs'
import { readCorpus } from '../../corpus/read.ts'

const SEED = 20240619
const ARTICLES = 300

/** Articles to measure speed on: real press where there is some, else shuffled sentences of the corpus. */
export function benchText(): { source: string; articles: string[] } {
  const file = `${process.env['CADRAGE_BENCHMARKS'] ?? ''}/press-fr/dev.jsonl`
  if (existsSync(file)) {
    const articles = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .slice(0, ARTICLES)
      .map((line) => (JSON.parse(line) as { text: string }).text)
    return { source: 'press-fr', articles }
  }
  const random = generator(SEED)
  const sentences = readCorpus().flatMap(({ text }) => text.split(/(?<=[.!?»]) |\n+/))
  const articles = Array.from({ length: ARTICLES }, () =>
    Array.from({ length: 30 }, () => sentences[Math.floor(random() * sentences.length)]).join(' '),
  )
  return { source: `sentences of the corpus, seed ${SEED}`, articles }
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
