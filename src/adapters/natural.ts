import { analyse } from '../analyse.ts'
import { expectFields, expectValue, isFlag, isObject, isText } from '../check.ts'
import { KIND } from '../document/document.ts'
import { segment } from '../document/segment.ts'
import { loadedLexicon, toneLexicon } from '../lexicon/bundle.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell, type Lexicon, numberCell } from '../lexicon/lexicon.ts'
import { analyses } from '../morphology/lemmatise.ts'
import { tag } from '../morphology/tag.ts'
import { type TokenView, tokens as tokenViews } from '../morphology/tokens.ts'

/** A tokeniser as natural's classes take it. */
export interface NaturalTokenizer {
  /** The words and numbers of a text, as they are written. */
  tokenize: (text: string) => string[]
}

/** A stemmer as natural's classifiers, TfIdf and SentimentAnalyzer take it. */
export interface NaturalStemmer {
  /** The lemma of one word alone. */
  stem: (token: string) => string
  /** The lemmas of a text; without `keepStops` (default false) of its content words only. */
  tokenizeAndStem: (text: string, keepStops?: boolean) => string[]
}

/** What of natural's SentimentAnalyzer is set here. */
export interface NaturalSentimentAnalyzer {
  vocabulary: Record<string, number>
  negations: string[]
  stemmer: NaturalStemmer | null
}

/**
 * French tokeniser for natural: words and numbers without punctuation, elided words apart (*l'*, *espoir*), compounds whole.
 *
 * @example
 * naturalTokenizer().tokenize('L’espoir des États-Unis.') // ['L’', 'espoir', 'des', 'États-Unis']
 */
export function naturalTokenizer(): NaturalTokenizer {
  return {
    tokenize: (text) => {
      expectValue('text', text, isText)
      const { tokens } = segment(text)
      const words: string[] = []
      for (let i = 0; i < tokens.length; i++)
        if ((tokens.kind[i] as number) <= KIND.number) words.push(text.slice(tokens.start[i], tokens.end[i]))
      return words
    },
  }
}

/**
 * Our lemmas in the place of natural's stems: `tokenizeAndStem` reads the words in context; `stem` knows one word alone and takes its most
 * probable reading. Without `keepStops` only nouns, verbs, adjectives, adverbs and names are kept.
 *
 * @example
 * naturalStemmer().tokenizeAndStem('Les dirigeants autoritaires étaient réunis.') // ['dirigeant', 'autoritaire', 'réunir']
 */
export function naturalStemmer(): NaturalStemmer {
  return {
    stem: (token) => {
      expectValue('token', token, isText)
      return analyses(token.toLowerCase())[0]?.lemma ?? token.toLowerCase()
    },
    tokenizeAndStem: (text, keepStops = false) => {
      expectValue('text', text, isText)
      return tokenViews(tag(segment(text)))
        .filter(keepStops ? isWord : isContent)
        .map(({ lemma }) => lemma.toLowerCase())
    },
  }
}

function isWord({ pos }: TokenView): boolean {
  return pos !== 'PUNCT' && pos !== 'SYM'
}

const CONTENT: ReadonlySet<string> = /* @__PURE__ */ new Set(['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN'])

function isContent({ pos }: TokenView): boolean {
  return CONTENT.has(pos)
}

/**
 * The single words of the lists `tone` and `loaded` as a vocabulary for natural's SentimentAnalyzer: lemma → −1…1. Where two readings of a
 * word differ in sign it is left out, since natural does not know parts of speech.
 */
export function naturalVocabulary(): Record<string, number> {
  const vocabulary = Object.create(null) as Record<string, number>
  const doubtful = new Set<string>()
  const add = (lexicon: Lexicon, column: string): void => {
    for (let row = 0; row < lexicon.length; row++) {
      const entry = cell(lexicon, 'entry', row).toLowerCase()
      const value = numberCell(lexicon, column, row) / 3
      if (value === 0 || !/^\p{L}[\p{L}-]*$/u.test(entry)) continue
      const known = vocabulary[entry]
      if (known !== undefined && Math.sign(known) !== Math.sign(value)) doubtful.add(entry)
      vocabulary[entry] ??= value
    }
  }
  add(loadedLexicon(), 'polarity')
  add(toneLexicon(), 'valence')
  for (const entry of doubtful) delete vocabulary[entry]
  return vocabulary
}

/**
 * Gives a SentimentAnalyzer of natural (made with any language and type) our vocabulary, lemmas and negators; returns it.
 * natural adds up the words and turns the sign after a negator until the end of the text, and knows no entries of several words: `analyse` does.
 *
 * @example
 * const analyzer = useFrench(new SentimentAnalyzer('French', null, 'pattern'))
 * analyzer.getSentiment(naturalTokenizer().tokenize('Ce n’est pas un succès.')) < 0 // true
 */
export function useFrench<Analyzer extends object>(analyzer: Analyzer): Analyzer {
  expectValue('analyzer', analyzer, isObject)
  const own: NaturalSentimentAnalyzer = {
    vocabulary: naturalVocabulary(),
    negations: [...grammar('bare-negator').keys()],
    stemmer: naturalStemmer(),
  }
  return Object.assign(analyzer, own)
}

/** Options of {@link classifierFeatures}. */
export interface ClassifierFeaturesOptions {
  /** Lemmas of content words (default true). */
  lemmas?: boolean
  /** Categories of loaded words with their voice, frames, classes of reporting verbs (default true). */
  findings?: boolean
}

/**
 * Features of a text for natural's classifiers, which take arrays of strings: lemmas of content words, and what `analyse` finds
 * (`loaded:war-metaphor:quoted`, `frame:economic`, `cue:attacking`), each once.
 *
 * @throws TypeError for an unknown option
 * @example
 * classifier.addDocument(classifierFeatures('Le régime a réprimé la manifestation.'), 'politique')
 */
export function classifierFeatures(text: string, options: ClassifierFeaturesOptions = {}): string[] {
  expectValue('text', text, isText)
  expectFields('options', options, { lemmas: isFlag, findings: isFlag })
  const { lemmas = true, findings = true } = options
  const features = new Set(lemmas ? naturalStemmer().tokenizeAndStem(text) : [])
  if (findings) {
    for (const one of analyse(text).annotations) {
      if (one.kind === 'loaded' && one.suppressedBy === null)
        for (const category of one.categories) features.add(`loaded:${category}:${one.voice}`)
      else if (one.kind === 'frame' && one.suppressedBy === null) features.add(`frame:${one.frame}`)
      else if (one.kind === 'quotation' && one.cue) features.add(`cue:${one.cue.stance}`)
    }
  }
  return [...features]
}
