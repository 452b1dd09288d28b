import { expectValue, isList, isObject } from '../check.ts'
import type { Article } from '../types.ts'

/** A place in what was read: the file's name as given, line and column from 1. */
export interface Place {
  file: string | null
  line: number | null
  column: number | null
}

/** An item that gave no article, and why (in French, for readers of reports). */
export interface Rejection extends Place {
  /** The item's number in the input, from 1. */
  item: number
  code: string
  message: string
}

/** Something odd, and what was decided (`message` in French). */
export interface ReadWarning extends Place {
  code: string
  message: string
}

/** What every reader returns. `read` = `articles.length` + `rejected.length`: nothing is silently dropped. */
export interface ReadResult {
  /** Number of items found in the input. */
  read: number
  articles: Article[]
  rejected: Rejection[]
  warnings: ReadWarning[]
}

export function emptyResult(): ReadResult {
  return { read: 0, articles: [], rejected: [], warnings: [] }
}

export function accept(result: ReadResult, article: Article): void {
  result.read++
  result.articles.push(article)
}

export function reject(result: ReadResult, code: string, message: string, place: Partial<Place> = {}): void {
  result.read++
  result.rejected.push({ item: result.read, code, message, ...placeOf(place) })
}

export function warn(result: ReadResult, code: string, message: string, place: Partial<Place> = {}): void {
  result.warnings.push({ code, message, ...placeOf(place) })
}

function placeOf({ file = null, line = null, column = null }: Partial<Place>): Place {
  return { file, line, column }
}

/** An article without its empty fields. */
export function articleOf(fields: { [K in keyof Article]?: string | null | undefined } & { text: string }): Article {
  const article: Article = { text: fields.text }
  for (const [key, value] of Object.entries(fields)) {
    if (key !== 'text' && typeof value === 'string' && value !== '') article[key as keyof Article] = value
  }
  return article
}

/** @throws TypeError that names the first item that is no article */
export function expectArticles(articles: readonly Article[]): void {
  expectValue('articles', articles, isList)
  articles.forEach((article, index) => {
    expectValue(`articles[${index}]`, article, {
      test: (value) => isObject.test(value) && typeof (value as Article).text === 'string',
      expected: 'an article { text, id?, title?, source?, date?, url? }',
    })
  })
}
