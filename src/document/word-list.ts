/** Words looked for in a text, without cutting out what may be one of them unless it is likely to be. */
export interface WordList {
  /** Lower-case forms in NFC, with straight apostrophes and plain hyphens. */
  readonly words: ReadonlyMap<string, string>
  /** One bit for each word by its hash. */
  readonly filter: Int32Array
}

const FILTER_BITS = 12
const STRAIGHT = 39
/** Lower case of the Latin letters that NFC leaves alone. */
const LOWER: Uint16Array = /* @__PURE__ */ Uint16Array.from({ length: 0x250 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
)

export function createWordList(words: ReadonlyMap<string, string>): WordList {
  const filter = new Int32Array(1 << (FILTER_BITS - 5))
  for (const word of words.keys()) {
    let hash = 0
    for (let i = 0; i < word.length; i++) hash = mix(hash, word.charCodeAt(i))
    const bit = hash >>> (32 - FILTER_BITS)
    filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31))
  }
  return { words, filter }
}

/**
 * Whether a list holds the word text.slice(from, to), in any case and with any apostrophe and hyphen.
 *
 * @param codes the code units of the text
 */
export function holds(
  { words, filter }: WordList,
  text: string,
  codes: Uint16Array,
  from: number,
  to: number,
): boolean {
  let hash = 0
  for (let i = from; i < to; i++) {
    const code = codes[i] as number
    if (code >= LOWER.length && code !== 0x2019) return words.has(fold(text.slice(from, to)))
    hash = mix(hash, code === 0x2019 ? STRAIGHT : (LOWER[code] as number))
  }
  const bit = hash >>> (32 - FILTER_BITS)
  return (((filter[bit >> 5] as number) >> (bit & 31)) & 1) === 1 && words.has(fold(text.slice(from, to)))
}

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1)
}

function fold(form: string): string {
  return form.toLowerCase().replace(/[’ʼ]/g, "'").replace(/[‐‑]/g, '-').normalize('NFC')
}
