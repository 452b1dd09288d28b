import { boilerplateLexicon } from '../lexicon/bundle.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Span } from '../types.ts'
import { formAt, posNumbers } from './chunks.ts'
import { matchesOf } from './lexicon-matches.ts'
import { contentLemmas, type Line } from './lines.ts'
import { type Phrase, readPhrase } from './phrases.ts'

const { NUM, PROPN } = /* @__PURE__ */ posNumbers()

/** Shorter paragraphs hold too little to judge. */
const SHORTEST_PARAGRAPH = 20
/** A paragraph is filler from this score on; set on our corpus and the five source documents, checked on press-fr. */
const FILLER_SCORE = 0.5
/** Next to a filler paragraph this much is enough: padding comes in runs at the end of an article. */
const NEIGHBOUR_SCORE = 0.15

/** How many paragraphs back the repeated one is looked for. */
const PARAGRAPHS_BACK = 100

/** What a paragraph adds to the text before it. */
interface Novelty {
  /** Share of its content lemmas that stood before. */
  containment: number
  /** New names, numbers and dates. */
  facts: number
  quoted: boolean
  /** Stock phrases: sum of their weights, and the phrases. */
  phrases: number
  entries: string[]
}

/**
 * Paragraphs that restate earlier ones or say what any article could say: they bring no new name, number, date or
 * quotation, their words stood before, and stock phrases carry them. Quoted stock phrases never count.
 */
export function findFiller(document: TaggedDocument, lines: readonly Line[]): Boilerplate[] {
  const phrases = stockPhrases(document)
  // Repetition alone makes no filler: without a paragraph of stock phrases nothing else need be looked at.
  if (!lines.some((line) => fillerScore(nothingNew(line, phrases), line.words) >= FILLER_SCORE)) return []
  const seen = new Set<number>()
  const judged = lines.map((line, i) => {
    const lemmas = contentLemmas(document, line.from, line.to)
    const judge = i > 0 && line.words >= SHORTEST_PARAGRAPH
    const novelty = judge ? noveltyOf(document, line, lemmas, seen, phrases) : null
    for (const lemma of lemmas) seen.add(lemma)
    return { line, novelty, score: novelty ? fillerScore(novelty, line.words) : 0 }
  })
  const isFiller = judged.map(({ score }) => score >= FILLER_SCORE)
  const found: Boilerplate[] = []
  judged.forEach(({ line, novelty, score }, i) => {
    if (!novelty) return
    const sides = (isFiller[i - 1] ? 1 : 0) + (isFiller[i + 1] ? 1 : 0)
    const brings = novelty.quoted || novelty.facts > 1
    const inRun = !brings && (sides === 2 || (sides === 1 && score >= NEIGHBOUR_SCORE))
    if (!isFiller[i] && !inRun) return
    const repeats = mostAlike(document, lines, i)
    if (isFiller[i]) found.push(toBoilerplate(line, novelty, repeats, score, ''))
    else
      found.push(
        toBoilerplate(line, novelty, repeats, Math.max(score, FILLER_SCORE), 'dans une suite de tels paragraphes ; '),
      )
  })
  return found
}

/** A paragraph's stock phrases, as if it brought nothing else. */
function nothingNew({ from, to }: Line, phrases: ReadonlyMap<number, Phrase>): Novelty {
  let weight = 0
  for (const [token, phrase] of phrases) if (token >= from && token < to) weight += phrase.weight
  return { containment: 1, facts: 0, quoted: false, phrases: weight, entries: [] }
}

