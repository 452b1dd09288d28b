import { mixBits } from './folded-words.ts'

/** Words of an n-gram. */
export const GRAM = 5

/**
 * Values of a signature; each is a band of its own. Two paragraphs with Jaccard similarity s meet in at least one of b bands
 * of r values with probability 1 − (1 − s^r)^b (Leskovec, Rajaraman & Ullman 2014, 3.4). A copy with 20 % of its words edited
 * keeps .13 to .33 of its 5-grams: 14 bands of 8 find one in a thousand of them, 32 of 1 find .996 (docs/method-reuse.md).
 */
export const BANDS = 32

/** The hash functions of a signature: x → factor · x + shift modulo 2³², factor odd. */
export interface HashFamily {
  readonly factor: Int32Array
  readonly shift: Int32Array
}

/** A family of hash functions that depends on the seed alone. */
export function createHashFamily(size: number, seed: number): HashFamily {
  const factor = new Int32Array(size)
  const shift = new Int32Array(size)
  for (let k = 0; k < size; k++) {
    factor[k] = mixBits(seed + 2 * k) | 1
    shift[k] = mixBits(seed + 2 * k + 1)
  }
  return { factor, shift }
}

/**
 * Writes the MinHash signature (Broder 1997) of the n-grams of words from … to − 1: for each hash function the least value
 * over all n-grams. Needs at least GRAM words.
 *
 * @param hashes hash of each word
 */
export function writeSignature(
  signature: Int32Array,
  { factor, shift }: HashFamily,
  hashes: Int32Array,
  from: number,
  to: number,
): void {
  const size = factor.length
  signature.fill(0x7fffffff)
  for (let i = from; i + GRAM <= to; i++) {
    let gram = 0
    for (let k = i; k < i + GRAM; k++) gram = (Math.imul(gram, 0x01000193) + (hashes[k] as number)) | 0
    gram = mixBits(gram)
    for (let k = 0; k < size; k++) {
      const value = (Math.imul(gram, factor[k] as number) + (shift[k] as number)) | 0
      if (value < (signature[k] as number)) signature[k] = value
    }
  }
}

/** So many units stand for a bucket; all others of the bucket are compared with them alone. */
const REPRESENTATIVES = 4

/** The buckets of one band: for each value up to REPRESENTATIVES units. */
interface Buckets {
  /** Open addressing: place of the bucket + 1, or 0. */
  readonly slots: Int32Array
  readonly value: Int32Array
  readonly units: Int32Array
  count: number
}

/** An index of signatures in which every look-up and every entry costs the same, however many paragraphs are alike. */
export interface SignatureIndex {
  /** Units that share a band with a signature, in ascending order, without doubles. */
  candidates(signature: Int32Array): number[]
  /** Enters a unit in the buckets where none of `covered` stands for it already. */
  add(signature: Int32Array, unit: number, covered: ReadonlySet<number>): void
}

/** @param capacity the most units that will be added */
export function createSignatureIndex(bands: number, capacity: number): SignatureIndex {
  const all = Array.from({ length: bands }, () => createBuckets(capacity))
  return {
    candidates(signature) {
      const found = new Set<number>()
      all.forEach((buckets, band) => {
        const bucket = (buckets.slots[slotOf(buckets, signature[band] as number)] as number) - 1
        if (bucket < 0) return
        for (let k = 0; k < REPRESENTATIVES; k++) {
          const unit = buckets.units[bucket * REPRESENTATIVES + k] as number
          if (unit >= 0) found.add(unit)
        }
      })
      return [...found].sort((a, b) => a - b)
    },
    add(signature, unit, covered) {
      all.forEach((buckets, band) => {
        const value = signature[band] as number
        const slot = slotOf(buckets, value)
        if (buckets.slots[slot] === 0) {
          buckets.value[buckets.count] = value
          buckets.slots[slot] = ++buckets.count
        }
        const first = ((buckets.slots[slot] as number) - 1) * REPRESENTATIVES
        for (let k = first; k < first + REPRESENTATIVES; k++) {
          const standing = buckets.units[k] as number
          if (standing >= 0 && !covered.has(standing)) continue
          if (standing < 0) buckets.units[k] = unit
          return
        }
      })
    },
  }
}

function createBuckets(capacity: number): Buckets {
  const room = 1 << (33 - Math.clz32(Math.max(1, capacity)))
  return {
    slots: new Int32Array(room),
    value: new Int32Array(capacity),
    units: new Int32Array(capacity * REPRESENTATIVES).fill(-1),
    count: 0,
  }
}

/** The slot that holds a value, or the free one where it belongs. */
function slotOf({ slots, value: values }: Buckets, value: number): number {
  const mask = slots.length - 1
  let slot = mixBits(value) & mask
  for (;;) {
    const bucket = (slots[slot] as number) - 1
    if (bucket < 0 || values[bucket] === value) return slot
    slot = (slot + 1) & mask
  }
}
