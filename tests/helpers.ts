import { segment } from '../src/document/segment.ts'
import { type Lexicon, readLexicon } from '../src/index.ts'
import { tag } from '../src/morphology/tag.ts'
import type { TaggedDocument } from '../src/morphology/tagged.ts'
import type { Span } from '../src/types.ts'

/** A text segmented and tagged. */
export const tagged = (text: string): TaggedDocument => tag(segment(text))

/** The words of some spans, as they stand in the text. */
export const wordsAt = (text: string, spans: readonly Span[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end))

/** The surface of each token. */
export function surfaces(text: string): string[] {
  const { tokens } = segment(text)
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))
}

/** The place of the first token whose surface is `word`. */
export function tokenOf(document: TaggedDocument, word: string): number {
  for (let i = 0; i < document.tokens.length; i++)
    if (document.text.slice(document.tokens.start[i], document.tokens.end[i]) === word) return i
  throw new Error(`no token ${word} in ${document.text}`)
}

/** A list of loaded words from rows `entry pos polarity match not`. */
export function loadedList(
  rows: { entry: string; pos: string; polarity?: number; match?: string; not?: string; category?: string }[],
  id = 'essai',
): Lexicon {
  const header = 'entry\tpos\tcategory\tpolarity\tstrength\tregister\tmatch\tnot'
  const lines = rows.map(({ entry, pos, polarity = -1, match = '', not = '', category = 'ridicule' }) =>
    [entry, pos, category, polarity, 1, 'neutral', match, not].join('\t'),
  )
  return readLexicon([header, ...lines].join('\n'), { id })
}
