/**
 * A linear-chain conditional random field trained by FTRL, sentence by sentence. A sentence comes as lists of property
 * hashes per token; the weights of property f for tag y lie at weights[f * tags + y].
 */
export interface Example { emissions: Int32Array[], transitions: Int32Array[], gold: Uint8Array, allowed: Uint32Array, weight: number }

export interface Model { ids: Map<number, number>, weights: Float32Array, tags: number }

export function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Options { epochs: number, rate: number, l1: number, l2: number, seed: number, drop?: number }

/** transitions[t] holds properties of place t each of which has, for every previous tag, a row: id + previous tag. */
export function train(examples: Example[], features: number, tags: number, { epochs, rate, l1, l2, seed, drop = 0 }: Options): Float32Array {
  const w = new Float32Array(features * tags)
  const z = new Float32Array(features * tags)
  const root = new Float32Array(features * tags)
  const random = mulberry(seed)
  const order = examples.map((_, i) => i)
  const longest = Math.max(...examples.map(({ gold }) => gold.length))
  const emit = new Float64Array(longest * tags)
  const trans = new Float64Array(longest * tags * tags)
  const alpha = new Float64Array(longest * tags)
  const beta = new Float64Array(longest * tags)
  const scale = new Float64Array(longest)
  const grad = new Float64Array(tags)
  const kept: boolean[][] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const t = order[i] as number; order[i] = order[j] as number; order[j] = t
    }
    for (const index of order) {
      const { emissions, transitions, gold, allowed, weight } = examples[index] as Example
      const n = gold.length
      for (let t = 0; t < n; t++) {
        const at = t * tags
        for (let y = 0; y < tags; y++) emit[at + y] = 0
        const list = emissions[t] as Int32Array
        if (drop > 0) { const k: boolean[] = []; for (let q = 0; q < list.length; q++) k.push(random() >= drop); kept[t] = k }
        for (let q = 0; q < list.length; q++) {
          if (drop > 0 && !(kept[t] as boolean[])[q]) continue
          const base = (list[q] as number) * tags
          for (let y = 0; y < tags; y++) emit[at + y] += w[base + y] as number
        }
        if (drop > 0) for (let y = 0; y < tags; y++) emit[at + y] /= (1 - drop)
        const mask = (allowed[t] as number) | (1 << (gold[t] as number))
        for (let y = 0; y < tags; y++) if ((mask & (1 << y)) === 0) emit[at + y] = -1e9
        let top = -1e9
        for (let y = 0; y < tags; y++) if ((emit[at + y] as number) > top) top = emit[at + y] as number
        for (let y = 0; y < tags; y++) emit[at + y] = Math.exp((emit[at + y] as number) - top)
        if (t === 0) continue
        const tt = t * tags * tags
        for (let k = 0; k < tags * tags; k++) trans[tt + k] = 0
        for (const f of transitions[t] as Int32Array) {
          const base = f * tags
          for (let k = 0; k < tags * tags; k++) trans[tt + k] += w[base + k] as number
        }
        for (let k = 0; k < tags * tags; k++) trans[tt + k] = Math.exp(trans[tt + k] as number)
      }
      for (let t = 0; t < n; t++) {
        let total = 0
        for (let y = 0; y < tags; y++) {
          let a = t === 0 ? 1 : 0
          if (t > 0) for (let p = 0; p < tags; p++) a += (alpha[(t - 1) * tags + p] as number) * (trans[t * tags * tags + p * tags + y] as number)
          a *= emit[t * tags + y] as number
          alpha[t * tags + y] = a
          total += a
        }
        scale[t] = total
        for (let y = 0; y < tags; y++) alpha[t * tags + y] /= total
      }
      for (let t = n - 1; t >= 0; t--) {
        for (let p = 0; p < tags; p++) {
          if (t === n - 1) { beta[t * tags + p] = 1; continue }
          let b = 0
          for (let y = 0; y < tags; y++) b += (trans[(t + 1) * tags * tags + p * tags + y] as number) * (emit[(t + 1) * tags + y] as number) * (beta[(t + 1) * tags + y] as number)
          beta[t * tags + p] = b / (scale[t + 1] as number)
        }
      }
      for (let t = 0; t < n; t++) {
        let total = 0
        for (let y = 0; y < tags; y++) { const m = (alpha[t * tags + y] as number) * (beta[t * tags + y] as number); grad[y] = m; total += m }
        for (let y = 0; y < tags; y++) grad[y] = -(grad[y] as number) / total * weight
        grad[gold[t] as number] += weight
        const list = emissions[t] as Int32Array
        for (let q = 0; q < list.length; q++) {
          if (drop > 0 && !(kept[t] as boolean[])[q]) continue
          const base = (list[q] as number) * tags
          for (let y = 0; y < tags; y++) step(base + y, grad[y] as number)
        }
        if (t === 0) continue
        for (let p = 0; p < tags; p++) {
          for (let y = 0; y < tags; y++) {
            const k = p * tags + y
            let m = -(alpha[(t - 1) * tags + p] as number) * (trans[t * tags * tags + k] as number) * (emit[t * tags + y] as number) * (beta[t * tags + y] as number) / (scale[t] as number)
            if (gold[t - 1] === p && gold[t] === y) m += 1
            m *= weight
            if (m > 1e-5 || m < -1e-5) for (const f of transitions[t] as Int32Array) step(f * tags + k, m)
          }
        }
      }
    }
  }
  return w

  /** FTRL-Proximal (McMahan 2013): a rate for each weight, and a first-order penalty that keeps most weights at 0. */
  function step(k: number, g: number): void {
    if (g < 1e-4 && g > -1e-4) return
    const old = root[k] as number
    const now = Math.sqrt(old * old + g * g)
    root[k] = now
    const zk = (z[k] as number) - g - (now - old) / rate * (w[k] as number)
    z[k] = zk
    w[k] = zk > l1 ? (l1 - zk) / ((1 + now) / rate + l2) : zk < -l1 ? (-l1 - zk) / ((1 + now) / rate + l2) : 0
  }
}

/** The most likely tags of a sentence. */
export function decode(w: Float32Array, tags: number, emissions: Int32Array[], transitions: Int32Array[]): Uint8Array {
  const n = emissions.length
  const back = new Uint8Array(n * tags)
  let score = new Float64Array(tags)
  for (let t = 0; t < n; t++) {
    const emit = new Float64Array(tags)
    for (const f of emissions[t] as Int32Array) if (f >= 0) for (let y = 0; y < tags; y++) emit[y] += w[f * tags + y] as number
    if (t === 0) { score = emit; continue }
    const now = new Float64Array(tags).fill(-Infinity)
    for (let p = 0; p < tags; p++) for (let y = 0; y < tags; y++) {
      let s = (score[p] as number) + (emit[y] as number)
      for (const f of transitions[t] as Int32Array) if (f >= 0) s += w[f * tags + p * tags + y] as number
      if (s > (now[y] as number)) { now[y] = s; back[t * tags + y] = p }
    }
    score = now
  }
  const out = new Uint8Array(n)
  let best = 0
  for (let y = 1; y < tags; y++) if ((score[y] as number) > (score[best] as number)) best = y
  for (let t = n - 1; t >= 0; t--) { out[t] = best; best = back[t * tags + best] as number }
  return out
}
