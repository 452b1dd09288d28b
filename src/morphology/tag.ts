import type { Document } from '../document/document.ts'
import { type Forms, formOf, loadForms } from './forms.ts'
import { lemmaOf } from './lemmatise.ts'
import { loadModel, TAGS } from './model.ts'
import { morphOf } from './mood.ts'
import { POS, type Pos, type TaggedDocument } from './tagged.ts'
import { createDecoder, decodeSentence } from './viterbi.ts'

export { analyses, lemmaOf } from './lemmatise.ts'

/**
 * Gives each token of a document its part of speech, lemma and verb form.
 *
 * @example
 * const { pos, lemma, lemmas } = tag(segment('Les réformes s’enlisent.'))
 * POS[pos[3]] // 'VERB'
 * lemmas[lemma[3]] // 'enliser'
 */
export function tag(document: Document): TaggedDocument {
  const { tokens, types, sentences } = document
  const forms: Forms = loadForms()
  const numbers = new Uint32Array(types.length)
  for (let i = 0; i < types.length; i++) numbers[i] = formOf(forms, types[i] as string)
  const form = new Uint32Array(tokens.length)
  for (let i = 0; i < tokens.length; i++) form[i] = numbers[tokens.type[i] as number] as number

  const pos = new Uint8Array(tokens.length)
  const decoder = createDecoder(loadModel(), forms)
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    const to = sentences.to[s] as number
    if (to > from) decodeSentence(decoder, form, from, to, pos)
  }
  return { ...document, pos, ...describe(document, pos) }
}

type Description = Pick<TaggedDocument, 'lemma' | 'lemmas' | 'mood' | 'number' | 'person'>

/** Lemma, mood, number and person follow from the form and its part of speech: worked out once for each pair. */
function describe({ tokens, types }: Document, pos: Uint8Array): Description {
  const lemma = new Uint32Array(tokens.length)
  const mood = new Uint8Array(tokens.length)
  const number = new Uint8Array(tokens.length)
  const person = new Uint8Array(tokens.length)
  const lemmas: string[] = []
  const index = new Map<string, number>()
  const known = new Int32Array(types.length * TAGS).fill(-1)
  const morph = new Uint8Array(types.length * TAGS)
  for (let i = 0; i < tokens.length; i++) {
    const type = tokens.type[i] as number
    const tag = pos[i] as number
    const pair = type * TAGS + tag
    if (known[pair] === -1) {
      const form = types[type] as string
      const text = lemmaOf(form, POS[tag] as Pos)
      let id = index.get(text)
      if (id === undefined) {
        id = lemmas.length
        lemmas.push(text)
        index.set(text, id)
      }
      known[pair] = id
      morph[pair] = morphOf(form, POS[tag] as Pos)
    }
    lemma[i] = known[pair] as number
    const packed = morph[pair] as number
    mood[i] = packed & 15
    number[i] = (packed >> 4) & 3
    person[i] = packed >> 6
  }
  return { lemma, lemmas, mood, number, person }
}
