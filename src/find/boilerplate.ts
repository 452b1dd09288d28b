import { bisector } from 'd3-array'
import { expectFields, expectValue, isTagged, isText } from '../check.ts'
import { boilerplateLexicon } from '../lexicon/bundle.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Span } from '../types.ts'
import { formAt } from './chunks.ts'
import { findFiller } from './filler.ts'
import { matchesOf } from './lexicon-matches.ts'
import { contentLemmas, type Line, linesOf } from './lines.ts'
import { type Phrase, readPhrase } from './phrases.ts'

/** Options of {@link findBoilerplate}. */
export interface FindBoilerplateOptions {
  /** The article's title, when known apart from the text: a line that repeats it is a repeated title. */
  title?: string
}

type Finding = Pick<Boilerplate, 'type' | 'score' | 'reason' | 'repeats'>

/** Numbers of ten digits are Unix times. */
const EPOCH_DIGITS = 10
/** A line with at most this many words and no sentence can be page furniture. */
const SHORT_LINE = 6
/** Paragraphs of at least this many words with a finite verb and final punctuation are content, whatever else they hold. */
const CONTENT_WORDS = 12
const SHORT_LINES_IN_A_ROW = 4
/** Share of content lemmas two lines must have in common to be the same title. */
const SAME_TITLE = 0.9
const TITLE_LINES = 12

/**
 * Finds what is no reporting: page debris (menus, share buttons, counters, hashtags, comment forms, copyright), date lines,
 * repeated titles, teasers, agency credits, and paragraphs that only restate the article in stock phrases. Whole lines or paragraphs, each with
 * a score and the reason. Signs: phrases of the lexicon, length, function words, punctuation, position, neighbours;
 * no rule knows a site.
 */
export function findBoilerplate(document: TaggedDocument, options: FindBoilerplateOptions = {}): Boilerplate[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { title: isText })
  const lines = linesOf(document)
  const phrases = phrasesByLine(document, lines)
  const findings: (Finding | null)[] = lines.map(
    (line, i) => byForm(document, line) ?? byPhrase(line, phrases[i] ?? []),
  )
  markRepeatedTitles(document, lines, findings, options.title)
  markShortLines(lines, findings)
  const found: Boilerplate[] = []
  lines.forEach((line, i) => {
    const finding = findings[i]
    if (finding) found.push({ kind: 'boilerplate', start: line.start, end: line.end, ...finding })
  })
  const content = lines.filter((_, i) => !findings[i])
  return [...found, ...findFiller(document, content)].sort((a, b) => a.start - b.start)
}

const byEnd = /* @__PURE__ */ bisector((span: Span) => span.end)

/** Whether a place lies in one of the spans (sorted by start). */
export function isInside(spans: readonly Span[], place: number): boolean {
  if (spans.length === 0) return false
  const span = spans[byEnd.right(spans, place)]
  return span !== undefined && span.start <= place
}

/** Dates, counters, hashtag runs: told by their form alone. */
function byForm(document: TaggedDocument, line: Line): Finding | null {
  if (line.isCounter && !isYearHeading(document, line)) {
    const isTime = line.words > 1 || line.end - line.start >= EPOCH_DIGITS
    return {
      type: isTime ? 'date' : 'chrome',
      score: 0.9,
      reason: 'que des chiffres : compteur ou date',
      repeats: null,
    }
  }
  if (line.isDate) return { type: 'date', score: 0.95, reason: 'que des mots de date et d’heure', repeats: null }
  if (line.addressShare >= 0.5 && line.to - line.from >= 2)
    return { type: 'chrome', score: 0.95, reason: 'une suite de mots-dièse, de comptes ou d’adresses', repeats: null }
  if (line.words === 0 && line.to > line.from) return { type: 'chrome', score: 0.8, reason: 'aucun mot', repeats: null }
  return null
}

