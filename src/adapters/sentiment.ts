import { expectFields, isFlag } from '../check.ts'
import { segment } from '../document/segment.ts'
import { findLoaded } from '../find/loaded.ts'
import { NEGATION_FACTOR } from '../find/negation.ts'
import { findTone } from '../find/tone.ts'
import { loadedLexicon, toneLexicon } from '../lexicon/bundle.ts'
import { cell, type Lexicon } from '../lexicon/lexicon.ts'
import { functionWords } from '../morphology/function-words.ts'
import { analyses } from '../morphology/lemmatise.ts'
import { tag } from '../morphology/tag.ts'
import type { Span } from '../types.ts'

/** A language as `sentiment`'s `registerLanguage` takes it. */
export interface SentimentLanguage {
  labels: Record<string, number>
  scoringStrategy: {
    /** The score of the token at `cursor`, in its context. */
    apply: (tokens: string[], cursor: number, tokenScore: number) => number
  }
}

/** Options of {@link sentimentFrench}. */
export interface SentimentFrenchOptions {
  /** Count the words of the list `loaded` beside those of `tone` (default true). */
  loaded?: boolean
}

/**
 * French for the npm package `sentiment` (5.x): a language for `registerLanguage` whose scores come from our lists, in context:
 * inflected and elided forms, entries of several words, negation, degree. A score is the sum of valences, −3…3 for each term, given to the
 * first content word of the term; `words` also lists content words of entries that do not apply in this context, with 0.
 *
 * `sentiment` takes the punctuation away before it asks, so sentences are not told apart, voices neither, and there are no
 * offsets: `analyse` has them.
 *
 * @throws TypeError for an unknown option
 * @example
 * const sentiment = new Sentiment()
 * sentiment.registerLanguage('fr', sentimentFrench())
 * sentiment.analyze('Ce n’est pas un succès.', { language: 'fr' }).score // -1
 */
export function sentimentFrench(options: SentimentFrenchOptions = {}): SentimentLanguage {
  expectFields('options', options, { loaded: isFlag })
  const { loaded = true } = options
  const words = wordsOf(loaded ? [toneLexicon(), loadedLexicon()] : [toneLexicon()])
  const known = new Map<string, boolean>()
  const isKnown = (token: string): boolean => {
    let is = known.get(token)
    if (is === undefined) {
      is = partsOf(token).some(
        (part) =>
          !functionWords().has(part) && (words.has(part) || analyses(part).some(({ lemma }) => words.has(lemma))),
      )
      known.set(token, is)
    }
    return is
  }
  let scored: { tokens: string[]; values: number[] } | null = null
  return {
    labels: labelsOf(isKnown),
    scoringStrategy: {
      apply: (tokens, cursor, tokenScore) => {
        // sentiment asks for one token after the other of the same text.
        if (scored?.tokens !== tokens) scored = { tokens, values: scoreTokens(tokens, loaded, isKnown) }
        return isKnown(tokens[cursor] as string) ? (scored.values[cursor] as number) : tokenScore
      },
    },
  }
}

/** An object that answers for every form of every entry; what is assigned to it (sentiment adds its emojis) stays as it is. */
function labelsOf(isKnown: (token: string) => boolean): Record<string, number> {
  return new Proxy<Record<string, number>>({} as Record<string, number>, {
    get: (own, key) => {
      if (typeof key !== 'string') return undefined
      if (key === 'hasOwnProperty') return (token: string) => Object.hasOwn(own, token) || isKnown(token)
      return own[key] ?? (isKnown(key) ? 0 : undefined)
    },
  })
}

/** The value of each term, at its first word that the labels know. */
function scoreTokens(tokens: readonly string[], withLoaded: boolean, isKnown: (token: string) => boolean): number[] {
  const text = tokens.join(' ')
  const document = tag(segment(text))
  const loaded = withLoaded ? findLoaded(document) : []
  const values: number[] = tokens.map(() => 0)
  const ends: number[] = []
  let end = 0
  for (const token of tokens) {
    end += token.length + 1
    ends.push(end)
  }
  const add = ({ start, end }: Span, value: number): void => {
    let cursor = ends.findIndex((place) => start < place)
    while ((ends[cursor] as number) < end && !isKnown(tokens[cursor] as string)) cursor++
    values[cursor] = (values[cursor] as number) + value
  }
  for (const term of findTone(document, { loaded })) add(term, term.valence)
  for (const term of loaded) add(term, term.negated ? term.polarity * NEGATION_FACTOR : term.polarity)
  return values
}

/** A token of sentiment keeps its elided words: l’espoir. */
function partsOf(token: string): string[] {
  const { text, tokens } = segment(token)
  return Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]).toLowerCase())
}

/** All words of all entries, in lower case. */
function wordsOf(lexicons: readonly Lexicon[]): Set<string> {
  const words = new Set<string>()
  for (const lexicon of lexicons) {
    for (let row = 0; row < lexicon.length; row++) {
      const entry = cell(lexicon, 'entry', row)
      for (const word of entry.toLowerCase().match(/\p{L}[\p{L}-]*/gu) ?? []) words.add(word)
    }
  }
  return words
}
