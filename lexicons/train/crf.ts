/**
 * A linear-chain conditional random field trained by FTRL, sentence by sentence. A sentence comes as lists of property
 * hashes per token; the weights of property f for tag y lie at weights[f * tags + y].
 */
export interface Example {
  emissions: Int32Array[]
  transitions: Int32Array[]
  gold: Uint8Array
  allowed: Uint32Array
  weight: number
}

function mulberry(seed: number): () => number {
  let a = seed
  return () => {
    a = (a + 0x6d2b79f5) | 0
    let t = Math.imul(a ^ (a >>> 15), 1 | a)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export interface Options {
  epochs: number
  rate: number
  l1: number
  l2: number
  seed: number
  drop?: number
}

/** transitions[t] holds properties of place t each of which has, for every previous tag, a row: id + previous tag. */
export function train(
  examples: Example[],
  features: number,
  tags: number,
  { epochs, rate, l1, l2, seed, drop = 0 }: Options,
): Float32Array {
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
  const lists = new Map<number, Uint8Array>()
  // Only the tags a form can have are summed over: a third of all, which makes training many times faster.
  const choices = examples.map(({ allowed, gold }) =>
    Array.from(gold, (right, t) => {
      const mask = ((allowed[t] as number) | (1 << right)) >>> 0
      let list = lists.get(mask)
      if (list === undefined) {
        list = Uint8Array.from(Array.from({ length: tags }, (_, y) => y).filter((y) => (mask & (1 << y)) !== 0))
        lists.set(mask, list)
      }
      return list
    }),
  )
  let used: Int32Array[] = []
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const t = order[i] as number
      order[i] = order[j] as number
      order[j] = t
    }
    for (const index of order) learn(examples[index] as Example, choices[index] as Uint8Array[])
  }
  return w

  function learn({ emissions, transitions, gold, weight }: Example, choice: Uint8Array[]): void {
    const n = gold.length
    used = drop > 0 ? emissions.map((list) => list.filter(() => random() >= drop)) : emissions
    for (let t = 0; t < n; t++) {
      const at = t * tags
      const list = used[t] as Int32Array
      const here = choice[t] as Uint8Array
      let top = -1e9
      for (const y of here) {
        let sum = 0
        for (let q = 0; q < list.length; q++) sum += w[(list[q] as number) * tags + y] as number
        emit[at + y] = sum
        if (sum > top) top = sum
      }
      for (const y of here) emit[at + y] = Math.exp((emit[at + y] as number) - top)
      if (t === 0) continue
      const tt = t * tags * tags
      const rows = transitions[t] as Int32Array
      for (const p of choice[t - 1] as Uint8Array)
        for (const y of here) {
          let sum = 0
          for (let q = 0; q < rows.length; q++) sum += w[((rows[q] as number) + p) * tags + y] as number
          trans[tt + p * tags + y] = Math.exp(sum)
        }
    }
    for (let t = 0; t < n; t++) {
      let total = 0
      for (const y of choice[t] as Uint8Array) {
        let a = t === 0 ? 1 : 0
        if (t > 0)
          for (const p of choice[t - 1] as Uint8Array)
            a += (alpha[(t - 1) * tags + p] as number) * (trans[t * tags * tags + p * tags + y] as number)
        a *= emit[t * tags + y] as number
        alpha[t * tags + y] = a
        total += a
      }
      scale[t] = total
      for (const y of choice[t] as Uint8Array) alpha[t * tags + y] /= total
    }
    for (let t = n - 1; t >= 0; t--) {
      for (const p of choice[t] as Uint8Array) {
        if (t === n - 1) {
          beta[t * tags + p] = 1
          continue
        }
        let b = 0
        for (const y of choice[t + 1] as Uint8Array)
          b +=
            (trans[(t + 1) * tags * tags + p * tags + y] as number) *
            (emit[(t + 1) * tags + y] as number) *
            (beta[(t + 1) * tags + y] as number)
        beta[t * tags + p] = b / (scale[t + 1] as number)
      }
    }
    for (let t = 0; t < n; t++) {
      const here = choice[t] as Uint8Array
      const list = used[t] as Int32Array
      if (here.length === 1) continue
      for (const y of here) {
        const g = weight * ((gold[t] === y ? 1 : 0) - (alpha[t * tags + y] as number) * (beta[t * tags + y] as number))
        if (g < 1e-4 && g > -1e-4) continue
        for (let q = 0; q < list.length; q++) step((list[q] as number) * tags + y, g)
      }
    }
    for (let t = 1; t < n; t++) {
      const rows = transitions[t] as Int32Array
      for (const p of choice[t - 1] as Uint8Array)
        for (const y of choice[t] as Uint8Array) {
          const k = p * tags + y
          const m =
            ((alpha[(t - 1) * tags + p] as number) *
              (trans[t * tags * tags + k] as number) *
              (emit[t * tags + y] as number) *
              (beta[t * tags + y] as number)) /
            (scale[t] as number)
          const g = weight * ((gold[t - 1] === p && gold[t] === y ? 1 : 0) - m)
          if (g < 1e-4 && g > -1e-4) continue
          for (let q = 0; q < rows.length; q++) step((rows[q] as number) * tags + k, g)
        }
    }
  }

  /** FTRL-Proximal (McMahan 2013): a rate for each weight, and a first-order penalty that keeps most weights at 0. */
  function step(k: number, g: number): void {
    const old = root[k] as number
    const now = Math.sqrt(old * old + g * g)
    root[k] = now
    const zk = (z[k] as number) - g - ((now - old) / rate) * (w[k] as number)
    z[k] = zk
    w[k] = zk > l1 ? (l1 - zk) / ((1 + now) / rate + l2) : zk < -l1 ? (-l1 - zk) / ((1 + now) / rate + l2) : 0
  }
}
