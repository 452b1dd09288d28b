import { group } from 'd3-array'
import { readCorpus } from '../../corpus/read.ts'
import { expandedInterval, resampleMeans } from '../../src/compare/bootstrap.ts'
import { randomStream } from '../../src/compare/random.ts'
import { compareSources } from '../../src/compare/sources.ts'
import { analyse, type Report } from '../../src/index.ts'
import { makeReport, normal, numbersOf, poisson, shuffled } from './reports.ts'

/** The articles of the corpus, measured; `url` says the event. */
export function corpusReports(): Report[] {
  return readCorpus().map(({ event, ...article }) => analyse({ ...article, url: event }))
}

/** What a simulation counts. */
export interface Share {
  tests: number
  /** Share of tests with p < .05. */
  below: number
  /** Share of calls in which any q < .05. */
  anyAdjusted: number
}

type Options = NonNullable<Parameters<typeof compareSources>[1]>

/** How often labels that mean nothing come out significant: outlets shuffled over the reports, or inside events. */
export function shuffleLabels(reports: readonly Report[], rounds: number, options: Options): Share {
  const random = numbersOf(rounds)
  return count(rounds, options, () => {
    const blocks = options.within ? [...group(reports, ({ article }) => article.url).values()] : [[...reports]]
    return blocks.flatMap((block) => {
      const sources = shuffled(
        block.map(({ article }) => article.source),
        random,
      )
      return block.map((report, k) => ({ ...report, article: { ...report.article, source: sources[k] ?? null } }))
    })
  })
}

/** Press as it is made up: articles of unlike length, rates that vary between articles and events. */
export interface Press {
  /** Articles of each outlet; with events one of each on every event. */
  articles: readonly number[]
  /** Mean loaded terms per 1,000 words of each outlet. */
  rates: readonly number[]
  /** Standard deviation of the logarithm of the rate between articles of each outlet. */
  spread: readonly number[]
  /** The same between events; none if 0. */
  events: number
}

/** Share of pairs significant in made-up press: false alarms where rates are equal, else power. */
export function simulatePress(press: Press, rounds: number, options: Options): Share {
  const random = numbersOf(rounds + 1)
  return count(rounds, options, () => pressReports(press, random))
}

function pressReports({ articles, rates, spread, events }: Press, random: () => number): Report[] {
  const levels = Array.from({ length: Math.max(...articles) }, () => events * normal(random))
  return articles.flatMap((number, outlet) =>
    Array.from({ length: number }, (_, k) => {
      const words = Math.round(Math.exp(6 + 0.6 * normal(random)))
      const own = spread[outlet] as number
      // The mean of a lognormal is exp(σ² / 2): taken out, so that outlets of unlike spread have equal means.
      const rate = (rates[outlet] as number) * Math.exp(own * normal(random) - own ** 2 / 2 + (levels[k] as number))
      const terms = Array.from({ length: poisson((rate * words) / 1000, random) }, (_, t) => `mot ${t}`)
      return makeReport({ source: `titre ${outlet}`, id: String(k), words, terms })
    }),
  )
}

function count(rounds: number, options: Options, make: () => Report[]): Share {
  let [tests, below, any] = [0, 0, 0]
  for (let round = 0; round < rounds; round++) {
    const { differences, omnibus } = compareSources(make(), {
      words: 0,
      resamples: 100,
      permutations: 399,
      ...options,
      seed: round,
    })
    const rows = [...differences, ...omnibus].filter(({ p }) => p !== null)
    tests += rows.length
    below += rows.filter(({ p }) => (p as number) < 0.05).length
    if (rows.some(({ q }) => (q as number) < 0.05)) any++
  }
  return { tests, below: below / tests, anyAdjusted: any / rounds }
}

/** How often the 95 % interval of a mean of n documents holds the true mean. */
export function coverage(draw: (random: () => number) => number, mean: number, n: number, rounds: number): number {
  const random = numbersOf(n)
  const units = Int32Array.from({ length: n }, (_, k) => k)
  let held = 0
  for (let round = 0; round < rounds; round++) {
    const values = Float64Array.from({ length: n }, () => draw(random))
    const [means] = resampleMeans({ columns: [values], unitOf: units, units: n }, 1000, randomStream(round))
    const bounds = expandedInterval(means as Float64Array, n - 1, n / (n - 1))
    if (bounds && bounds.low <= mean && bounds.high >= mean) held++
  }
  return held / rounds
}
