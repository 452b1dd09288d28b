import { KIND } from '../document/document.ts'
import { tokensIn } from '../find/token-range.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import type { Annotation, Quotation, Sources, Speaker, SpeakerSummary } from '../types.ts'

const PROPN = /* @__PURE__ */ POS.indexOf('PROPN')

/**
 * Who speaks in an article, most words first: how much, in which forms, introduced by which verbs, and the loaded words that
 * stand in what they are made to say. Quotations in boilerplate count; those without a speaker are in `sourcesOf` only.
 */
export function summariseSpeakers(document: TaggedDocument, annotations: readonly Annotation[]): SpeakerSummary[] {
  const speakers = new Map<string, SpeakerSummary>()
  const bySpan = new Map<number, SpeakerSummary>()
  for (const one of annotations) {
    if (one.kind !== 'quotation' || !one.speaker) continue
    const { name } = one.speaker
    // La préfète, la préfète; l'élue, l’élue.
    const key = name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ')
    const summary = speakers.get(key) ?? empty(name)
    speakers.set(key, summary)
    bySpan.set(one.speaker.start, summary)
    summary.quotations++
    summary.words += wordsIn(document, one)
    summary.forms[one.form]++
    if (one.cue) {
      const { lemma, stance } = one.cue
      const cue = summary.cues.find((known) => known.lemma === lemma && known.stance === stance)
      if (cue) cue.count++
      else summary.cues.push({ lemma, stance, count: 1 })
    }
  }
  annotations.forEach((one, index) => {
    if (one.kind === 'loaded' && one.speaker) bySpan.get(one.speaker.start)?.loaded.push(index)
  })
  const found = [...speakers.values()].sort((a, b) => b.words - a.words)
  const all = found.reduce((sum, { words }) => sum + words, 0)
  for (const summary of found) {
    summary.share = all === 0 ? 0 : summary.words / all
    summary.cues.sort((a, b) => b.count - a.count)
  }
  return found
}

/** How many statements an article reports, how many with a speaker, how many with one who is named. */
export function sourcesOf(document: TaggedDocument, annotations: readonly Annotation[]): Sources {
  const statements = annotations.filter((one): one is Quotation => one.kind === 'quotation' && one.form !== 'scare')
  const named = statements.filter(({ speaker }) => speaker !== null && isNamed(document, speaker)).length
  return {
    statements: statements.length,
    withSpeaker: statements.filter(({ speaker }) => speaker !== null).length,
    named,
    anonymous: annotations.filter((one) => one.kind === 'modality' && one.type === 'anonymous-source').length,
    namedShare: statements.length === 0 ? null : named / statements.length,
  }
}

/** Whether the noun phrase holds a proper name, or the text gives one for it. */
function isNamed(document: TaggedDocument, speaker: Speaker): boolean {
  if (speaker.name !== document.text.slice(speaker.start, speaker.end)) return true
  const [from, to] = tokensIn(document, speaker)
  return document.pos.subarray(from, to).includes(PROPN)
}

function empty(name: string): SpeakerSummary {
  const forms = { direct: 0, fragment: 0, indirect: 0, scare: 0 }
  return { name, quotations: 0, words: 0, share: 0, forms, cues: [], loaded: [] }
}

function wordsIn(document: TaggedDocument, quotation: Quotation): number {
  const [from, to] = tokensIn(document, quotation)
  let words = 0
  for (let i = from; i < to; i++) if ((document.tokens.kind[i] as number) <= KIND.number) words++
  return words
}
