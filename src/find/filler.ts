import { boilerplateLexicon } from '../lexicon/bundle.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate } from '../types.ts'
import { matchesOf } from './lexicon-matches.ts'
import type { Line } from './lines.ts'
import { noveltiesOf, type Novelty, type StockPhrase } from './novelty.ts'
import { readPhrase } from './phrases.ts'

/** Shorter paragraphs hold too little to judge; up to this length one phrase does not make a paragraph of phrases. */
const SHORTEST_PARAGRAPH = 20
const SHORT_PARAGRAPH = 40
/** Weight of stock phrases per 100 words at which a paragraph is nothing but stock phrases. */
const STOCK_PER_100_WORDS = 8
/** A paragraph is filler from this score on; set on our corpus and the five source documents, checked on press-fr. */
const FILLER_SCORE = 0.5
/** Next to a filler paragraph this much is enough: padding comes in runs. */
const NEIGHBOUR_SCORE = 0.15
/** What one new name or number leaves of the score, and each act. */
const ONE_FACT = 0.6
const ONE_ACT = 0.75
/** A paragraph whose words stood before in this share is a repetition. */
const RESTATES = 0.6

/**
 * Paragraphs that restate others or say what any article could say: they bring no new name, number, date, act or
 * quotation, their words stand elsewhere, and stock phrases carry them. A paragraph is held against those before it, an
 * opening one against those that follow. Quoted stock phrases never count.
 */
export function findFiller(document: TaggedDocument, lines: readonly Line[]): Boilerplate[] {
  const phrases = stockPhrases(document, lines)
  // Repetition alone makes no filler: without a paragraph of stock phrases nothing else need be looked at.
  if (!lines.some((line, i) => couldBeFiller(line, phrases[i] as StockPhrase[]))) return []
  const novelties = noveltiesOf(document, lines, phrases)
  const scores = novelties.map((novelty, i) => fillerScore(novelty, lines[i] as Line))
  const isFiller = scores.map((score) => score >= FILLER_SCORE)
  const runs = inRuns(novelties, scores, isFiller)
  const found: Boilerplate[] = []
  lines.forEach((line, i) => {
    const novelty = novelties[i] as Novelty
    const score = scores[i] as number
    if (isFiller[i]) found.push(toBoilerplate(line, novelty, score, ''))
    else if (runs[i])
      found.push(toBoilerplate(line, novelty, Math.max(score, FILLER_SCORE), 'dans une suite de tels paragraphes ; '))
  })
  return found
}

/** Whether its stock phrases would make a paragraph filler if it brought nothing else. */
function couldBeFiller(line: Line, phrases: readonly StockPhrase[]): boolean {
  return line.words >= SHORTEST_PARAGRAPH && density(line, weightOf(phrases)) + SUMMING_UP + AT_EDGE >= FILLER_SCORE
}

/** Stock phrases by line. */
function stockPhrases(document: TaggedDocument, lines: readonly Line[]): StockPhrase[][] {
  const lexicon = boilerplateLexicon()
  const phraseAt = readPhrase(lexicon)
  const byLine: StockPhrase[][] = lines.map(() => [])
  const fillers = matchesOf(document, lexicon).filter(({ row }) => phraseAt(row).type === 'filler')
  let k = 0
  for (const { row, from, to } of leftmostLongest(fillers)) {
    while (k < lines.length && (lines[k] as Line).to <= from) k++
    if (k < lines.length && (lines[k] as Line).from <= from) byLine[k]?.push({ ...phraseAt(row), from, to })
  }
  return byLine
}

/** Paragraphs that bring nothing, between two of filler, or beside one with some signs of it. */
function inRuns(novelties: readonly Novelty[], scores: readonly number[], isFiller: readonly boolean[]): boolean[] {
  const runs = [...isFiller]
  const extend = (i: number, before: number): void => {
    const { quoted, facts, acts, isShort, isItem, sumsUp } = novelties[i] as Novelty
    if (runs[i] || quoted || isShort || isItem || facts > 1 || !runs[before]) return
    const isBetween = isFiller[i - 1] && isFiller[i + 1]
    if ((scores[i] as number) >= NEIGHBOUR_SCORE || isBetween || (sumsUp && acts === 0)) runs[i] = true
  }
  for (let i = 1; i < runs.length; i++) extend(i, i - 1)
  for (let i = runs.length - 2; i >= 0; i--) extend(i, i + 1)
  return runs
}

/** What a paragraph that sums up (Cette alliance …), and one that opens or closes the article, may lack of stock phrases. */
const SUMMING_UP = 0.15
const AT_EDGE = 0.1

/** 0…1: stock phrases per 100 words and repetition, taken down by new facts, acts and quotations. */
function fillerScore(novelty: Novelty, line: Line): number {
  if (novelty.isShort || novelty.quoted || novelty.facts > 1) return 0
  const stock = density(line, weightOf(novelty.phrases))
  let score = stock * (0.5 + 0.5 * novelty.containment) + 0.2 * Math.max(0, novelty.containment - 0.5)
  if (stock > 0 && novelty.acts === 0) score += (novelty.sumsUp ? SUMMING_UP : 0) + (novelty.opens || novelty.closes ? AT_EDGE : 0)
  return Math.min(1, score) * (novelty.facts === 0 ? 1 : ONE_FACT) * ONE_ACT ** novelty.acts
}

function density(line: Line, weight: number): number {
  return Math.min(1, (weight * 100) / (Math.max(line.words, SHORT_PARAGRAPH) * STOCK_PER_100_WORDS))
}

function weightOf(phrases: readonly StockPhrase[]): number {
  let sum = 0
  for (const { weight } of phrases) sum += weight
  return sum
}

function toBoilerplate(line: Line, novelty: Novelty, score: number, run: string): Boilerplate {
  const share = Math.round(novelty.containment * 100)
  const phrases = novelty.phrases.slice(0, 4).map(({ id }) => `« ${id} »`)
  const facts =
    novelty.facts === 0
      ? 'ni nom, ni nombre, ni date, ni citation de plus'
      : 'un seul nom ou nombre de plus, aucune citation'
  const where = novelty.opens ? 'plus bas' : 'déjà plus haut'
  return {
    kind: 'boilerplate',
    start: line.start,
    end: line.end,
    type: novelty.containment >= RESTATES ? 'repetition' : 'filler',
    score,
    reason: `${run}${facts} ; ${share} % de ses mots pleins figurent ${where} ; formules toutes faites : ${phrases.join(', ') || 'aucune'}`,
    repeats: novelty.repeats,
  }
}
