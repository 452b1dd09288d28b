import { readFileSync } from 'node:fs'
import { readCorpus } from '../../corpus/read.ts'
import type { Row } from './read.ts'
import { measureVoice, type VoiceItem } from './voice.ts'

/** The articles written for the project, against their gold annotations. */
export function evaluateCorpus(): Row[] {
  return measureVoice('corpus', goldItems())
}

/** Articles and gold annotations of the corpus. */
export function goldItems(): VoiceItem[] {
  return readCorpus().map((article) => {
    const file = new URL(`../../corpus/gold/${article.id}.json`, import.meta.url).pathname
    return { ...(JSON.parse(readFileSync(file, 'utf8')) as VoiceItem), text: article.text }
  })
}
