import { describe, expect, it } from 'vitest'
import { citationContexts, inflectedContexts } from '../../lexicons/contexts.ts'
import { segment } from '../../src/document/segment.ts'
import { bundle } from '../../src/lexicon/bundle.ts'
import { cell, type Lexicon, listCell } from '../../src/lexicon/lexicon.ts'
import { findMatches } from '../../src/lexicon/match.ts'
import { createMatcher } from '../../src/lexicon/matcher.ts'
import { tag } from '../../src/morphology/tag.ts'

/** Whether an entry is found in one of some sentences. */
function finder(lexicon: Lexicon): (row: number, sentences: readonly string[]) => boolean {
  const matcher = createMatcher([lexicon])
  return (row, sentences) =>
    sentences.some((sentence) => findMatches(tag(segment(sentence)), matcher)[0]!.some((match) => match.row === row))
}

describe.each(bundle().map((lexicon) => [lexicon.id, lexicon] as const))('the list %s', (_, lexicon) => {
  const finds = finder(lexicon)
  const entry = (row: number): string => cell(lexicon, 'entry', row)
  const pos = (row: number): string => cell(lexicon, 'pos', row) || 'EXPR'

  it('finds each of its entries in a sentence', () => {
    expect(lexicon.ids.filter((_, row) => !finds(row, citationContexts(entry(row), pos(row))))).toEqual([])
  })

  it('finds its entries inflected by regular rules, but for plurals that the dictionary lacks', () => {
    const rows = lexicon.ids.flatMap((_, row) => (cell(lexicon, 'match', row) === '' ? [row] : []))
    const inflected = rows.filter((row) => inflectedContexts(entry(row), pos(row)).length > 0)
    const missed = inflected.filter((row) => !finds(row, inflectedContexts(entry(row), pos(row))))
    expect(missed.length).toBeLessThanOrEqual(inflected.length * 0.004)
  })

  it('does not find an entry in the contexts that its line excludes', () => {
    const wrong = lexicon.ids.flatMap((id, row) =>
      listCell(lexicon, 'not', row)
        .map((context) => context.replace('~', entry(row)).replace(/\([A-Z|]+\) ?/g, ''))
        .filter((context) => finds(row, [`Voici ${context}.`]))
        .map((context) => `${id}: ${context}`),
    )
    expect(wrong).toEqual([])
  })
})
