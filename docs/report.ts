import { writeFileSync } from 'node:fs'
import { readCorpus } from '../corpus/read.ts'
import { analyse, compareSources, segment, specificities, tag, timeline } from '../src/index.ts'
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
// The most specific lemmas of each outlet's own words. They tell the words of single stories too; `keyness` within events, with
// permutation of articles, tells what is more than chance.
const SHOWN = 10
const rows = specificities(documents, { by: 'source', unit: 'lemma', voice: 'narration' })
const words = [...new Set(rows.map(({ group }) => group))].flatMap((group) => {
  const own = rows.filter((row) => row.group === group).sort((a, b) => b.specificity - a.specificity)
  return [...own.slice(0, SHOWN), ...own.slice(-SHOWN)].map(({ term, specificity, frequency, total }) => ({
    group,
    term,
    keyness: specificity,
    frequency,
    reference: total - frequency,
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
