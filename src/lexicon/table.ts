import { describe, isObject } from '../check.ts'
import { categoryIds } from './categories.ts'
import { type Column, KEYS, type ListName, SCHEMAS } from './schema.ts'

/** A fault in a lexicon file. */
export interface TableFault {
  /** 1-based; line 1 is the header. */
  line: number
  column: string
  expected: string
  received: string
}

/** A table as text cells: a header, and rows with the line (for JSON the item) they come from. */
interface RawTable {
  header: string[]
  rows: { line: number; values: string[] }[]
  faults: TableFault[]
}

/** The cells of a TSV text. */
function readTsv(text: string): RawTable {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  const header = (lines[0] ?? '').split('\t')
  const rows: RawTable['rows'] = []
  const faults: TableFault[] = []
  for (let i = 1; i < lines.length; i++) {
    const values = (lines[i] as string).split('\t')
    const line = i + 1
    if (values.length === header.length) rows.push({ line, values })
    else {
      const expected = `${header.length} cells separated by tabs`
      faults.push({ line, column: header.at(-1) as string, expected, received: `${values.length}` })
    }
  }
  return { header, rows, faults }
}

/** The cells of a JSON text: an array of objects whose values are texts, numbers, or lists of texts (as `a|b`). */
function readJson(text: string): RawTable {
  const fault = (line: number, column: string, expected: string, received: string): RawTable => ({
    header: [],
    rows: [],
    faults: [{ line, column, expected, received }],
  })
  let items: unknown
  try {
    items = JSON.parse(text)
  } catch (error) {
    return fault(1, 'JSON', 'valid JSON', (error as Error).message)
  }
  const list = items as unknown[]
  const header = [...new Set(list.flatMap((item) => (isObject.test(item) ? Object.keys(item as object) : [])))]
  const rows: RawTable['rows'] = []
  const faults: TableFault[] = []
  list.forEach((item, i) => {
    const line = i + 1
    if (!isObject.test(item)) {
      faults.push({ line, column: 'item', expected: 'an object with an entry', received: describe(item) })
      return
    }
    const values = header.map((name) => {
      const cell = cellOf((item as Record<string, unknown>)[name])
      if (cell === null)
        faults.push({ line, column: name, expected: 'a text, a number or a list of texts', received: describe(item) })
      return cell ?? ''
    })
    rows.push({ line, values })
  })
  return { header, rows, faults }
}

function cellOf(value: unknown): string | null {
  if (value === undefined || value === null) return ''
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value.join('|') : null
}

/** Reads the TSV or JSON of a list into rows of named cells and reports every fault. */
export function parseTable(
  text: string,
  list: ListName,
): { rows: { line: number; cells: Record<string, string> }[]; faults: TableFault[] } {
  const schema: readonly Column[] = SCHEMAS[list]
  const faults: TableFault[] = []
  const rows: { line: number; cells: Record<string, string> }[] = []
  const { header, rows: raw, faults: broken } = /^\s*\[/.test(text) ? readJson(text) : readTsv(text)
  faults.push(...broken)
  header.forEach((name, k) => {
    if (header.indexOf(name) < k)
      faults.push({ line: 1, column: name, expected: 'each column once', received: quote(name) })
  })
  for (const name of header) {
    if (!schema.some((column) => column.name === name))
      faults.push({
        line: 1,
        column: name,
        expected: `a column of the list ${list}: ${schema.map((c) => c.name).join(', ')}`,
        received: quote(name),
      })
  }
  for (const column of schema) {
    if (column.required && column.name !== 'why' && !header.includes(column.name))
      faults.push({ line: 1, column: column.name, expected: `a column ${column.name}`, received: 'no such column' })
  }
  if (faults.length > broken.length || header.length === 0) return { rows, faults }
  const seen = new Map<string, number>()
  for (const { line, values } of raw) {
    const cells: Record<string, string> = Object.create(null) as Record<string, string>
    header.forEach((name, k) => {
      cells[name] = values[k] as string
    })
    for (const column of schema) {
      const value = cells[column.name]
      if (value === undefined) continue
      const expected = expectation(column, value, list)
      if (expected) faults.push({ line, column: column.name, expected, received: quote(value) })
    }
    const key = KEYS[list].map((name) => cells[name]).join('\t')
    const first = seen.get(key)
    if (first)
      faults.push({
        line,
        column: KEYS[list][0] as string,
        expected: `an entry that is not on line ${first}`,
        received: quote(key.replaceAll('\t', ' ')),
      })
    else seen.set(key, line)
    rows.push({ line, cells })
  }
  return { rows, faults }
}

/** What the column expects, if the value does not satisfy it. */
function expectation(column: Column, value: string, list: ListName): string | null {
  if (value !== value.normalize('NFC')) return 'text in NFC'
  if (value !== value.trim()) return 'no space at the ends'
  if (value === '') return column.required ? 'a value' : null
  const kind = column.value
  switch (kind.type) {
    case 'entry':
      if (/[’ʼ]/.test(value)) return 'a straight apostrophe'
      return /[\p{L}\p{N}]/u.test(value) ? null : 'an expression with at least one letter or digit'
    case 'contexts':
      return value.split(' ; ').every((context) => context.includes('~') && context.trim() !== '~')
        ? null
        : 'contexts separated by " ; ", each with ~ for the entry and a word'
    case 'number': {
      const number = Number(value)
      const fits = number >= kind.min && number <= kind.max && (!kind.integer || Number.isInteger(number))
      return fits ? null : `${kind.integer ? 'an integer' : 'a number'} from ${kind.min} to ${kind.max}`
    }
    case 'enum': {
      if (kind.open) return null
      const known = categoryIds(`${list}.${column.name}`) ?? categoryIds(column.name) ?? []
      const given = kind.many ? value.split('|') : [value]
      return given.every((id) => known.includes(id)) ? null : `${kind.many ? 'some of' : 'one of'} ${known.join(', ')}`
    }
    default:
      return null
  }
}

function quote(value: string): string {
  return JSON.stringify(value)
}

/** One line of text for a fault: `name:line: column: expected …, received …`. */
export function describeFault(name: string, fault: TableFault): string {
  return `${name}:${fault.line}: ${fault.column}: expected ${fault.expected}, received ${fault.received}`
}
