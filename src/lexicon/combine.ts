import { type Expectation, expectFields, expectValue, isName, isObject } from '../check.ts'
import { cell, type Lexicon } from './lexicon.ts'

/** Options of {@link filterLexicon} and {@link mergeLexicons}. */
export interface CombineOptions {
  /** Name under which annotations refer to the new list. */
  id: string
}

const isFunction: Expectation = { test: (value) => typeof value === 'function', expected: 'a function' }
const isLexicon: Expectation = {
  test: (value) => isObject.test(value) && isObject.test((value as Lexicon).columns),
  expected: 'a lexicon made by readLexicon or shipped with the package',
}

/**
 * A lexicon with the entries for which `keep` is true; the given one is left as it is.
 *
 * @param keep is given the cells of an entry by column
 * @example
 * filterLexicon(loadedLexicon(), ({ category }) => category.split('|').includes('war-metaphor'), { id: 'guerre' })
 */
export function filterLexicon(
  lexicon: Lexicon,
  keep: (cells: Record<string, string>) => boolean,
  options: CombineOptions,
): Lexicon {
  expectValue('lexicon', lexicon, isLexicon)
  expectValue('keep', keep, isFunction)
  expectFields('options', options, { id: isName }, ['id'])
  const rows: [Lexicon, number][] = []
  for (let row = 0; row < lexicon.length; row++) if (keep(cellsOf(lexicon, row))) rows.push([lexicon, row])
  return fromRows(rows, { ...lexicon, id: options.id })
}

/**
 * One lexicon of the entries of several of the same kind; the given ones are left as they are. Where two have an entry with
 * the same id, the later one counts.
 *
 * @throws TypeError if the lexicons do not follow the same schema (`list`)
 * @example
 * mergeLexicons([loadedLexicon(), readLexicon(text, { id: 'mine' })], { id: 'both' })
 */
export function mergeLexicons(lexicons: readonly Lexicon[], options: CombineOptions): Lexicon {
  expectValue('lexicons', lexicons, {
    test: (value) => Array.isArray(value) && value.length > 0 && value.every(isLexicon.test),
    expected: `an array with ${isLexicon.expected}`,
  })
  expectFields('options', options, { id: isName }, ['id'])
  const [first] = lexicons as readonly [Lexicon, ...Lexicon[]]
  const rows = new Map<string, [Lexicon, number]>()
  for (const lexicon of lexicons) {
    if (lexicon.list !== first.list)
      throw new TypeError(
        `lexicons: expected lists of the kind ${first.list}, received one of the kind ${lexicon.list}`,
      )
    lexicon.ids.forEach((id, row) => {
      rows.set(id, [lexicon, row])
    })
  }
  const joined = (column: 'version' | 'licence'): string => [...new Set(lexicons.map((one) => one[column]))].join(' + ')
  return fromRows([...rows.values()], {
    id: options.id,
    list: first.list,
    version: joined('version'),
    licence: joined('licence'),
  })
}

function cellsOf(lexicon: Lexicon, row: number): Record<string, string> {
  const cells: Record<string, string> = Object.create(null) as Record<string, string>
  for (const name of Object.keys(lexicon.columns)) cells[name] = cell(lexicon, name, row)
  return cells
}

function fromRows(
  rows: readonly (readonly [Lexicon, number])[],
  { id, list, version, licence }: Pick<Lexicon, 'id' | 'list' | 'version' | 'licence'>,
): Lexicon {
  const columns: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const name of new Set(rows.flatMap(([lexicon]) => Object.keys(lexicon.columns))))
    columns[name] = rows.map(([lexicon, row]) => cell(lexicon, name, row))
  const ids = rows.map(([lexicon, row]) => lexicon.ids[row] as string)
  return { id, list, version, licence, length: rows.length, ids, columns }
}
