import { readFileSync } from 'node:fs'
import { readCorpus } from '../../corpus/read.ts'
import { analyse } from '../../src/analyse.ts'
import { f1, macroF1, POLARITIES, type Row } from './read.ts'
import { measureVoice, type VoiceItem } from './voice.ts'

/** The articles written for the project, against their gold annotations. */
export function evaluateCorpus(): Row[] {
  const items = goldItems()
  return [...measureVoice('corpus', items), ...measureWhole(items)]
}

/** Tone and frames of whole articles. */
function measureWhole(items: readonly GoldItem[]): Row[] {
  const reports = items.map(({ text }) => analyse(text))
  const labels = reports.map(({ scores }) => scores.tone.all.label)
  const gold = items.map(({ tone }) => tone)
  const { f1: macro, accuracy } = macroF1(
    gold,
    labels.map((label) => label ?? 'neutral'),
    POLARITIES,
  )
  const coverage = labels.filter((label) => label !== null).length / items.length
  const data = 'corpus'
  const n = items.length
  const wanted = items.flatMap(({ frames }) => frames).length
  const found = reports.flatMap(({ frames }) => frames).length
  const hits = items.flatMap((item, i) => reports[i]?.frames.filter(({ frame }) => item.frames.includes(frame)) ?? [])
  return [
    { data, measure: 'tone, macro-F1', value: macro, n, coverage, baselines: {} },
    { data, measure: 'tone, accuracy', value: accuracy, n, coverage, baselines: {} },
    { data, measure: 'frames, F1', value: f1(hits.length, found, wanted), n: wanted, baselines: {} },
  ]
}

/** An article with its gold annotations. */
export interface GoldItem extends VoiceItem {
  tone: string
  frames: string[]
}

/** Articles and gold annotations of the corpus. */
function goldItems(): GoldItem[] {
  return readCorpus().map((article) => {
    const file = new URL(`../../corpus/gold/${article.id}.json`, import.meta.url).pathname
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as GoldItem), text: article.text }
  })
}
