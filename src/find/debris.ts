import { boilerplateLexicon } from '../lexicon/bundle.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate } from '../types.ts'
import { formAt, posNumbers } from './chunks.ts'
import { matchesOf } from './lexicon-matches.ts'
import { isContent, type Line } from './lines.ts'
import { type Phrase, readPhrase } from './phrases.ts'

/** What a line is found to be. */
export type Finding = Pick<Boilerplate, 'type' | 'score' | 'reason' | 'repeats'>

const { ADP, PROPN } = /* @__PURE__ */ posNumbers()

/** Numbers of ten digits are Unix times. */
const EPOCH_DIGITS = 10
/** Paragraphs of at least this many words with a finite verb and final punctuation are hard to condemn. */
const FULL_PARAGRAPH = 24
/** Initials and their hour are no more words than this. */
const SHORT_LINE = 6
/** Items of a menu have at most this many words on average. */
const MENU_ITEM_WORDS = 3
/** Initials of an agency's writers and desk, and the hour: abc/de/fgh 121640 */
const INITIALS = /^[a-z]{2,4}(?:[/-][a-z]{2,4})+(?:\s+\d{4,6})?$/

/** What each line is by its own words and marks, without its neighbours. */
export function findDebris(document: TaggedDocument, lines: readonly Line[]): (Finding | null)[] {
  const phrases = phrasesByLine(document, lines)
  const lastLine = lines.findLastIndex(isContent)
  return lines.map((line, i) => byForm(document, line) ?? byPhrase(line, phrases.get(i), i >= lastLine && i > 0))
}

/** Dates, counters, hashtag runs, menus, credits: told by their form alone. */
function byForm(document: TaggedDocument, line: Line): Finding | null {
  if (line.isCounter && !isYearHeading(document, line)) {
    const isTime = line.words > 1 || line.end - line.start >= EPOCH_DIGITS
    return debris(isTime ? 'date' : 'chrome', 0.9, 'que des chiffres : compteur ou date')
  }
  if (line.isDate) return debris('date', 0.95, 'que des mots de date et d’heure')
  if (line.addressShare >= 0.5 && line.to - line.from >= 2)
    return debris('chrome', 0.95, 'une suite de mots-dièse, de comptes ou d’adresses')
  if (line.words === 0 && line.to > line.from) return debris('chrome', 0.8, 'aucun mot')
  if (line.words <= SHORT_LINE && INITIALS.test(document.text.slice(line.start, line.end)))
    return debris('agency', 0.8, 'des initiales d’agence')
  if (line.endsSentence || line.hasFiniteVerb) return null
  if (line.separators >= 2 && line.words <= MENU_ITEM_WORDS * (line.separators + 1))
    return debris('chrome', 0.85, 'des mots séparés par des barres ou des points, comme dans un menu')
  if (line.addresses >= 2) return debris('chrome', 0.7, 'des adresses et aucune phrase')
  return isAgencyCredit(document, line) ? debris('agency', 0.8, 'une préposition et un sigle') : null
}

export function debris(type: Finding['type'], score: number, reason: string): Finding {
  return { type, score, reason, repeats: null }
}

function isYearHeading(document: TaggedDocument, line: Line): boolean {
  return line.words === 1 && line.to - line.from > 1 && /^[«“"(]/.test(formAt(document, line.from))
}

/** A preposition and an acronym (Avec AFP), also in brackets. */
function isAgencyCredit(document: TaggedDocument, line: Line): boolean {
  if (line.words !== 2) return false
  const [first, second] = wordsOf(document, line)
  return (
    document.pos[first as number] === ADP &&
    document.pos[second as number] === PROPN &&
    /^\p{Lu}{2,5}$/u.test(formAt(document, second as number))
  )
}

function wordsOf(document: TaggedDocument, { from, to }: Line): number[] {
  const words: number[] = []
  for (let i = from; i < to; i++) if (/\p{L}/u.test(formAt(document, i))) words.push(i)
  return words
}

/** A phrase with its tokens. */
interface PlacedPhrase {
  phrase: Phrase
  from: number
  to: number
}

/** The phrases by the number of their line; most lines hold none. */
function phrasesByLine(document: TaggedDocument, lines: readonly Line[]): ReadonlyMap<number, PlacedPhrase[]> {
  const lexicon = boilerplateLexicon()
  const phraseAt = readPhrase(lexicon)
  const byLine = new Map<number, PlacedPhrase[]>()
  let k = 0
  for (const { row, from, to } of matchesOf(document, lexicon)) {
    const phrase = phraseAt(row)
    if (phrase.type === 'filler') continue
    while (k < lines.length - 1 && (lines[k] as Line).to <= from) k++
    while (k > 0 && (lines[k] as Line).from > from) k--
    const own = byLine.get(k)
    if (own) own.push({ phrase, from, to })
    else byLine.set(k, [{ phrase, from, to }])
  }
  return byLine
}

/** Phrases of the lexicon that make up the line, begin it, or stand in a line that is no full paragraph. */
function byPhrase(line: Line, phrases: readonly PlacedPhrase[] | undefined, atFoot: boolean): Finding | null {
  if (!phrases) return null
  const isParagraph = line.words >= FULL_PARAGRAPH && line.hasFiniteVerb && line.endsSentence
  let best: { phrase: Phrase; score: number } | null = null
  let covered = 0
  let sum = 0
  for (const { phrase, from, to } of phrases) {
    const share = (to - from) / Math.max(1, line.words)
    const starts = from - line.from <= 1
    const { position, weight } = phrase
    let score = 0
    if (position === 'line') score = share >= 0.8 ? 0.4 + 0.2 * weight : 0
    else if (position === 'start') score = starts ? 0.3 + 0.2 * weight - (isParagraph ? 0.4 : 0) : 0
    else if (position === 'foot') score = atFoot ? 0.3 + 0.2 * weight : 0
    else score = 0.3 + 0.2 * weight - (isParagraph ? 0.45 : 0)
    if (score > 0) {
      covered += to - from
      sum += weight
    }
    if (score > 0 && (!best || score > best.score)) best = { phrase, score }
  }
  if (!best) return null
  // Several phrases that together fill the line: Facebook Twitter LinkedIn.
  const several = covered / Math.max(1, line.words) >= 0.6 && sum >= 3
  const score = Math.min(1, several ? Math.max(best.score, 0.8) : best.score)
  return score < 0.6 ? null : debris(best.phrase.type, score, `formule d’habillage : « ${best.phrase.id} »`)
}
