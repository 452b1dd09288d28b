import { idAt, type Lexicon } from './lexicon.ts'
import type { ListName } from './schema.ts'

/** A lexicon as the generated modules hold it: a column of few values is coded with one character a row, a sorted one by what differs. */
export interface PackedLexicon {
  id: string
  list: ListName
  version: string
  licence: string
  length: number
  /** Name of the column that the file is sorted by: `entry`, or `id` for actors. */
  key: string
  /** Per row: number of characters shared with the row before (as a character from FIRST on), then the rest. */
  keys: string
  /** Columns of few values: the values, and one character a row. */
  coded: Record<string, CodedColumn>
  /** Columns of lists (`a|b`) of few values: the values, and one character for each value of a row, rows separated by a space. */
  lists: Record<string, CodedColumn>
  /** Other columns, rows separated by line feeds. */
  texts: Record<string, string>
}

interface CodedColumn {
  values: string[]
  rows: string
}

/** First character used for counts and codes: below it lie quotation marks and control characters. */
const FIRST = 48
/** The code of the backslash, which string literals must escape, is left out. */
const BACKSLASH = 92 - FIRST
const FEW = 200
const LONGEST_SHARED = 40

/** Packs a lexicon. */
export function packLexicon(lexicon: Lexicon): PackedLexicon {
  const { id, list, version, licence, length } = lexicon
  const key = list === 'actors' ? 'id' : 'entry'
  const ids = lexicon.columns[key] as readonly string[]
  const keys = frontCode(
    list === 'actors' ? ids.map((one, row) => withoutUsual(one, usualId(lexicon.columns, row))) : ids,
  )
  const packed: PackedLexicon = { id, list, version, licence, length, key, keys, coded: {}, lists: {}, texts: {} }
  for (const [name, cells] of Object.entries(lexicon.columns)) {
    if (name === key) continue
    const values = distinct(cells)
    const parts = distinct(cells.flatMap((cell) => cell.split('|')))
    if (values.length <= FEW) packed.coded[name] = { values, rows: cells.map((cell) => codeOf(values, cell)).join('') }
    else if (parts.length <= FEW) {
      const rows = cells.map((cell) =>
        cell
          .split('|')
          .map((part) => codeOf(parts, part))
          .join(''),
      )
      packed.lists[name] = { values: parts, rows: rows.join(' ') }
    } else packed.texts[name] = cells.join('\n')
  }
  return packed
}

/** Unpacks what {@link packLexicon} made; each column when it is first asked for. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { id, list, version, licence, length, key } = packed
  const columns: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>
  defineLazy(columns, key, () => {
    const keys = frontDecode(packed.keys)
    return list === 'actors' ? keys.map((one, row) => one || usualId(columns, row)) : keys
  })
  for (const [name, coded] of Object.entries(packed.coded)) defineLazy(columns, name, () => decodeColumn(coded))
  for (const [name, { values, rows }] of Object.entries(packed.lists))
    defineLazy(columns, name, () => rows.split(' ').map((row) => decodeColumn({ values, rows: row }).join('|')))
  for (const [name, text] of Object.entries(packed.texts)) defineLazy(columns, name, () => text.split('\n'))
  const lexicon = { id, list, version, licence, length, columns } as unknown as Lexicon
  defineLazy(lexicon, 'ids', () => Array.from({ length }, (_, row) => idAt(lexicon, row)))
  return lexicon
}

/** The id that most actors have, `type:name` in plain letters: not stored. */
function usualId(columns: Lexicon['columns'], row: number): string {
  const name = (columns['name']?.[row] ?? '').toLowerCase().replaceAll('œ', 'oe').normalize('NFD')
  const plain = name.replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-')
  return `${columns['type']?.[row]}:${plain.replace(/^-|-$/g, '')}`
}

function withoutUsual(id: string, usual: string): string {
  return id === usual ? '' : id
}

/** A property that is worked out when first read. */
function defineLazy<T>(object: object, name: string, compute: () => T): void {
  let value: T | undefined
  Object.defineProperty(object, name, {
    enumerable: true,
    get: () => {
      value ??= compute()
      return value
    },
  })
}

function codeOf(values: readonly string[], cell: string): string {
  const index = values.indexOf(cell)
  return String.fromCharCode(FIRST + (index < BACKSLASH ? index : index + 1))
}

function distinct(cells: readonly string[]): string[] {
  return [...new Set(cells)]
}

function decodeColumn({ values, rows }: CodedColumn): readonly string[] {
  const cells: string[] = []
  for (let i = 0; i < rows.length; i++) {
    const code = rows.charCodeAt(i) - FIRST
    cells.push(values[code > BACKSLASH ? code - 1 : code] as string)
  }
  return cells
}

function frontCode(sorted: readonly string[]): string {
  let before = ''
  return sorted
    .map((word) => {
      let shared = 0
      while (shared < LONGEST_SHARED && shared < word.length && word[shared] === before[shared]) shared++
      before = word
      return String.fromCharCode(FIRST + shared) + word.slice(shared)
    })
    .join('\n')
}

function frontDecode(coded: string): string[] {
  let before = ''
  return coded.split('\n').map((line) => {
    before = before.slice(0, line.charCodeAt(0) - FIRST) + line.slice(1)
    return before
  })
}
