import { CLASS, classTable } from '../document/characters.ts'
import { tokenise } from '../document/tokenise.ts'
import { createVocabulary, type Vocabulary } from '../document/vocabulary.ts'
import { analyses } from '../morphology/lemmatise.ts'
import { POS, type Pos } from '../morphology/tagged.ts'
import { segmentation } from './closed.ts'

/**
 * What one word of an entry may be in a text. Any of the alternatives will do; with `pos` (a bit mask over POS, 0: any)
 * the token must also have one of these parts of speech.
 */
export interface PatternElement {
  /** Lower-case forms, exact. */
  readonly forms: readonly string[]
  /** Forms with their case. */
  readonly cased: readonly string[]
  readonly lemmas: readonly string[]
  /** Verb lemmas of which only the past participle, not after *avoir*, will do (an adjective entry like *sacrifié*). */
  readonly participles: readonly string[]
  readonly pos: number
  /** An optional word of these parts of speech. */
  readonly slot: boolean
  /** Whether adverbs, auxiliaries and pronouns may stand before it. */
  readonly gap: boolean
}

/** Bit mask of parts of speech. */
export function posMask(names: Iterable<string>): number {
  let mask = 0
  for (const name of names) {
    const index = POS.indexOf(name as Pos)
    if (index >= 0) mask |= 1 << index
  }
  return mask
}

/** Contracted articles vary in number. */
const CONTRACTED: ReadonlyMap<string, readonly string[]> = /* @__PURE__ */ new Map([
  ['au', ['au', 'aux']],
  ['aux', ['au', 'aux']],
  ['du', ['du', 'des']],
  ['des', ['des', 'du']],
])

/** How masculine singular past participles end. */
const PAST_PARTICIPLE = /(?:é|[iuû]|[iu]s|it|rt|os|[aeo]int)$/
const SLOT = /^\([A-Z|]+\)$/
const SLOTS = /\([A-Z|]+\)/g
const NOTHING: readonly string[] = []

/** The pattern of an entry in its citation form (syntax: lexicons/README.md). */
export function patternOf(entry: string, pos: string, match: string): PatternElement[] {
  const words = splitEntry(entry)
  const single = pos !== 'EXPR' && words.filter((word) => !isSlot(word)).length === 1
  const headPos = single || pos === 'EXPR' ? '' : (pos.split('|')[0] as string)
  const gaps = match === '' && pos.startsWith('VERB')
  let headSeen = false
  return words.map((word, i) => {
    const gap = gaps && words.slice(0, i).some((before) => !isSlot(before))
    if (isSlot(word)) return slotElement(word, gap)
    // The case tells enough: taggers take acronyms for names.
    if (match === 'case') return element(word, match, '', gap)
    if (match === 'form') return element(word, match, single ? pos : '', gap)
    const isHead = headPos !== '' && !headSeen && canBe(word.toLowerCase(), headPos)
    if (isHead) headSeen = true
    return element(word, isHead ? headPos : single ? pos : '', single ? pos : '', gap)
  })
}

/**
 * Per entry the word that is least likely to stand in a text: of its longer words the one that fewest of the entries hold, as
 * *avoir* is in hundreds; '' where the tokeniser must see the whole entry to tell its words (*1 000*, *p. 12*).
 */
export function rarestWords(entries: readonly string[]): string[] {
  const words = entries.slice()
  const several = new Map<number, readonly string[]>()
  const uses = new Map<string, number>()
  const unclear: number[] = []
  for (let row = 0; row < entries.length; row++) {
    // Most entries are one word.
    if (isOneWord(entries[row] as string)) continue
    const own = plainWords(entries[row] as string)
    if (own === null) unclear.push(row)
    else several.set(row, own)
    if (own && own.length > 1) for (const word of own) uses.set(word, (uses.get(word) ?? 0) + 1)
  }
  for (const [row, own] of several) words[row] = leastUsed(own, uses)
  const tokens = longestTokens(unclear.map((row) => entries[row] as string))
  unclear.forEach((row, i) => {
    words[row] = tokens[i] as string
  })
  return words.map((word) => (word.length < TELLING && CONTRACTED.has(word.toLowerCase()) ? '' : word))
}

