import type { Document } from '../document/document.ts'
import type { Span } from '../types.ts'
import type { Alignment } from './align.ts'
import type { OrderedDocument, ReuseMember, ReusePassage } from './reuse.ts'
import type { Star } from './reuse-stars.ts'
import type { Units } from './reuse-units.ts'

/** A group before its type is known; articles by number. */
export interface DraftGroup {
  members: (Omit<ReuseMember, 'id' | 'direction'> & { article: number })[]
}

/** The stars that reach over articles, with places in the texts; what the same quotation gives is marked. */
export function draftGroups(
  articles: readonly OrderedDocument[],
  units: Units,
  stars: readonly Star[],
  minWords: number,
): DraftGroup[] {
  const groups: DraftGroup[] = []
  for (const { centre, edges } of stars) {
    const article = units.document[centre] as number
    if (edges.every(({ unit }) => units.document[unit] === article)) continue
    const members = edges.map(({ unit, alignments }) => memberOf(unit, centre, alignments))
    const shared = members.reduce((most, member) => Math.max(most, member.shared), 0)
    const quotation = members.every((member) => member.quotation)
    groups.push({ members: [{ ...placeOf(centre), shared, quotation, passages: [] }, ...members] })
  }
  return groups

  /** The place of a unit: with the marks at its ends, so that pieces of a paragraph make up the whole. */
  function placeOf(unit: number): Pick<ReuseMember, 'paragraph' | 'start' | 'end' | 'words'> & { article: number } {
    const [article, paragraph] = [units.document[unit] as number, units.paragraph[unit] as number]
    const { tokens, paragraphs } = (articles[article] as OrderedDocument).document
    const isFirst = !isSameParagraph(unit, unit - 1)
    const isLast = !isSameParagraph(unit, unit + 1)
    const begin = isFirst ? paragraphs.from[paragraph] : units.token[units.from[unit] as number]
    const end = isLast ? paragraphs.to[paragraph] : units.token[units.from[unit + 1] as number]
    return {
      article,
      paragraph,
      start: tokens.start[begin as number] as number,
      end: tokens.end[(end as number) - 1] as number,
      words: (units.to[unit] as number) - (units.from[unit] as number),
    }
  }

  function isSameParagraph(one: number, other: number): boolean {
    return units.document[one] === units.document[other] && units.paragraph[one] === units.paragraph[other]
  }

  function memberOf(unit: number, centre: number, alignments: readonly Alignment[]): DraftGroup['members'][number] {
    const theirs = (articles[units.document[centre] as number] as OrderedDocument).document
    const ours = (articles[units.document[unit] as number] as OrderedDocument).document
    const tokensOfTheirs = units.token.subarray(units.from[centre], units.to[centre])
    const tokensOfOurs = units.token.subarray(units.from[unit], units.to[unit])
    let shared = 0
    let quoted = 0
    const passages = alignments.map(({ runs, words }): ReusePassage => {
      const spans = runs.map(({ a, b, length }) => {
        for (let k = 0; k < length; k++)
          if (isQuoted(theirs, tokensOfTheirs[a + k] as number) && isQuoted(ours, tokensOfOurs[b + k] as number))
            quoted++
        return {
          first: spanOf(theirs, tokensOfTheirs, a, a + length),
          here: spanOf(ours, tokensOfOurs, b, b + length),
        }
      })
      shared += words
      const [begin, end] = [spans[0], spans.at(-1)] as [(typeof spans)[0], (typeof spans)[0]]
      return {
        first: { start: begin.first.start, end: end.first.end },
        here: { start: begin.here.start, end: end.here.end },
        words,
        runs: spans,
      }
    })
    // Who says it and when ("a déclaré le ministre jeudi") comes with a quotation.
    const quotation = quoted * 2 >= shared && shared - quoted < minWords
    return { ...placeOf(unit), shared, quotation, passages }
  }
}

function isQuoted({ tokens }: Document, token: number): boolean {
  return (tokens.depth[token] as number) > 0
}

/** The place in the text of the words from … to − 1. */
function spanOf({ tokens }: Document, token: Uint32Array, from: number, to: number): Span {
  return { start: tokens.start[token[from] as number] as number, end: tokens.end[token[to - 1] as number] as number }
}
