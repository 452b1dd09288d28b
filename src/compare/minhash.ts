import { mixBits } from './folded-words.ts'

/** Words of an n-gram. */
export const GRAM = 4

/**
 * Values of a signature; each is a band of its own. Two paragraphs with Jaccard similarity s meet in at least one of b bands
 * of r values with probability 1 − (1 − s^r)^b (Leskovec, Rajaraman & Ullman 2014, 3.4). n-grams, bands and values were chosen
 * by the measured curve (docs/method-reuse.md): copies with 20 % of their words edited have similarities near .25.
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

/** With so many units of which none covers another, a bucket is a common phrase: nothing is compared for its sake any more. */
const REPRESENTATIVES = 3
/** Numbers of a bucket, side by side as they are read together: its value, then its units + 1, or 0. */
const BUCKET = 1 + REPRESENTATIVES

/** Buckets of signatures by band and value: every look-up and every entry costs the same, however many paragraphs are alike. */
export interface SignatureIndex {
  /** Open addressing. A bucket without a unit is free. */
  readonly buckets: Int32Array
  /** Buckets: a power of two. */
  readonly room: number
}

/** @param repeated of every signature that will be entered the bits of its bands */
export function createSignatureIndex(repeated: Int32Array): SignatureIndex {
  let entries = 0
  for (const bits of repeated) for (let left = bits; left !== 0; left &= left - 1) entries++
  const room = 1 << (33 - Math.clz32(entries))
  return { buckets: new Int32Array(room * BUCKET), room }
}

/**
 * Per signature one bit a band: whether its value may occur in another signature too. Most text is unique, and what is
 * looked up in a table of all signatures is seldom in the processor's cache; this table of counts is.
 *
 * @param values all values of a band side by side, one band after the other
 */
export function repeatedBands(values: Int32Array): Int32Array {
  const length = values.length / BANDS
  const repeated = new Int32Array(length)
  const room = 1 << (34 - Math.clz32(length))
  const count = new Uint8Array(room)
  for (let band = 0; band < BANDS; band++) {
    const own = values.subarray(band * length, (band + 1) * length)
    count.fill(0)
    for (let i = 0; i < length; i++) {
      const slot = mixBits(own[i] as number) & (room - 1)
      if ((count[slot] as number) < 2) count[slot]!++
    }
    for (let i = 0; i < length; i++) if (count[mixBits(own[i] as number) & (room - 1)] === 2) repeated[i]! |= 1 << band
  }
  return repeated
}

/**
 * Enters a unit in the buckets of the bands whose bits are set. `compare` is given the units that share a band with it, ascending, without doubles, and tells which of
 * them stand for it: it is entered only in buckets where none of them does and there is room.
 */
export function enterSignature(
  index: SignatureIndex,
  signature: Int32Array,
  bands: number,
  unit: number,
  compare: (candidates: number[]) => ReadonlySet<number>,
): void {
  const { buckets } = index
  const keys: number[] = []
  const candidates: number[] = []
  for (let band = 0; band < BANDS; band++) {
    if ((bands & (1 << band)) === 0) continue
    const key = mixBits(band) ^ (signature[band] as number)
    const place = findBucket(index, key)
    if (buckets[place + REPRESENTATIVES] !== 0) continue
    keys.push(key)
    for (let k = 1; k < BUCKET && buckets[place + k] !== 0; k++) candidates.push((buckets[place + k] as number) - 1)
  }
  candidates.sort((a, b) => a - b)
  const covered = compare(candidates.filter((candidate, k) => candidate !== candidates[k - 1]))
  for (const key of keys) {
    // Looked up again: another band of this unit may have taken a free bucket meanwhile.
    const place = findBucket(index, key)
    let k = 1
    while (k < BUCKET && buckets[place + k] !== 0 && !covered.has((buckets[place + k] as number) - 1)) k++
    if (k === BUCKET || buckets[place + k] !== 0) continue
    buckets[place] = key
    buckets[place + k] = unit + 1
  }
}

/** Where the bucket of a key begins, or the free one that it would take. */
function findBucket({ buckets, room }: SignatureIndex, key: number): number {
  let slot = mixBits(key) & (room - 1)
  while (buckets[slot * BUCKET + 1] !== 0 && buckets[slot * BUCKET] !== key) slot = (slot + 1) & (room - 1)
  return slot * BUCKET
}
