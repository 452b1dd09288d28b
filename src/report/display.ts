import { type Expectation, expectFields, expectValue, isList, isName, isObject } from '../check.ts'
import type { Report, Score } from '../types.ts'
import { columnsOf, type TableRow, valueIn } from './csv.ts'
import { alignTable, type DisplayTable } from './display-text.ts'
import { VOICES } from './page/labels.ts'
import { count, decimal, percent } from './page/numbers.ts'
import { h, toHtml } from './page/tree.ts'

/** Options of {@link show}. */
export interface ShowOptions {
  /** Columns and their order, or their headings by name; default: those of the rows, in the order of their first appearance. */
  columns?: readonly string[] | Readonly<Record<string, string>>
  /** Line above the table. */
  title?: string
  /** Line below it: how to read it. */
  note?: string
  /** Rows shown (default 20). */
  limit?: number
  /** Digits after the decimal comma, for all columns or by column (default 2). Columns of whole numbers have none. */
  digits?: number | Readonly<Record<string, number>>
  /** Characters of a cell shown in plain text (default 60). */
  width?: number
}

/**
 * A table that renders itself: aligned plain text in Node's, Deno's and Bun's consoles and in a template string, an HTML table in Deno's Jupyter
 * kernel.
 */
export interface Shown {
  /** The table as aligned plain text. */
  toString(): string
  readonly [symbol: symbol]: () => unknown
}

/**
 * Rows, or the scores of a report by voice, as something that renders itself. Numbers are written the French way; a {@link Score}, or any
 * `{ value, low, high }`, as its value, interval and, where it is given, `n`; `null`, `undefined` and NaN as a dash; a number that rounds to 0
 * as `< 0,01`. The rows stay plain data.
 *
 * @throws TypeError for misuse
 * @example
 * console.log(show([{ titre: 'Le Méridien', ton: -0.25 }], { title: 'Ton' }))
 */
export function show(data: readonly TableRow[] | Report, options: ShowOptions = {}): Shown {
  expectValue('data', data, isShowable)
  expectFields('options', options, {
    columns: isColumns,
    title: isName,
    note: isName,
    limit: isWhole,
    digits: isDigits,
    width: isWhole,
  })
  const table = isReport(data) ? tableOfReport(data, options) : tableOf(data, options)
  const text = (): string => alignTable(table, options.width ?? 60)
  return {
    toString: text,
    // An empty line sets it off from what is printed next.
    [Symbol.for('nodejs.util.inspect.custom')]: () => `${text()}\n`,
    [Symbol.for('Jupyter.display')]: () => ({ 'text/plain': text(), 'text/html': htmlOf(table) }),
  }
}

function tableOf(rows: readonly TableRow[], options: ShowOptions): DisplayTable {
  const { title = null, columns = columnsOf(rows), limit = 20, digits = 2 } = options
  const named = Array.isArray(columns) ? columns.map((name) => [name, name] as const) : Object.entries(columns)
  const made = named.map(([name, heading]) => {
    const values = rows.map((row) => valueIn(row, name))
    const whole = values.every((value) => typeof value !== 'number' || Number.isInteger(value))
    const places = typeof digits === 'number' ? digits : (digits[name] ?? 2)
    return {
      heading,
      numeric: values.length > 0 && values.every(isNumeric),
      cells: values.slice(0, limit).map((value) => cellText(value, places, whole)),
    }
  })
  return {
    title,
    columns: made.map(({ heading, numeric }) => ({ heading, numeric })),
    rows: rows.slice(0, limit).map((_, r) => made.map(({ cells }) => cells[r] as string)),
    more: Math.max(0, rows.length - limit),
    notes: options.note === undefined ? [] : [options.note],
  }
}

