/** Length of a period of a timeline. Weeks are those of ISO 8601: Monday to Sunday, week 1 holds the year's first Thursday. */
export type PeriodLength = 'day' | 'week' | 'month'

/** From a day counted from 1 January 1970, a Thursday, to the number of its week. */
const MONDAY = 3

/**
 * The day of an ISO date as written, days since 1 January 1970; time of day and zone are not looked at. `null` for anything else and for days
 * that no calendar has.
 */
export function dayOf(date: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(date)
  if (!found) return null
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number]
  const time = Date.UTC(year, month - 1, day)
  return toDate(time / DAY) === found[0].slice(0, 10) ? time / DAY : null
}

const DAY = 86_400_000

/** A day as YYYY-MM-DD. */
export function toDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** Number of the period that a day is in; periods that follow each other have numbers that do. */
export function periodOf(day: number, length: PeriodLength): number {
  if (length === 'day') return day
  if (length === 'week') return Math.floor((day + MONDAY) / 7)
  const date = new Date(day * DAY)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}

/** Its first day. */
export function firstDayOf(period: number, length: PeriodLength): number {
  if (length === 'day') return period
  if (length === 'week') return period * 7 - MONDAY
  return Date.UTC(Math.floor(period / 12), period % 12) / DAY
}

/** Its name: 2025-05-18, 2025-W20, 2025-05. */
export function periodName(period: number, length: PeriodLength): string {
  const first = firstDayOf(period, length)
  if (length === 'day') return toDate(first)
  if (length === 'month') return toDate(first).slice(0, 7)
  const thursday = toDate(first + 3)
  const week = Math.floor((first + 3 - Date.UTC(Number(thursday.slice(0, 4)), 0) / DAY) / 7) + 1
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`
}
