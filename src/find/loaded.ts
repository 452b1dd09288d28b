import { expectFields, expectValue, isList, isTagged } from '../check.ts'
import { loadedLexicon } from '../lexicon/bundle.ts'
import { cell, idAt, type Lexicon, numberCell } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, LoadedTerm } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { oncePerRow } from './entries.ts'
import { isHedged } from './hedging.ts'
import { matchesOf } from './lexicon-matches.ts'
import { modificationOf } from './negation.ts'
import { voiceAt, voicesOf } from './voice.ts'

/** Options of {@link findLoaded}. */
export interface FindLoadedOptions {
  /** Lists with the columns of `loaded`; the project's own by default. Of entries on the same words the later list's is taken. */
  lexicons?: readonly Lexicon[]
  /** Boilerplate of the document: words in it are listed but suppressed. */
  boilerplate?: readonly Boilerplate[]
}

/**
 * Finds loaded vocabulary: words whose choice carries evaluation, emotion or ideological charge (lexicon `loaded`), in any
 * inflection, with the voice they are in, their speaker, negation, degree and hedging. Negated words and words in boilerplate are listed with
 * `suppressedBy`, and do not count in scores.
 *
 * @example
 * findLoaded(tag(segment('Un régime autoritaire.')))[0].categories // ['delegitimising']
 */
export function findLoaded(document: TaggedDocument, options: FindLoadedOptions = {}): LoadedTerm[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { lexicons: isList, boilerplate: isList })
  const { lexicons = [loadedLexicon()], boilerplate = [] } = options
  const voices = voicesOf(document)
  const terms: LoadedTerm[] = []
  for (const { lexicon, row, from, to } of matchesIn(document, lexicons)) {
    const { id, categories, polarity } = readTerm(lexicon)(row)
    const { negated, restricted, degree } = modificationOf(document, from, to)
    const quotation = voices.quotations[voices.quotation[from] as number]
    const start = document.tokens.start[from] as number
    const end = document.tokens.end[to - 1] as number
    const speaker = quotation?.speaker
    terms.push({
      kind: 'loaded',
      start,
      end,
      entry: id,
      lexicon: lexicon.id,
      categories: categories.slice(),
      polarity: clamp(polarity * degree),
      base: polarity,
      voice: voiceAt(voices, from),
      speaker: speaker ? { start: speaker.start, end: speaker.end } : null,
      negated,
      degree,
      hedged: isHedged(document, from),
      suppressedBy: negated && !restricted ? 'negation' : isInside(boilerplate, start) ? 'boilerplate' : null,
    })
  }
  return terms.sort((a, b) => a.start - b.start || b.end - a.end)
}

interface ListedMatch extends Match {
  lexicon: Lexicon
}

/** The matches of all lists by the overlap policy, one entry at a place: a later list's before an earlier one's. */
function matchesIn(document: TaggedDocument, lexicons: readonly Lexicon[]): ListedMatch[] {
  const all = lexicons.flatMap((lexicon) =>
    matchesOf(document, lexicon).map((match): ListedMatch => ({ ...match, lexicon })),
  )
  const byPlace = new Map<number, ListedMatch>()
  for (const match of leftmostLongest(all)) {
    if (byPlace.get(match.from)?.lexicon !== match.lexicon) byPlace.set(match.from, match)
  }
  return [...byPlace.values()]
}

/** What an entry of `loaded` says. */
const readTerm = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  categories: cell(lexicon, 'category', row).split('|'),
  polarity: numberCell(lexicon, 'polarity', row),
}))

/** Keeps a polarity or valence in −3…3. */
export function clamp(value: number): number {
  // −0 would become 0 in JSON
  return Math.max(-3, Math.min(3, value)) + 0
}