function tableOfReport({ article, size, scores, warnings, method }: Report, options: ShowOptions): DisplayTable {
  const rows = VOICES.map(({ id, label }) => ({
    voix: label,
    mots: size.words[id],
    'mots marqués ‰': scores.loaded[id],
    ton: scores.tone[id],
  }))
  const title = [article.source, article.title ?? article.id].filter((part) => part !== null).join(' — ')
  const padding = size.padding === null ? '' : `, remplissage ${percent(size.padding)}`
  const table = tableOf(rows, { ...(title === '' ? {} : { title }), ...options })
  return {
    ...table,
    notes: [
      `${count(size.boilerplateWords)} mots d’habillage hors calcul${padding} ; ${method.name} ${method.version}`,
      ...warnings.map(({ message }) => `Attention : ${message}`),
      ...table.notes,
    ],
  }
}

function cellText(value: unknown, digits: number, whole: boolean): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  if (typeof value === 'number') return numberText(value, digits, whole)
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (isFigure(value)) return figureText(value, digits)
  if (Array.isArray(value)) return value.map((one) => cellText(one, digits, false)).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function numberText(value: number, digits: number, whole: boolean): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const text = grouped(value, whole ? 0 : digits)
  if (value === 0 || /[1-9]/.test(text)) return text
  const least = decimal(10 ** -digits, digits)
  return value > 0 ? `<\u00a0${least}` : `>\u00a0−${least}`
}

/** With narrow spaces between thousands, as {@link count} sets them. */
function grouped(value: number, digits: number): string {
  return decimal(value, digits).replace(/\d+/, (whole) => count(Number(whole)))
}

type Figure = Pick<Score, 'value' | 'low' | 'high'> & { n?: number }

function figureText({ value, low, high, n }: Figure, digits: number): string {
  if (value === null) return '–'
  const bounds = low === null || high === null ? '' : ` [${grouped(low, digits)}\u00a0; ${grouped(high, digits)}]`
  return `${grouped(value, digits)}${bounds}${n === undefined ? '' : ` n=${count(n)}`}`
}

function isFigure(value: unknown): value is Figure {
  return isObject.test(value) && ['value', 'low', 'high'].every((field) => field in (value as object))
}

function isNumeric(value: unknown): boolean {
  return value === null || value === undefined || typeof value === 'number' || isFigure(value)
}

function htmlOf({ title, columns, rows, more, notes }: DisplayTable): string {
  const style = (i: number): string => `text-align:${columns[i]?.numeric ? 'right' : 'left'}`
  const table = h(
    'table',
    {},
    title !== null && h('caption', { dir: 'auto' }, title),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        columns.map(({ heading }, i) => h('th', { scope: 'col', dir: 'auto', style: style(i) }, heading)),
      ),
    ),
    h(
      'tbody',
      {},
      rows.map((cells) =>
        h(
          'tr',
          {},
          cells.map((cell, i) => h('td', { dir: 'auto', style: style(i) }, cell)),
        ),
      ),
    ),
  )
  const after = [
    ...(more > 0 ? [`… ${count(more)} de plus`] : []),
    ...(rows.length > 0 ? [] : ['Aucune ligne.']),
    ...notes,
  ]
  return toHtml(h('div', {}, table, ...after.map((note) => h('p', {}, note))))
}

function isReport(data: unknown): data is Report {
  return isObject.test(data) && (data as Report).schema === 1 && isObject.test((data as Report).scores)
}

const isShowable: Expectation = {
  test: (value) => isReport(value) || (Array.isArray(value) && value.every(isObject.test)),
  expected: 'an array of rows or a report made by analyse',
}
const isWhole: Expectation = {
  test: (value) => Number.isSafeInteger(value) && (value as number) >= 1,
  expected: 'an integer of at least 1',
}
const isPlaces = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 15
const isDigits: Expectation = {
  test: (value) => isPlaces(value) || (isObject.test(value) && Object.values(value as object).every(isPlaces)),
  expected: 'an integer from 0 to 15, or such integers by column',
}
const isColumns: Expectation = {
  test: (value) =>
    (isList.test(value) || isObject.test(value)) &&
    Object.values(value as object).every((name) => typeof name === 'string'),
  expected: 'an array of names or an object of headings by name',
}
