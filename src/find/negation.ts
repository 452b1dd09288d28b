import { KIND } from '../document/document.ts'
import { degreeLexicon } from '../lexicon/bundle.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell, numberCell } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import { chunk, formAt, lemmaAt } from './chunks.ts'
import { matchesOf } from './lexicon-matches.ts'
import { oncePerDocument } from './once.ts'
import { sentenceOf } from './subjects.ts'

/** Degree words, negators and look-alikes of a document, by token. */
interface Operators {
  /** Factor of the degree expression that ends right before a token (index: the token after it). */
  before: Map<number, number>
  /** Factor of the degree expression that begins at a token. */
  after: Map<number, number>
  /** Tokens that look like a negation and are none (*sans doute*). */
  falseNegation: Set<number>
  /** Tokens of a negator or restriction. */
  negators: Set<number>
}

/** What negation and degree do to a word. */
export interface Modification {
  negated: boolean
  restricted: boolean
  degree: number
}

/** A negation reaches this many tokens to the right inside its clause (linguistics.md: precision 90 % at 6). */
const SCOPE = 6

const ADVERBIAL = /* @__PURE__ */ POS.indexOf('ADV')
/** Negation, restriction and degree of the words from … to − 1. */
export function modificationOf(document: TaggedDocument, from: number, to: number): Modification {
  const operators = operatorsOf(document)
  return { ...negationOf(document, operators, from), degree: degreeOf(document, operators, from, to) }
}

function negationOf(
  document: TaggedDocument,
  operators: Operators,
  from: number,
): { negated: boolean; restricted: boolean } {
  const chunks = chunk(document)
  const own = chunks.list[chunks.at[from] as number]
  if (own?.kind === 'verb') return { negated: own.negated, restricted: own.restricted }
  const begin = document.sentences.from[sentenceOf(document, from)] as number
  for (let i = from - 1; i >= begin && from - i <= SCOPE; i--) {
    const form = formAt(document, i)
    if (document.tokens.kind[i] === KIND.punctuation && !/^[«»“”"'’()]$/.test(form)) break
    if (operators.negators.has(i) && !operators.falseNegation.has(i)) return { negated: true, restricted: false }
    const found = chunks.list[chunks.at[i] as number]
    if (found?.kind === 'verb') return { negated: found.negated, restricted: found.restricted }
    const lower = form.toLowerCase()
    if (grammar('clause-boundary').has(lower) && lower !== 'et' && lower !== 'ou' && lower !== 'comme') break
  }
  return { negated: false, restricted: false }
}

function degreeOf(document: TaggedDocument, operators: Operators, from: number, to: number): number {
  const before = operators.before.get(from)
  if (before !== undefined) return before
  const after = operators.after.get(to)
  // progresse fortement: after a verb or noun only an adverb that is not the next word's own.
  if (after === undefined || document.pos[to] !== ADVERBIAL) return 1
  return operators.before.has(to + 1) && /ADJ|ADV/.test(POS[document.pos[to + 1] as number] ?? '') ? 1 : after
}

const operatorsOf: (document: TaggedDocument) => Operators = /* @__PURE__ */ oncePerDocument(computeOperators)

/** Determiners and prepositions that negate what follows them; verbs carry their own negation (chunks.ts). */
function computeOperators(document: TaggedDocument): Operators {
  const lexicon = degreeLexicon()
  const operators: Operators = { before: new Map(), after: new Map(), falseNegation: new Set(), negators: new Set() }
  for (const match of leftmostLongest(matchesOf(document, lexicon))) {
    const type = cell(lexicon, 'type', match.row)
    const factor = numberCell(lexicon, 'factor', match.row)
    if (type === 'false-negative' || type === 'restriction') {
      for (let i = match.from; i < match.to; i++) operators.falseNegation.add(i)
    } else if (type === 'negator') {
      const single = match.to - match.from === 1
      // pas, plus, jamais belong to their verb, unless they stand before an adjective or noun alone: pas franc.
      if (!single || grammar('free-negator').has(lemmaAt(document, match.from))) operators.negators.add(match.to - 1)
    } else {
      operators.before.set(match.to, factor)
      operators.after.set(match.from, factor)
    }
  }
  return operators
}
