import { abbreviations, segmentation } from '../lexicon/closed.ts'
import { scanAddress } from './addresses.ts'
import { CLASS, classTable, codeUnits, isAstralLetter, learnClass } from './characters.ts'
import { allocateColumns } from './columns.ts'
import { KIND } from './document.ts'
import { internSpan, LOCAL, RECORD, STAMP, type Vocabulary } from './vocabulary.ts'
import { createWordList, holds, type WordList } from './word-list.ts'

/** Tokens, with what later passes need to know about the gaps between them. */
export interface RawTokens {
  length: number
  start: Uint32Array
  end: Uint32Array
  kind: Uint8Array
  type: Uint32Array
  /** Line breaks between the token and the one before: 0, 1, or 2 for a blank line. */
  breaks: Uint8Array
  /** Not filled here: see `segment`. */
  depth: Uint8Array
  types: string[]
  /** Per type: its number in the vocabulary. */
  forms: number[]
  /** Tokens that are quotation marks. */
  marks: number[]
}

const MARKS: ReadonlySet<number> = /* @__PURE__ */ new Set([...'«»“”„‟"‹›'].map((mark) => mark.charCodeAt(0)))

/** Punctuation that is one token however often it is repeated: `...`, `!!!`, `--`, `***`. */
const RUNS: ReadonlySet<number> = /* @__PURE__ */ new Set([...'.!?-–—*_=#~'].map((mark) => mark.charCodeAt(0)))

/** Bounds the look-ahead, so that a hostile chain of hyphens costs linear time. */
const LONGEST_LISTED = 32

let keep: WordList | null = null
let enclitic: WordList | null = null

