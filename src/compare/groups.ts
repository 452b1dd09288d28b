import { describe, type Expectation, expectValue, isList, isObject } from '../check.ts'
import type { Report } from '../types.ts'
import { expectSameMethod } from './method.ts'

/** A field of `report.article`, or a function; `null` and '' for "none". */
export type Key = keyof Report['article'] | ((report: Report) => string | null | undefined)

/** A report that could not be placed, and why (in French). */
export type LeftOut = { index: number; id: string | null; reason: string }

/** Reports sorted into groups and, where wanted, events. */
export interface Grouping {
  /** Names in code-unit order. */
  names: string[]
  /** Number of the group of each report, −1 for none. */
  group: Int32Array
  /** Names of the events, in code-unit order; empty without `within`. */
  events: string[]
  /** Number of the event of each report, −1 for none. */
  event: Int32Array
  left: LeftOut[]
}

const FIELDS = ['id', 'title', 'source', 'date', 'url']

/** A field of the article or a function of the report. */
export const isKey: Expectation = {
  test: (value) => typeof value === 'function' || FIELDS.includes(value as string),
  expected: `one of ${FIELDS.join(', ')} or a function of the report`,
}

/** Groups are numbered in a byte; their pairs would be 32,000. */
const MOST_GROUPS = 255

/** An array of reports made with one method. @throws TypeError naming what is wrong */
export function expectReports(reports: unknown): void {
  expectValue('reports', reports, isList)
  ;(reports as unknown[]).forEach((report, index) => {
    const whole =
      isObject.test(report) &&
      ['method', 'article', 'size', 'annotations', 'scores'].every((field) => field in (report as object))
    if (!whole)
      throw new TypeError(`reports[${index}]: expected a report made by analyse, received ${describe(report)}`)
  })
  expectSameMethod(reports as Report[])
}

/** Sorts reports into groups; those without a group are left out and listed. */
export function groupReports(reports: readonly Report[], by: Key, within?: Key): Grouping {
  const groupKeys = reports.map((report) => keyOf(report, by, 'by'))
  const eventKeys = within === undefined ? [] : reports.map((report) => keyOf(report, within, 'within'))
  const names = namesOf(groupKeys)
  if (names.length > MOST_GROUPS)
    throw new TypeError(`by: expected at most ${MOST_GROUPS} groups, received ${names.length}`)
  const events = namesOf(eventKeys)
  const left: LeftOut[] = []
  groupKeys.forEach((key, index) => {
    const id = reports[index]?.article.id ?? null
    if (key === null) left.push({ index, id, reason: 'sans groupe : le champ ou la fonction « by » ne donne rien' })
    else if (within !== undefined && eventKeys[index] === null)
      left.push({ index, id, reason: 'sans événement : compte dans les moyennes, pas dans les différences' })
  })
  return {
    names,
    group: numbersOf(groupKeys, names),
    events,
    event: within === undefined ? new Int32Array(reports.length).fill(-1) : numbersOf(eventKeys, events),
    left,
  }
}

/** A key in a word, for the record. */
export function keyName(key: Key): string {
  return typeof key === 'string' ? key : `function ${key.name || 'without a name'}`
}

function keyOf(report: Report, key: Key, name: string): string | null {
  const value: unknown = typeof key === 'function' ? key(report) : report.article[key]
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'string')
    throw new TypeError(`${name}: expected a function that gives a string or null, received ${describe(value)}`)
  return value
}

function namesOf(keys: readonly (string | null)[]): string[] {
  return [...new Set(keys.filter((key) => key !== null))].sort()
}

function numbersOf(keys: readonly (string | null)[], names: readonly string[]): Int32Array {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return Int32Array.from(keys, (key) => (key === null ? -1 : (numbers.get(key) as number)))
}
