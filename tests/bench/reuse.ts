import { existsSync, readFileSync } from 'node:fs'
import { findReuse, type ReuseDocument } from '../../src/compare/reuse.ts'
import { segment } from '../../src/document/segment.ts'
import { createRandom, edit, makeParagraph, makePress, type Sentences } from '../compare/made-up-press.ts'
import { measureReuse } from '../compare/measure-reuse.ts'

// Accuracy and growth of findReuse on made-up press with known copies; with CADRAGE_BENCHMARKS also on real paragraphs of press-fr.
const SHARES = [0, 0.05, 0.1, 0.2, 0.3]
const file = `${process.env['CADRAGE_BENCHMARKS'] ?? ''}/press-fr/dev.jsonl`
const real = existsSync(file) ? realParagraphs() : null

console.log('| words edited | copies | precision | recall |\n|---|---|---|---|')
for (const share of SHARES) printAccuracy('made up', share)
if (real) for (const share of SHARES) printAccuracy('press-fr', share)

console.log('\n| n-gram | bands × values | 10 % edited | 20 % | 30 % |\n|---|---|---|---|---|')
for (const gram of [3, 4, 5]) printCurve(gram)

console.log('\n| paragraphs | CPU s, fastest of 3 | growth |\n|---|---|---|')
const small = fastest(1_250)
const large = fastest(12_500)
console.log(`| 10,000 | ${small.toFixed(2)} | |`)
console.log(`| 100,000 | ${large.toFixed(2)} | ${(large / small).toFixed(1)} |`)
console.log(`| 2,000 identical articles of 8 | ${fastestOf(identical(2_000)).toFixed(2)} | |`)
console.log(`| 2,000 articles that differ in a name | ${fastestOf(variants(2_000)).toFixed(2)} | |`)

function printAccuracy(source: 'made up' | 'press-fr', share: number): void {
  const make = source === 'made up' ? makeParagraph : picker(real as Sentences[])
  const press = makePress(1_000, share, 2024, make)
  const { precision, recall } = measureReuse(findReuse(press.documents), press)
  console.log(
    `| ${source}, ${share * 100} % | ${press.copies.length} | ${precision.toFixed(3)} | ${recall.toFixed(3)} |`,
  )
}

/** Real paragraphs of 20 to 150 words as sentences of words, without those that were copied in life: eight words in a row of another. */
function realParagraphs(): Sentences[] {
  const texts = readFileSync(file, 'utf8').trim().split('\n')
  const paragraphs = texts
    .flatMap((line) => (JSON.parse(line) as { text: string }).text.split(/\n+/))
    .map((text) => text.split(/(?<=[.!?]) +/).map((sentence) => sentence.split(/\s+/)))
    .filter((sentences) => sentences.flat().length >= 20 && sentences.flat().length <= 150)
  const runs = paragraphs.map((sentences) => grams(sentences.flat().map(letters).filter(Boolean), 8))
  const owners = new Map<string, number>()
  for (const run of runs.flatMap((own) => [...own])) owners.set(run, (owners.get(run) ?? 0) + 1)
  return paragraphs.filter((_, i) => [...(runs[i] as Set<string>)].every((run) => owners.get(run) === 1))
}

function letters(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** Takes each paragraph once, in a random order. */
function picker(list: readonly Sentences[]): (random: () => number) => Sentences {
  const left = [...list]
  return (random) => {
    const [paragraph] = left.splice(Math.floor(random() * left.length), 1)
    if (!paragraph) throw new Error('not enough paragraphs in press-fr')
    return paragraph
  }
}

/** The S-curve: chance that a paragraph and its edited copy become candidates, averaged over copies. */
function printCurve(gram: number): void {
  const random = createRandom(7)
  const similarities = [0.1, 0.2, 0.3].map((share) =>
    Array.from({ length: 1_000 }, () => {
      const paragraph = makeParagraph(random)
      return jaccard(grams(paragraph.flat(), gram), grams(edit(paragraph, share, random).flat(), gram))
    }),
  )
  for (const [bands, rows] of [
    [14, 8],
    [64, 2],
    [32, 1],
  ] as const) {
    const chances = similarities.map(
      (all) => all.reduce((sum, one) => sum + 1 - (1 - one ** rows) ** bands, 0) / all.length,
    )
    console.log(`| ${gram} | ${bands} × ${rows} | ${chances.map((chance) => chance.toFixed(3)).join(' | ')} |`)
  }
}

function grams(words: readonly string[], size: number): Set<string> {
  return new Set(words.slice(size - 1).map((_, i) => words.slice(i, i + size).join(' ')))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / (a.size + b.size - shared)
}

function fastest(articles: number): number {
  return fastestOf(makePress(articles, 0.1, 5).documents)
}

/** Seconds of CPU, which other work on the machine disturbs least. */
function fastestOf(documents: ReuseDocument[]): number {
  const times = [0, 1, 2].map(() => {
    const before = process.cpuUsage()
    findReuse(documents)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}

function identical(articles: number): ReuseDocument[] {
  const { document } = makePress(1, 0, 3).documents[0] as ReuseDocument
  return Array.from({ length: articles }, (_, i) => ({ id: `${i}`, document }))
}

/** One text with another name, a word of letters, in every sentence. */
function variants(articles: number): ReuseDocument[] {
  const { text } = (makePress(1, 0, 3).documents[0] as ReuseDocument).document
  return Array.from({ length: articles }, (_, i) => {
    const name = [...`${i}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')
    return { id: `${i}`, document: segment(text.replaceAll('. ', ` pour X${name}. `)) }
  })
}
