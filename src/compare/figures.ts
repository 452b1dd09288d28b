import { KIND } from '../document/document.ts'
import { formAt, lemmaAt, posNumbers } from '../find/chunks.ts'
import { isName } from '../find/names.ts'
import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span } from '../types.ts'

const { ADJ, ADP, NOUN, NUM, SYM } = /* @__PURE__ */ posNumbers()

/** A number that a text gives, with what it counts. */
export interface Figure extends Span {
  value: number
  /** Lemma of the noun, or the symbol, after it; '' for none. */
  unit: string
}

/**
 * The figures of a text: in digits or in words (*1 150 salariés, 12,4 milliards d'euros, neuf navires, 3 %*). Dates, years, times of day,
 * and numbers of one digit that count nothing are no figures.
 */
export function findFigures(document: TaggedDocument): Figure[] {
  const figures: Figure[] = []
  for (let i = 0; i < document.tokens.length; i++) {
    const number = numberAt(document, i)
    if (!number) continue
    const { value, to } = number
    const [unit, end] = unitAt(document, to)
    if (!isDateOrTime(document, i, to, value, unit) && (unit !== '' || (value >= 10 && !isName(document, i - 1))))
      figures.push({
        start: document.tokens.start[i] as number,
        end: document.tokens.end[end - 1] as number,
        value,
        unit,
      })
    i = to - 1
  }
  return figures
}

/** The number whose first token this is, and one past its last. */
function numberAt(document: TaggedDocument, from: number): { value: number; to: number } | null {
  let to = from
  let parts: number[]
  if (document.tokens.kind[from] === KIND.number) {
    const value = readDigits(formAt(document, from))
    if (value === null) return null
    parts = [value]
    to++
    // 12,4 milliards: after digits only what multiplies.
    while ((wordValues(document, to)?.[0] ?? 0) >= 1000) parts.push(...(wordValues(document, to++) as number[]))
  } else {
    const first = document.pos[from] === NUM ? wordValues(document, from) : null
    // un, une: an article nearly always.
    if (!first || (first.length === 1 && (first[0] as number) < 2)) return null
    parts = []
    for (let values: number[] | null = first; values; values = wordValues(document, to)) {
      parts.push(...values)
      to++
    }
    // trois et demi, deux et les autres: a joining word at the end belongs to what follows.
    while (wordValues(document, to - 1)?.[0] === 0) to--
  }
  return { value: Number(compose(parts).toPrecision(12)), to }
}

/** The values of the parts of a number word (*vingt-six*: 20, 6), or `null` for another word. */
function wordValues(document: TaggedDocument, token: number): number[] | null {
  if (token >= document.tokens.length) return null
  const words = grammar('number-word')
  const values = formAt(document, token)
    .toLowerCase()
    .split('-')
    .map((part) => words.get(part))
  return values.every((value) => value !== undefined) ? values.map(Number) : null
}

/** deux cent quatre-vingt mille: a hundred multiplies the units before it, a thousand and more the group before it. */
function compose(parts: readonly number[]): number {
  let total = 0
  let group = 0
  parts.forEach((part, i) => {
    if (part >= 1000 && i > 0) {
      total += (group || 1) * part
      group = 0
    } else if (part === 100 && group > 0) group *= 100
    else if (part === 20 && group % 100 === 4) group += 76
    else group += part
  })
  return total + group
}

/** 1 150, 11.000, 3,5; `null` for what is no plain number (12:00, 3h30). */
function readDigits(form: string): number | null {
  const plain = form.replace(/\s/gu, '')
  const digits = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(plain) ? plain.replaceAll('.', '') : plain
  return /^\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null
}

/** Words that may stand between a number and its noun: *45 millions d'euros, deux grands navires*. */
const REACH = 2

function unitAt(document: TaggedDocument, token: number): [unit: string, end: number] {
  if (document.pos[token] === SYM || document.tokens.kind[token] === KIND.symbol)
    return [formAt(document, token), token + 1]
  for (let i = token; i < document.tokens.length && i <= token + REACH; i++) {
    if (document.pos[i] === NOUN) return [lemmaAt(document, i), i + 1]
    const isLink = document.pos[i] === ADP && i === token && lemmaAt(document, i) === 'de'
    if (!isLink && document.pos[i] !== ADJ) break
  }
  return ['', token]
}

function isDateOrTime(document: TaggedDocument, from: number, to: number, value: number, unit: string): boolean {
  const isDate = (token: number): boolean => grammar('month').has(formAt(document, token).toLowerCase())
  const isClock = (token: number): boolean =>
    document.pos[token] === NOUN && grammar('date-word').has(formAt(document, token).toLowerCase())
  const isYear = unit === '' && /^(19|20)\d\d$/.test(formAt(document, from)) && value < 2100
  return isYear || isDate(to) || isDate(from - 1) || isClock(to) || isClock(from - 1)
}
