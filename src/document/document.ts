/** Kinds of token, in `tokens.kind`. */
export const KIND = {
  word: 0,
  number: 1,
  punctuation: 2,
  symbol: 3,
  /** URL, e-mail address, name of an account (`@name`) or hashtag. */
  address: 4,
} as const

/** Token columns: the i-th token is `text.slice(start[i], end[i])`. */
export interface Tokens {
  readonly length: number
  /** First UTF-16 code unit of each token. */
  readonly start: Uint32Array
  /** One past the last UTF-16 code unit of each token. */
  readonly end: Uint32Array
  /** See {@link KIND}. */
  readonly kind: Uint8Array
  /** Index into `document.types`. */
  readonly type: Uint32Array
  /** How many quotation-mark pairs enclose the token. */
  readonly depth: Uint8Array
}

/** Ranges of tokens: the i-th holds the tokens from[i] … to[i] − 1. */
export interface Ranges {
  readonly length: number
  readonly from: Uint32Array
  readonly to: Uint32Array
}

/** A pair of quotation marks, as places in the text. */
export interface QuotePair {
  /** Place of the opening mark. */
  readonly open: number
  /** One past the closing mark; for an unclosed quotation the place where it is taken to end. */
  readonly close: number
  /** First place inside the marks. */
  readonly start: number
  /** One past the last place inside the marks. */
  readonly end: number
  /** 1 for an outermost pair, 2 inside another … */
  readonly depth: number
  /** Whether the closing mark is there. */
  readonly closed: boolean
}

/** Something odd in the input, and what was decided. */
export interface Warning {
  code: string
  message: string
  start: number
  end: number
}

/** A segmented text: immutable columns. Made by `segment`; the text is never changed. */
export interface Document {
  readonly text: string
  readonly tokens: Tokens
  /** The distinct surface forms in order of first use: NFC, straight apostrophe, case kept. */
  readonly types: readonly string[]
  readonly sentences: Ranges
  readonly paragraphs: Ranges
  readonly quotes: readonly QuotePair[]
  readonly warnings: readonly Warning[]
}
