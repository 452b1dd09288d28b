import { type Expectation, expectFields, expectValue, isText } from '../check.ts'
import { analyses } from '../morphology/lemmatise.ts'
import type { Lexicon } from './lexicon.ts'
import { contextPattern, patternOf } from './pattern.ts'
import { writeElement } from './pattern-text.ts'
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

const isName: Expectation = {
  test: (value) => typeof value === 'string' && value !== '',
  expected: 'a non-empty string',
}
const isListName: Expectation = {
  test: (value) => typeof value === 'string' && Object.hasOwn(SCHEMAS, value),
  expected: `one of ${Object.keys(SCHEMAS).join(', ')}`,
}

const FAULTS_SHOWN = 20

/**
 * Reads a lexicon from the text of a TSV file with a header line (columns: lexicons/README.md). A user's list goes
 * through the same door as the project's own.
 *
 * @throws TypeError on a wrong argument; Error naming line, column, what was expected and received for each bad line
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
  const patterns: string[][] = []
  const nots: Lexicon['nots'][number][] = []
  const ids: string[] = []
  const columns: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const { name } of SCHEMAS[list]) if (name !== 'why' && (name !== 'not' || list === 'actors')) columns[name] = []
  rows.forEach(({ cells }, row) => {
    for (const name of Object.keys(columns)) (columns[name] as string[]).push(cells[name] ?? '')
    const entry = cells['entry'] ?? ''
    const pos = cells['pos'] ?? 'EXPR'
    ids.push(list === 'actors' ? (cells['id'] as string) : cells['pos'] ? `${entry}/${pos}` : entry)
    if (list === 'actors') return
    const elements = patternOf(entry, list === 'boilerplate' ? phrasePos(entry) : pos, cells['match'] ?? '')
    patterns.push(elements.map(writeElement))
    for (const context of (cells['not'] ?? '').split(' ; ')) {
      if (context === '') continue
      const pattern = contextPattern(context, elements)
      nots.push({ row, pattern: pattern.elements.map(writeElement), from: pattern.from, to: pattern.to })
    }
  })
  return { id, list, version, licence, length: rows.length, ids, columns, patterns, nots }
}

/** Stock phrases that begin with an infinitive are verb phrases: adverbs may stand inside (*ouvre ainsi de nouvelles perspectives*). */
function phrasePos(entry: string): string {
  const [first = '', ...rest] = entry.split(' ')
  return rest.length > 0 && analyses(first).some(({ pos, lemma }) => pos === 'VERB' && lemma === first)
    ? 'VERB'
    : 'EXPR'
}
