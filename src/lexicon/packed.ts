import type { Lexicon } from './lexicon.ts'
import { posMask } from './pattern-text.ts'
import type { ListName } from './schema.ts'

/**
 * A lexicon as the generated modules hold it: the entries front-coded, columns of few values as one character a row, and
 * patterns only where they differ from what the words of the entry and a table of readings give.
 */
export interface PackedLexicon {
  id: string
  list: ListName
  version: string
  licence: string
  length: number
  /** Name of the column that is front-coded (sorted): `entry`, or `id` for actors. */
  key: string
  /** Per row: number of characters shared with the row before (as a character from FIRST on), then the rest. */
  keys: string
  /** Columns of few values: the values, and one character a row. */
  coded: Record<string, { values: string[]; rows: string }>
  /** Other columns, rows separated by line feeds. */
  texts: Record<string, string>
  /** Usual reading of a word in an entry, where it is not the word itself as form and lemma. */
  words: Record<string, string>
  /** The same in contexts. */
  contextWords: Record<string, string>
  /** Patterns that the words do not give, by row. */
  odd: Record<string, string>
  /** Contexts per row as in the TSV, rows separated by line feeds. */
  contexts: string
  /** Contexts whose pattern the words do not give, by their number: first element of the entry, then the pattern. */
  oddContexts: Record<string, string>
}

/** First character used for counts and codes: below it lie quotation marks and control characters. */
const FIRST = 48

/** Packs a lexicon; `contexts` are the cells of its `not` column. */
export function packLexicon(lexicon: Lexicon, contexts: readonly string[]): PackedLexicon {
  const key = lexicon.list === 'actors' ? 'id' : 'entry'
  const keys = lexicon.columns[key] as readonly string[]
  const packed: PackedLexicon = {
    id: lexicon.id,
    list: lexicon.list,
    version: lexicon.version,
    licence: lexicon.licence,
    length: lexicon.length,
    key,
    keys: frontCode(keys),
    coded: {},
    texts: {},
    words: {},
    contextWords: {},
    odd: {},
    contexts: lexicon.patterns.length > 0 ? contexts.join('\n') : '',
    oddContexts: {},
  }
  for (const [name, cells] of Object.entries(lexicon.columns)) {
    if (name === key) continue
    const values = [...new Set(cells)]
    if (values.length <= 200) {
      packed.coded[name] = {
        values,
        rows: cells
          .map((cell) => String.fromCharCode(FIRST + values.indexOf(cell) + (values.indexOf(cell) >= 44 ? 1 : 0)))
          .join(''),
      }
    } else packed.texts[name] = cells.join('\n')
  }
  if (lexicon.patterns.length === 0) return packed
  packed.words = commonReadings(lexicon.patterns.map((pattern, row) => [wordsOf(keys[row] as string), pattern]))
  lexicon.patterns.forEach((pattern, row) => {
    if (entryPattern(packed, lexicon, row) !== pattern) packed.odd[row] = pattern
  })
  const around = lexicon.nots.map((not) => aroundEntry(contexts, lexicon, not))
  packed.contextWords = commonReadings(around)
  lexicon.nots.forEach((not, i) => {
    const { pattern, from } = contextOf(packed, (around[i] as Around)[2], lexicon.patterns[not.row] as string)
    if (pattern !== not.pattern || from !== not.from) packed.oddContexts[i] = `${not.from} ${not.pattern}`
  })
  return packed
}

/** Words of a context without those of the entry, their pattern, and the context itself. */
type Around = [string[], string, string]

function aroundEntry(contexts: readonly string[], lexicon: Lexicon, not: Lexicon['nots'][number]): Around {
  const own = (contexts[not.row] as string).split(' ; ').filter(Boolean)
  const rank = lexicon.nots.filter(({ row }) => row === not.row).indexOf(not)
  const context = own[rank] as string
  const elements = not.pattern.split(' ')
  const [before = '', after = ''] = context.split('~')
  const outer = [...elements.slice(0, not.from), ...elements.slice(not.to)]
  return [[...wordsOf(before), ...wordsOf(after)], outer.join(' '), context]
}

/** The most frequent reading of each word, where it is not the default. */
function commonReadings(pairs: readonly (readonly [string[], string, ...unknown[]])[]): Record<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [words, pattern] of pairs) {
    const elements = pattern.split(' ')
    if (elements.length !== words.length) continue
    elements.forEach((element, i) => {
      const reading = element.slice(element.indexOf('|') + 1)
      const word = (words[i] as string).toLowerCase()
      const own = counts.get(word) ?? new Map<string, number>()
      own.set(reading, (own.get(reading) ?? 0) + 1)
      counts.set(word, own)
    })
  }
  const readings: Record<string, string> = {}
  for (const [word, own] of counts) {
    const [reading] = [...own].sort((a, b) => b[1] - a[1])[0] as [string, number]
    if (reading !== `&${word}`) readings[word] = reading
  }
  return readings
}

