import type { ListName } from './schema.ts'

/** A lexicon: plain columns, one row an entry. Made by `readLexicon` or shipped with the package. */
export interface Lexicon {
  /** Name under which annotations refer to it. */
  readonly id: string
  /** Which list's columns it has. */
  readonly list: ListName
  readonly version: string
  readonly licence: string
  /** Number of entries. */
  readonly length: number
  /** Id of each entry: `entry/POS`, or the entry alone where the list has no part of speech. */
  readonly ids: readonly string[]
  /** The columns as written in the TSV, but for `why`. */
  readonly columns: Readonly<Record<string, readonly string[]>>
}

/** The cell of a row, '' where the column is empty. */
export function cell(lexicon: Lexicon, column: string, row: number): string {
  return lexicon.columns[column]?.[row] ?? ''
}

/** The number in a row's cell; 0 where the cell is empty. */
export function numberCell(lexicon: Lexicon, column: string, row: number): number {
  return Number(cell(lexicon, column, row))
}

/** The parts of a cell with several values, separated by ` ; `. */
export function listCell(lexicon: Lexicon, column: string, row: number): string[] {
  const text = cell(lexicon, column, row)
  return text === '' ? [] : text.split(' ; ')
}

/** The id of an entry: `lexicon.ids[row]`, without making the ids of all entries. */
export function idAt(lexicon: Lexicon, row: number): string {
  if (lexicon.list === 'actors') return cell(lexicon, 'id', row)
  const pos = cell(lexicon, 'pos', row)
  return pos === '' ? cell(lexicon, 'entry', row) : `${cell(lexicon, 'entry', row)}/${pos}`
}
