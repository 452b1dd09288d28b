import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

// Fills in start and end of every annotation of corpus/gold from its text (and n, the occurrence meant), and reports what it cannot find.
const folder = new URL('.', import.meta.url).pathname
interface Annotation {
  text: string
  n?: number
  start?: number
  end?: number
}
let errors = 0

function place(text: string, span: Annotation, file: string): { start: number; end: number } {
  let start = -1
  for (let i = 0; i < (span.n ?? 1); i++) start = text.indexOf(span.text, start + 1)
  if (start < 0 || span.text === '') {
    errors++
    console.error(`${file}: occurrence ${span.n ?? 1} of ${JSON.stringify(span.text)} is not in the article`)
    return { start: 0, end: 0 }
  }
  return { start, end: start + span.text.length }
}

/** The occurrence of `words` nearest to [start, end), outside it if possible. */
function nearest(text: string, words: string, start: number, end: number, file: string) {
  let best: { start: number; end: number; text: string } | null = null
  let bestDistance = Infinity
  for (let i = text.indexOf(words); i >= 0 && words !== ''; i = text.indexOf(words, i + 1)) {
    const distance = i >= end ? i - end : i + words.length <= start ? start - i - words.length : 1
    if (distance < bestDistance) {
      bestDistance = distance
      best = { start: i, end: i + words.length, text: words }
    }
  }
  if (!best) {
    errors++
    console.error(`${file}: ${JSON.stringify(words)} is not in the article`)
  }
  return best
}

for (const file of readdirSync(`${folder}gold`).sort()) {
  const id = file.replace(/\.json$/, '')
  const text = readFileSync(`${folder}articles/${id}.txt`, 'utf8')
  const gold = JSON.parse(readFileSync(`${folder}gold/${file}`, 'utf8'))
  for (const layer of ['quotations', 'loaded', 'boilerplate']) {
    gold[layer] = gold[layer].map((span: Annotation & { speaker?: unknown; cue?: unknown }) => {
      const { start, end } = place(text, span, file)
      const done: Record<string, unknown> = { start, end, ...span }
      done.start = start
      done.end = end
      if (layer === 'quotations') {
        for (const role of ['speaker', 'cue'] as const) {
          const value = span[role] as string | { text: string } | null
          if (typeof value === 'string') done[role] = nearest(text, value, start, end, file)
        }
      }
      return done
    })
    gold[layer].sort((a: { start: number }, b: { start: number }) => a.start - b.start)
  }
  writeFileSync(`${folder}gold/${file}`, `${JSON.stringify(gold, null, 1)}\n`)
}
if (errors) process.exitCode = 1
