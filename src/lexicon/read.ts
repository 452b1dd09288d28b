import { type Expectation, expectFields, expectValue, isName, isText } from '../check.ts'
import { idAt, type Lexicon } from './lexicon.ts'
import { type ListName, SCHEMAS } from './schema.ts'
import { describeFault, parseTable } from './table.ts'

/** Options of {@link readLexicon}. */
export interface ReadLexiconOptions {
  /** Name under which annotations refer to the list. */
  id: string
  /** Which list's columns the file has; `loaded` by default. */
  list?: ListName
  version?: string
  licence?: string
}

const isListName: Expectation = {
  test: (value) => typeof value === 'string' && Object.hasOwn(SCHEMAS, value),
  expected: `one of ${Object.keys(SCHEMAS).join(', ')}`,
}

const FAULTS_SHOWN = 20

/**
 * Reads a lexicon from the text of a TSV file with a header line, or of a JSON file that holds an array of objects (columns:
 * lexicons/README.md). A user's list goes through the same door as the project's own.
 *
 * @throws TypeError on a wrong argument; Error naming line (in JSON item), column, what was expected and received for each bad line
 * @example
 * readLexicon('entry\tpos\tcategory\tpolarity\tstrength\tregister\nfadaise\tNOUN\tridicule\t-2\t2\tfamiliar', { id: 'mine' }).length // 1
 */
export function readLexicon(text: string, options: ReadLexiconOptions): Lexicon {
  expectValue('text', text, isText)
  expectFields('options', options, { id: isName, list: isListName, version: isText, licence: isText }, ['id'])
  const { id, list = 'loaded', version = '', licence = '' } = options
  const { rows, faults } = parseTable(text, list)
  if (faults.length > 0) {
    const shown = faults.slice(0, FAULTS_SHOWN).map((fault) => describeFault(id, fault))
    if (faults.length > shown.length) shown.push(`… and ${faults.length - shown.length} more`)
    throw new Error(shown.join('\n'))
  }
  const columns: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const { name } of SCHEMAS[list]) if (name !== 'why') columns[name] = rows.map(({ cells }) => cells[name] ?? '')
  const lexicon = { id, list, version, licence, length: rows.length, ids: [], columns }
  return { ...lexicon, ids: rows.map((_, row) => idAt(lexicon, row)) }
}