/** Splits a text into tokens by one pass over its code units. */
export function tokenise(text: string, vocabulary: Vocabulary): RawTokens {
  const classes = classTable()
  const codes = codeUnits(text)
  const { length } = text
  const elision = segmentation('elision')
  keep ??= createWordList(segmentation('keep'))
  enclitic ??= createWordList(segmentation('enclitic'))
  const keptWords = keep
  const enclitics = enclitic
  const starters = segmentation('sentence-starter')
  const shortened = abbreviations()
  const document = ++vocabulary.document
  const types: string[] = []
  const forms: number[] = []
  let scratch = scratchColumns((length >> 2) + 16)
  let { start, end, type, kind, breaks } = scratch
  const marks: number[] = []
  let count = 0
  let newlines = 0

  function push(from: number, to: number, tokenKind: number): void {
    if (count === start.length) {
      scratch = scratchColumns(count * 2, scratch)
      ;({ start, end, type, kind, breaks } = scratch)
    }
    start[count] = from
    end[count] = to
    kind[count] = tokenKind
    const form = internSpan(vocabulary, text, codes, from, to)
    const { records } = vocabulary
    const at = form * RECORD
    if (records[at + STAMP] !== document) {
      records[at + STAMP] = document
      records[at + LOCAL] = forms.push(form) - 1
      types.push(vocabulary.forms[form] as string)
    }
    type[count] = records[at + LOCAL] as number
    breaks[count] = Math.min(newlines, 2)
    newlines = 0
    count++
  }

  const at = (index: number): number => {
    const code = codes[index] as number
    return classes[code] || learnClass(classes, code)
  }

  for (let i = 0; i < length; ) {
    const code = codes[i] as number
    const cls = classes[code] || learnClass(classes, code)
    if (cls === CLASS.space) {
      i++
    } else if (cls === CLASS.letter) {
      let j = i + 1
      while (((classes[codes[j] as number] as number) || at(j)) <= CLASS.digit) j++
      const next = at(j)
      if (
        next === CLASS.apostrophe ||
        next === CLASS.hyphen ||
        next === CLASS.period ||
        next === CLASS.surrogate ||
        next >= CLASS.punctuation
      ) {
        i = finishWord(i, j)
      } else {
        push(i, j, KIND.word)
        i = j
      }
    } else if (cls === CLASS.newline) {
      if (code !== 10 || codes[i - 1] !== 13) newlines++
      i++
    } else if (cls === CLASS.digit) {
      const j = scanNumber(i)
      push(i, j, wordFollowsDigits(i, j) ? KIND.word : KIND.number)
      i = j
    } else if (cls === CLASS.hyphen) {
      i = scanHyphen(i)
    } else if (cls === CLASS.surrogate) {
      const point = text.codePointAt(i) as number
      if (isAstralLetter(point)) {
        i = finishWord(i, i + (point > 0xffff ? 2 : 1))
      } else {
        const j = scanEmoji(i)
        push(i, j, KIND.symbol)
        i = j
      }
    } else {
      const address = code === 64 || code === 35 ? scanAddress(text, i, i) : 0
      if (address > 0) {
        push(i, address, KIND.address)
        i = address
        continue
      }
      if (MARKS.has(code)) marks.push(count)
      let j = i + 1
      if (RUNS.has(code)) while (codes[j] === code) j++
      // °C, °F
      if (code === 0xb0 && (codes[j] === 67 || codes[j] === 70) && at(j + 1) !== CLASS.letter) j++
      push(i, j, cls === CLASS.symbol ? KIND.symbol : KIND.punctuation)
      i = j
    }
  }
  const columns = allocateColumns(count, COLUMNS)
  copyColumns(columns, scratch, count)
  return {
    length: count,
    ...columns,
    types,
    forms,
    marks,
  }

  /** Ends the word that holds [from, j) and meets an apostrophe, hyphen, period or symbol there. */
  function finishWord(from: number, j: number): number {
    for (;;) {
      const next = at(j)
      if (next === CLASS.letter || next === CLASS.digit) {
        j++
      } else if (next === CLASS.surrogate) {
        const point = text.codePointAt(j) as number
        if (!isAstralLetter(point)) break
        j += point > 0xffff ? 2 : 1
      } else if (next === CLASS.apostrophe) {
        const kept = keptWord(from)
        if (kept > j) {
          j = kept
          continue
        }
        if (j - from <= LONGEST_LISTED && elision.has(lower(from, j))) {
          // An apostrophe with nothing to elide before is a closing single quote.
          push(from, j + 1, KIND.word)
          return j + 1
        }
        if (at(j + 1) !== CLASS.letter) break
        j++
      } else if (next === CLASS.hyphen) {
        const after = at(j + 1)
        if (after !== CLASS.letter && after !== CLASS.digit) break
        const kept = keptWord(from)
        if (kept > j) {
          j = kept
          continue
        }
        const clitic = encliticEnd(j)
        if (clitic > 0) {
          push(from, j, KIND.word)
          push(j, clitic, KIND.word)
          return clitic
        }
        j++
      } else if (next === CLASS.period) {
        if (at(j + 1) === CLASS.letter || at(j + 1) === CLASS.digit) {
          const address = scanAddress(text, from, j)
          if (address > 0) {
            push(from, address, KIND.address)
            return address
          }
        }
        const dotted = abbreviationEnd(from, j)
        if (dotted > 0) j = dotted
        break
      } else if (next >= CLASS.punctuation) {
        const address = scanAddress(text, from, j)
        if (address > 0) {
          push(from, address, KIND.address)
          return address
        }
        const code = codes[j] as number
        // R&D, n°, km/h
        if (code === 38 && j - from === 1 && at(j + 1) === CLASS.letter && at(j + 2) !== CLASS.letter) {
          j++
          continue
        }
        if (code === 0xb0 && j - from === 1 && ((codes[from] as number) | 32) === 110) j++
        // auteur(e)(s): endings in brackets
        while (codes[j] === 40 && isBracketedEnding(j)) j = text.indexOf(')', j) + 1
        break
      } else break
    }
    push(from, j, KIND.word)
    return j
  }

  function isBracketedEnding(j: number): boolean {
    let k = j + 1
    while (k - j <= 4 && at(k) === CLASS.letter) k++
    return k > j + 1 && codes[k] === 41 && at(k + 1) !== CLASS.letter
  }

  function lower(from: number, to: number): string {
    return text.slice(from, to).toLowerCase()
  }

  /** End of the longest kept-together word (aujourd'hui, celui-ci) that begins at `from`, or 0. */
  function keptWord(from: number): number {
    const j = chainEnd(from)
    return holds(keptWords, text, codes, from, j) ? j : 0
  }

  /** End of the pronoun that follows the hyphen at `j` and ends the word, or 0. */
  function encliticEnd(j: number): number {
    const k = chainEnd(j + 1)
    return holds(enclitics, text, codes, j + 1, k) ? k : 0
  }

  /** End of the letters, digits, apostrophes and hyphens from `from` on; no listed word is longer than the bound. */
  function chainEnd(from: number): number {
    let j = from
    while (j - from < LONGEST_LISTED) {
      const cls = at(j)
      if (cls === CLASS.letter || cls === CLASS.digit) j++
      else if ((cls === CLASS.apostrophe || cls === CLASS.hyphen) && at(j + 1) === CLASS.letter) j++
      else break
    }
    return j
  }

  /** End of the abbreviation or run of initials whose first period is at `j`, or 0. */
  function abbreviationEnd(from: number, j: number): number {
    // O.N.U., J.-C., J.-P.: single letters, each with its period.
    if (j - from === 1) {
      let k = j + 1
      let letters = 1
      for (;;) {
        const h = at(k) === CLASS.hyphen ? k + 1 : k
        if (at(h) !== CLASS.letter || at(h + 1) !== CLASS.period) break
        k = h + 2
        letters++
      }
      if (letters > 1) {
        if (at(k) === CLASS.letter && at(k + 1) !== CLASS.letter) return k + 1
        return k
      }
      const code = codes[from] as number
      const capital = code !== (text[from] as string).toLowerCase().charCodeAt(0)
      if (capital && (at(j + 1) === CLASS.space || at(j + 1) === CLASS.letter)) {
        // An initial stands before a name; a lone capital at a sentence's end does not.
        let k2 = j + 1
        while (k2 < length && at(k2) === CLASS.space) k2++
        let k3 = k2
        while (k3 - k2 < LONGEST_LISTED && at(k3) === CLASS.letter) k3++
        const next = text.slice(k2, k3)
        if (next !== next.toLowerCase() && !starters.has(next.toLowerCase())) return j + 1
      }
    }
    // M. is a title, m. is not: an abbreviation written with a capital needs it.
    if (j - from <= 6) {
      const form = `${text.slice(from, j)}.`
      const kind = shortened.get(form) ?? shortened.get(form.toLowerCase())
      if (kind !== undefined && (kind !== 'numbered' || numberFollows(j + 1))) return j + 1
    }
    return 0
  }

  /** p. 12: a number after a space. */
  function numberFollows(j: number): boolean {
    let k = j
    while (k < length && at(k) === CLASS.space) k++
    return at(k) === CLASS.digit
  }

  /** End of a number: digits with separators inside, groups of three, a following letter run (15h30, 1er, 5G). */
  function scanNumber(from: number): number {
    let j = from
    while (at(j) === CLASS.digit) j++
    if (j - from <= 3) {
      // 1 000 000: groups of three digits after one space, plain, no-break or narrow.
      let k = j
      while (isGroupSpace(codes[k] as number) && isThreeDigits(k + 1)) k += 4
      j = k
    }
    for (;;) {
      const code = codes[j] as number
      const cls = at(j)
      if (cls === CLASS.letter || cls === CLASS.digit) j++
      else if (
        (cls === CLASS.period ||
          code === 44 ||
          code === 58 ||
          code === 47 ||
          cls === CLASS.hyphen ||
          code === 0x2019 ||
          code === 39) &&
        at(j + 1) === CLASS.digit
      )
        j++
      else if (cls === CLASS.hyphen && at(j + 1) === CLASS.letter && encliticEnd(j) === 0) j++
      else break
    }
    return j
  }

  function isGroupSpace(code: number): boolean {
    return code === 32 || code === 0xa0 || code === 0x202f || code === 0x2009
  }

  function isThreeDigits(j: number): boolean {
    return at(j) === CLASS.digit && at(j + 1) === CLASS.digit && at(j + 2) === CLASS.digit && at(j + 3) !== CLASS.digit
  }

  function wordFollowsDigits(from: number, to: number): boolean {
    for (let j = from; j < to; j++) if (at(j) === CLASS.letter) return true
    return false
  }

  /** A hyphen that no word holds: a run of dashes, a negative number, a list dash, a clitic after a closing mark. */
  function scanHyphen(from: number): number {
    let j = from + 1
    if (codes[j] === codes[from]) {
      while (codes[j] === codes[from]) j++
    } else if (at(j) === CLASS.digit && (from === 0 || at(from - 1) === CLASS.space || codes[from - 1] === 40)) {
      j = scanNumber(j)
      push(from, j, KIND.number)
      return j
    } else {
      const clitic = encliticEnd(from)
      if (clitic > 0 && from > 0 && at(from - 1) !== CLASS.space && at(from - 1) !== CLASS.newline) {
        push(from, clitic, KIND.word)
        return clitic
      }
    }
    push(from, j, KIND.punctuation)
    return j
  }

  /** End of an emoji with its modifiers and joined parts, or of a lone surrogate. */
  function scanEmoji(from: number): number {
    let j = from + ((text.codePointAt(from) as number) > 0xffff ? 2 : 1)
    for (;;) {
      const point = text.codePointAt(j)
      if (point === 0xfe0f || point === 0x20e3 || (point !== undefined && point >= 0x1f3fb && point <= 0x1f3ff)) {
        j += point > 0xffff ? 2 : 1
      } else if (point === 0x200d && at(j + 1) >= CLASS.symbol) {
        j += 1 + ((text.codePointAt(j + 1) as number) > 0xffff ? 2 : 1)
      } else return j
    }
  }
}

/** `depth` is left to a later pass. */
const COLUMNS = { start: 'u32', end: 'u32', type: 'u32', kind: 'u8', breaks: 'u8', depth: 'u8' } as const
type Columns = ReturnType<typeof allocateColumns<typeof COLUMNS>>

/** Working memory, kept from one text to the next unless it is large. */
let kept: Columns | null = null
const LARGE = 1 << 18

/** Columns with room for some tokens, with what `before` holds. */
function scratchColumns(room: number, before?: Columns): Columns {
  if (!before && kept && kept.start.length >= room) return kept
  const columns = allocateColumns(room, COLUMNS)
  if (before) copyColumns(columns, before, before.start.length)
  kept = room > LARGE ? null : columns
  return columns
}

function copyColumns(to: Columns, from: Columns, count: number): void {
  for (const name of ['start', 'end', 'type', 'kind', 'breaks'] as const) to[name].set(from[name].subarray(0, count))
}
