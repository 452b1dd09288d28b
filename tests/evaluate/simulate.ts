import { similarity } from '../../src/compare/similarity.ts'
import { compareSources } from '../../src/compare/sources.ts'
import { timeline } from '../../src/compare/timeline.ts'
import { makeReport, normal, numbersOf, poisson, rated, shuffled } from '../compare/reports.ts'
import {
  corpusReports,
  coverage,
  type Press,
  type Share,
  shuffleLabels,
  simulatePress,
} from '../compare/simulations.ts'

// Calibration of the comparisons by simulation, by hand: npx tsx tests/evaluate/simulate.ts [rounds, default 1000]. Seeded.
const rounds = Number(process.argv[2] ?? 1000)
const LOADED = { measures: ['loaded'], voices: ['narration'] } as const
const corpus = corpusReports()
const HABITS = {
  measures: [
    'loaded',
    'tone',
    'quotedShare',
    'reportedShare',
    'namedShare',
    'scareQuotes',
    'conditional',
    'paddingShare',
  ],
  permutations: 199,
}

line(
  `Outlets shuffled over the corpus, loaded, tone and habits by voice, ${rounds} times`,
  shuffleLabels(corpus, rounds, HABITS),
)
const within = ({ article }: (typeof corpus)[number]): string | null => article.url
line('The same inside events', shuffleLabels(corpus, rounds, { ...HABITS, within }))

const equal: [string, Press][] = [
  ['10 + 10 articles, equal means', { articles: [10, 10], rates: [12, 12], spread: [0.5, 0.5], events: 0 }],
  [
    '8 + 60, the small group three times as spread',
    { articles: [8, 60], rates: [12, 12], spread: [0.9, 0.3], events: 0 },
  ],
  [
    '60 + 8, the large group three times as spread',
    { articles: [60, 8], rates: [12, 12], spread: [0.9, 0.3], events: 0 },
  ],
]
for (const [name, press] of equal) line(name, simulatePress(press, rounds, LOADED))
const inEvents = { ...LOADED, within: ({ article }: (typeof corpus)[number]): string | null => article.id }
const paired: Press = { articles: [10, 10], rates: [12, 12], spread: [0.5, 0.5], events: 0.5 }
line('10 events, one article each, equal means', simulatePress(paired, rounds, inEvents))

for (const ratio of [1.25, 1.5, 2])
  for (const n of [10, 20, 40]) {
    const press: Press = { articles: [n, n], rates: [10, 10 * ratio], spread: [0.5, 0.5], events: 0.5 }
    const plain = simulatePress(press, rounds / 5, LOADED).below
    const blocked = simulatePress(press, rounds / 5, inEvents).below
    console.log(
      `Power, 10 against ${10 * ratio} per 1,000 words, ${n} articles each, ${n} events: ${percent(plain)} plain, ${percent(blocked)} inside events`,
    )
  }

let long = 0
for (let seed = 0; seed < rounds / 5; seed++) {
  const random = numbersOf(seed)
  const reports = ['A', 'B'].flatMap((source) =>
    Array.from({ length: 15 }, () => rated(poisson(8, random), { source })),
  )
  reports.push(makeReport({ source: 'A', words: 100_000, terms: Array<string>(20_000).fill('mot') }))
  if ((compareSources(reports, { ...LOADED, words: 0, seed }).differences[0]?.p as number) < 0.05) long++
}
console.log(
  `One article of 100,000 words with 200 loaded terms per 1,000 beside 15 + 15 with 8: ${percent(long / (rounds / 5))} below .05`,
)

const laws: [string, (random: () => number) => number, number][] = [
  ['normal', normal, 0],
  ['Poisson, mean 3', (random) => poisson(3, random), 3],
  ['lognormal, σ .8', (random) => Math.exp(0.8 * normal(random)), Math.exp(0.32)],
  ['absent from 70 %, else exponential', (random) => (random() < 0.3 ? -Math.log(1 - random()) : 0), 0.3],
]
for (const [name, draw, mean] of laws)
  console.log(
    `Coverage of 95 % intervals, ${name}: ${[5, 10, 20, 50].map((n) => `${percent(coverage(draw, mean, n, rounds))} (n = ${n})`).join(', ')}`,
  )

let [changed, alike, framed] = [0, 0, 0]
const start = Date.UTC(2025, 0, 1)
for (let seed = 0; seed < rounds / 5; seed++) {
  const random = numbersOf(seed)
  const reports = Array.from({ length: 60 }, (_, k) =>
    rated(poisson(8, random), { date: new Date(start + 86_400_000 * k).toISOString().slice(0, 10) }),
  )
  if (timeline(reports, { score: 'loaded', seed, permutations: 199, resamples: 100 }).changes.length > 0) changed++
  const halves = shuffled(corpus, random).map((report, k) => ({
    ...report,
    article: { ...report.article, source: `moitié ${k % 2}` },
  }))
  const [row] = similarity(halves, { seed, permutations: 199 }).rows
  alike += row?.corrected as number
  if ((row?.p as number) < 0.05) framed++
}
console.log(`Series of 60 days without a change: a change marked in ${percent(changed / (rounds / 5))}`)
console.log(
  `Halves of the corpus at random: frames differ (p < .05) in ${percent(framed / (rounds / 5))}, mean corrected divergence ${(alike / (rounds / 5)).toFixed(4)}`,
)

function line(name: string, { tests, below, anyAdjusted }: Share): void {
  console.log(
    `${name}: ${percent(below)} of ${tests} tests below .05; some q < .05 in ${percent(anyAdjusted)} of calls`,
  )
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`
}