function isOneWord(entry: string): boolean {
  const classes = classTable()
  for (let i = 0; i < entry.length; i++) if (classes[entry.charCodeAt(i)] !== CLASS.letter) return false
  return true
}

function leastUsed(words: readonly string[], uses: ReadonlyMap<string, number>): string {
  let found = words[0] ?? ''
  if (words.length === 1) return found
  let least = Infinity
  for (const word of words) {
    const own = (uses.get(word) as number) + (word.length < TELLING ? SHORT : 0)
    if (own > least || (own === least && word.length <= found.length)) continue
    least = own
    found = word
  }
  return found
}

/**
 * The words of letters alone, words for the tokeniser too, also after an elision (*l'angoisse*); null where they tell little
 * and there are others.
 */
function plainWords(entry: string): string[] | null {
  const classes = classTable()
  const words: string[] = []
  let begin = 0
  let plain = true
  let telling = false
  let others = false
  for (let i = 0; i <= entry.length; i++) {
    const code = i < entry.length ? entry.charCodeAt(i) : SPACE
    if (code === SPACE) {
      if (plain && i > begin) {
        words.push(entry.slice(begin, i))
        telling ||= i - begin >= TELLING
      }
      begin = i + 1
      plain = true
    } else if (classes[code] !== CLASS.letter) {
      if (classes[code] === CLASS.period || classes[code] === CLASS.digit) return []
      others = true
      if (plain && classes[code] === CLASS.apostrophe && elides(entry, begin, i)) begin = i + 1
      else plain = false
    }
  }
  return telling || !others ? words : null
}

/** Whether the tokeniser parts a word from what stands before its apostrophe. */
function elides(entry: string, begin: number, apostrophe: number): boolean {
  if (!segmentation('elision').has(entry.slice(begin, apostrophe).toLowerCase())) return false
  const end = entry.indexOf(' ', apostrophe)
  return !segmentation('keep').has(entry.slice(begin, end < 0 ? undefined : end).toLowerCase())
}

/** The longest token of each entry that begins with a letter. One text of all entries is tokenised faster than each alone. */
function longestTokens(entries: readonly string[]): string[] {
  const lines = entries.map((entry) => entry.replace(SLOTS, ' '))
  const { length, start, type, types } = tokenise(lines.join('\n'), createVocabulary())
  let token = 0
  let end = -1
  return lines.map((line) => {
    end += line.length + 1
    let longest = ''
    for (; token < length && (start[token] as number) < end; token++) {
      const word = types[type[token] as number] as string
      if (word.length > longest.length && isPlain(word[0] as string)) longest = word
    }
    return longest
  })
}

/** Shorter words are in every text. */
const TELLING = 4
/** As common as words of so many entries. */
const SHORT = 50

const SPACE = 32

/** Elements by their kind, then by their word: most stand in many patterns. */
const elements: Map<string, Map<string, PatternElement>> = /* @__PURE__ */ new Map()

/**
 * The element of a word.
 *
 * @param kind `form`, `case`, the part of speech it is read with, or '' for any
 * @param pos the parts of speech that the token must have, or '' for any
 */
function element(word: string, kind: string, pos: string, gap: boolean): PatternElement {
  const key = `${gap ? '+' : ''}${kind} ${pos}`
  let same = elements.get(key)
  if (!same) {
    same = new Map()
    elements.set(key, same)
  }
  let found = same.get(word)
  if (!found) {
    found = createElement(word, kind, pos, gap)
    same.set(word, found)
  }
  return found
}

function createElement(word: string, kind: string, pos: string, gap: boolean): PatternElement {
  const lower = word.toLowerCase()
  const mask = pos === '' ? 0 : posMask(pos.split('|'))
  const plain = { forms: [lower], cased: NOTHING, lemmas: NOTHING, participles: NOTHING, pos: mask, slot: false, gap }
  if (kind === 'case') return { ...plain, forms: NOTHING, cased: [word] }
  if (kind === 'form') return plain
  const contracted = CONTRACTED.get(lower)
  if (contracted) return { ...plain, forms: contracted }
  const known = knownAnalyses(lower)
  const wanted = kind === '' ? null : kind.split('|')
  const lemmas: string[] = []
  for (const analysis of known) {
    if (wanted ? !wanted.includes(analysis.pos) : isUnlikely(analysis, known, lower)) continue
    if (!lemmas.includes(analysis.lemma)) lemmas.push(analysis.lemma)
  }
  if (lemmas.length === 0) lemmas.push(lower)
  const participles = wanted?.includes('ADJ') && PAST_PARTICIPLE.test(lower) ? participlesOf(known, lower) : NOTHING
  // pointé du doigt is not pointe du doigt
  const checked = mask === 0 && participles.length > 0 ? posMask(wanted as string[]) : mask
  return { ...plain, lemmas, participles, pos: checked }
}

