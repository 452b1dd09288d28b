import type { Score } from '../../types.ts'

/** A number the French way: comma, minus sign. */
export function decimal(value: number, digits: number): string {
  const fixed = value.toFixed(digits)
  return (Number(fixed) === 0 ? fixed.replace('-', '') : fixed).replace('.', ',').replace('-', '−')
}

/** A number with its sign. */
export function signed(value: number, digits: number): string {
  return `${value > 0 ? '+' : ''}${decimal(value, digits)}`
}

/** A share of 1 in percent. */
export function percent(share: number): string {
  return `${decimal(100 * share, 0)}\u00a0%`
}

/** A whole number with narrow spaces between thousands. */
export function count(value: number): string {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

/** A noun with its number: `1 mot`, `2 mots`. */
export function plural(value: number, one: string, several = `${one}s`): string {
  return `${count(value)}\u00a0${value < 2 ? one : several}`
}

/** The interval of a score, or nothing. */
export function interval({ low, high }: Pick<Score, 'low' | 'high'>, digits: number): string {
  return low === null || high === null ? '' : `[${decimal(low, digits)}\u00a0; ${decimal(high, digits)}]`
}

/** An ISO date in French, `3 mars 2025`; what is no date is given back as it is. */
export function frenchDate(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? []
  const name = MONTHS[Number(month) - 1]
  if (!name) return date
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`
}

const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
