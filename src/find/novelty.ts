import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span } from '../types.ts'
import { chunk, formAt, posNumbers } from './chunks.ts'
import { contentLemmas, isNaming, type Line } from './lines.ts'
import type { Phrase } from './phrases.ts'
import { FORM, hasClass, hasLemmaClass, LEMMA, wordClasses } from './word-classes.ts'

const { DET, NOUN, NUM, PROPN } = /* @__PURE__ */ posNumbers()

/** Shorter paragraphs hold too little to judge. */
export const SHORTEST_PARAGRAPH = 20
/** How many paragraphs around the repeated one is looked for. */
const NEAR_LINES = 100
/** A paragraph opens the article when at most so many lines (a title, a heading) stand before it. */
export const OPENING_LINES = 1

const ITEM = /^(?:[-–—•*]|\d{1,2}[.)°])\s/

function isItem({ text }: TaggedDocument, { start, end }: Line): boolean {
  return text[end - 1] === ':' || ITEM.test(text.slice(start, start + 4))
}

/** A stock phrase with its tokens. */
export interface StockPhrase extends Phrase {
  from: number
  to: number
}

/** Stock phrases by the number of their line, in order. */
export type StockPhrases = ReadonlyMap<number, readonly StockPhrase[]>

/** What a paragraph adds to the text before it; an opening one to the text after it. */
export interface Novelty {
  isShort: boolean
  /** An item of a list, or what announces one. */
  isItem: boolean
  /** It is held against the text after it. */
  opens: boolean
  /** No paragraph of some length follows. */
  closes: boolean
  /** It begins with a demonstrative and a noun: Cette alliance … */
  sumsUp: boolean
  /** Share of its content words that any article could hold (enjeu, essentiel, illustrer). */
  vague: number
  /** The writer speaks of himself or herself: opinion, whose words are the writer's own. */
  personal: boolean
  /** Share of its content lemmas that stand elsewhere. */
  containment: number
  /** New names, numbers and dates. */
  facts: number
  /** Verbs in a compound past outside stock phrases that stand nowhere else. */
  acts: number
  quoted: boolean
  phrases: readonly StockPhrase[]
}

/** What each line adds to the others. Linear in the words of the document. */
export function noveltiesOf(document: TaggedDocument, lines: readonly Line[], phrases: StockPhrases): Novelty[] {
  const lemmas = lines.map(({ from, to }) => contentLemmas(document, from, to))
  const { first, last } = linesByLemma(lemmas)
  const closing = lines.findLastIndex(isLong)
  return lines.map((line, i) => {
    const opens = i <= OPENING_LINES && !lines.slice(0, i).some(isLong)
    const isElsewhere = (lemma: number): boolean =>
      opens ? (last.get(lemma) as number) > i : (first.get(lemma) as number) < i
    const novelty: Novelty = {
      isShort: !isLong(line),
      isItem: isItem(document, line),
      opens,
      closes: i === closing,
      sumsUp: !opens && sumsUp(document, line),
      vague: 0,
      personal: false,
      containment: 0,
      facts: 0,
      acts: 0,
      quoted: false,
      phrases: phrases.get(i) ?? [],
    }
    if (novelty.isShort) return novelty
    novelty.vague = vaguenessOf(document, line)
    novelty.containment = shareOf(new Set(lemmas[i]), isElsewhere)
    countFacts(document, line, novelty, isElsewhere)
    return novelty
  })
}

function shareOf(lemmas: ReadonlySet<number>, isElsewhere: (lemma: number) => boolean): number {
  let known = 0
  for (const lemma of lemmas) if (isElsewhere(lemma)) known++
  return lemmas.size === 0 ? 0 : known / lemmas.size
}

