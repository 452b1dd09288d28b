import { readFileSync } from 'node:fs'
import { KIND } from '../src/document/document.ts'
import { segment } from '../src/document/segment.ts'
import { matchesOf } from '../src/find/lexicon-matches.ts'
import { bundle } from '../src/lexicon/bundle.ts'
import { cell } from '../src/lexicon/lexicon.ts'
import { leftmostLongest } from '../src/lexicon/overlap.ts'
import { tag } from '../src/morphology/tag.ts'

// How often the lists fire on texts: hits per 1,000 words by list and category, and the most frequent entries of one list with
// three contexts each, to be read. Usage: tsx lexicons/coverage.ts texts.jsonl [list [number of entries]]
// Each line of the file is an object with `text`.
const CATEGORY: Readonly<Record<string, string>> = {
  loaded: 'category',
  tone: 'change',
  effects: 'holder',
  reporting: 'class',
  modality: 'type',
  degree: 'type',
  frames: 'frame',
  boilerplate: 'type',
}
const AROUND = 50
const CONTEXTS = 3

const [file, wanted, limit = '200'] = process.argv.slice(2)
if (file === undefined) throw new Error('coverage: expected a file of texts (JSON Lines with "text")')
const counts = new Map<string, number>()
const entries = new Map<string, { count: number; contexts: string[] }>()
let words = 0
for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
  const { text } = JSON.parse(line) as { text: string }
  const document = tag(segment(text))
  const { start, end } = document.tokens
  words += document.tokens.kind.reduce((sum, kind) => sum + (kind <= KIND.number ? 1 : 0), 0)
  for (const lexicon of bundle()) {
    for (const { row, from, to } of leftmostLongest(matchesOf(document, lexicon))) {
      const category = cell(lexicon, CATEGORY[lexicon.id] as string, row).split('|')[0] as string
      for (const key of [lexicon.id, `${lexicon.id} ${category || 'other'}`])
        counts.set(key, (counts.get(key) ?? 0) + 1)
      if (lexicon.id !== wanted) continue
      const id = lexicon.ids[row] as string
      const known = entries.get(id) ?? { count: 0, contexts: [] }
      known.count++
      const [left, right] = [start[from] as number, end[to - 1] as number]
      if (known.contexts.length < CONTEXTS)
        known.contexts.push(
          `${text.slice(Math.max(0, left - AROUND), left)}[${text.slice(left, right)}]${text.slice(right, right + AROUND)}`,
        )
      entries.set(id, known)
    }
  }
}
console.log(`${words} words; hits per 1,000 words`)
for (const [key, count] of [...counts].sort()) console.log(`${key.padEnd(40)} ${((1000 * count) / words).toFixed(2)}`)
const frequent = [...entries].sort((a, b) => b[1].count - a[1].count).slice(0, Number(limit))
for (const [id, { count, contexts }] of frequent)
  console.log(`\n${count} ${id}\n${contexts.map((context) => `    ${context.replace(/\s+/g, ' ')}`).join('\n')}`)