function canBe(word: string, pos: string): boolean {
  return !CONTRACTED.has(word) && knownAnalyses(word).some((analysis) => analysis.pos === pos)
}

function participlesOf(known: readonly Analysis[], word: string): string[] {
  const verbs = known.filter(({ pos, lemma }) => pos === 'VERB' && lemma !== word)
  return [...new Set(verbs.map(({ lemma }) => lemma))]
}

type Analysis = ReturnType<typeof analyses>[number]
const analysed: Map<string, readonly Analysis[]> = /* @__PURE__ */ new Map()

function knownAnalyses(word: string): readonly Analysis[] {
  let known = analysed.get(word)
  if (!known) {
    known = analyses(word)
    analysed.set(word, known)
  }
  return known
}

/** In a citation form a word that is itself a lemma is not a form of a verb (*sort, poste*) nor *de* an article. */
function isUnlikely({ pos, lemma }: Analysis, known: readonly Analysis[], word: string): boolean {
  return (
    lemma !== word && (pos === 'VERB' || pos === 'DET' || pos === 'PRON') && known.some((other) => other.lemma === word)
  )
}

function slotElement(slot: string, gap: boolean): PatternElement {
  const pos = posMask(slot.slice(1, -1).split('|'))
  return { forms: NOTHING, cased: NOTHING, lemmas: NOTHING, participles: NOTHING, pos, slot: true, gap }
}

/** Whether a word of an entry is an optional one, `(ADV)`. */
export function isSlot(word: string): boolean {
  return word.startsWith('(') && SLOT.test(word)
}

/** The words and slots of an entry, as the tokeniser tells them apart. */
export function splitEntry(entry: string): readonly string[] {
  if (isPlain(entry)) return entry.split(' ')
  return /[.\d]/.test(entry)
    ? entry.split(/(\([A-Z|]+\))/).flatMap((piece) => (isSlot(piece) ? [piece] : tokensOf(piece)))
    : entry.split(' ').flatMap((piece) => (isPlain(piece) || isSlot(piece) ? [piece] : tokensOf(piece)))
}

let vocabulary: Vocabulary | null = null
const tokenised: Map<string, readonly string[]> = /* @__PURE__ */ new Map()

function tokensOf(piece: string): readonly string[] {
  let words = tokenised.get(piece)
  if (!words) {
    vocabulary ??= createVocabulary()
    const { type, types } = tokenise(piece, vocabulary)
    words = Array.from(type, (number) => types[number] as string)
    tokenised.set(piece, words)
  }
  return words
}

/** Letters and single spaces only: nothing there for the tokeniser to decide. */
function isPlain(entry: string): boolean {
  const classes = classTable()
  for (let i = 0; i < entry.length; i++) {
    const code = entry.charCodeAt(i)
    if (classes[code] !== CLASS.letter && (code !== SPACE || entry.charCodeAt(i + 1) === SPACE)) return false
  }
  return true
}

/** The patterns of a `not` context, in which ~ stands for the entry, and where the entry lies in it. */
export function contextPattern(
  context: string,
  entry: readonly PatternElement[],
): { elements: PatternElement[]; from: number; to: number } {
  const place = context.indexOf('~')
  const before = context.slice(0, place).trim()
  const after = context.slice(place + 1).trim()
  const head = before === '' ? [] : patternOf(before, 'EXPR', '')
  const tail = after === '' ? [] : patternOf(after, 'EXPR', '')
  return { elements: [...head, ...entry, ...tail], from: head.length, to: head.length + entry.length }
}
