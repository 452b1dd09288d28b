import { type Expectation, expectFields, expectValue, isDocument, isList, isName } from '../check.ts'
import type { Document } from '../document/document.ts'
import type { Span } from '../types.ts'
import { isBefore, isDate, timeOf } from './reuse-dates.ts'
import { type DraftGroup, draftGroups } from './reuse-groups.ts'
import { findStars } from './reuse-stars.ts'
import { type ArticlePair, type ReuseType, typeGroups } from './reuse-types.ts'
import { readUnits } from './reuse-units.ts'

export type { ReuseType } from './reuse-types.ts'

/** A document among which reused text is looked for. */
export interface ReuseDocument {
  id: string
  /** Outlet. */
  source?: string | null
  /** ISO date, YYYY-MM-DD or longer. */
  date?: string | null
  document: Document
}

/** Options of {@link findReuse}. */
export interface FindReuseOptions {
  /** Fewest words that two paragraphs must have in common in close succession (default 12; at least 5). */
  minWords?: number
  /** From this number of articles of one outlet on, text is a template (default 4; at least 2). */
  templateArticles?: number
}

/** A stretch of a paragraph that goes back to the first member's. */
export interface ReusePassage {
  first: Span
  here: Span
  /** Words that both have. */
  words: number
  /** Where the words are the same one by one, but for case and digits. */
  runs: { first: Span; here: Span }[]
}

/** A paragraph, or a piece of whole sentences of a very long one, that others have too. */
export interface ReuseMember extends Span {
  id: string
  /** Index of the paragraph. */
  paragraph: number
  words: number
  /** Those of them that the first member has too; for the first member the most that any other has. */
  shared: number
  /** Whether the shared words stand in quotation marks on both sides: the same quotation, no copy. */
  quotation: boolean
  /** `from-first` where the first member's article is certainly older; `null` for the first member and where it cannot be told. */
  direction: 'from-first' | null
  /** Empty for the first member. */
  passages: ReusePassage[]
}

/** Paragraphs that share text with the first of them. */
export interface ReuseGroup {
  /**
   * `template`: an outlet repeats it in many articles; `syndicated`: shared by outlets; `republished`: in few articles of
   * one outlet; `quotation`: only the same quotation; `null`: the outlets are not known.
   */
  type: ReuseType | null
  /** Number of articles. */
  articles: number
  /** The outlets known, sorted. */
  sources: string[]
  /** By date, then id and place; articles without a date come last. */
  members: ReuseMember[]
}

/** Two articles that share at least half of the words of the shorter one. */
export interface ReusedArticle {
  first: string
  second: string
  direction: 'from-first' | null
  /** Shared words, without quotations and templates. */
  words: number
  /** Shared words in all words of each article outside templates, 0…1. */
  shareOfFirst: number
  shareOfSecond: number
}

/** Text that articles share. Plain JSON; holds no text of the articles. */
export interface Reuse {
  groups: ReuseGroup[]
  /** Near-duplicate articles, each with an earlier one. */
  articles: ReusedArticle[]
  /** By id of the article: where it stands in the groups. */
  places: Record<string, { group: number; member: number }[]>
}

const isCount = (least: number): Expectation => ({
  test: (value) => Number.isSafeInteger(value) && (value as number) >= least,
  expected: `an integer of at least ${least}`,
})
const orNull = ({ test, expected }: Expectation): Expectation => ({
  test: (value) => value === null || test(value),
  expected: `${expected} or null`,
})

/**
 * Finds text that articles share: paragraphs that meet in their MinHash signatures (Broder 1997) are aligned word by word,
 * with edits allowed, as text-reuse tools do (passim: Smith, Cordell & Mullen 2015). Each paragraph is linked to the earliest that has the words, so that time and size
 * grow with the number of paragraphs, however many copies there are. The order of `documents` does not matter.
 *
 * @throws TypeError for a wrong type, an unknown option, a date that is not ISO or two documents of one id
 * @example
 * const documents = [{ id: 'a', document: segment(one) }, { id: 'b', document: segment(other) }]
 * findReuse(documents).groups.map(({ members }) => members.map(({ id }) => id)) // [['a', 'b']]
 */
