import { expectFields, isList } from '../check.ts'
import { cellText, columnsOf, expectRows, type TableRow, valueIn } from './csv.ts'

/** Options of {@link toMarkdown}. */
export interface ToMarkdownOptions {
  /** Columns and their order; default: those of the rows, in the order of their first appearance. */
  columns?: readonly string[]
}

/**
 * A table in Markdown (GitHub's dialect). Columns that hold only numbers are set to the right; bars, backslashes, line breaks and
 * angle brackets in the values are escaped, empty values are empty.
 *
 * @throws TypeError for misuse
 * @example
 * toMarkdown([{ journal: 'Le Méridien', ton: -0.25 }]) // '| journal | ton |\n| --- | ---: |\n| Le Méridien | -0.25 |\n'
 */
export function toMarkdown(rows: readonly TableRow[], options: ToMarkdownOptions = {}): string {
  expectRows(rows)
  expectFields('options', options, { columns: isList })
  const columns = options.columns ?? columnsOf(rows)
  const isNumeric = (column: string): boolean => {
    const values = rows.map((row) => valueIn(row, column)).filter((value) => value !== null && value !== undefined)
    return values.length > 0 && values.every((value) => typeof value === 'number')
  }
  const lines = [
    columns.map(escapeCell),
    columns.map((column) => (isNumeric(column) ? '---:' : '---')),
    ...rows.map((row) => columns.map((column) => escapeCell(cellText(valueIn(row, column), '.', false)))),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('')
}

function escapeCell(text: string): string {
  return text
    .replace(/[\\|]/g, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/\s*(?:\r\n|\r|\n)\s*/g, '<br>')
    .trim()
}
