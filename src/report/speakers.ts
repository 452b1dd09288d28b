import { KIND } from '../document/document.ts'
import { chunk, lemmaAt } from '../find/chunks.ts'
import { findPeople } from '../find/people.ts'
import { tokensIn } from '../find/token-range.ts'
import { grammar } from '../lexicon/closed.ts'
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

/** Words in marks that are credited to nobody are taken for a quotation from this length on (set on ccf-fr, docs/accuracy.md). */
const QUOTED_WORDS = 4

/** How many statements an article reports, whose they are, and whom it names. */
export function sourcesOf(document: TaggedDocument, annotations: readonly Annotation[]): Sources {
  const quotations = annotations.filter((one): one is Quotation => one.kind === 'quotation')
  const statements = quotations.filter(({ form }) => form !== 'scare')
  const people = findPeople(document)
  const isDocument = ({ speaker }: Quotation): boolean => speaker !== null && isDocumentNamed(document, speaker)
  const quotes = (one: Quotation): boolean =>
    !isDocument(one) && (one.form !== 'scare' || wordsIn(document, one) >= QUOTED_WORDS)
  const named = statements.filter(({ speaker }) => speaker !== null && isNamed(document, speaker)).length
  return {
    statements: statements.length,
    withSpeaker: statements.filter(({ speaker }) => speaker !== null).length,
    named,
    documents: statements.filter(isDocument).length,
    anonymous: annotations.filter((one) => one.kind === 'modality' && one.type === 'anonymous-source').length,
    namedShare: statements.length === 0 ? null : named / statements.length,
    people,
    cited: people.length > 0 || quotations.some(quotes),
  }
}

/** Whether the noun phrase holds a proper name, or the text gives one for it. */
function isNamed(document: TaggedDocument, speaker: Speaker): boolean {
  if (speaker.name !== document.text.slice(speaker.start, speaker.end)) return true
  const [from, to] = tokensIn(document, speaker)
  return document.pos.subarray(from, to).includes(PROPN)
}

/** Whether the head of the noun phrase is a document: *le rapport de l'ONU*, *une étude*. */
function isDocumentNamed(document: TaggedDocument, speaker: Speaker): boolean {
  const chunks = chunk(document)
  const found = chunks.list[chunks.at[tokensIn(document, speaker)[0]] as number]
  return found?.kind === 'noun' && isDocumentNoun(lemmaAt(document, found.head))
}

function isDocumentNoun(lemma: string): boolean {
  return grammar('document-noun').has(lemma) || grammar('speaker-noun').get(lemma) === 'document'
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
