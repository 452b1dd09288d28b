import { quantileSorted } from 'd3-array'
import { analyse } from '../../src/analyse.ts'
import { randomFrom } from '../../src/compare/random.ts'
import { segment } from '../../src/document/segment.ts'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { shrunkBalance } from '../../src/score/formulas.ts'
import { type Bounds, balanceBounds, studentQuantile } from '../../src/score/intervals.ts'
import { readItems } from './read.ts'
import { resample } from './resample.ts'

// How often 95 % intervals of tone and stance hold the true value. The truth is known by construction: an article of press-fr is
// taken for all there is, articles of fewer sentences are drawn from it with replacement, and the value aimed at is the balance
// that the whole article has at that size. Prints a Markdown table: coverage (mean width).
const directory = process.env['CADRAGE_BENCHMARKS']
if (directory === undefined)
  throw new Error('intervals: expected CADRAGE_BENCHMARKS, the folder of the development data')

const ARTICLES = 150
const LEAST_CHARACTERS = 4000
const DRAWS = 20
const RESAMPLES = 200
const NORMAL = 1.959964
const random = randomFrom(7)

/** Values by sentence. */
type Sentences = readonly (readonly number[])[]
type Interval = (sentences: Sentences, k: number) => Bounds | null

const INTERVALS: Record<string, Interval> = {
  'linearised over words, normal': (sentences, k) => {
    const values = sentences.flat()
    const bounds = balanceBounds(values, k)
    if (!bounds) return null
    const ratio = shrunkBalance(values, k)
    const factor = NORMAL / studentQuantile(values.length - 1)
    return { low: ratio - (ratio - bounds.low) * factor, high: ratio + (bounds.high - ratio) * factor }
  },
  'linearised over words, Student': (sentences, k) => balanceBounds(sentences.flat(), k),
  'linearised over sentences, Student (in use)': (sentences, k) =>
    balanceBounds(
      sentences.flat(),
      k,
      sentences.flatMap((values, sentence) => values.map(() => sentence)),
    ),
  'bootstrap over words': (sentences, k) => bootstrap(sentences.flat(), (values) => shrunkBalance(values, k)),
  'bootstrap over sentences': (sentences, k) => bootstrap(sentences, (some) => shrunkBalance(some.flat(), k)),
}

function bootstrap<T>(list: readonly T[], measure: (list: readonly T[]) => number): Bounds | null {
  if (list.length < 2) return null
  const values = Array.from({ length: RESAMPLES }, () => measure(resample(list, random))).sort((a, b) => a - b)
  return { low: quantileSorted(values, 0.025) as number, high: quantileSorted(values, 0.975) as number }
}

const articles = readItems<{ text: string }>(directory, 'press-fr')
  .filter(({ text }) => text.length >= LEAST_CHARACTERS)
  .slice(0, ARTICLES)
  .map(({ text }) => readArticle(text))
console.log('| score | sentences drawn | interval | coverage | width | cannot tell |\n|---|---|---|---|---|---|')
for (const score of ['tone', 'stance'] as const)
  for (const size of [10, 20, 40])
    for (const [name, interval] of Object.entries(INTERVALS)) {
      const { covered, width, told, draws } = simulate(score, size, interval)
      const cells = [score, size, name, share(covered, told), (width / told).toFixed(2), share(draws - told, draws)]
      console.log(`| ${cells.join(' | ')} |`)
    }

function simulate(score: 'tone' | 'stance', size: number, interval: Interval) {
  const { k } = CALIBRATION[score]
  const counts = { covered: 0, width: 0, told: 0, draws: 0 }
  for (const { [score]: all } of articles) {
    const values = all.flat()
    if (values.length < 8) continue
    const scale = size / all.length
    const truth = shrunkBalance(
      values.map((value) => value * scale),
      k,
    )
    for (let draw = 0; draw < DRAWS; draw++) {
      const bounds = interval(resample(all, random, size), k)
      counts.draws++
      if (!bounds) continue
      counts.told++
      counts.width += bounds.high - bounds.low
      if (bounds.low <= truth && truth <= bounds.high) counts.covered++
    }
  }
  return counts
}

/** The values of the tone, and of the stance toward the target of whom most is said, by sentence. */
function readArticle(text: string): { tone: number[][]; stance: number[][] } {
  const { sentences, tokens } = segment(text)
  const { annotations, scores } = analyse(text)
  const starts = Array.from(sentences.from, (token) => tokens.start[token] as number)
  const [target] = Object.entries(scores.stance).sort(([, a], [, b]) => b.all.n - a.all.n)[0] ?? []
  const tone: number[][] = starts.map(() => [])
  const stance: number[][] = starts.map(() => [])
  for (const one of annotations) {
    if (one.kind !== 'tone' && one.kind !== 'loaded' && one.kind !== 'evaluation') continue
    if (one.suppressedBy !== null) continue
    const sentence = starts.findLastIndex((start) => start <= one.start)
    if (one.kind === 'tone') tone[sentence]?.push(one.valence)
    else if (one.kind === 'evaluation') {
      if (one.target === target) stance[sentence]?.push(one.value)
    } else if (one.polarity !== 0) tone[sentence]?.push(one.polarity)
  }
  return { tone, stance }
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3)
}
