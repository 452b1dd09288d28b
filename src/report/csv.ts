import { type Expectation, expectFields, expectValue, isFlag, isList, isObject } from '../check.ts'

/** A row of a table: values by column. Any object will do, so that the rows of every comparison are accepted. */
export type TableRow = object

/** Options of {@link toCsv}. */
export interface ToCsvOptions {
  /** Columns and their order; default: those of the rows, in the order of their first appearance. */
  columns?: readonly string[]
  /** Default `;`, which Excel expects in French. */
  separator?: string
  /** Decimal mark of the numbers; default `,`, or `.` with the separator `,`. */
  decimal?: ',' | '.'
  /** Byte order mark, without which Excel misreads accents; default true. */
  mark?: boolean
  /** Puts an apostrophe before text that a spreadsheet would run as a formula; default true. */
  guard?: boolean
}

const isDecimal: Expectation = { test: (value) => value === ',' || value === '.', expected: '"," or "."' }
const isSeparator: Expectation = {
  test: (value) => typeof value === 'string' && /^[^"\r\n]$/.test(value),
  expected: 'one character that is no quote or line break',
}

/**
 * A table as CSV for French Excel: byte order mark, `;`, decimal comma, CRLF line ends, quotes where needed. `null`, `undefined` and NaN give
 * an empty cell, objects their JSON. Text that begins with `=`, `+`, `-`, `@`, tab or carriage return gets an apostrophe in
 * front, so that no cell from an article runs as a formula (OWASP, CSV injection); numbers do not.
 *
 * @throws TypeError for misuse
 * @example
 * toCsv([{ journal: 'Le Méridien', ton: -0.25 }]) // '\ufeffjournal;ton\r\nLe Méridien;-0,25\r\n'
 */
export function toCsv(rows: readonly TableRow[], options: ToCsvOptions = {}): string {
  expectRows(rows)
  expectFields('options', options, {
    columns: isList,
    separator: isSeparator,
    decimal: isDecimal,
    mark: isFlag,
    guard: isFlag,
  })
  const { separator = ';', mark = true, guard = true } = options
  const decimal = options.decimal ?? (separator === ',' ? '.' : ',')
  const columns = options.columns ?? columnsOf(rows)
  const cell = (value: unknown): string => quote(cellText(value, decimal, guard), separator)
  const lines = [columns, ...rows.map((row) => columns.map((column) => valueIn(row, column)))]
  const body = lines.map((line) => `${line.map(cell).join(separator)}\r\n`).join('')
  return `${mark ? '\ufeff' : ''}${body}`
}

/** @throws TypeError that names the first row that is no object */
export function expectRows(rows: readonly TableRow[]): void {
  expectValue('rows', rows, isList)
  rows.forEach((row, index) => {
    expectValue(`rows[${index}]`, row, isObject)
  })
}

/** The columns of some rows, in the order of their first appearance. */
export function columnsOf(rows: readonly TableRow[]): string[] {
  return [...new Set(rows.flatMap((row) => Object.keys(row)))]
}

/** The value of a row in a column. */
export function valueIn(row: TableRow, column: string): unknown {
  return (row as Record<string, unknown>)[column]
}

/** A value as text; empty for what is no value. */
export function cellText(value: unknown, decimal: string, guard: boolean): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value).replace('.', decimal) : ''
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return guard && typeof value === 'string' && /^[\s\0]*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text
}

function quote(text: string, separator: string): string {
  return text.includes(separator) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
