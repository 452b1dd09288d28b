import { analyses } from '../morphology/lemmatise.ts'
import { cell, type Lexicon, listCell } from './lexicon.ts'
import { contextPattern, type PatternElement, patternOf } from './pattern.ts'

/** A context in which an entry does not count: the elements from … to − 1 are the entry. */
export interface ContextPattern {
  elements: readonly PatternElement[]
  from: number
  to: number
}

/** The pattern of an entry. */
export function entryPattern(lexicon: Lexicon, row: number): PatternElement[] {
  const entry = cell(lexicon, 'entry', row)
  const pos = lexicon.list === 'boilerplate' ? phrasePos(entry) : cell(lexicon, 'pos', row) || 'EXPR'
  return patternOf(entry, pos, cell(lexicon, 'match', row))
}

/** The contexts in which an entry with this pattern does not count. */
export function contextsOf(lexicon: Lexicon, row: number, entry: readonly PatternElement[]): ContextPattern[] {
  return listCell(lexicon, 'not', row).map((context) => contextPattern(context, entry))
}

/** Stock phrases that begin with an infinitive are verb phrases: adverbs may stand inside (*ouvre ainsi de nouvelles perspectives*). */
function phrasePos(entry: string): string {
  const [first = '', ...rest] = entry.split(' ')
  return rest.length > 0 && analyses(first).some(({ pos, lemma }) => pos === 'VERB' && lemma === first)
    ? 'VERB'
    : 'EXPR'
}
