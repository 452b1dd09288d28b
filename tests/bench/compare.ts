import { randomStream } from '../../src/compare/random.ts'
import { compareSources } from '../../src/compare/sources.ts'
import { analyse, type Report } from '../../src/index.ts'
import { benchText } from './text.ts'

// 10,000 reports of five outlets compared (bootstrap 2,000, every measure and voice) against the time it takes to analyse 1,000 of these
// articles. The texts are repeated to make up the number; outlets are drawn at random, one of them gets the half of the articles with the
// more loaded words, so that tests have something to find and run to their end. User time of the processor: the machine is shared.
const { source, articles } = benchText()
for (const text of articles.slice(0, 50)) analyse(text)
const started = process.cpuUsage()
const analysed = articles.map((text) => analyse(text))
const perThousand = process.cpuUsage(started).user / articles.length
console.log(`Articles: ${source}. Analysing 1,000: ${Math.round(perThousand)} ms. Node ${process.version}.`)

const rate = (report: Report): number => report.scores.loaded.all.value ?? 0
const middle = analysed.map(rate).sort((a, b) => a - b)[analysed.length >> 1] as number
const within = (report: Report): string => report.article.id as string
let before = 0
for (const number of [5000, 10_000]) {
  const reports = makeReports(number)
  const plain = timed(() => compareSources(reports))
  const blocked = timed(() => compareSources(reports, { within }))
  console.log(
    `${number} reports: ${Math.round(plain)} ms, ratio ${(plain / perThousand).toFixed(2)}; inside events ${Math.round(blocked)} ms, ratio ${(blocked / perThousand).toFixed(2)}` +
      (before > 0 ? `; ${(plain / before).toFixed(2)} times the half` : ''),
  )
  before = plain
}

/** Five outlets; an event holds ten reports. */
function makeReports(number: number): Report[] {
  const numbers = new Float64Array(3 * number)
  randomStream(1, 'bench')(numbers)
  return Array.from({ length: number }, (_, index) => {
    const report = analysed[index % analysed.length] as Report
    const [first, second, third] = numbers.subarray(3 * index) as unknown as [number, number, number]
    const outlet = rate(report) > middle && first < 0.2 ? 0 : Math.floor(second * 5)
    const event = Math.floor((third * number) / 10)
    return { ...report, article: { ...report.article, source: `titre ${outlet}`, id: `événement ${event}` } }
  })
}

function timed(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  return process.cpuUsage(start).user / 1000
}
