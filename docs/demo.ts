import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus } from '../corpus/read.ts'
import { type Article, analyse } from '../src/index.ts'
import { compareTable, printArticle } from './demo-view.ts'

// npm run demo [-- --json] [fichiers ou dossiers .txt]: analyse five articles of the bundled corpus, or the files given.
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const articles =
  positionals.length > 0 ? positionals.flatMap(readFiles) : readCorpus().filter(({ event }) => event === 'traite')
const results = articles.map((article) => ({ article, report: analyse(toArticle(article)) }))

if (values.json) console.log(JSON.stringify(results.map(({ report }) => report)))
else {
  const width = Math.min(process.stdout.columns ?? 100, 120)
  for (const { article, report } of results) printArticle(article.text, report, width)
  compareTable(
    results.map(({ report }) => report),
    width,
  )
}

function toArticle({ id, text, source, date }: Article): Article {
  return { text, ...(id ? { id } : {}), ...(source ? { source } : {}), ...(date ? { date } : {}) }
}

function readFiles(path: string): Article[] {
  let isFolder: boolean
  try {
    isFolder = statSync(path).isDirectory()
  } catch {
    console.error(`${path} : attendu un fichier ou un dossier, reçu un chemin qui n’existe pas`)
    process.exit(1)
  }
  if (isFolder) {
    return readdirSync(path)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .flatMap((name) => readFiles(join(path, name)))
  }
  return [{ id: path, text: readFileSync(path, 'utf8') }]
}
