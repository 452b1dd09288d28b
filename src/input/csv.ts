import { expectFields, expectValue, isName, isText } from '../check.ts'
import type { Article } from '../types.ts'
import { acceptRow, type Columns, FIELDS, findColumns, isColumns } from './fields.ts'
import { loadPeer } from './peers.ts'
import { emptyResult, type Place, type ReadResult, reject, warn } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'

/** Options of {@link readCsv}. */
export interface ReadCsvOptions {
  /** Which column holds which field; default: the usual French and English names. */
  columns?: Columns
  /** Default: `;`, `,`, tab or `|`, whichever the header line holds most of outside quotes. */
  separator?: string
  /** Name of the file, for messages. */
  file?: string
  charset?: string
}

interface Row {
  data: string[]
  errors: { code: string }[]
  meta: { cursor: number }
}

/**
 * Reads a table with one article a row and the columns' names in the first line, as Excel and other tools save it: byte order mark,
 * any usual separator, line breaks in quotes, windows-1252. Needs the package `papaparse`.
 *
 * A row without text, with more fields than the header or with a quote that is never closed is `rejected` with its line. A table
 * without a column of texts is one rejected item.
 *
 * @throws TypeError for misuse; Error with the install command where the package is missing
 * @example
 * const { articles } = await readCsv('Titre;Texte;Date\nGrève;Les dockers…;12/11/2024')
 */
export async function readCsv(csv: Source, options: ReadCsvOptions = {}): Promise<ReadResult> {
  expectValue('csv', csv, isSource)
  expectFields('options', options, { columns: isColumns, separator: isName, file: isText, charset: isName })
  const result = emptyResult()
  const inFile = options.file === undefined ? {} : { file: options.file }
  const text = sourceText(csv, result, inFile, options.charset)
  if (text === null) return result
  const separator = options.separator ?? separatorOf(text)
  let header: string[] | null = null
  let columns: Map<keyof Article, number> = new Map()
  for (const { cells, line, lines, errors } of await rowsOf(text, separator)) {
    const place = { ...inFile, line }
    if (cells.every((cell) => cell.trim() === '')) continue
    if (header === null) {
      header = cells
      const [found, missing] = findColumns(header, options.columns ?? {})
      columns = found
      if (missing.length > 0 || !found.has('text')) {
        const wanted = missing.length > 0 ? `colonnes absentes : ${missing.join(', ')}` : 'aucune colonne de texte'
        reject(result, 'no-column', `${wanted} ; colonnes trouvées : ${header.join(', ')}`, { ...place, column: 1 })
        return result
      }
      continue
    }
    const extra = cells.slice(header.length).findIndex((cell) => cell.trim() !== '')
    if (errors.includes('MissingQuotes')) {
      const span = lines > 1 ? ` (les lignes ${line} à ${line + lines - 1} s’y trouvent)` : ''
      reject(result, 'open-quote', `guillemet ouvert et jamais fermé${span}`, { ...place, column: cells.length })
    } else if (extra >= 0) {
      const message = `${cells.length} champs pour ${header.length} colonnes`
      reject(result, 'extra-fields', message, { ...place, column: header.length + extra + 1 })
    } else {
      if (errors.length > 0) warn(result, 'quotes', 'guillemets mal placés dans la ligne', place)
      if (cells.length < header.length)
        warn(result, 'missing-fields', `${cells.length} champs pour ${header.length} colonnes`, {
          ...place,
          column: cells.length,
        })
      const values: Partial<Record<keyof Article, string>> = {}
      for (const field of FIELDS) {
        const cell = cells[columns.get(field) ?? -1]
        if (cell !== undefined) values[field] = cell
      }
      const placeOf = (field: keyof Article): Partial<Place> => ({ ...place, column: (columns.get(field) ?? 0) + 1 })
      acceptRow(result, values, placeOf)
    }
  }
  if (header !== null && result.read === 0)
    reject(result, 'empty', 'aucune ligne sous les noms des colonnes', { ...inFile, line: 1 })
  return result
}

/** A row with its first line and its number of lines. */
interface PlacedRow {
  cells: string[]
  line: number
  lines: number
  errors: string[]
}

async function rowsOf(text: string, separator: string): Promise<PlacedRow[]> {
  const { parse } = (await loadPeer('readCsv', 'papaparse')) as {
    parse: (text: string, config: { delimiter: string; step: (row: Row) => void }) => void
  }
  const rows: PlacedRow[] = []
  let at = 0
  let line = 1
  const step = ({ data, errors, meta }: Row): void => {
    const read = text.slice(at, meta.cursor)
    const breaks = read.match(/\r\n|\r|\n/g)?.length ?? 0
    rows.push({ cells: data, line, lines: Math.max(1, breaks), errors: errors.map(({ code }) => code) })
    line += breaks
    at = meta.cursor
  }
  parse(text, { delimiter: separator, step })
  return rows
}

function separatorOf(text: string): string {
  const end = /[\r\n]/.exec(text.replace(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length)))?.index ?? text.length
  const header = text.slice(0, end).replace(/"[^"]*"/g, '')
  const count = (separator: string): number => header.split(separator).length
  return [';', ',', '\t', '|'].reduce((best, one) => (count(one) > count(best) ? one : best))
}
