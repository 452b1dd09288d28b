import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { wordNumbers } from '../morphology/word-numbers.ts'
import type { Finding } from './debris.ts'
import { contentLemmas, isContent, type Line } from './lines.ts'

/** Share of content lemmas two lines must have in common to be the same title. */
const SAME_TITLE = 0.9
const TITLE_LINES = 12
/** So many words in a row do not come about twice by chance. */
const COPIED_WORDS = 12
/** Further down than this a copy must be longer: a refrain, a slogan. */
const HEAD_LINES = 3
const LONG_COPY = 20
const HASHED_WORDS = 8
/** Sentences that begin alike beyond this many are a refrain: they are not looked at, which keeps the search linear. */
const MOST_PLACES = 8

/** A line near the top with the words of an earlier line (or of the given title) is a repeated title. */
export function markRepeatedTitles(
  document: TaggedDocument,
  lines: readonly Line[],
  findings: (Finding | null)[],
  title: string | undefined,
): void {
  const seen: { line: Line; lemmas: ReadonlySet<number> | null }[] = []
  const lemmasOf = ({ from, to }: Line): ReadonlySet<number> => new Set(contentLemmas(document, from, to))
  let looked = 0
  for (let i = 0; i < lines.length && looked < TITLE_LINES; i++) {
    const line = lines[i] as Line
    if (findings[i] || line.words < 3) continue
    looked++
    if (isContent(line)) continue
    // Most lines have no other of their length before them: their lemmas need not be looked at.
    let lemmas: ReadonlySet<number> | null = null
    const earlier = seen.find((known) => {
      if (Math.abs(known.line.words - line.words) > 2) return false
      known.lemmas ??= lemmasOf(known.line)
      lemmas ??= lemmasOf(line)
      return isSame(known.lemmas, lemmas)
    })
    if (earlier) {
      findings[i] = {
        type: 'repeated-title',
        score: 0.95,
        reason: 'les mots d’une ligne précédente',
        repeats: { start: earlier.line.start, end: earlier.line.end },
      }
    } else seen.push({ line, lemmas })
  }
  if (title === undefined) return
  const plain = normalise(title)
  const first = lines.findIndex((line) => normalise(document.text.slice(line.start, line.end)) === plain)
  const line = lines[first]
  if (line && !findings[first] && plain !== '') {
    findings[first] = { type: 'repeated-title', score: 1, reason: 'le titre de l’article', repeats: null }
  }
}

function isSame(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  if (one.size < 2 || other.size < 2) return false
  let shared = 0
  for (const lemma of other) if (one.has(lemma)) shared++
  return shared / Math.max(one.size, other.size) >= SAME_TITLE
}

function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The beginning of a sentence: its line and its first token. */
interface Place {
  line: number
  from: number
}

/**
 * Paragraphs that stand word for word in another one, from the beginning of a sentence on: an introduction cut from the
 * first paragraph, an excerpt set apart. Of two the shorter is the copy, of equals the later. Linear: sentences meet by a
 * hash of their first words.
 */
export function markCopies(document: TaggedDocument, lines: readonly Line[], findings: (Finding | null)[]): void {
  const words = wordsOf(document)
  const known = sentencesByHash(document, words, lines, findings)
  if (known.size === 0) return
  lines.forEach((line, i) => {
    if (findings[i] || line.words < COPIED_WORDS) return
    for (const place of known.get(hashAt(words, line.from, line.to)) ?? []) {
      const other = lines[place.line] as Line
      if (place.line === i || findings[place.line]) continue
      if (other.words < line.words || (other.words === line.words && place.line > i)) continue
      if (Math.min(i, place.line) >= HEAD_LINES && line.words < LONG_COPY) continue
      if (!standsAt(words, line, place.from, other.to)) continue
      findings[i] = {
        type: 'repetition',
        score: 0.95,
        reason: 'mot pour mot dans un autre paragraphe',
        repeats: { start: other.start, end: other.end },
      }
      return
    }
  })
}

/** Where the sentences are that begin like others, of which one opens a line: others can be no copies. */
function sentencesByHash(
  { sentences }: TaggedDocument,
  words: Words,
  lines: readonly Line[],
  findings: readonly (Finding | null)[],
): ReadonlyMap<number, Place[]> {
  const opening = new Map<number, Place | null>()
  lines.forEach((line, i) => {
    if (!findings[i] && line.words >= COPIED_WORDS) opening.set(hashAt(words, line.from, line.to), null)
  })
  const known = new Map<number, Place[]>()
  let k = 0
  for (let s = 0; s < sentences.length; s++) {
    const from = sentences.from[s] as number
    while (k < lines.length - 1 && (lines[k] as Line).to <= from) k++
    const line = lines[k] as Line
    if (line.words < COPIED_WORDS) continue
    const hash = hashAt(words, from, line.to)
    const first = opening.get(hash)
    if (first === undefined) continue
    const place = { line: k, from }
    const places = known.get(hash)
    if (places) {
      if (places.length < MOST_PLACES) places.push(place)
    } else if (first) known.set(hash, [first, place])
    else if (from === line.from) opening.set(hash, place)
    else known.set(hash, [place])
  }
  return known
}

/** What words are compared by. */
interface Words {
  form: Int32Array
  kind: Uint8Array
}

function wordsOf(document: TaggedDocument): Words {
  return { form: wordNumbers(document).form, kind: document.tokens.kind }
}

/** A number for the first words from a token on. */
function hashAt({ form, kind }: Words, from: number, to: number): number {
  let hash = 0
  let words = 0
  for (let i = from; i < to && words < HASHED_WORDS; i++) {
    if (kind[i] === KIND.punctuation) continue
    hash = (Math.imul(hash, 31) + (form[i] as number)) | 0
    words++
  }
  return hash
}

/** Whether all words of a line stand from a token on; punctuation does not count. */
function standsAt({ form, kind }: Words, line: Line, from: number, to: number): boolean {
  let at = from
  for (let i = line.from; i < line.to; i++) {
    if (kind[i] === KIND.punctuation) continue
    while (at < to && kind[at] === KIND.punctuation) at++
    if (at >= to || form[at] !== form[i]) return false
    at++
  }
  return true
}
