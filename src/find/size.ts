import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, ByVoice, Report } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { voicesOf } from './voice.ts'

/**
 * How large a document is; words in boilerplate are counted apart.
 *
 * @param filtered boilerplate that is left out
 * @param boilerplate all that was found
 */
export function sizeOf(
  document: TaggedDocument,
  filtered: readonly Boilerplate[],
  boilerplate: readonly Boilerplate[],
): Report['size'] {
  const words = wordsByVoice(document, filtered)
  return {
    characters: document.text.length,
    tokens: document.tokens.length,
    words,
    sentences: document.sentences.length,
    paragraphs: document.paragraphs.length,
    boilerplateWords: filtered.length === 0 ? 0 : wordsByVoice(document, []).all - words.all,
    padding: paddingShare(document, boilerplate),
  }
}

/** Words and numbers outside boilerplate, by voice. */
export function wordsByVoice(document: TaggedDocument, boilerplate: readonly Boilerplate[]): ByVoice<number> {
  const { voice } = voicesOf(document)
  const { kind: kinds, start } = document.tokens
  const count: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]
    if (kind !== KIND.word && kind !== KIND.number) continue
    if (boilerplate.length > 0 && isInside(boilerplate, start[i] as number)) continue
    count[voice[i] as 0 | 1 | 2]++
  }
  const [narration, quoted, reported] = count
  return { all: narration + quoted + reported, narration, quoted, reported }
}

/**
 * Padding: words in paragraphs of filler and repetition over all words outside page debris, 0…1; `null` where there are
 * none. How much of what reads like an article brings nothing.
 *
 * @example
 * paddingShare(document, findBoilerplate(document)) // 0 for an article without padding
 */
export function paddingShare(document: TaggedDocument, boilerplate: readonly Boilerplate[]): number | null {
  const isPadding = ({ type }: Boilerplate): boolean => type === 'filler' || type === 'repetition'
  const page = boilerplate.filter((one) => !isPadding(one))
  const article = wordsByVoice(document, page).all
  return article === 0 ? null : (article - wordsByVoice(document, boilerplate).all) / article
}
