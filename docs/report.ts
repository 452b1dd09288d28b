import { writeFileSync } from 'node:fs'
import { readCorpus } from '../corpus/read.ts'
import { analyse, compareSources, keyness, segment, tag, timeline } from '../src/index.ts'
import { loadChartTools, renderReport } from '../src/report.ts'

// npm run report [-- fichier.html]: measures the bundled corpus, compares its outlets and writes one page about it.
const file = process.argv[2] ?? 'report.html'
const items = readCorpus().map(({ event, ...article }) => ({ article, event, report: analyse(article) }))
const reports = items.map(({ report }) => report)
const eventOf = new Map(items.map(({ report, event }) => [report, event]))

const NAMES: Record<string, string> = {
  loaded: 'mots marqués pour 1\u202f000 mots',
  tone: 'ton',
  namedShare: 'propos de source nommée',
}
const { groups } = compareSources(reports, {
  by: 'source',
  within: (report) => eventOf.get(report) ?? null,
  measures: Object.keys(NAMES),
  voices: ['narration'],
})
const sources = groups.map(({ group, measure, mean, low, high, n }) => ({
  source: group,
  measure: NAMES[measure] ?? measure,
  voice: 'narration' as const,
  value: mean,
  low,
  high,
  n,
}))

const documents = items.map(({ article, event, report }) => ({
  document: tag(segment(article.text)),
  report,
  event,
  source: article.source ?? null,
}))
// The strongest over-used and under-used lemmas of each outlet's own words; docs/method-lexicometry.md tells how sure they are (p, q).
const SHOWN = 10
const rows = keyness(documents, { by: 'source', within: 'event', unit: 'lemma', voice: 'narration' })
const words = [...new Set(rows.map(({ group }) => group))].flatMap((group) => {
  const own = rows
    .filter((row) => row.group === group && row.z !== null)
    .sort((a, b) => (b.z as number) - (a.z as number))
  return [...own.slice(0, SHOWN), ...own.slice(-SHOWN)].map(({ term, z, frequency, restFrequency }) => ({
    group,
    term,
    keyness: z as number,
    frequency,
    reference: restFrequency,
  }))
})

const months = timeline(reports, { score: 'loaded', voice: 'narration', by: 'month', source: null }).rows.map(
  ({ start, mean, low, high, n }) => ({ series: NAMES['loaded'] as string, date: start, value: mean, low, high, n }),
)

writeFileSync(
  file,
  renderReport(
    items.map(({ article, report }) => ({ article, report })),
    { charts: await loadChartTools(), tables: { sources, keyness: words, timeline: months } },
  ),
)
console.log(`${file} : ${items.length} articles`)
