/** The distinct surface forms of a document, found by hash without slicing the text for forms already seen. */
export interface Types {
  forms: string[]
  /** Open addressing: form number + 1, or 0. */
  slots: Int32Array
  hashes: number[]
}

/** A store for the forms of a text of some length. */
export function createTypes(length: number): Types {
  let room = 16
  while (room < 1024 && room < length) room *= 2
  return { forms: [], slots: new Int32Array(room), hashes: [] }
}

const STRAIGHT = 39

/** Number of the form text.slice(from, to): NFC, straight apostrophe, plain hyphen, no invisible joiners. */
export function internSpan(types: Types, text: string, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) {
    let code = text.charCodeAt(i)
    if (code > 0x2b9 || code === 0xad) {
      if (code === 0x2019) code = STRAIGHT
      else if (mayNeedNormalising(code)) return internForm(types, normalise(text.slice(from, to)))
    }
    hash = (Math.imul(hash, 31) + code) | 0
  }
  hash ^= hash >>> 15
  const mask = types.slots.length - 1
  let slot = hash & mask
  for (;;) {
    const found = types.slots[slot] as number
    if (found === 0) break
    if (types.hashes[found - 1] === hash && sameForm(types.forms[found - 1] as string, text, from, to)) return found - 1
    slot = (slot + 1) & mask
  }
  const form = text.slice(from, to)
  return add(types, slot, hash, form.includes('’') ? form.replace(/’/g, "'") : form)
}

function sameForm(form: string, text: string, from: number, to: number): boolean {
  if (form.length !== to - from) return false
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    const own = form.charCodeAt(i - from)
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

function internForm(types: Types, form: string): number {
  let hash = 0
  for (let i = 0; i < form.length; i++) hash = (Math.imul(hash, 31) + form.charCodeAt(i)) | 0
  hash ^= hash >>> 15
  const mask = types.slots.length - 1
  let slot = hash & mask
  for (;;) {
    const found = types.slots[slot] as number
    if (found === 0) return add(types, slot, hash, form)
    if (types.forms[found - 1] === form) return found - 1
    slot = (slot + 1) & mask
  }
}

function add(types: Types, slot: number, hash: number, form: string): number {
  types.forms.push(form)
  types.hashes.push(hash)
  types.slots[slot] = types.forms.length
  if (types.forms.length * 2 > types.slots.length) rehash(types)
  return types.forms.length - 1
}

function rehash(types: Types): void {
  const slots = new Int32Array(types.slots.length * 2)
  const mask = slots.length - 1
  for (let i = 0; i < types.hashes.length; i++) {
    let slot = (types.hashes[i] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = i + 1
  }
  types.slots = slots
}
