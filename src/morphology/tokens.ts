import { expectValue, isTagged } from '../check.ts'
import { MOODS, type Mood, POS, type Pos, type TaggedDocument } from './tagged.ts'

/** One token as people read it. */
export interface TokenView {
  text: string
  lemma: string
  pos: Pos
  /** '' for words that are no verb. */
  mood: Mood
  start: number
  end: number
  /** Number of the sentence, from 0. */
  sentence: number
}

/**
 * The tokens of a tagged document as plain objects, for notebooks.
 *
 * @throws TypeError for a document that is not tagged
 * @example
 * tokens(tag(segment('Elles arrivent.')))[1].lemma // 'arriver'
 */
export function tokens(document: TaggedDocument): TokenView[] {
  expectValue('document', document, isTagged)
  const views: TokenView[] = []
  for (let s = 0; s < document.sentences.length; s++) {
    for (let i = document.sentences.from[s] as number; i < (document.sentences.to[s] as number); i++) {
      const start = document.tokens.start[i] as number
      const end = document.tokens.end[i] as number
      views.push({
        text: document.text.slice(start, end),
        lemma: document.lemmas[document.lemma[i] as number] as string,
        pos: POS[document.pos[i] as number] as Pos,
        mood: MOODS[document.mood[i] as number] as Mood,
        start,
        end,
        sentence: s,
      })
    }
  }
  return views
}