/** The paragraph before (or, of an opening one, after) that shares most content lemmas with line i, if any. */
export function mostAlike(document: TaggedDocument, lines: readonly Line[], i: number, opens: boolean): Span | null {
  const { from, to } = lines[i] as Line
  const own = new Set(contentLemmas(document, from, to))
  const others = opens ? lines.slice(i + 1, i + 1 + NEAR_LINES) : lines.slice(Math.max(0, i - NEAR_LINES), i)
  let best = 0
  let repeats: Span | null = null
  for (const line of others) {
    const shared = new Set(contentLemmas(document, line.from, line.to).filter((lemma) => own.has(lemma))).size
    if (shared > best) {
      best = shared
      repeats = { start: line.start, end: line.end }
    }
  }
  return repeats
}

function isLong(line: Line): boolean {
  return line.words >= SHORTEST_PARAGRAPH
}

/** Share of the content words of a line that any article could hold. */
export function vaguenessOf(document: TaggedDocument, { from, to }: Line): number {
  const { pos } = document
  const { lemma } = wordClasses(document)
  let content = 0
  let vague = 0
  for (let i = from; i < to; i++) {
    if (!isNaming(pos[i] as number)) continue
    content++
    if (((lemma[i] as number) & LEMMA.vague) !== 0) vague++
  }
  return content === 0 ? 0 : vague / content
}

/** Per lemma: the first and the last line that hold it. */
function linesByLemma(lemmas: readonly (readonly number[])[]): Record<'first' | 'last', Map<number, number>> {
  const first = new Map<number, number>()
  const last = new Map<number, number>()
  lemmas.forEach((own, i) => {
    for (const lemma of own) {
      if (!first.has(lemma)) first.set(lemma, i)
      last.set(lemma, i)
    }
  })
  return { first, last }
}

/** Whether a paragraph begins with a demonstrative and its noun. */
export function sumsUp(document: TaggedDocument, { from, to }: Line): boolean {
  if (to - from < 3 || document.pos[from] !== DET || document.lemmas[document.lemma[from] as number] !== 'ce')
    return false
  return document.pos[from + 1] === NOUN || document.pos[from + 2] === NOUN
}

function countFacts(
  document: TaggedDocument,
  line: Line,
  novelty: Novelty,
  isElsewhere: (lemma: number) => boolean,
): void {
  let phrase = 0
  for (let i = line.from; i < line.to; i++) {
    if ((document.tokens.depth[i] as number) > 0) novelty.quoted = true
    if (document.person[i] === 1) novelty.personal = true
    while (phrase < novelty.phrases.length && (novelty.phrases[phrase] as StockPhrase).to <= i) phrase++
    const isStock = i >= (novelty.phrases[phrase]?.from ?? line.to)
    if (!isFact(document, i) && (isStock || !isAct(document, i))) continue
    const [lemma] = contentLemmas(document, i, i + 1)
    if (lemma === undefined || isElsewhere(lemma)) continue
    if (isFact(document, i)) novelty.facts++
    else novelty.acts++
  }
}

/** A name with a capital, a number in figures, a day or month, not at the head of a sentence. */
function isFact(document: TaggedDocument, token: number): boolean {
  const pos = document.pos[token]
  if (pos === NOUN) return hasClass(document, token, FORM.date)
  if (pos !== NUM && pos !== PROPN) return false
  const sign = pos === NUM ? /\d/ : /\p{Lu}/u
  return sign.test(formAt(document, token)) && !isStart(document, token)
}

/** The participle of a compound past: somebody has done something. */
function isAct(document: TaggedDocument, token: number): boolean {
  const { at, list } = chunk(document)
  const found = list[at[token] as number]
  return (
    found?.kind === 'verb' &&
    found.head === token &&
    found.finite >= 0 &&
    found.finite !== token &&
    !found.passive &&
    !found.copula &&
    hasLemmaClass(document, found.finite, LEMMA.avoir)
  )
}

function isStart(document: TaggedDocument, token: number): boolean {
  return token === 0 || /^[.!?…:]/.test(formAt(document, token - 1))
}
