import { twice } from './columns.ts'

/**
 * The distinct surface forms met so far, in any document, found by hash without slicing the text for known ones. What is
 * worked out for a form can be kept under its number from one document to the next.
 */
export interface Vocabulary {
  /** Form of each number: NFC, straight apostrophe, case kept. */
  readonly forms: string[]
  /** Open addressing: form number + 1, or 0. */
  slots: Int32Array
  /** RECORD numbers a form, side by side as they are read together: see HASH, STAMP, LOCAL, PLACE. */
  records: Int32Array
  /** The code units of the forms, one form after the other: nearer at hand than those of the strings. */
  units: Uint16Array
  document: number
}

export const RECORD = 4
/** Hash of the form. */
const HASH = 0
/** The last document that held the form, and the form's number among the types of that document. */
export const STAMP = 1
export const LOCAL = 2
/** Where the form begins in `units`; it ends where the next one begins. */
const PLACE = 3

/** A vocabulary larger than this is left behind at the next document. */
const LIMIT = 1 << 16

let shared: Vocabulary | null = null

/** The vocabulary that documents share. */
export function sharedVocabulary(): Vocabulary {
  if (shared === null || shared.forms.length > LIMIT) shared = createVocabulary()
  return shared
}

/** A vocabulary of its own, for texts that are no documents. */
export function createVocabulary(): Vocabulary {
  const room = 1 << 10
  return {
    forms: [],
    slots: new Int32Array(room * 2),
    records: new Int32Array(room * RECORD),
    units: new Uint16Array(room * 8),
    document: 0,
  }
}

const STRAIGHT = 39

/**
 * Number of the form text.slice(from, to): NFC, straight apostrophe, plain hyphen, no invisible joiners.
 *
 * @param codes the code units of the text
 */
export function internSpan(vocabulary: Vocabulary, text: string, codes: Uint16Array, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) {
    let code = codes[i] as number
    if (code > 0x2b9 || code === 0xad) {
      if (code === 0x2019) code = STRAIGHT
      else if (mayNeedNormalising(code)) return internForm(vocabulary, normalise(text.slice(from, to)))
    }
    hash = (Math.imul(hash, 31) + code) | 0
  }
  hash ^= hash >>> 15
  const { slots, records, units } = vocabulary
  const mask = slots.length - 1
  let slot = hash & mask
  for (;;) {
    const found = slots[slot] as number
    if (found === 0) break
    const record = (found - 1) * RECORD
    if (records[record + HASH] === hash) {
      const place = records[record + PLACE] as number
      const length = (records[record + RECORD + PLACE] as number) - place
      if (length === to - from && sameUnits(units, place, codes, from, to)) return found - 1
    }
    slot = (slot + 1) & mask
  }
  const form = text.slice(from, to)
  return add(vocabulary, slot, hash, form.includes('’') ? form.replace(/’/g, "'") : form)
}

function sameUnits(units: Uint16Array, place: number, codes: Uint16Array, from: number, to: number): boolean {
  const shift = place - from
  for (let i = from; i < to; i++) {
    const code = codes[i]
    const own = units[i + shift]
    if (code !== own && !(code === 0x2019 && own === STRAIGHT)) return false
  }
  return true
}

/** Combining marks, other apostrophes and hyphens, soft hyphen, joiners. */
function mayNeedNormalising(code: number): boolean {
  return (code < 0x2000 ? code < 0x370 || code === 0xad : code <= 0x2011) || code > 0xabff
}

function normalise(form: string): string {
  return form
    .replace(/[\u00AD\u200B-\u200D]/g, '')
    .replace(/[’ʼ]/g, "'")
    .replace(/[‐‑]/g, '-')
    .normalize('NFC')
}

/** Number of a form as `internSpan` would give it. */
export function internForm(vocabulary: Vocabulary, form: string): number {
  let hash = 0
  for (let i = 0; i < form.length; i++) hash = (Math.imul(hash, 31) + form.charCodeAt(i)) | 0
  hash ^= hash >>> 15
  const mask = vocabulary.slots.length - 1
  let slot = hash & mask
  for (;;) {
    const found = vocabulary.slots[slot] as number
    if (found === 0) return add(vocabulary, slot, hash, form)
    if (vocabulary.forms[found - 1] === form) return found - 1
    slot = (slot + 1) & mask
  }
}

function add(vocabulary: Vocabulary, slot: number, hash: number, form: string): number {
  // A slice would keep its whole text alive.
  const number = vocabulary.forms.push(detach(form)) - 1
  // Room for the place of the next form, too.
  if ((number + 2) * RECORD > vocabulary.records.length) {
    vocabulary.records = twice(vocabulary.records)
  }
  const { records } = vocabulary
  records[number * RECORD + HASH] = hash
  records[(number + 1) * RECORD + PLACE] = addUnits(vocabulary, records[number * RECORD + PLACE] as number, form)
  vocabulary.slots[slot] = number + 1
  if (vocabulary.forms.length * 2 > vocabulary.slots.length) rehash(vocabulary)
  return number
}

/** Writes the code units of a form; returns where they end. */
function addUnits(vocabulary: Vocabulary, place: number, form: string): number {
  const end = place + form.length
  if (end > vocabulary.units.length) {
    const units = new Uint16Array(end * 2)
    units.set(vocabulary.units)
    vocabulary.units = units
  }
  for (let i = 0; i < form.length; i++) vocabulary.units[place + i] = form.charCodeAt(i)
  return end
}

function detach(form: string): string {
  return form.length < SLICED ? form : ` ${form}`.slice(1)
}

/** V8 copies shorter slices. */
const SLICED = 13

function rehash(vocabulary: Vocabulary): void {
  const slots = new Int32Array(vocabulary.slots.length * 2)
  const mask = slots.length - 1
  for (let i = 0; i < vocabulary.forms.length; i++) {
    let slot = (vocabulary.records[i * RECORD + HASH] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
  }
  vocabulary.slots = slots
}