function noveltyOf(
  document: TaggedDocument,
  line: Line,
  lemmas: readonly number[],
  seen: ReadonlySet<number>,
  phrases: ReadonlyMap<number, Phrase>,
): Novelty {
  let facts = 0
  let quoted = false
  let weight = 0
  const entries: string[] = []
  for (let i = line.from; i < line.to; i++) {
    const pos = document.pos[i]
    if ((pos === PROPN || pos === NUM) && isNew(document, i, seen) && isFact(document, i)) facts++
    if ((document.tokens.depth[i] as number) > 0) quoted = true
    const phrase = phrases.get(i)
    if (phrase) {
      weight += phrase.weight
      entries.push(phrase.id)
    }
  }
  const distinct = new Set(lemmas)
  let known = 0
  for (const lemma of distinct) if (seen.has(lemma)) known++
  return {
    containment: distinct.size === 0 ? 0 : known / distinct.size,
    facts,
    quoted,
    phrases: weight,
    entries,
  }
}

function isNew(document: TaggedDocument, token: number, seen: ReadonlySet<number>): boolean {
  const [lemma] = contentLemmas(document, token, token + 1)
  return lemma !== undefined && !seen.has(lemma)
}

/** A name with a capital or a number in figures, not at the head of a sentence. */
function isFact(document: TaggedDocument, token: number): boolean {
  const sign = document.pos[token] === NUM ? /\d/ : /\p{Lu}/u
  return sign.test(formAt(document, token)) && !isStart(document, token)
}

/** The earlier paragraph that shares most lemmas with paragraph i. */
function mostAlike(document: TaggedDocument, lines: readonly Line[], i: number): Span | null {
  const { from, to } = lines[i] as Line
  const own = new Set(contentLemmas(document, from, to))
  let best = 0
  let repeats: Span | null = null
  for (const line of lines.slice(Math.max(0, i - PARAGRAPHS_BACK), i)) {
    const lemmas = new Set(contentLemmas(document, line.from, line.to))
    let shared = 0
    for (const lemma of own) if (lemmas.has(lemma)) shared++
    if (shared > best) {
      best = shared
      repeats = { start: line.start, end: line.end }
    }
  }
  return repeats
}

function isStart(document: TaggedDocument, token: number): boolean {
  return token === 0 || /^[.!?…:]/.test(formAt(document, token - 1))
}

/** 0…1: stock phrases per 100 words and repetition, taken down by new facts and quotations. */
function fillerScore(novelty: Novelty, words: number): number {
  if (novelty.quoted || novelty.facts > 1) return 0
  const density = Math.min(1, (novelty.phrases * 100) / (words * STOCK_PER_100_WORDS))
  const score = density * (0.5 + 0.5 * novelty.containment) + 0.2 * Math.max(0, novelty.containment - 0.5)
  return novelty.facts === 0 ? score : score * ONE_FACT
}

/** What one new name or number leaves of the score. */
const ONE_FACT = 0.6

/** Weight of stock phrases per 100 words at which a paragraph is nothing but stock phrases. */
const STOCK_PER_100_WORDS = 8

function toBoilerplate(line: Line, novelty: Novelty, repeats: Span | null, score: number, run: string): Boilerplate {
  const restates = novelty.containment >= 0.6
  const share = Math.round(novelty.containment * 100)
  const phrases = novelty.entries.slice(0, 4).map((entry) => `« ${entry} »`)
  return {
    kind: 'boilerplate',
    start: line.start,
    end: line.end,
    type: restates ? 'repetition' : 'filler',
    score: Math.min(1, score),
    reason: `${run}${novelty.facts === 0 ? 'ni nom, ni nombre, ni date, ni citation de plus' : 'un seul nom ou nombre de plus, aucune citation'}; ${share} % de ses mots pleins figurent déjà plus haut ; formules toutes faites : ${phrases.join(', ') || 'aucune'}`,
    repeats,
  }
}

/** Stock phrases of the lexicon by first token. */
function stockPhrases(document: TaggedDocument): Map<number, Phrase> {
  const lexicon = boilerplateLexicon()
  const phraseAt = readPhrase(lexicon)
  const found = new Map<number, Phrase>()
  const fillers = matchesOf(document, lexicon).filter(({ row }) => phraseAt(row).type === 'filler')
  for (const { row, from } of leftmostLongest(fillers)) found.set(from, phraseAt(row))
  return found
}
