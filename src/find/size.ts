import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, ByVoice, Report } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { voicesOf } from './voice.ts'

/** How large a document is; words in boilerplate are counted apart. */
export function sizeOf(document: TaggedDocument, boilerplate: readonly Boilerplate[]): Report['size'] {
  const words = wordsByVoice(document, boilerplate)
  return {
    characters: document.text.length,
    tokens: document.tokens.length,
    words,
    sentences: document.sentences.length,
    paragraphs: document.paragraphs.length,
    boilerplateWords: boilerplate.length === 0 ? 0 : wordsByVoice(document, []).all - words.all,
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
