import { POS, type Pos } from '../morphology/tagged.ts'

/**
 * What one word of an entry may be in a text. Any of the alternatives will do; with `pos` (a bit mask over POS, 0: any)
 * the token must also have one of these parts of speech.
 */
export interface PatternElement {
  /** Lower-case forms, exact. */
  forms: string[]
  /** Forms with their case. */
  cased: string[]
  lemmas: string[]
  /** Verb lemmas of which only the past participle, not after *avoir*, will do (an adjective entry like *sacrifié*). */
  participles: string[]
  pos: number
  /** An optional word of these parts of speech. */
  slot: boolean
  /** Whether adverbs, auxiliaries and pronouns may stand before it. */
  gap: boolean
}

/** Bit mask of parts of speech. */
export function posMask(names: Iterable<string>): number {
  let mask = 0
  for (const name of names) {
    const index = POS.indexOf(name as Pos)
    if (index >= 0) mask |= 1 << index
  }
  return mask
}

/** Writes an element as text without spaces, for the generated modules. */
export function writeElement(element: PatternElement): string {
  return [
    (element.gap ? '+' : '') + (element.slot ? '?' : '') + (element.pos ? element.pos.toString(36) : ''),
    ...element.forms.map((form) => (element.lemmas.includes(form) ? `&${form}` : `=${form}`)),
    ...element.lemmas.filter((lemma) => !element.forms.includes(lemma)).map((lemma) => `~${lemma}`),
    ...element.cased.map((form) => `^${form}`),
    ...element.participles.map((lemma) => `*${lemma}`),
  ].join('|')
}

/** Reads what {@link writeElement} wrote. */
export function readElement(part: string): PatternElement {
  const element = blank()
  const [flags = '', ...alternatives] = part.split('|')
  let rest = flags
  if (rest.startsWith('+')) {
    element.gap = true
    rest = rest.slice(1)
  }
  if (rest.startsWith('?')) {
    element.slot = true
    rest = rest.slice(1)
  }
  if (rest) element.pos = Number.parseInt(rest, 36)
  for (const alternative of alternatives) {
    const word = alternative.slice(1)
    const sign = alternative[0]
    if (sign === '=' || sign === '&') element.forms.push(word)
    if (sign === '~' || sign === '&') element.lemmas.push(word)
    if (sign === '^') element.cased.push(word)
    if (sign === '*') element.participles.push(word)
  }
  return element
}

/** An element that matches nothing yet. */
export function blank(): PatternElement {
  return { forms: [], cased: [], lemmas: [], participles: [], pos: 0, slot: false, gap: false }
}
