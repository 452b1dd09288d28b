import { KEY_BITS, MORE, type PackedModel, plainTransitionOf, transitionOf } from '../../src/morphology/model.ts'
import { POS } from '../../src/morphology/tagged.ts'
import type { Numbering } from './examples.ts'
import { pack } from './pack.ts'

/** Rounds the weights to 6 bits and writes them as strings: sorted keys as differences, and for each the tags it speaks for. */
export function packModel(weights: Float32Array, numbering: Numbering, step: number): PackedModel {
  const tags = POS.length
  const rows = new Map<number, { size: number; row: number[] }>()
  const put = (hash: number, id: number): void => {
    const row: number[] = []
    let size = 0
    for (let y = 0; y < tags; y++) {
      const value = Math.max(-31, Math.min(31, Math.round((weights[id * tags + y] as number) / step)))
      row.push(value)
      size += Math.abs(value)
    }
    if (size === 0) return
    const key = hash >>> (32 - KEY_BITS)
    const known = rows.get(key)
    if (known === undefined || known.size < size) rows.set(key, { size, row })
  }
  for (const [hash, id] of numbering.emission) put(hash, id)
  for (const [hash, id] of numbering.transition)
    for (let p = 0; p < tags; p++) {
      put(hash === 0 ? plainTransitionOf(p) : transitionOf(p, hash), id + p)
    }
  const sorted = [...rows].sort(([a], [b]) => a - b)
  const deltas: number[] = []
  let last = 0
  for (const [key] of sorted) {
    let delta = key - last
    for (; delta >= MORE; delta -= MORE) deltas.push(MORE)
    deltas.push(delta)
    last = key
  }
  const setOf = (row: readonly number[]): number[] => row.flatMap((value, y) => (value === 0 ? [] : [y]))
  const uses = new Map<string, number>()
  for (const [, { row }] of sorted) {
    const set = pack(setOf(row))
    uses.set(set, (uses.get(set) ?? 0) + 1)
  }
  const common = [...uses.keys()]
    .filter((set) => (uses.get(set) as number) > 1)
    .sort((a, b) => (uses.get(b) as number) - (uses.get(a) as number) || (a < b ? -1 : 1))
    .slice(0, 2500)
  const rank = new Map(common.map((set, i) => [set, i + 1]))
  const ranks = sorted.map(([, { row }]) => rank.get(pack(setOf(row))) ?? 0)
  return {
    step,
    keys: pack(deltas),
    sets: pack(ranks),
    tags: common.join(' '),
    rare: pack(sorted.flatMap(([, { row }], i) => (ranks[i] === 0 ? [setOf(row).length, ...setOf(row)] : []))),
    values: pack(
      sorted.flatMap(([, { row }]) =>
        row.filter((value) => value !== 0).map((value) => (value > 0 ? (value - 1) * 2 : (-value - 1) * 2 + 1)),
      ),
    ),
  }
}
