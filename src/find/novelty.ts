import { bisectLeft } from 'd3-array'
import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { lemmaTable, wordNumbers } from '../morphology/word-numbers.ts'
import type { Span } from '../types.ts'
import { chunk, formAt, posNumbers } from './chunks.ts'
import { contentLemmas, isNaming, type Line } from './lines.ts'
import type { Phrase } from './phrases.ts'
import { FORM, hasClass, hasLemmaClass, LEMMA } from './word-classes.ts'

const { DET, NOUN, NUM, PROPN } = /* @__PURE__ */ posNumbers()

/** Shorter paragraphs hold too little to judge. */
const SHORTEST_PARAGRAPH = 20
/** A paragraph opens the article when at most so many lines (a title, a heading) stand before it. */
const OPENING_LINES = 1

const ITEM = /^(?:[-–—•*]|\d{1,2}[.)°])\s/

/** A stock phrase with its tokens. */
export interface StockPhrase extends Phrase {
  from: number
  to: number
}

/** What a paragraph adds to the text before it; an opening one to the text after it. */
export interface Novelty {
  isShort: boolean
  /** An item of a list. */
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
  /** The paragraph that it shares most words with. */
  repeats: Span | null
}

/** What each line adds to the others. Linear in the words of the document. */
export function noveltiesOf(
  document: TaggedDocument,
  lines: readonly Line[],
  phrases: readonly (readonly StockPhrase[])[],
): Novelty[] {
  const lemmas = lines.map(({ from, to }) => new Set(contentLemmas(document, from, to)))
  const places = linesByLemma(lemmas)
  const last = lines.findLastIndex(isLong)
  return lines.map((line, i) => {
    const own = lemmas[i] as ReadonlySet<number>
    const opens = i <= OPENING_LINES && !lines.slice(0, i).some(isLong)
    const isElsewhere = (lemma: number): boolean => {
      const all = places.get(lemma) as number[]
      return opens ? (all.at(-1) as number) > i : (all[0] as number) < i
    }
    const novelty: Novelty = {
      isShort: !isLong(line),
      isItem: ITEM.test(document.text.slice(line.start, line.start + 4)),
      opens,
      closes: i === last && !opens,
      sumsUp: !opens && sumsUp(document, line),
      vague: vaguenessOf(document, line),
      personal: false,
      containment: 0,
      facts: 0,
      acts: 0,
      quoted: false,
      phrases: phrases[i] as readonly StockPhrase[],
      repeats: null,
    }
    if (novelty.isShort) return novelty
    let known = 0
    for (const lemma of own) if (isElsewhere(lemma)) known++
    novelty.containment = own.size === 0 ? 0 : known / own.size
    countFacts(document, line, novelty, isElsewhere)
    const other = mostAlike(own, places, i, opens)
    const repeated = other < 0 ? undefined : lines[other]
    novelty.repeats = repeated ? { start: repeated.start, end: repeated.end } : null
    return novelty
  })
}

function isLong(line: Line): boolean {
  return line.words >= SHORTEST_PARAGRAPH
}

const VAGUE = /* @__PURE__ */ lemmaTable((lemma) => (grammar('vague').has(lemma) ? 1 : 0))

/** Share of the content words of a line that any article could hold. */
export function vaguenessOf(document: TaggedDocument, { from, to }: Line): number {
  const { store, lemma } = wordNumbers(document)
  const isVague = VAGUE(store)
  let content = 0
  let vague = 0
  for (let i = from; i < to; i++) {
    if (!isNaming(document, i)) continue
    content++
    vague += isVague[lemma[i] as number] as number
  }
  return content === 0 ? 0 : vague / content
}

/** Per lemma: the lines that hold it, in order. */
function linesByLemma(lemmas: readonly ReadonlySet<number>[]): Map<number, number[]> {
  const places = new Map<number, number[]>()
  lemmas.forEach((own, i) => {
    for (const lemma of own) {
      const known = places.get(lemma)
      if (known) known.push(i)
      else places.set(lemma, [i])
    }
  })
  return places
}

function sumsUp(document: TaggedDocument, { from, to }: Line): boolean {
  if (to - from < 3 || document.pos[from] !== DET || document.lemmas[document.lemma[from] as number] !== 'ce') return false
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

/** Lines with a lemma beyond this many are not counted: it is the subject of the article, and tells nothing. */
const MOST_LINES = 30

/** The line before (or, of an opening paragraph, after) that shares most lemmas, or −1. */
function mostAlike(
  own: ReadonlySet<number>,
  places: ReadonlyMap<number, readonly number[]>,
  i: number,
  after: boolean,
): number {
  const shared = new Map<number, number>()
  let best = -1
  for (const lemma of own) {
    const all = places.get(lemma) as readonly number[]
    const at = bisectLeft(all, i)
    const near = after ? all.slice(at + 1, at + 1 + MOST_LINES) : all.slice(Math.max(0, at - MOST_LINES), at)
    for (const line of near) {
      const count = (shared.get(line) ?? 0) + 1
      shared.set(line, count)
      const top = shared.get(best) ?? 0
      if (count > top || (count === top && line < best)) best = line
    }
  }
  return best
}
