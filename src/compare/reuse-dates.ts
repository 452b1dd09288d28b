import type { Expectation } from '../check.ts'
import { dayOf } from './periods.ts'

/** The dates of articles: days that a calendar has (engines read 30 February as 1 March). */
export const isDate: Expectation = {
  test: (value) =>
    typeof value === 'string' && ISO.test(value) && dayOf(value) !== null && !Number.isNaN(timeOf(value)),
  expected: 'an ISO date, YYYY-MM-DD or longer',
}

const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/
const DAY = 'YYYY-MM-DD'.length
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/

/** Milliseconds, for an order; a time without a zone is taken as it stands. */
export function timeOf(date: string): number {
  const iso = date.replace(' ', 'T')
  return Date.parse(iso.length === DAY || ZONE.test(iso) ? iso : `${iso}Z`)
}

/** Whether the first date is certainly before the second: of two on one day, one without a time tells nothing. */
export function isBefore(first: string | null, second: string | null): boolean {
  if (first === null || second === null) return false
  if (first.length === DAY || second.length === DAY) return first.slice(0, DAY) < second.slice(0, DAY)
  return timeOf(first) < timeOf(second)
}
