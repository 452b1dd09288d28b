import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, ByVoice, Report } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { VOICES, voicesOf } from './voice.ts'

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
  const voices = voicesOf(document)
  const count = VOICES.map(() => 0)
  for (let i = 0; i < document.tokens.length; i++) {
    const kind = document.tokens.kind[i]
    if (kind !== KIND.word && kind !== KIND.number) continue
    if (boilerplate.length > 0 && isInside(boilerplate, document.tokens.start[i] as number)) continue
    const voice = voices.voice[i] as number
    count[voice] = (count[voice] as number) + 1
  }
  const [narration = 0, quoted = 0, reported = 0] = count
  return { all: narration + quoted + reported, narration, quoted, reported }
}
