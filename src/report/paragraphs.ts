import { KIND } from '../document/document.ts'
import { isInside } from '../find/boilerplate.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { frameItems, frameScore } from '../score/frames.ts'
import { toneOf } from '../score/tone.ts'
import type { Annotation, Boilerplate, ParagraphSummary, Span } from '../types.ts'
import { summariseFrames } from './frames.ts'

/** What {@link summariseParagraphs} builds on. */
interface Context {
  /** Boilerplate whose words count in no score. */
  filtered: readonly Boilerplate[]
  headline: Span | null
  /** Where the sentences start. */
  sentences: readonly number[]
}

/**
 * Tone and frames of each paragraph by itself, in order. An annotation belongs to the paragraph in which it starts; the
 * contributions of the tone point to `annotations`.
 *
 * @param annotations of the whole document, by start
 */
export function summariseParagraphs(
  document: TaggedDocument,
  annotations: readonly Annotation[],
  { filtered, headline, sentences }: Context,
): ParagraphSummary[] {
  const { tokens, paragraphs } = document
  const summaries: ParagraphSummary[] = []
  let next = 0
  for (let p = 0; p < paragraphs.length; p++) {
    const from = paragraphs.from[p] as number
    const to = paragraphs.to[p] as number
    const start = tokens.start[from] as number
    const end = tokens.end[to - 1] as number
    const first = next
    while (next < annotations.length && (annotations[next] as Annotation).start < end) next++
    const own = annotations.slice(first, next)
    const words = isInside(filtered, start) ? 0 : wordsIn(document, from, to)
    const tone = toneOf(own, { sentences })
    const frames = [...frameItems(own)].map(([frame, items]) => [frame, frameScore(frame, items, words)] as const)
    summaries.push({
      start,
      end,
      headline: headline?.start === start,
      boilerplate: typeAt(own, start),
      words,
      tone: {
        ...tone,
        contributions: tone.contributions.map(({ annotation, value }) => ({ annotation: annotation + first, value })),
      },
      frames: summariseFrames(frames, own),
    })
  }
  return summaries
}

function wordsIn({ tokens }: TaggedDocument, from: number, to: number): number {
  let words = 0
  for (let i = from; i < to; i++) if (tokens.kind[i] === KIND.word || tokens.kind[i] === KIND.number) words++
  return words
}

/** The kind of boilerplate that a paragraph is. */
function typeAt(annotations: readonly Annotation[], start: number): Boilerplate['type'] | null {
  for (const one of annotations) if (one.kind === 'boilerplate' && one.start === start) return one.type
  return null
}
