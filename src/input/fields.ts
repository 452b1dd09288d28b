import type { Expectation } from '../check.ts'
import { grammar } from '../lexicon/closed.ts'
import type { Article } from '../types.ts'
import { readDate } from './dates.ts'
import { accept, articleOf, type Place, type ReadResult, reject, warn } from './result.ts'

/** Which column (CSV) or field (JSON) holds which field of the article; the others are found by their usual names. */
export type Columns = Partial<Record<keyof Article, string>>

export const FIELDS: readonly (keyof Article)[] = ['id', 'text', 'title', 'source', 'author', 'date', 'url']

export const isColumns: Expectation = {
  test: (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(
      ([field, name]) => FIELDS.includes(field as keyof Article) && (name === undefined || typeof name === 'string'),
    ),
  expected: `an object of column names by field (${FIELDS.join(', ')})`,
}

/**
 * Where each field of the article stands among the names: as asked, else by its usual French or English name (lexicons/grammar.tsv,
 * `column-name`), in any case, with or without accents. The second value lists names asked for and not found.
 */
export function findColumns(names: readonly string[], asked: Columns): [Map<keyof Article, number>, string[]] {
  const found = new Map<keyof Article, number>()
  const missing: string[] = []
  for (const field of FIELDS) {
    const name = asked[field]
    if (name === undefined) continue
    const place = names.findIndex((one) => one.trim() === name.trim())
    if (place < 0) missing.push(name)
    else found.set(field, place)
  }
  const usual = Array.from(grammar('column-name'), ([name, field]) => [fold(name), field as keyof Article] as const)
  const taken = new Set(found.values())
  // The list's order is alphabetical; *texte intégral* is as good a name as *texte*.
  for (const [name, field] of usual) {
    if (found.has(field)) continue
    const place = names.findIndex((one, i) => !taken.has(i) && fold(one) === name)
    if (place < 0) continue
    found.set(field, place)
    taken.add(place)
  }
  return [found, missing]
}

function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}°]+/gu, ' ')
    .trim()
}

/** Accepts an article from a row of values, its date as ISO; rejects it without text; warns of a date that cannot be read. */
export function acceptRow(
  result: ReadResult,
  values: Partial<Record<keyof Article, string>>,
  placeOf: (field: keyof Article) => Partial<Place>,
): void {
  const text = lineEnds(values.text ?? '').trim()
  if (text === '') {
    reject(result, 'no-text', 'le champ du texte est vide', placeOf('text'))
    return
  }
  const given = values.date?.trim() ?? ''
  const date = readDate(given)
  if (given !== '' && date === null)
    warn(result, 'date', `date illisible ou ambiguë : « ${given.slice(0, 60)} »`, placeOf('date'))
  const { id, title, source, author, url } = values
  accept(
    result,
    articleOf({
      id: id?.trim(),
      text,
      title: title?.trim(),
      source: source?.trim(),
      author: author?.trim(),
      date,
      url: url?.trim(),
    }),
  )
}

/** All line ends as `\n`: files come with those of three systems, sometimes mixed. */
export function lineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}
