import type { Document } from '../../src/document/document.ts'
import { segment as ourSegment } from '../../src/document/segment.ts'
import type { Lexicon } from '../../src/lexicon/lexicon.ts'
import { findMatches } from '../../src/lexicon/match.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { forgetForms } from '../../src/morphology/forms.ts'
import { installModel } from '../../src/morphology/model.ts'
import { tag as ourTag } from '../../src/morphology/tag.ts'
import { POS, type TaggedDocument } from '../../src/morphology/tagged.ts'
import { type GoldSentence, type GoldToken, readConllu } from './conllu.ts'
import { readTraining, trainModel } from './train.ts'

/** True positives, predictions and gold items; F1 in percent follows. */
export interface Count {
  hits: number
  found: number
  gold: number
}
export interface Evaluation {
  tokens: Count
  sentences: Count
  upos: Count
  lemma: Count
  retrieval: Count
}
/** What went wrong, for reading: called with form, what was found, what was right. */
export type OnError = (form: string, found: string, gold: string) => void

export const f1 = ({ hits, found, gold }: Count): number => (200 * hits) / (found + gold || 1)

const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV'])

const plain = (text: string): string => text.normalize('NFC').replaceAll('’', "'").replaceAll('‘', "'")

/**
 * Measures segmentation and tagging from raw text: the sentences of a treebank joined by a space. A token counts when both its
 * ends are right, its tag or lemma when the token counts. *du des au aux* are one token, with the lemma of their first part.
 * Retrieval: the content words as entries of a lexicon, one for each lemma and part of speech, found by the matcher.
 */
export function evaluateFromText(
  sentences: readonly GoldSentence[],
  segment: (text: string) => Document,
  tag: (document: Document) => TaggedDocument,
  onError?: OnError,
): Evaluation {
  let text = ''
  const gold = new Map<string, GoldToken>()
  const goldSentences = new Set<string>()
  for (const sentence of sentences) {
    const raw = plain(sentence.text)
    let at = 0
    let first = -1
    for (const token of sentence.tokens) {
      const found = raw.indexOf(token.form, at)
      if (found < 0) throw new Error(`evaluate: "${token.form}" is not in "${raw}"`)
      at = found + token.form.length
      gold.set(`${text.length + found} ${text.length + at}`, token)
      if (first < 0) first = found
    }
    goldSentences.add(`${text.length + first} ${text.length + at}`)
    text += `${raw} `
  }
  const document = tag(segment(text))
  const { tokens, pos, lemma, lemmas } = document
  const count = (): Count => ({ hits: 0, found: tokens.length, gold: gold.size })
  const result: Evaluation = {
    tokens: count(),
    upos: count(),
    lemma: count(),
    sentences: { hits: 0, found: document.sentences.length, gold: goldSentences.size },
    retrieval: retrieve(document, gold),
  }
  for (let s = 0; s < document.sentences.length; s++) {
    const from = document.sentences.from[s] as number
    const to = document.sentences.to[s] as number
    if (to > from && goldSentences.has(`${tokens.start[from]} ${tokens.end[to - 1]}`)) result.sentences.hits++
  }
  for (let i = 0; i < tokens.length; i++) {
    const tagged = POS[pos[i] as number] as string
    const token = gold.get(`${tokens.start[i]} ${tokens.end[i]}`)
    if (token === undefined) continue
    result.tokens.hits++
    const own = lemmas[lemma[i] as number] as string
    if (token.pos === tagged) result.upos.hits++
    if (token.lemma === own) result.lemma.hits++
    if (onError !== undefined && (token.pos !== tagged || token.lemma !== own))
      onError(token.form, `${tagged} ${own}`, `${token.pos} ${token.lemma}`)
  }
  return result
}

function retrieve(document: TaggedDocument, gold: ReadonlyMap<string, GoldToken>): Count {
  const wanted = [...gold].filter(([, token]) => CONTENT.has(token.pos))
  const ids = [...new Set(wanted.map(([, { lemma, pos }]) => `${lemma}/${pos}`))]
  const entry = ids.map((id) => id.slice(0, id.lastIndexOf('/')))
  const pos = ids.map((id) => id.slice(id.lastIndexOf('/') + 1))
  const lexicon: Lexicon = {
    id: 'gold',
    list: 'tone',
    version: '',
    licence: '',
    length: ids.length,
    ids,
    columns: { entry, pos },
  }
  const keys = new Set(wanted.map(([place, { lemma, pos: own }]) => `${place} ${lemma}/${own}`))
  const { start, end } = document.tokens
  const matches = findMatches(document, createMatcher([lexicon]))[0] ?? []
  const found = new Set(matches.map(({ row, from, to }) => `${start[from]} ${end[to - 1]} ${ids[row]}`))
  return { hits: [...found].filter((key) => keys.has(key)).length, found: found.size, gold: wanted.length }
}

export function formatEvaluation(name: string, e: Evaluation): string {
  const { retrieval: r } = e
  return (
    `${name.padEnd(22)} tokens ${f1(e.tokens).toFixed(2)}  sentences ${f1(e.sentences).toFixed(2)}  UPOS ${f1(e.upos).toFixed(2)}  lemma ${f1(e.lemma).toFixed(2)}  ` +
    `retrieval P ${((100 * r.hits) / r.found).toFixed(2)} R ${((100 * r.hits) / r.gold).toFixed(2)} F ${f1(r).toFixed(2)}`
  )
}

/** GSD by cross-validation: each fifth is tagged by a model that has not seen it. */
export function crossValidate(
  folder: string,
  folds: readonly number[] = [0, 1, 2, 3, 4],
  onError?: OnError,
): Evaluation {
  const treebanks = readTraining(folder)
  const total: Evaluation = JSON.parse(JSON.stringify(evaluateFromText([], ourSegment, ourTag))) as Evaluation
  for (const fold of folds) {
    installModel(trainModel(treebanks, fold))
    forgetForms()
    const part = evaluateFromText(
      (treebanks['fr_gsd-ud-dev'] as GoldSentence[]).filter((_, i) => i % 5 === fold),
      ourSegment,
      ourTag,
      onError,
    )
    console.log(formatEvaluation(`GSD fold ${fold}`, part))
    for (const key of Object.keys(total) as (keyof Evaluation)[])
      for (const side of ['hits', 'found', 'gold'] as const) total[key][side] += part[key][side]
  }
  installModel(null)
  forgetForms()
  return total
}

if (process.argv[1]?.endsWith('evaluate.ts')) {
  const benchmarks = process.env['CADRAGE_BENCHMARKS']
  const folder = process.argv[2] ?? (benchmarks === undefined ? undefined : `${benchmarks}/ud-french`)
  if (folder === undefined) throw new Error('evaluate: give the folder of the treebanks, or set CADRAGE_BENCHMARKS')
  const errors = new Map<string, number>()
  const folds = process.argv[3]?.split(',').map(Number)
  const onError = (form: string, found: string, gold: string): void => {
    const key = `${form}: ${found} | ${gold}`
    errors.set(key, (errors.get(key) ?? 0) + 1)
  }
  console.log(formatEvaluation('GSD cross-validated', crossValidate(folder, folds, onError)))
  console.log(
    formatEvaluation('Sequoia', evaluateFromText(readConllu(`${folder}/fr_sequoia-ud-dev.conllu`), ourSegment, ourTag)),
  )
  if (process.argv[4] === 'errors')
    for (const [key, n] of [...errors].sort((a, b) => b[1] - a[1]).slice(0, 400)) console.log(`${n}  ${key}`)
}
