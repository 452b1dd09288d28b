import { labelOf, readingsOf } from './dictionary.ts'
import { functionWords, isFunctionWord } from './function-words.ts'
import { POS, type Pos } from './tagged.ts'

/** What the tagger looks at in a word form: 32-bit hashes, each naming one property. */
export interface Shape {
  /** The lower-case form. */
  readonly word: number
  /** What the dictionary allows: the form itself for function words, the set of readings for others. */
  readonly cls: number
  /** The same with less detail: parts of speech, number, moods. Wide contexts are rare enough without persons and genders. */
  readonly coarse: number
  /** Whether the word can only be an adverb or a clitic, so that grammar reaches over it: n'a pas encore été. */
  readonly light: boolean
  /** Properties for the word itself, then for the word as a neighbour. */
  readonly own: readonly number[]
  readonly near: readonly number[]
  readonly far: readonly number[]
  /** Properties added inside a sentence, and at its start, where a capital tells little. */
  readonly inside: readonly number[]
  readonly initial: readonly number[]
  /** Whether it holds a letter or digit; whether it is long enough to tell a title from a sentence; whether it is capitalised. */
  readonly solid: boolean
  readonly long: boolean
  readonly capital: boolean
  /** The tags the form can have, as bits in the order of POS. */
  readonly allowed: number
}

/** Mixes two numbers into one hash (the finaliser of MurmurHash3): a signed number, which engines keep unboxed. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 15), 0xc2b2ae35)
  return h ^ (h >>> 13)
}

/** Hash of the characters [from, to) of a word, under a salt. */
function hash(salt: number, text: string, from: number, to: number): number {
  let h = salt
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, to - from)
}

/** The set of readings of a label without their lemmas: what the tagger may know of a dictionary word. */
const classes: number[] = []
const coarseClasses: number[] = []

function classOf(label: number): number {
  let cls = classes[label]
  if (cls === undefined) {
    const traits = new Set<string>()
    const kinds = new Set<string>()
    for (const { pos, trait } of readingsOf(label)) {
      traits.add(`${pos}${trait}`)
      const last = trait[trait.length - 1] ?? ''
      kinds.add(
        pos === 'VERB'
          ? pos + trait.slice(0, 3) + (trait.startsWith('pp') || last === 'p' ? last : '')
          : pos + (last === 't' ? '' : last),
      )
    }
    const text = [...traits].join(' ')
    const coarse = [...kinds].sort().join(' ')
    cls = hash(0x51, text, 0, text.length)
    classes[label] = cls
    coarseClasses[label] = hash(0x53, coarse, 0, coarse.length)
  }
  return cls
}

const DIGIT = 1,
  UPPER = 2,
  LOWER = 4,
  MARK = 8,
  HYPHEN = 16,
  APOSTROPHE = 32,
  PERIOD = 64

/** Which kinds of character a form holds, as bits. */
function charactersOf(form: string, lower: string): number {
  let bits = 0
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i)
    if (code >= 48 && code <= 57) bits |= DIGIT
    else if (code !== lower.charCodeAt(i)) bits |= UPPER
    else if ((code >= 97 && code <= 122) || code >= 0xc0)
      bits |= code === 0x2019 || (code >= 0x2010 && code <= 0x206f) ? MARK : LOWER
    else if (code === 45) bits |= HYPHEN
    else if (code === 39) bits |= APOSTROPHE
    else if (code === 46) bits |= PERIOD
    else bits |= MARK
  }
  return bits
}

/** The properties of a form. Computed once for each distinct form. */
export function shapeOf(form: string): Shape {
  const lower = form.toLowerCase()
  const bits = charactersOf(form, lower)
  const length = form.length
  const word = hash(0x11, lower, 0, lower.length)
  const capital = form.charCodeAt(0) !== lower.charCodeAt(0)
  const shape =
    bits * 4 + (capital ? 2 : 0) + (capital && length > 1 && form.charCodeAt(1) !== lower.charCodeAt(1) ? 1 : 0)
  const letters = (bits & (UPPER | LOWER)) !== 0
  let cls = word
  let coarse = word
  if (!letters) {
    if ((bits & DIGIT) !== 0) {
      cls = mix(0x52, bits + (length << 8))
      coarse = mix(0x54, bits)
    }
  } else if (!isFunctionWord(lower)) {
    const label = labelOf(lower)
    cls = classOf(label)
    coarse = coarseClasses[label] as number
  }
  const allowed = allowedTags(lower, bits, capital)
  const own = [mix(1, word), mix(2, cls)]
  if (letters) {
    for (let k = 1; k <= 5 && k <= length; k++) own.push(hash(0x20 + k, lower, length - k, length))
    for (let k = 1; k <= 4 && k < length; k++) own.push(hash(0x30 + k, lower, 0, k))
    if (functionWords().has(lower)) own.push(mix(3, classOf(labelOf(lower))))
  }
  const ending = hash(0x41, lower, length > 2 ? length - 2 : 0, length)
  return {
    word,
    cls,
    coarse,
    light: letters && (allowed & ~LIGHT) === 0,
    own,
    near: [mix(4, word), mix(5, cls), mix(6, shape), mix(7, hash(0x42, lower, length > 3 ? length - 3 : 0, length))],
    far: [mix(8, word), mix(9, cls), mix(16, shape)],
    inside: [mix(10, shape), mix(mix(11, shape), cls), mix(mix(12, shape), ending)],
    initial: [mix(13, shape), mix(mix(14, shape), cls), mix(mix(15, shape), ending)],
    solid: (bits & (UPPER | LOWER | DIGIT)) !== 0,
    long: letters && length > 3,
    capital,
    allowed,
  }
}

