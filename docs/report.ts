import { writeFileSync } from 'node:fs'
import { readCorpus } from '../corpus/read.ts'
import { analyse } from '../src/index.ts'
import { loadChartTools, renderReport } from '../src/report.ts'

// npm run report [-- fichier.html]: measures the bundled corpus and writes one page about it.
const file = process.argv[2] ?? 'report.html'
const items = readCorpus().map(({ event: _, ...article }) => ({ article, report: analyse(article) }))
writeFileSync(file, renderReport(items, { charts: await loadChartTools() }))
console.log(`${file} : ${items.length} articles`)
