import { boilerplateLexicon } from '../lexicon/bundle.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Span } from '../types.ts'
import { matchesOf } from './lexicon-matches.ts'
import type { Line } from './lines.ts'
import {
  mostAlike,
  type Novelty,
  noveltiesOf,
  OPENING_LINES,
  SHORTEST_PARAGRAPH,
  type StockPhrase,
  type StockPhrases,
  sumsUp,
  vaguenessOf,
} from './novelty.ts'
import { readPhrase } from './phrases.ts'

/** Up to this length one phrase does not make a paragraph of phrases. */
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
/** What known words add to the score beyond half of all. */
const REPETITION_GAIN = 0.2
/** Reports hold vague words too, up to this share; what more of them adds to the score. */
const VAGUE_IN_REPORTS = 0.25
const VAGUE_GAIN = 1.5
/** New facts, acts and quotations by paragraph in an article that reports. */
const REPORTING = 2
/** A paragraph whose words stood before in this share is a repetition. */
const RESTATES = 0.6

/**
 * Paragraphs that restate others or say what any article could say: they bring no new name, number, date, act or
 * quotation, and stock phrases, vague words and the words of other paragraphs carry them. A paragraph is held against those
 * before it, an opening one against those that follow. Quoted stock phrases never count. Vague words count only where the
 * rest of the article reports: an essay is made of such words throughout.
 */
export function findFiller(document: TaggedDocument, lines: readonly Line[]): Boilerplate[] {
  const phrases = stockPhrases(document, lines)
  // Repetition alone makes no filler: without a paragraph of such words nothing else need be looked at.
  const last = lines.findLastIndex(({ words }) => words >= SHORTEST_PARAGRAPH)
  const isEdge = (i: number): boolean => i <= OPENING_LINES || i === last
  if (!lines.some((line, i) => couldBeFiller(document, line, phrases.get(i) ?? [], isEdge(i)))) return []
  const novelties = noveltiesOf(document, lines, phrases)
  const reports = isReporting(novelties)
  const scores = novelties.map((novelty, i) => fillerScore(novelty, lines[i] as Line, reports))
  const isFiller = scores.map((score, i) => score >= FILLER_SCORE && novelties[i]?.facts === 0)
  const runs = inRuns(novelties, scores, isFiller)
  const found: Boilerplate[] = []
  lines.forEach((line, i) => {
    const novelty = novelties[i] as Novelty
    const score = scores[i] as number
    if (!runs[i]) return
    const repeats = mostAlike(document, lines, i, novelty.opens)
    found.push(toBoilerplate(line, novelty, repeats, Math.max(score, FILLER_SCORE), !isFiller[i]))
  })
  return found
}

/** Whether its words would make a paragraph filler if it brought nothing else; quoted words never do. */
function couldBeFiller(
  document: TaggedDocument,
  line: Line,
  phrases: readonly StockPhrase[],
  isEdge: boolean,
): boolean {
  if (line.words < SHORTEST_PARAGRAPH) return false
  const most = FILLER_SCORE - REPETITION_GAIN / 2 - (isEdge ? AT_EDGE : 0)
  const score = density(line, weightOf(phrases)) + vagueness(vaguenessOf(document, line))
  return (score >= most || (score >= most - SUMMING_UP && sumsUp(document, line))) && !holdsQuotation(document, line)
}

function holdsQuotation({ tokens: { depth } }: TaggedDocument, { from, to }: Line): boolean {
  for (let i = from; i < to; i++) if ((depth[i] as number) > 0) return true
  return false
}

/** Whether the paragraphs that bring something bring enough of it for an article that reports. */
function isReporting(novelties: readonly Novelty[]): boolean {
  let paragraphs = 0
  let brought = 0
  for (const { isShort, facts, acts, quoted } of novelties) {
    const brings = facts + acts + (quoted ? 1 : 0)
    if (isShort || brings === 0) continue
    paragraphs++
    brought += brings
  }
  return paragraphs > 1 && brought >= REPORTING * paragraphs
}

/** Stock phrases by the number of their line. */
function stockPhrases(document: TaggedDocument, lines: readonly Line[]): StockPhrases {
  const lexicon = boilerplateLexicon()
  const phraseAt = readPhrase(lexicon)
  const byLine = new Map<number, StockPhrase[]>()
  const fillers = matchesOf(document, lexicon).filter(({ row }) => phraseAt(row).type === 'filler')
  let k = 0
  let end = 0
  for (const { row, from, to } of leftmostLongest(fillers)) {
    // Two entries on the same words are one phrase.
    if (from < end) continue
    end = to
    while (k < lines.length && (lines[k] as Line).to <= from) k++
    if (k === lines.length || (lines[k] as Line).from > from) continue
    const phrase: StockPhrase = { ...phraseAt(row), from, to }
    const own = byLine.get(k)
    if (own) own.push(phrase)
    else byLine.set(k, [phrase])
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
const SUMMING_UP = 0.2
const AT_EDGE = 0.1

/** 0…1: stock phrases per 100 words, vague words and repetition, taken down by new facts, acts and quotations. */
function fillerScore(novelty: Novelty, line: Line, reports: boolean): number {
  const isAlone = novelty.opens && novelty.closes
  if (isAlone || novelty.isShort || novelty.quoted || novelty.facts > 1) return 0
  const stock = density(line, weightOf(novelty.phrases))
  const words = reports && (novelty.opens || !novelty.personal) ? vagueness(novelty.vague) : 0
  let score =
    stock * (0.5 + 0.5 * novelty.containment) + REPETITION_GAIN * Math.max(0, novelty.containment - 0.5) + words
  if (stock + words > 0 && novelty.acts === 0)
    score += (novelty.sumsUp ? SUMMING_UP : 0) + (novelty.opens || novelty.closes ? AT_EDGE : 0)
  return Math.min(1, score) * (novelty.facts === 0 ? 1 : ONE_FACT) * ONE_ACT ** novelty.acts
}

function density(line: Line, weight: number): number {
  return Math.min(1, (weight * 100) / (Math.max(line.words, SHORT_PARAGRAPH) * STOCK_PER_100_WORDS))
}

function vagueness(share: number): number {
  return VAGUE_GAIN * Math.max(0, share - VAGUE_IN_REPORTS)
}

function weightOf(phrases: readonly StockPhrase[]): number {
  let sum = 0
  for (const { weight } of phrases) sum += weight
  return sum
}

function toBoilerplate(
  line: Line,
  novelty: Novelty,
  repeats: Span | null,
  score: number,
  isInRun: boolean,
): Boilerplate {
  const run = isInRun ? 'dans une suite de tels paragraphes ; ' : ''
  const share = Math.round(novelty.containment * 100)
  const vague = Math.round(novelty.vague * 100)
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
    reason: `${run}${facts} ; ${share} % de ses mots pleins figurent ${where}, ${vague} % sont vagues ; formules toutes faites : ${phrases.join(', ') || 'aucune'}`,
    repeats,
  }
}