const bitsOf = (tags: readonly Pos[]): number => tags.reduce((bits, tag) => bits | (1 << POS.indexOf(tag)), 0)
const OPEN: number = /* @__PURE__ */ bitsOf(['ADJ', 'ADV', 'INTJ', 'NOUN', 'NUM', 'PROPN', 'SYM', 'VERB', 'X'])
const LIGHT: number = /* @__PURE__ */ bitsOf(['ADV', 'INTJ', 'PROPN', 'X', 'NUM'])
const NAMES: number = /* @__PURE__ */ bitsOf(['PROPN', 'X', 'NUM'])
const MARKS: number = /* @__PURE__ */ bitsOf(['PUNCT', 'SYM'])
const NUMBER: number = /* @__PURE__ */ bitsOf(['NUM'])
const FIGURES: number = /* @__PURE__ */ bitsOf(['NUM', 'NOUN', 'SYM', 'ADJ'])

/**
 * Closed classes are closed: only the words of the table can be pronouns or prepositions, and these can be nothing the table
 * and the dictionary do not say. Marks are no words, figures no names.
 */
function allowedTags(lower: string, bits: number, capital: boolean): number {
  if ((bits & (UPPER | LOWER)) === 0) {
    if ((bits & DIGIT) === 0) return MARKS
    const code = lower.charCodeAt(0)
    return code >= 48 && code <= 57 ? NUMBER : FIGURES
  }
  const listed = functionWords().get(lower)
  if (listed === undefined || !isFunctionWord(lower)) {
    return OPEN
  }
  let allowed = bitsOf([...listed.keys()])
  if (capital) allowed |= NAMES
  for (const { pos } of readingsOf(labelOf(lower))) allowed |= 1 << POS.indexOf(pos === 'X' ? 'X' : pos)
  return allowed
}

/** Whether most long words of a sentence are capitalised, so that a capital tells as little as at its start. */
export function isTitle(long: number, capitals: number): boolean {
  return long >= 4 && capitals > long * 0.7
}

/** The words around a token, as numbers: class and word of the neighbours, and the next ones that are no adverbs. */
export interface Surroundings {
  coarse2: number
  class1: number
  coarse1: number
  word1: number
  cls: number
  coarse: number
  word: number
  nextClass: number
  nextCoarse: number
  nextWord: number
  nextCoarse2: number
  /** 0 where it is the neighbour itself. */
  heavyBefore: number
  heavyAfter: number
}

/** Properties of a token in its place that no single word has; returns how many there are. */
export function contextOf(out: Int32Array, s: Surroundings): number {
  const left = mix(mix(0x61, s.coarse1), s.coarse)
  const right = mix(mix(0x62, s.coarse), s.nextCoarse)
  out[0] = mix(mix(0x67, s.class1), s.cls)
  out[1] = mix(mix(0x68, s.cls), s.nextClass)
  out[2] = mix(mix(0x63, s.coarse1), s.nextCoarse)
  out[3] = mix(mix(0x64, s.word1), s.word)
  out[4] = mix(mix(0x65, s.word), s.nextWord)
  out[5] = mix(left, s.coarse2)
  out[6] = mix(right, s.nextCoarse2)
  out[7] = mix(left, s.nextCoarse)
  let count = 8
  if (s.heavyBefore !== 0) out[count++] = mix(mix(0x6b, s.heavyBefore), s.cls)
  if (s.heavyAfter !== 0) out[count++] = mix(mix(0x6c, s.heavyAfter), s.cls)
  return count
}

/** The most properties `contextOf` writes. */
export const CONTEXT = 10

/** How far a word without weight of its own is looked past. */
export const REACH = 4

export const BOS: Shape = /* @__PURE__ */ outside(0x71)
export const EOS: Shape = /* @__PURE__ */ outside(0x72)

function outside(id: number): Shape {
  return {
    word: id,
    cls: id,
    coarse: id,
    light: false,
    own: [],
    near: [mix(4, id), mix(5, id)],
    far: [mix(8, id), mix(9, id)],
    inside: [],
    initial: [],
    solid: false,
    long: false,
    capital: false,
    allowed: 0,
  }
}
