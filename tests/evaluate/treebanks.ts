import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { segment } from '../../src/document/segment.ts'
import { winkTokens } from './peers.ts'
import { f1, type Row } from './read.ts'

/** Tokens and sentences from raw text on the UD treebanks (sentences joined by a space). */
export function evaluateTreebanks(directory: string): Row[] {
  const folder = `${directory}/ud-french`
  if (!existsSync(folder)) return []
  const rows: Row[] = []
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.conllu') && !/-train/.test(name))) {
    const { text, tokens, sentences } = readTreebank(readFileSync(`${folder}/${file}`, 'utf8'))
    const document = segment(text)
    const keys = (starts: number[], ends: number[]): string[] => starts.map((start, i) => `${start}:${ends[i]}`)
    const mine = keys([...document.tokens.start], [...document.tokens.end])
    const mySentences = keys(
      [...document.sentences.from].map((from) => document.tokens.start[from] as number),
      [...document.sentences.to].map((to) => document.tokens.end[to - 1] as number),
    )
    const name = file.replace('.conllu', '')
    const words = [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map(
      (found) => `${found.index}:${found.index + found[0].length}`,
    )
    const splits = naiveSentences(text)
    rows.push(
      {
        data: name,
        measure: 'tokens, F1',
        value: common(tokens, mine),
        n: tokens.size,
        baselines: { 'letters and marks': common(tokens, words), 'wink-nlp': common(tokens, winkTokens(text)) },
      },
      {
        data: name,
        measure: 'sentences, F1',
        value: common(sentences, mySentences),
        n: sentences.size,
        baselines: { 'split at . ! ?': common(sentences, splits) },
      },
    )
  }
  return rows
}

function common(gold: ReadonlySet<string>, mine: readonly string[]): number {
  return f1(mine.filter((key) => gold.has(key)).length, mine.length, gold.size)
}

function naiveSentences(text: string): string[] {
  return [...text.matchAll(/[^\s.!?][^.!?]*[.!?]*/g)].map(
    (found) => `${found.index}:${found.index + found[0].trimEnd().length}`,
  )
}

/** Text of a treebank with the spans of its surface tokens and sentences, as `start:end`. */
function readTreebank(conllu: string): { text: string; tokens: Set<string>; sentences: Set<string> } {
  let text = ''
  const tokens = new Set<string>()
  const sentences = new Set<string>()
  for (const block of conllu.trim().split('\n\n')) {
    const lines = block.split('\n')
    const sentence = (lines.find((line) => line.startsWith('# text = ')) ?? '# text = ').slice(9)
    const base = text.length
    let place = 0
    let skipTo = 0
    for (const line of lines) {
      if (line.startsWith('#')) continue
      const [id = '', form = ''] = line.split('\t')
      const range = /^(\d+)-(\d+)$/.exec(id)
      if (range) skipTo = Number(range[2])
      else if (id.includes('.') || Number(id) <= skipTo) continue
      const start = sentence.indexOf(form, place)
      place = start + form.length
      tokens.add(`${base + start}:${base + place}`)
    }
    sentences.add(`${base}:${base + sentence.trimEnd().length}`)
    text += `${sentence} `
  }
  return { text, tokens, sentences }
}
