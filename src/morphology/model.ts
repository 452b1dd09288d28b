import { TAGGER } from './data/tagger.ts'
import { mix } from './features.ts'
import { POS } from './tagged.ts'
import { unpack } from './unpack.ts'

export const TAGS: number = POS.length

/** A delta of keys that means "add, and read on". */
export const MORE = 2000

/** The weights, in steps of the quantisation. Row 0 is empty: the answer for properties the model does not know. */
export interface Model {
  /**
   * The keys, sorted, by their first bits (the bucket) and the rest: the keys of bucket b are the rows first[b] …
   * first[b + 1] − 1. Keys are hashes, so that few share a bucket.
   */
  readonly first: Uint32Array
  readonly rest: Uint8Array
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
  const first = new Uint32Array((1 << BUCKET_BITS) + 1)
  const rest = new Uint8Array(count + 1)
  const weights = new Int8Array((count + 1) * TAGS)
  let key = 0
  let bucket = 0
  let d = 0
  let v = 0
  let r = 0
  for (let row = 1; row <= count; row++) {
    let delta = deltas[d++] as number
    for (; delta === MORE; delta = deltas[d++] as number) key += MORE
    key += delta
    while (bucket <= key >>> REST_BITS) first[bucket++] = row
    rest[row] = key & REST
    const which = sets[row - 1] as number
    const set = which > 0 ? (tags[which - 1] as Uint16Array) : rare.subarray(r + 1, r + 1 + (rare[r] as number))
    if (which === 0) r += set.length + 1
    for (let i = 0; i < set.length; i++) {
      const value = values[v++] as number
      weights[row * TAGS + (set[i] as number)] = (value & 1) === 0 ? (value >> 1) + 1 : -(value >> 1) - 1
    }
  }
  first.fill(count + 1, bucket)
  return { first, rest, weights }
}

/** Keys keep this many bits of a property's hash; the odd collision costs less than longer keys would. */
export const KEY_BITS = 22
/** As many buckets as there are keys, or a few more. */
const BUCKET_BITS = 16
const REST_BITS: number = KEY_BITS - BUCKET_BITS
const REST: number = (1 << REST_BITS) - 1

/** The row of a property, as an offset into the weights; 0 for an unknown one. */
export function rowOf({ first, rest }: Model, property: number): number {
  const key = property >>> (32 - KEY_BITS)
  const bucket = key >>> REST_BITS
  const end = first[bucket + 1] as number
  for (let row = first[bucket] as number; row < end; row++) if (rest[row] === (key & REST)) return row * TAGS
  return 0
}

/** The property "the word before has this tag", alone and with the class of the word at hand. */
export function transitionOf(tag: number, cls: number): number {
  return mix(mix(0x91, cls), tag)
}

export function plainTransitionOf(tag: number): number {
  return mix(0x92, tag)
}
