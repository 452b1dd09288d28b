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
  const readEntry = entryReader(packed, lexicon.columns)
  lexicon.patterns.forEach((pattern, row) => {
    if (readEntry(row).join(' ') !== pattern.join(' ')) packed.odd[row] = pattern.join(' ')
  })
  const around = lexicon.nots.map((not) => aroundEntry(contexts, lexicon, not))
  packed.contextWords = commonReadings(around)
  const readContext = contextReader(packed)
  lexicon.nots.forEach((not, i) => {
    const { pattern, from } = readContext((around[i] as Around)[2], lexicon.patterns[not.row] as readonly string[])
    if (pattern.join(' ') !== not.pattern.join(' ') || from !== not.from)
      packed.oddContexts[i] = `${not.from} ${not.pattern.join(' ')}`
  })
  return packed
}

/** Words of a context without those of the entry, their pattern, and the context itself. */
type Around = [string[], readonly string[], string]

function aroundEntry(contexts: readonly string[], lexicon: Lexicon, not: Lexicon['nots'][number]): Around {
  const own = (contexts[not.row] as string).split(' ; ').filter(Boolean)
  const rank = lexicon.nots.filter(({ row }) => row === not.row).indexOf(not)
  const context = own[rank] as string
  const [before = '', after = ''] = context.split('~')
  const outer = [...not.pattern.slice(0, not.from), ...not.pattern.slice(not.to)]
  return [[...wordsOf(before), ...wordsOf(after)], outer, context]
}

/** The most frequent reading of each word, where it is not the default. */
function commonReadings(
  pairs: readonly (readonly [string[], readonly string[], ...unknown[]])[],
): Record<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const [words, elements] of pairs) {
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

/** Unpacks what {@link packLexicon} made. Ids, columns and patterns are unpacked when first asked for. */
export function unpackLexicon(packed: PackedLexicon): Lexicon {
  const { id, list, version, licence, length, key } = packed
  const columns: Record<string, readonly string[]> = Object.create(null) as Record<string, readonly string[]>
  defineLazy(columns, key, () => frontDecode(packed.keys))
  for (const [name, coded] of Object.entries(packed.coded)) defineLazy(columns, name, () => decodeColumn(coded))
  for (const [name, text] of Object.entries(packed.texts)) defineLazy(columns, name, () => text.split('\n'))
  const lexicon = { id, list, version, licence, length, columns } as unknown as Lexicon
  defineLazy(lexicon, 'ids', () => {
    const keys = columns[key] as readonly string[]
    const pos = columns['pos']
    return pos ? keys.map((entry, row) => `${entry}/${pos[row]}`) : keys
  })
  defineLazy(lexicon, 'patterns', () => unpackPatterns(packed, columns))
  defineLazy(lexicon, 'nots', () => unpackContexts(packed, lexicon.patterns))
  return lexicon
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

function decodeColumn({ values, rows }: { values: string[]; rows: string }): readonly string[] {
  const cells: string[] = []
  for (let i = 0; i < rows.length; i++) {
    const code = rows.charCodeAt(i) - FIRST
    cells.push(values[code > 44 ? code - 1 : code] as string)
  }
  return cells
}

function unpackPatterns(packed: PackedLexicon, columns: Lexicon['columns']): Lexicon['patterns'] {
  const patterns: (readonly string[])[] = []
  if (packed.list === 'actors') return patterns
  const readEntry = entryReader(packed, columns)
  for (let row = 0; row < packed.length; row++) patterns.push(packed.odd[row]?.split(' ') ?? readEntry(row))
  return patterns
}

function unpackContexts(packed: PackedLexicon, patterns: Lexicon['patterns']): Lexicon['nots'] {
  const nots: Lexicon['nots'][number][] = []
  const readContext = contextReader(packed)
  packed.contexts.split('\n').forEach((cell, row) => {
    if (cell === '') return
    const entry = patterns[row] as readonly string[]
    for (const context of cell.split(' ; ')) {
      const odd = packed.oddContexts[nots.length]
      nots.push({ row, ...(odd ? oddContext(odd, entry) : readContext(context, entry)) })
    }
  })
  return nots
}

/** Reads the pattern of a row from the usual readings of its words. Equal elements are one string. */
function entryReader(packed: PackedLexicon, columns: Lexicon['columns']): (row: number) => readonly string[] {
  const entries = columns['entry'] as readonly string[]
  const parts = columns['pos']
  const matches = columns['match']
  const known: Map<string, Map<string, string>> = new Map()
  return (row) => {
    const words = wordsOf(entries[row] as string)
    const pos = parts?.[row] ?? 'EXPR'
    const match = matches?.[row] ?? ''
    const single = words.length === 1 && pos !== 'EXPR'
    const first = `${single ? maskOf(pos) : ''}|${match}`
    const later = `${match === '' && pos.startsWith('VERB') ? '+' : ''}|${match}`
    return words.map((word, i) => {
      const flags = i === 0 ? first : later
      let elements = known.get(flags)
      if (!elements) {
        elements = new Map()
        known.set(flags, elements)
      }
      let element = elements.get(word)
      if (element === undefined) {
        element = `${flags.slice(0, flags.indexOf('|'))}|${readingOf(word, match, packed.words)}`
        elements.set(word, element)
      }
      return element
    })
  }
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

/** Reads contexts: the pattern around the pattern of the entry, and which elements are the entry. */
function contextReader(
  packed: PackedLexicon,
): (context: string, entry: readonly string[]) => { pattern: readonly string[]; from: number; to: number } {
  const known: Map<string, string> = new Map()
  const read = (word: string): string => {
    let element = known.get(word)
    if (element === undefined) {
      element = `|${readingOf(word, '', packed.contextWords)}`
      known.set(word, element)
    }
    return element
  }
  return (context, entry) => {
    const place = context.indexOf('~')
    const pattern = wordsOf(context.slice(0, place)).map(read)
    const from = pattern.length
    pattern.push(...entry)
    for (const word of wordsOf(context.slice(place + 1))) pattern.push(read(word))
    return { pattern, from, to: from + entry.length }
  }
}

function oddContext(odd: string, entry: readonly string[]): { pattern: readonly string[]; from: number; to: number } {
  const from = Number.parseInt(odd, 10)
  return { pattern: odd.slice(odd.indexOf(' ') + 1).split(' '), from, to: from + entry.length }
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
