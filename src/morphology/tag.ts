import { expectValue, isDocument } from '../check.ts'
import { allocateColumns } from '../document/columns.ts'
import type { Document, Ranges } from '../document/document.ts'
import { makeRoom } from '../document/kept.ts'
import { formNumbers } from '../document/segment.ts'
import { FACTS, type Forms, learnForm, lemmaNumber, loadForms, OUTSIDE, SUBJECT } from './forms.ts'
import { settleInversions } from './inversion.ts'
import { lemmaOf } from './lemmatise.ts'
import { TAGS } from './model.ts'
import {
  COMMAND,
  FIRST_TOO,
  IMPERATIVE,
  MORPH_BITS,
  morphOf,
  PARTICIPLE_TOO,
  PAST_PARTICIPLE,
  subjectNear,
} from './mood.ts'
import { POS, type Pos, type TaggedDocument } from './tagged.ts'
import { decoderOf, decodeSentence } from './viterbi.ts'
import { keepNumbers } from './word-numbers.ts'

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
  settleInversions(forms, form, pos)
  const lemmas = describe(forms, columns, sentences)
  const { lemma, mood, number, person } = columns
  const tagged: TaggedDocument = makeRoom({ ...document, pos, lemma, mood, number, person, lemmas })
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
function describe(forms: Forms, columns: Columns, sentences: Ranges): string[] {
  const { form, pos, lemma, lemmaNumber: numbers, mood, number, person } = columns
  const lemmas: string[] = []
  const document = ++forms.document
  let { local } = forms
  const { analyses } = forms
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    const to = sentences.to[s] as number
    for (let i = from; i < to; i++) {
      const pair = ((form[i] as number) + OUTSIDE) * TAGS + (pos[i] as number)
      let analysis = analyses[pair] as number
      if (analysis === 0) {
        analysis = analyse(forms, form[i] as number, pos[i] as number)
        analyses[pair] = analysis
        local = forms.local
      }
      const global = (analysis >>> MORPH_BITS) - 1
      // Lemmas are numbered anew for each document, in order of first use.
      if (local[global * 2] !== document) {
        local[global * 2] = document
        local[global * 2 + 1] = lemmas.push(forms.lemmas[global] as string) - 1
      }
      lemma[i] = local[global * 2 + 1] as number
      numbers[i] = global
      mood[i] = analysis & 15
      number[i] = (analysis >> 4) & 3
      person[i] = (analysis >> 6) & 3
      if ((analysis & (FIRST_TOO | COMMAND | PARTICIPLE_TOO)) !== 0) settleVerb(forms, columns, analysis, i, from, to)
    }
  }
  return lemmas
}

/** Settles a form shared by persons or moods: *je parle* is no third person, *Votez !* has no subject, *il est détruit* is a participle. */
function settleVerb(
  { facts }: Forms,
  { form, pos, mood, person }: Columns,
  analysis: number,
  verb: number,
  from: number,
  to: number,
): void {
  if ((analysis & PARTICIPLE_TOO) !== 0 && followsAuxiliary(pos, verb, from)) {
    mood[verb] = PAST_PARTICIPLE
    person[verb] = 0
    return
  }
  if ((analysis & (FIRST_TOO | COMMAND)) === 0) return
  const subject = (i: number): number =>
    pos[i] === PRONOUN ? (facts[((form[i] as number) + OUTSIDE) * FACTS + SUBJECT] as number) : 0
  const near = subjectNear(subject, verb, from, to)
  if ((analysis & FIRST_TOO) === 0) {
    if (near === 0) mood[verb] = IMPERATIVE
  } else if (near === 1) person[verb] = 1
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

/** Number of the lemma plus 1, then what `morphOf` tells. */
function analyse(forms: Forms, form: number, tag: number): number {
  const name = forms.names[form] as string
  const pos = POS[tag] as Pos
  return ((lemmaNumber(forms, lemmaOf(name, pos)) + 1) << MORPH_BITS) | morphOf(name, pos)
}