export function findReuse(documents: readonly ReuseDocument[], options: FindReuseOptions = {}): Reuse {
  expectFields('options', options, { minWords: isCount(5), templateArticles: isCount(2) })
  const { minWords = 12, templateArticles = 4 } = options
  const articles = inOrder(documents)
  const units = readUnits(articles.map(({ document }) => document))
  const drafts = draftGroups(articles, units, findStars(units, minWords).stars, minWords)
  const outlets = [...new Set(articles.map(({ source }) => source))].filter((source) => source !== null)
  const outletNumber = new Map(outlets.map((outlet, number) => [outlet, number]))
  const words = new Array<number>(articles.length).fill(0)
  for (let unit = 0; unit < units.length; unit++)
    words[units.document[unit] as number]! += (units.to[unit] as number) - (units.from[unit] as number)
  const outlines = articles.map(({ source }, article) => ({
    outlet: source === null ? -1 : (outletNumber.get(source) as number),
    words: words[article] as number,
  }))
  const { types, pairs } = typeGroups(drafts, outlines, templateArticles)
  const groups = drafts
    .map((draft, index) => toGroup(draft, types[index] as ReuseType | null, articles))
    .filter((group) => isLongEnough(group, minWords, templateArticles))
  return { groups, articles: pairs.map((pair) => toReusedArticle(pair, articles)), places: placesOf(articles, groups) }
}

/** A document with all fields. */
export type OrderedDocument = { [name in keyof ReuseDocument]-?: Exclude<ReuseDocument[name], undefined> }

/** Checks the documents and sorts them by date, then id: those without a date last. */
function inOrder(documents: readonly ReuseDocument[]): OrderedDocument[] {
  expectValue('documents', documents, isList)
  const ids = new Set<string>()
  const fields = { id: isName, source: orNull(isName), date: orNull(isDate), document: isDocument }
  const all = documents.map((one, index) => {
    expectFields(`documents[${index}]`, one, fields, ['id', 'document'])
    if (ids.has(one.id))
      throw new TypeError(`documents[${index}].id: expected an id of its own, received ${JSON.stringify(one.id)} again`)
    ids.add(one.id)
    const { id, source = null, date = null, document } = one
    return { id, source, date, document, time: date === null ? Number.POSITIVE_INFINITY : timeOf(date) }
  })
  return all
    .sort((a, b) => (a.time === b.time ? 0 : a.time - b.time) || (a.id < b.id ? -1 : 1))
    .map(({ time: _, ...one }) => one)
}

function toGroup({ members }: DraftGroup, type: ReuseType | null, articles: readonly OrderedDocument[]): ReuseGroup {
  const own = new Set(members.map(({ article }) => article))
  const first = articles[(members[0] as { article: number }).article] as OrderedDocument
  const sources = new Set([...own].map((article) => (articles[article] as OrderedDocument).source))
  return {
    type,
    articles: own.size,
    sources: [...sources].filter((source) => source !== null).sort(),
    members: members.map(({ article, ...member }) => {
      const { id, date } = articles[article] as OrderedDocument
      return { id, ...member, direction: isBefore(first.date, date) ? 'from-first' : null }
    }),
  }
}

/** A line of fewer words says something only as a template: other outlets come by it on their own. */
function isLongEnough({ type, articles, members }: ReuseGroup, minWords: number, templateArticles: number): boolean {
  if ((members[0] as ReuseMember).words >= minWords) return true
  return type === 'template' || (type === null && articles >= templateArticles)
}

function toReusedArticle(pair: ArticlePair, articles: readonly OrderedDocument[]): ReusedArticle {
  const first = articles[pair.first] as OrderedDocument
  const second = articles[pair.second] as OrderedDocument
  return {
    first: first.id,
    second: second.id,
    direction: isBefore(first.date, second.date) ? 'from-first' : null,
    words: pair.shared,
    shareOfFirst: pair.shareOfFirst,
    shareOfSecond: pair.shareOfSecond,
  }
}

function placesOf(articles: readonly OrderedDocument[], groups: readonly ReuseGroup[]): Reuse['places'] {
  const places: Reuse['places'] = Object.create(null)
  for (const { id } of articles) places[id] = []
  groups.forEach(({ members }, group) => {
    members.forEach(({ id }, member) => {
      places[id]?.push({ group, member })
    })
  })
  return places
}
