import { expectValue, isDocument } from '../check.ts'
import { allocateColumns } from '../document/columns.ts'
import type { Document, Ranges } from '../document/document.ts'
import { formNumbers } from '../document/segment.ts'
import { type Forms, learnForm, lemmaNumber, loadForms } from './forms.ts'
import { lemmaOf } from './lemmatise.ts'
import { TAGS } from './model.ts'
import { COMMAND, FIRST_TOO, IMPERATIVE, morphOf, PARTICIPLE_TOO, PAST_PARTICIPLE, subjectNear } from './mood.ts'
import { POS, type Pos, type TaggedDocument } from './tagged.ts'
import { decoderOf, decodeSentence } from './viterbi.ts'
import { keepNumbers } from './word-numbers.ts'

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
  expectValue('document', document, isDocument)
  const { tokens, sentences } = document
  const { vocabulary, ofType } = formNumbers(document)
  const forms: Forms = loadForms(vocabulary)
  for (let i = 0; i < ofType.length; i++) learnForm(forms, ofType[i] as number)
  const columns = allocateColumns(tokens.length, COLUMNS)
  const { form, pos } = columns
  for (let i = 0; i < tokens.length; i++) form[i] = ofType[tokens.type[i] as number] as number
  const decoder = decoderOf(forms)
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    const to = sentences.to[s] as number
    if (to > from) decodeSentence(decoder, form, from, to, pos)
  }
  const lemmas = describe(forms, columns)
  settleVerbs(forms, columns, sentences)
  const { lemma, mood, number, person } = columns
  const tagged: TaggedDocument = { ...document, pos, lemma, mood, number, person, lemmas }
  keepNumbers(tagged, { store: forms, form, lemma: columns.lemmaNumber })
  return tagged
}

const COLUMNS = {
  form: 'i32',
  lemmaNumber: 'i32',
  lemma: 'u32',
  pos: 'u8',
  mood: 'u8',
  number: 'u8',
  person: 'u8',
} as const
type Columns = ReturnType<typeof allocateColumns<typeof COLUMNS>>

/** Lemma, mood, number and person follow from the form and its part of speech: worked out once for each pair. */
function describe(forms: Forms, { form, pos, lemma, lemmaNumber: numbers, mood, number, person }: Columns): string[] {
  const length = form.length
  const lemmas: string[] = []
  for (let i = 0; i < length; i++) {
    const pair = (form[i] as number) * TAGS + (pos[i] as number)
    if (forms.lemma[pair] === 0) look(forms, form[i] as number, pos[i] as number)
  }
  // Lemmas are numbered anew for each document, in order of first use.
  if (forms.local.length < forms.lemmas.length) {
    forms.local = new Int32Array(forms.lemmas.length * 2)
    forms.stamp = new Int32Array(forms.lemmas.length * 2)
  }
  const { local, stamp, lemma: lemmaOfPair, morph } = forms
  const document = ++forms.document
  for (let i = 0; i < length; i++) {
    const pair = (form[i] as number) * TAGS + (pos[i] as number)
    const global = (lemmaOfPair[pair] as number) - 1
    if (stamp[global] !== document) {
      stamp[global] = document
      local[global] = lemmas.push(forms.lemmas[global] as string) - 1
    }
    lemma[i] = local[global] as number
    numbers[i] = global
    const packed = morph[pair] as number
    mood[i] = packed & 15
    number[i] = (packed >> 4) & 3
    person[i] = (packed >> 6) & 3
  }
  return lemmas
}

/** Settles forms shared by persons or moods: *je parle* is no third person, *Votez !* has no subject, *il est détruit* is a participle. */
function settleVerbs(forms: Forms, { form, pos, mood, person }: Columns, sentences: Ranges): void {
  const subject = (i: number): number => (pos[i] === PRONOUN ? (forms.subject[form[i] as number] as number) : 0)
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    const to = sentences.to[s] as number
    for (let i = from; i < to; i++) {
      const packed = forms.morph[(form[i] as number) * TAGS + (pos[i] as number)] as number
      if ((packed & (FIRST_TOO | COMMAND | PARTICIPLE_TOO)) === 0) continue
      if ((packed & PARTICIPLE_TOO) !== 0 && followsAuxiliary(pos, i, from)) {
        mood[i] = PAST_PARTICIPLE
        person[i] = 0
        continue
      }
      const near = subjectNear(subject, i, from, to)
      if ((packed & FIRST_TOO) !== 0) person[i] = near === 1 ? 1 : (person[i] as number)
      else if (near === 0) mood[i] = IMPERATIVE
    }
  }
}

/** Whether an auxiliary stands before a verb, with nothing but adverbs and pronouns between. */
function followsAuxiliary(pos: Uint8Array, verb: number, from: number): boolean {
  for (let i = verb - 1; i >= from && i >= verb - AUXILIARY_REACH; i--) {
    if (pos[i] === AUXILIARY) return true
    if (pos[i] !== ADVERB && pos[i] !== PRONOUN) return false
  }
  return false
}

const AUXILIARY_REACH = 5
const AUXILIARY = /* @__PURE__ */ POS.indexOf('AUX')
const ADVERB = /* @__PURE__ */ POS.indexOf('ADV')
const PRONOUN = /* @__PURE__ */ POS.indexOf('PRON')

function look(forms: Forms, form: number, tag: number): void {
  const name = forms.names[form] as string
  const pos = POS[tag] as Pos
  forms.lemma[form * TAGS + tag] = lemmaNumber(forms, lemmaOf(name, pos)) + 1
  forms.morph[form * TAGS + tag] = morphOf(name, pos)
}
