import type { Run } from './align.ts'

/** A longest common subsequence of two short word sequences, as runs in order (dynamic programming, |a| · |b| steps). */
export function commonWords(a: Int32Array, b: Int32Array): Run[] {
  if (a.length === 0 || b.length === 0) return []
  const width = b.length + 1
  // Cell (i, j): length of the longest common subsequence of a[i …] and b[j …].
  const longest = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const below = longest[(i + 1) * width + j] as number
      const right = longest[i * width + j + 1] as number
      longest[i * width + j] = a[i] === b[j] ? (longest[(i + 1) * width + j + 1] as number) + 1 : Math.max(below, right)
    }
  }
  const runs: Run[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      let length = 0
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++
      runs.push({ a: i, b: j, length })
      i += length
      j += length
    } else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i++
    else j++
  }
  return runs
}
