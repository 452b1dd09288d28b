import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { LoadedTerm, ToneTerm } from '../types.ts'
import { formAt, lemmaAt } from './chunks.ts'
import { isAlleged } from './hedging.ts'
import { NEGATION_FACTOR } from './negation.ts'
import { sentenceOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'

/** An evaluative word with its tokens. */
export interface Term {
  from: number
  to: number
  start: number
  end: number
  value: number
  entry: string
  lexicon: string
  /** From a list of loaded vocabulary. */
  isLoaded: boolean
}

/** The evaluative words that may be said of somebody, in order: no parts of names, no praise that the writer does not vouch for. */
export function collectTerms(
  document: TaggedDocument,
  loaded: readonly LoadedTerm[],
  tone: readonly ToneTerm[],
): Term[] {
  const terms = loaded.map((term) =>
    toTerm(document, term, term.suppressedBy === 'negation' ? term.polarity * NEGATION_FACTOR : term.polarity),
  )
  for (const term of tone) terms.push(toTerm(document, term, term.valence))
  return terms
    .filter((term) => !(term.value > 0 && isAlleged(document, term.from)) && !isInName(document, term.from))
    .sort((a, b) => a.from - b.from)
}

function toTerm(document: TaggedDocument, term: LoadedTerm | ToneTerm, value: number): Term {
  const { start, end, entry, lexicon } = term
  const [from, to] = tokensIn(document, term)
  return { from, to, start, end, value, entry, lexicon, isLoaded: term.kind === 'loaded' }
}

/** le syndicat Police unie: a word right after a capital that follows a noun for a body, without a determiner, is part of its name. */
function isInName(document: TaggedDocument, token: number): boolean {
  const first = token - 1
  return (
    first > 0 &&
    sentenceOf(document, first - 1) === sentenceOf(document, token) &&
    /^\p{Lu}\p{Ll}/u.test(formAt(document, first)) &&
    grammar('speaker-noun').get(lemmaAt(document, first - 1)) === 'body'
  )
}
