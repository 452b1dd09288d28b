import type { ListName } from './schema.ts'

/** A compiled lexicon: plain columns, one row an entry. Made by `readLexicon` or shipped with the package. */
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
  /** The other columns as written in the TSV. */
  readonly columns: Readonly<Record<string, readonly string[]>>
  /** Pattern of each entry: the text of its elements (see pattern-text.ts). */
  readonly patterns: readonly (readonly string[])[]
  /** Contexts in which entries do not count: row, pattern, and which elements of it are the entry. */
  readonly nots: readonly { row: number; pattern: readonly string[]; from: number; to: number }[]
}

/** The cell of a row, '' where the column is empty. */
export function cell(lexicon: Lexicon, column: string, row: number): string {
  return lexicon.columns[column]?.[row] ?? ''
}

/** The number in a row's cell; 0 where the cell is empty. */
export function numberCell(lexicon: Lexicon, column: string, row: number): number {
  return Number(cell(lexicon, column, row))
}
