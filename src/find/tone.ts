import { expectFields, expectValue, isList, isObject, isTagged } from '../check.ts'
import { toneLexicon } from '../lexicon/bundle.ts'
import { cell, idAt, type Lexicon, numberCell } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, LoadedTerm, ToneTerm } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { chunk, lemmaAt, type NounChunk, type VerbChunk } from './chunks.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { clamp } from './loaded.ts'
import { modificationOf, NEGATION_FACTOR } from './negation.ts'
import { subjectOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { voiceAt, voicesOf } from './voice.ts'

/** Options of {@link findTone}. */
export interface FindToneOptions {
  lexicon?: Lexicon
  boilerplate?: readonly Boilerplate[]
  /** Loaded terms of the document: a word in both lists is left to them. */
  loaded?: readonly LoadedTerm[]
}

/** Value of a rise of a good thing (a fall of a bad one); with the other sign for the contrary. */
const CHANGE_VALUE = 1.5

/**
 * Finds ordinary evaluative words (lexicon `tone`), with negation and degree. A word of change takes the sign of what
 * changes: *hausse du chômage* is bad, *baisse du chômage* good.
 */
export function findTone(document: TaggedDocument, options: FindToneOptions = {}): ToneTerm[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { lexicon: isObject, boilerplate: isList, loaded: isList })
  const { lexicon = toneLexicon(), boilerplate = [], loaded = [] } = options
  const voices = voicesOf(document)
  const matches = leftmostLongest(matchesOf(document, lexicon))
  const termAt = readTerm(lexicon)
  const goodness = new Int8Array(document.tokens.length)
  for (const { row, from, to } of matches) {
    const { change } = termAt(row)
    if (change === 'good' || change === 'bad') goodness.fill(change === 'good' ? 1 : -1, from, to)
  }
  const taken = new Set<number>()
  const terms: ToneTerm[] = []
  const add = (match: Match, base: number): void => {
    const { row, from, to } = match
    const { negated, restricted, degree } = modificationOf(document, from, to)
    const start = document.tokens.start[from] as number
    terms.push({
      kind: 'tone',
      start,
      end: document.tokens.end[to - 1] as number,
      entry: termAt(row).id,
      lexicon: lexicon.id,
      valence: clamp(base * degree * (negated && !restricted ? NEGATION_FACTOR : 1)),
      base,
      voice: voiceAt(voices, from),
      negated,
      degree,
      suppressedBy: isInside(boilerplate, start) ? 'boilerplate' : null,
    })
  }
  for (const match of matches) {
    const { change, valence } = termAt(match.row)
    if (change !== 'up' && change !== 'down') continue
    const changed = whatChanges(document, match, goodness)
    if (changed >= 0) {
      taken.add(changed)
      add(match, (change === 'up' ? 1 : -1) * (goodness[changed] as number) * CHANGE_VALUE)
    } else if (valence !== 0) add(match, valence)
  }
  const covered = coveredBy(document, loaded)
  let last = -1
  for (const match of matches) {
    const { change, valence } = termAt(match.row)
    if (change === 'up' || change === 'down' || valence === 0 || match.from === last) continue
    if (taken.has(match.from) || isCovered(covered, match)) continue
    last = match.from
    add(match, valence)
  }
  return terms.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What an entry of `tone` says. */
const readTerm = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  valence: numberCell(lexicon, 'valence', row),
  change: cell(lexicon, 'change', row),
}))

/** The token of the thing that a word of change is about: its *de* complement, object or subject; −1 where it is no good or bad thing. */
function whatChanges(document: TaggedDocument, match: Match, goodness: Int8Array): number {
  const chunks = chunk(document)
  const index = chunks.at[match.from] as number
  const own = chunks.list[index]
  if (!own) return -1
  const next = chunks.list[index + 1]
  if (own.kind === 'noun') {
    if (next?.kind === 'noun' && next.preposition === own.to && lemmaAt(document, next.preposition) === 'de')
      return knownIn(next, goodness)
    return -1
  }
  const object = next?.kind === 'noun' && next.preposition < 0 && next.from === own.to ? knownIn(next, goodness) : -1
  if (object >= 0) return object
  const subject = own.finite >= 0 && !(own as VerbChunk).passive ? subjectOf(document, index) : null
  return subject ? knownIn(subject.chunk, goodness) : -1
}

function knownIn(noun: NounChunk, goodness: Int8Array): number {
  for (let i = noun.from; i < noun.to; i++) if (goodness[i] !== 0) return i
  return -1
}

/** Which tokens are left to a loaded term that has a sign; one without leaves the word its ordinary value (*bonheur*). */
function coveredBy(document: TaggedDocument, loaded: readonly LoadedTerm[]): Uint8Array {
  const covered = new Uint8Array(document.tokens.length)
  for (const term of loaded) if (term.base !== 0) covered.fill(1, ...tokensIn(document, term))
  return covered
}

function isCovered(covered: Uint8Array, { from, to }: Match): boolean {
  for (let i = from; i < to; i++) if (covered[i] === 1) return true
  return false
}
