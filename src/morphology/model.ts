import { TAGGER } from './data/tagger.ts'
import { mix } from './features.ts'
import { POS } from './tagged.ts'
import { unpack } from './unpack.ts'

export const TAGS: number = POS.length

/** A delta of keys that means "add, and read on". */
export const MORE = 2000

/** The weights, in steps of the quantisation. Row 0 is empty: the answer for properties the model does not know. */
export interface Model {
  readonly mask: number
  /** One bit for each key by its hash: most unknown properties need no look-up in the table. */
  readonly filter: Int32Array
  /** Open hash table: key, row, key, row …; a row of 0 is a free place. */
  readonly table: Int32Array
  /** rows × TAGS. */
  readonly weights: Int8Array
}

let model: Model | null = null

/** The model, decoded on first use. */
export function loadModel(): Model {
  model ??= decodeModel(TAGGER)
  return model
}

/** The packed weights: see lexicons/train/export-model.ts. */
export type PackedModel = typeof TAGGER

/** Replaces the shipped weights by others (null: back to them). For cross-validation. */
export function installModel(packed: PackedModel | null): void {
  model = packed === null ? null : decodeModel(packed)
}

function decodeModel(packed: PackedModel): Model {
  const deltas = unpack(packed.keys)
  const sets = unpack(packed.sets)
  const values = unpack(packed.values)
  const rare = unpack(packed.rare)
  const tags = packed.tags.split(' ').map((set) => unpack(set))
  const count = sets.length
  let size = 1
  while (size < count * 2) size *= 2
  const mask = size - 1
  const table = new Int32Array(size * 2)
  const filter = new Int32Array(1 << (FILTER_BITS - 5))
  const weights = new Int8Array((count + 1) * TAGS)
  let key = 0
  let d = 0
  let v = 0
  let r = 0
  for (let row = 1; row <= count; row++) {
    let delta = deltas[d++] as number
    for (; delta === MORE; delta = deltas[d++] as number) key += MORE
    key += delta
    const bit = Math.imul(key, 0x9e3779b1) >>> (32 - FILTER_BITS)
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31))
    let slot = scatter(key) & mask
    while (table[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    table[slot * 2] = key
    table[slot * 2 + 1] = row * TAGS
    const which = sets[row - 1] as number
    const set = which > 0 ? (tags[which - 1] as Uint16Array) : rare.subarray(r + 1, r + 1 + (rare[r] as number))
    if (which === 0) r += set.length + 1
    for (let i = 0; i < set.length; i++) {
      const value = values[v++] as number
      weights[row * TAGS + (set[i] as number)] = (value & 1) === 0 ? (value >> 1) + 1 : -(value >> 1) - 1
    }
  }
  return { mask, filter, table, weights }
}

/** Neighbouring keys must not fill one stretch of the table. */
function scatter(key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> 9
}

/** Bits of a place in the filter: some forty thousand keys leave six in seven unknown properties at the filter. */
const FILTER_BITS = 18

/** Keys keep this many bits of a property's hash; the odd collision costs less than longer keys would. */
export const KEY_BITS = 22

/** The row of a property, as an offset into the weights; 0 for an unknown one. */
export function rowOf({ mask, filter, table }: Model, property: number): number {
  const key = property >>> (32 - KEY_BITS)
  const mixed = Math.imul(key, 0x9e3779b1)
  const bit = mixed >>> (32 - FILTER_BITS)
  if ((((filter[bit >> 5] as number) >> (bit & 31)) & 1) === 0) return 0
  let slot = ((mixed >>> 9) & mask) << 1
  for (;;) {
    const row = table[slot + 1] as number
    if (row === 0 || table[slot] === key) return row
    slot = (slot + 2) & (mask * 2 + 1)
  }
}

/** The property "the word before has this tag", alone and with the class of the word at hand. */
export function transitionOf(tag: number, cls: number): number {
  return mix(mix(0x91, cls), tag)
}

export function plainTransitionOf(tag: number): number {
  return mix(0x92, tag)
}