/** Unpacks what {@link packLexicon} made. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { id, list, version, licence, length, key } = packed
  const columns: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>
  const keys = frontDecode(packed.keys)
  columns[key] = keys
  for (const [name, { values, rows }] of Object.entries(packed.coded)) {
    const cells: string[] = []
    for (let i = 0; i < rows.length; i++) {
      const code = rows.charCodeAt(i) - FIRST
      cells.push(values[code > 44 ? code - 1 : code] as string)
    }
    columns[name] = cells
  }
  for (const [name, text] of Object.entries(packed.texts)) columns[name] = text.split('\n')
  const pos = columns['pos']
  const ids = pos ? keys.map((entry, row) => `${entry}/${pos[row]}`) : keys
  const patterns: string[] = []
  const nots: Lexicon['nots'][number][] = []
  const lexicon: Lexicon = { id, list, version, licence, length, ids, columns, patterns, nots }
  if (list === 'actors') return lexicon
  for (let row = 0; row < length; row++) patterns.push(packed.odd[row] ?? entryPattern(packed, lexicon, row))
  packed.contexts.split('\n').forEach((cell, row) => {
    if (cell === '') return
    for (const context of cell.split(' ; ')) {
      const odd = packed.oddContexts[nots.length]
      nots.push({
        row,
        ...(odd ? oddContext(odd, patterns[row] as string) : contextOf(packed, context, patterns[row] as string)),
      })
    }
  })
  return lexicon
}

/** The pattern of an entry from the usual readings of its words. */
function entryPattern(packed: PackedLexicon, lexicon: Lexicon, row: number): string {
  const words = wordsOf(lexicon.columns['entry']?.[row] as string)
  const pos = lexicon.columns['pos']?.[row] ?? 'EXPR'
  const match = lexicon.columns['match']?.[row] ?? ''
  const mask = words.length === 1 && pos !== 'EXPR' ? maskOf(pos) : ''
  const gap = match === '' && pos.startsWith('VERB') ? '+' : ''
  let pattern = `${mask}|${readingOf(words[0] as string, match, packed.words)}`
  for (let i = 1; i < words.length; i++) pattern += ` ${gap}|${readingOf(words[i] as string, match, packed.words)}`
  return pattern
}

const masks: Map<string, string> = /* @__PURE__ */ new Map()

/** The mask of the parts of speech of an entry as pattern text. */
function maskOf(pos: string): string {
  let mask = masks.get(pos)
  if (mask === undefined) {
    mask = posMask(pos.split('|')).toString(36)
    masks.set(pos, mask)
  }
  return mask
}

function readingOf(word: string, match: string, words: Record<string, string>): string {
  if (match === 'case') return `^${word}`
  const lower = word.toLowerCase()
  return match === 'form' ? `=${lower}` : (words[lower] ?? `&${lower}`)
}

/** The pattern of a context around the pattern of its entry, and which elements are the entry. */
function contextOf(
  packed: PackedLexicon,
  context: string,
  entry: string,
): { pattern: string; from: number; to: number } {
  const [before = '', after = ''] = context.split('~')
  const outer = (text: string): string[] => wordsOf(text).map((word) => `|${readingOf(word, '', packed.contextWords)}`)
  const head = outer(before)
  const inner = entry.split(' ')
  return { pattern: [...head, ...inner, ...outer(after)].join(' '), from: head.length, to: head.length + inner.length }
}

function oddContext(odd: string, entry: string): { pattern: string; from: number; to: number } {
  const from = Number.parseInt(odd, 10)
  return { pattern: odd.slice(odd.indexOf(' ') + 1), from, to: from + entry.split(' ').length }
}

/** Words by space and apostrophe; where the tokeniser sees it differently the pattern is stored. */
function wordsOf(text: string): string[] {
  const spaced = text.includes("'") ? text.replaceAll("'", "' ") : text
  return spaced.includes(' ') ? spaced.split(' ').filter(Boolean) : spaced === '' ? [] : [spaced]
}

function frontCode(sorted: readonly string[]): string {
  let before = ''
  return sorted
    .map((word) => {
      let shared = 0
      while (shared < 40 && shared < word.length && word[shared] === before[shared]) shared++
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
