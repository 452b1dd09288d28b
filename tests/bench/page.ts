import { readCorpus } from '../../corpus/read.ts'
import { analyse } from '../../src/index.ts'
import { loadChartTools, type ReportItem, renderReport } from '../../src/report.ts'
import { CHROMIUM, launch, open } from '../browser/launch.ts'

// npx tsx tests/bench/page.ts: how a report about 200 articles (the corpus, repeated) is written, opens and reacts in Chromium.
if (CHROMIUM === null) throw new Error('expected Chromium in /usr/bin/chromium or the path in CHROMIUM, found none')
const corpus: ReportItem[] = readCorpus().map(({ event: _, ...article }) => ({ article, report: analyse(article) }))
const items = Array.from({ length: 200 }, (_, k) => corpus[k % corpus.length] as ReportItem)
const charts = await loadChartTools()
const start = performance.now()
const html = renderReport(items, { charts })
row('written', performance.now() - start)
row('size', html.length / 1e6, 'MB')

const browser = await launch()
const { page, close } = await open(browser, html)
const opened = await page.evaluate(() => {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const paint = performance.getEntriesByName('first-contentful-paint')[0]
  return {
    loaded: navigation?.loadEventEnd ?? 0,
    paint: paint?.startTime ?? 0,
    elements: document.querySelectorAll('*').length,
  }
})
row('first paint', opened.paint)
row('loaded', opened.loaded)
row('elements', opened.elements, '')
const next = await longest('#next')
const layer = await longest('#layer-frame')
row('next article, longest of 20', next)
row('switch a layer, longest of 20', layer)
await close()
await browser.close()

/** Milliseconds from a click to the frame after it. A string: the loader's helpers do not exist in the page. */
async function longest(selector: string): Promise<number> {
  const times = await page.evaluate(`(async () => {
    const times = []
    for (let k = 0; k < 20; k++) {
      const before = performance.now()
      document.querySelector('${selector}').click()
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
      times.push(performance.now() - before)
    }
    return times
  })()`)
  return Math.max(...(times as number[]))
}

function row(name: string, value: number, unit = 'ms'): void {
  console.log(`${name.padEnd(32)} ${value.toFixed(unit === 'MB' ? 1 : 0).padStart(6)} ${unit}`)
}
