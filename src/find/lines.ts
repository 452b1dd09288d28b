import { KIND } from '../document/document.ts'
import { grammar } from '../lexicon/closed.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, lemmaAt } from './chunks.ts'

/** A paragraph with the signs that tell reporting from page debris. Tokens from … to − 1. */
export interface Line {
  from: number
  to: number
  start: number
  end: number
  /** Tokens that are words or numbers. */
  words: number
  /** Share of the words that are function words: running text has about half, menus and lists few. */
  functionShare: number
  hasFiniteVerb: boolean
  endsSentence: boolean
  /** Share of its tokens that are hashtags or handles. */
  addressShare: number
  /** Only date and time words and numbers, with at least one number. */
  isDate: boolean
  /** Only digits and punctuation. */
  isCounter: boolean
}

const CONTENT: ReadonlySet<number> = /* @__PURE__ */ new Set(
  ['NOUN', 'PROPN', 'VERB', 'ADJ', 'ADV', 'NUM', 'X', 'SYM', 'INTJ'].map((name) =>
    POS.indexOf(name as (typeof POS)[number]),
  ),
)

/** The paragraphs of a document as lines. */
export function linesOf(document: TaggedDocument): Line[] {
  const lines: Line[] = []
  for (let p = 0; p < document.paragraphs.length; p++) {
    lines.push(lineOf(document, document.paragraphs.from[p] as number, document.paragraphs.to[p] as number))
  }
  return lines
}

function lineOf(document: TaggedDocument, from: number, to: number): Line {
  const chunks = chunk(document)
  let words = 0
  let functionWords = 0
  let addresses = 0
  let numbers = 0
  let dateWords = 0
  let hasFiniteVerb = false
  for (let i = from; i < to; i++) {
    const kind = document.tokens.kind[i]
    if (kind === KIND.address) addresses++
    if (kind !== KIND.word && kind !== KIND.number) continue
    words++
    if (kind === KIND.number) numbers++
    if (!CONTENT.has(document.pos[i] as number)) functionWords++
    const lower = formAt(document, i).toLowerCase()
    if (kind === KIND.number || isTimeForm(lower) || grammar('month').has(lower) || grammar('date-word').has(lower))
      dateWords++
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb' && found.finite === i) hasFiniteVerb = true
  }
  const last = formAt(document, to - 1)
  return {
    from,
    to,
    start: document.tokens.start[from] as number,
    end: document.tokens.end[to - 1] as number,
    words,
    functionShare: words === 0 ? 0 : functionWords / words,
    hasFiniteVerb,
    endsSentence: /[.!?…»”"]$/.test(last) && !/^\.{2,}$/.test(last),
    addressShare: addresses / (to - from),
    isDate: words > 0 && dateWords === words && (numbers > 0 || hasTimeForm(document, from, to)),
    isCounter: words > 0 && numbers === words,
  }
}

/** 15h30, 12:00 */
function isTimeForm(form: string): boolean {
  return /^\d{1,2}h(\d{2})?$/.test(form)
}

function hasTimeForm(document: TaggedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isTimeForm(formAt(document, i).toLowerCase())) return true
  return false
}

/** The content lemmas of some tokens: nouns, names, verbs, adjectives, numbers. */
export function contentLemmas(document: TaggedDocument, from: number, to: number): string[] {
  const lemmas: string[] = []
  for (let i = from; i < to; i++) {
    const pos = POS[document.pos[i] as number]
    if (pos === 'NOUN' || pos === 'PROPN' || pos === 'VERB' || pos === 'ADJ' || pos === 'NUM')
      lemmas.push(lemmaAt(document, i).toLowerCase())
  }
  return lemmas
}