function isYearHeading(document: TaggedDocument, line: Line): boolean {
  return line.words === 1 && line.to - line.from > 1 && /^[«“"(]/.test(formAt(document, line.from))
}

/** A phrase with its tokens. */
interface PlacedPhrase {
  phrase: Phrase
  from: number
  to: number
}

function phrasesByLine(document: TaggedDocument, lines: readonly Line[]): PlacedPhrase[][] {
  const lexicon = boilerplateLexicon()
  const phraseAt = readPhrase(lexicon)
  const byLine: PlacedPhrase[][] = lines.map(() => [])
  let k = 0
  for (const { row, from, to } of matchesOf(document, lexicon)) {
    const phrase = phraseAt(row)
    if (phrase.type === 'filler') continue
    while (k < lines.length - 1 && (lines[k] as Line).to <= from) k++
    while (k > 0 && (lines[k] as Line).from > from) k--
    byLine[k]?.push({ phrase, from, to })
  }
  return byLine
}

/** Phrases of the lexicon that make up the line, begin it, or stand in a line that is no full paragraph. */
function byPhrase(line: Line, phrases: readonly PlacedPhrase[]): Finding | null {
  const isParagraph = line.words >= CONTENT_WORDS * 2 && line.hasFiniteVerb && line.endsSentence
  let best: { phrase: Phrase; score: number } | null = null
  let covered = 0
  let sum = 0
  for (const { phrase, from, to } of phrases) {
    const share = (to - from) / Math.max(1, line.words)
    const whole = share >= 0.8
    const starts = from - line.from <= 1
    let score = 0
    if (phrase.position === 'line') score = whole ? 0.4 + 0.2 * phrase.weight : 0
    else if (phrase.position === 'start') score = starts ? 0.3 + 0.2 * phrase.weight - (isParagraph ? 0.4 : 0) : 0
    else score = 0.3 + 0.2 * phrase.weight - (isParagraph ? 0.45 : 0)
    if (score > 0) {
      covered += to - from
      sum += phrase.weight
    }
    if (score > 0 && (!best || score > best.score)) best = { phrase, score }
  }
  if (!best) return null
  // Several phrases that together fill the line: Facebook Twitter LinkedIn.
  const several = covered / Math.max(1, line.words) >= 0.6 && sum >= 3
  const score = Math.min(1, several ? Math.max(best.score, 0.8) : best.score)
  if (score < 0.6) return null
  return { type: best.phrase.type, score, reason: `formule d’habillage : « ${best.phrase.id} »`, repeats: null }
}

/** A line near the top with the words of an earlier line (or of the given title) is a repeated title. */
function markRepeatedTitles(
  document: TaggedDocument,
  lines: readonly Line[],
  findings: (Finding | null)[],
  title: string | undefined,
): void {
  const seen: Line[] = []
  for (let i = 0; i < lines.length && seen.length < TITLE_LINES; i++) {
    const line = lines[i] as Line
    if (findings[i] || line.words < 3) continue
    const earlier = seen.find((known) => Math.abs(known.words - line.words) <= 2 && sameWords(document, known, line))
    if (earlier) {
      findings[i] = {
        type: 'repeated-title',
        score: 0.95,
        reason: 'les mots d’une ligne précédente',
        repeats: { start: earlier.start, end: earlier.end },
      }
    } else seen.push(line)
  }
  if (title === undefined) return
  const plain = normalise(title)
  const first = lines.findIndex((line) => normalise(document.text.slice(line.start, line.end)) === plain)
  const line = lines[first]
  if (line && !findings[first] && plain !== '') {
    findings[first] = { type: 'repeated-title', score: 1, reason: 'le titre de l’article', repeats: null }
  }
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function sameWords(document: TaggedDocument, one: Line, other: Line): boolean {
  const a = new Set(contentLemmas(document, one.from, one.to))
  const b = new Set(contentLemmas(document, other.from, other.to))
  if (a.size < 2 || b.size < 2) return false
  let shared = 0
  for (const lemma of b) if (a.has(lemma)) shared++
  return shared / Math.max(a.size, b.size) >= SAME_TITLE
}

/** Short lines without a sentence: in a row, or next to other debris at the head or foot of the page. */
function markShortLines(lines: readonly Line[], findings: (Finding | null)[]): void {
  const isShort = (line: Line): boolean =>
    line.words <= SHORT_LINE && !line.endsSentence && !(line.hasFiniteVerb && line.words > 3)
  let run = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && isShort(line)) {
      run++
      continue
    }
    if (run >= SHORT_LINES_IN_A_ROW) {
      for (let k = i - run; k < i; k++)
        findings[k] ??= {
          type: 'chrome',
          score: 0.75,
          reason: `une de ${run} lignes courtes qui se suivent`,
          repeats: null,
        }
    }
    run = 0
  }
  const firstContent = lines.findIndex((line, i) => !findings[i] && isContent(line))
  const lastContent = lines.findLastIndex((line, i) => !findings[i] && isContent(line))
  lines.forEach((line, i) => {
    if (findings[i] || !isShort(line) || line.words > 3) return
    const atEdge = i < firstContent || i > lastContent
    const nextToDebris = Boolean(findings[i - 1] ?? findings[i + 1])
    if (atEdge && (nextToDebris || line.words <= 1) && lines.length > 2) {
      findings[i] = { type: 'chrome', score: 0.65, reason: 'une ligne courte au bord de l’article', repeats: null }
    }
  })
}

function isContent(line: Line): boolean {
  return line.words >= CONTENT_WORDS && line.hasFiniteVerb && line.endsSentence
}
