import { allocateColumns } from '../document/columns.ts'
import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { formTable, lemmaTable, wordNumbers } from '../morphology/word-numbers.ts'
import { oncePerDocument } from './once.ts'

/** Classes of a form (whatever its case), as bits. */
export const FORM = {
  /** ne, n' */
  negationClitic: 1,
  subjectClitic: 0x2,
  reflexiveClitic: 0x4,
  /** le, lui, en, y */
  otherClitic: 0x8,
  /** -il, -t-elle: begins with a hyphen; and those that are subjects. */
  enclitic: 0x10,
  subjectEnclitic: 0x20,
  /** pas, jamais; and other words of negation. */
  negator: 0x40,
  negation: 0x80,
  /** Negates a verb without ne. */
  bareNegator: 0x100,
  relative: 0x200,
  /** que, qu' */
  que: 0x400,
  /** « “ „ and the straight mark, which opens or closes. */
  openingMark: 0x800,
  closingMark: 0x1000,
  straightMark: 0x2000,
  /** . ; : ! ? … */
  clauseMark: 0x4000,
  comma: 0x8000,
  /** A mark that ends a sentence, alone or with a closing mark; no run of periods. */
  sentenceEnd: 0x10000,
  /** Words of dates; forms such as 15h30 among them are times. */
  date: 0x20000,
  time: 0x40000,
  /** Function words that tell French from other languages. */
  french: 0x80000,
  capitalised: 0x100000,
  nameParticle: 0x200000,
  /** A word that may open a clause and that no negation reaches over. */
  negationBoundary: 0x400000,
  /** After a comma it ends reported content: mais, car. */
  contentEnd: 0x1000000,
  /** M., Mme */
  personTitle: 0x2000000,
  /** « » “ ” " ' ( and ). */
  enclosingMark: 0x800000,
  /** Marks between the items of a menu: | · • › */
  separator: 0x4000000,
} as const

/** Classes of a lemma, as bits. */
export const LEMMA = {
  avoir: 1,
  etre: 0x2,
  copula: 0x4,
  /** Verbs whose compound tenses take être. */
  etreVerb: 0x8,
  /** Verbs that ne alone negates: cesser, oser. */
  bareNe: 0x10,
  indefiniteWithDe: 0x20,
  entre: 0x40,
  /** présumé, prétendu */
  alleged: 0x80,
  de: 0x100,
  si: 0x200,
  /** Words that any article could hold: enjeu, essentiel, illustrer. */
  vague: 0x400,
} as const

export const ANY_CLITIC: number = FORM.negationClitic | FORM.subjectClitic | FORM.reflexiveClitic | FORM.otherClitic

const CLITICS: Readonly<Record<string, number>> = {
  negation: FORM.negationClitic,
  subject: FORM.subjectClitic,
  reflexive: FORM.reflexiveClitic,
}

const MARKS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ['«', FORM.openingMark],
  ['“', FORM.openingMark],
  ['„', FORM.openingMark],
  ['»', FORM.closingMark],
  ['”', FORM.closingMark],
  ['"', FORM.straightMark],
  [',', FORM.comma],
])

/** They join words as well as clauses: pas beau et grand. */
const COORDINATORS: ReadonlySet<string> = /* @__PURE__ */ new Set(['et', 'ou', 'comme'])

const classesOfForm = /* @__PURE__ */ formTable((form) => {
  const lower = form.toLowerCase()
  const is = (name: string, bit: number): number => (grammar(name).has(lower) ? bit : 0)
  const clitic = grammar('clitic').get(lower)
  const negation = grammar('negation').get(lower)
  let bits = MARKS.get(form) ?? 0
  if (clitic !== undefined) bits |= CLITICS[clitic] ?? FORM.otherClitic
  if (negation !== undefined) bits |= FORM.negation | (negation === 'negator' ? FORM.negator : 0)
  if (lower.startsWith('-') && lower.length > 1) {
    bits |= FORM.enclitic
    if (grammar('clitic').get(lower.slice(1)) === 'subject') bits |= FORM.subjectEnclitic
  }
  if (lower === 'que' || lower === "qu'") bits |= FORM.que
  if (/^[.;:!?…]/.test(form)) bits |= FORM.clauseMark
  if (/[.!?…»”"]$/.test(form) && !/^\.{2,}$/.test(form)) bits |= FORM.sentenceEnd
  if (/^[«»“”"'’()]$/.test(form)) bits |= FORM.enclosingMark
  if (/^[|·•›→]$/.test(form)) bits |= FORM.separator
  if (/^\d{1,2}h(\d{2})?$/.test(lower)) bits |= FORM.time | FORM.date
  if (/^\p{Lu}/u.test(form)) bits |= FORM.capitalised
  return (
    bits |
    is('bare-negator', FORM.bareNegator) |
    is('relative', FORM.relative) |
    is('month', FORM.date) |
    is('date-word', FORM.date) |
    is('french-word', FORM.french) |
    is('name-particle', FORM.nameParticle) |
    is('content-end', FORM.contentEnd) |
    (grammar('person-title').has(form) ? FORM.personTitle : 0) |
    (COORDINATORS.has(lower) ? 0 : is('clause-boundary', FORM.negationBoundary))
  )
})

const classesOfLemma = /* @__PURE__ */ lemmaTable((lemma) => {
  const is = (name: string, bit: number): number => (grammar(name).has(lemma) ? bit : 0)
  return (
    (lemma === 'avoir' ? LEMMA.avoir : 0) |
    (lemma === 'être' ? LEMMA.etre | LEMMA.copula : 0) |
    (lemma === 'entre' ? LEMMA.entre : 0) |
    (lemma === 'de' ? LEMMA.de : 0) |
    (lemma === 'si' ? LEMMA.si : 0) |
    is('copula', LEMMA.copula) |
    is('etre-verb', LEMMA.etreVerb) |
    is('bare-ne', LEMMA.bareNe) |
    is('indefinite-with-de', LEMMA.indefiniteWithDe) |
    is('alleged', LEMMA.alleged) |
    is('vague', LEMMA.vague)
  )
})

/** Per token: the classes of its form and of its lemma. */
export interface WordClasses {
  readonly form: Int32Array
  readonly lemma: Int32Array
}

/** The word classes of a document. Worked out once for each word of the language, not for each token. */
export const wordClasses: (document: TaggedDocument) => WordClasses = /* @__PURE__ */ oncePerDocument((document) => {
  const { store, form, lemma } = wordNumbers(document)
  const ofForm = classesOfForm(store)
  const ofLemma = classesOfLemma(store)
  const classes = allocateColumns(form.length, { form: 'i32', lemma: 'i32' })
  for (let i = 0; i < form.length; i++) {
    classes.form[i] = ofForm[form[i] as number] as number
    classes.lemma[i] = ofLemma[lemma[i] as number] as number
  }
  return classes
})

/** Whether the form of a token is of one of some classes of {@link FORM}. */
export function hasClass(document: TaggedDocument, token: number, classes: number): boolean {
  return ((wordClasses(document).form[token] as number) & classes) !== 0
}

/** Whether the lemma of a token is of one of some classes of {@link LEMMA}. */
export function hasLemmaClass(document: TaggedDocument, token: number, classes: number): boolean {
  return ((wordClasses(document).lemma[token] as number) & classes) !== 0
}
