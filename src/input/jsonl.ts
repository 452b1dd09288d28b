import { expectFields, expectValue, isName, isText } from '../check.ts'
import type { Article } from '../types.ts'
import { acceptRow, type Columns, findColumns, isColumns } from './fields.ts'
import { emptyResult, type Place, type ReadResult, reject } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'

/** Options of {@link readJsonl}. */
export interface ReadJsonlOptions {
  /** Which field of the objects holds which field of the article; default: the usual French and English names. */
  columns?: Columns
  /** Name of the file, for messages. */
  file?: string
  charset?: string
}

/**
 * Reads JSON Lines: one object with an article a line. Empty lines are passed over; a line that is no JSON, no object or without text is
 * `rejected` with its line and column.
 *
 * @throws TypeError for misuse
 * @example
 * readJsonl('{"titre":"Grève","texte":"Les dockers…","date":"12/11/2024"}').articles
 */
export function readJsonl(jsonl: Source, options: ReadJsonlOptions = {}): ReadResult {
  expectValue('jsonl', jsonl, isSource)
  expectFields('options', options, { columns: isColumns, file: isText, charset: isName })
  const result = emptyResult()
  const inFile = options.file === undefined ? {} : { file: options.file }
  const text = sourceText(jsonl, result, inFile, options.charset)
  if (text === null) return result
  text.split(/\r\n|\r|\n/).forEach((line, i) => {
    if (line.trim() !== '') readLine(result, line, options.columns ?? {}, { ...inFile, line: i + 1 })
  })
  return result
}

function readLine(result: ReadResult, line: string, asked: Columns, place: Partial<Place>): void {
  const value = parse(line)
  if (typeof value === 'number') {
    reject(result, 'bad-json', 'la ligne n’est pas du JSON', { ...place, column: value })
    return
  }
  const thing = value.value
  if (typeof thing !== 'object' || thing === null || Array.isArray(thing)) {
    reject(result, 'no-object', 'la ligne n’est pas un objet JSON', { ...place, column: 1 })
    return
  }
  const entries = Object.entries(thing)
  const [columns, missing] = findColumns(
    entries.map(([name]) => name),
    asked,
  )
  if (missing.includes(asked.text ?? '') || !columns.has('text')) {
    const names = entries.map(([name]) => name).join(', ')
    reject(result, 'no-text', `aucun champ de texte ; champs trouvés : ${names}`, { ...place, column: 1 })
    return
  }
  const values: Partial<Record<keyof Article, string>> = {}
  for (const [field, at] of columns) {
    const text = textOf(entries[at]?.[1])
    if (text !== null) values[field] = text
  }
  const placeOf = (field: keyof Article): Partial<Place> => {
    const name = entries[columns.get(field) ?? -1]?.[0]
    return { ...place, column: name === undefined ? 1 : line.indexOf(JSON.stringify(name)) + 1 }
  }
  acceptRow(result, values, placeOf)
}

/** The value, or the column of the fault. */
function parse(line: string): { value: unknown } | number {
  try {
    return { value: JSON.parse(line) }
  } catch (error) {
    // Engines word it differently; where no position is named the fault is at the end of what they read.
    const position = /(?:position|column) (\d+)/.exec((error as Error).message)?.[1]
    return position === undefined ? line.length : Number(position) + 1
  }
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value.join(', ') : null
}
