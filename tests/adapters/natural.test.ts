import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import {
  classifierFeatures,
  naturalStemmer,
  naturalTokenizer,
  naturalVocabulary,
  useFrench,
} from '../../src/adapters/natural.ts'

// Deep imports: natural's main entry loads 52 packages and prints.
const require = createRequire(import.meta.url)
interface Classifier {
  addDocument: (text: string | string[], label: string) => void
  train: () => void
  classify: (text: string | string[]) => string
}
const BayesClassifier = require('natural/lib/natural/classifiers/bayes_classifier.js') as new (
  stemmer?: object,
) => Classifier
const SentimentAnalyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer.js') as new (
  language: string,
  stemmer: null,
  type: string,
) => { getSentiment: (words: string[]) => number }

describe('tokeniser for natural', () => {
  it('splits elisions, keeps compounds and drops punctuation', () => {
    expect(naturalTokenizer().tokenize('L’espoir des États-Unis, 3 fois.')).toEqual([
      'L’',
      'espoir',
      'des',
      'États-Unis',
      '3',
      'fois',
    ])
  })

  it('refuses what is no text', () => {
    expect(() => naturalTokenizer().tokenize(3 as unknown as string)).toThrow('text: expected a string, received 3')
  })
})

describe('stemmer for natural', () => {
  it('gives lemmas of content words in context', () => {
    expect(naturalStemmer().tokenizeAndStem('Les dirigeants autoritaires étaient réunis.')).toEqual([
      'dirigeant',
      'autoritaire',
      'réunir',
    ])
  })

  it('keeps function words when asked', () => {
    expect(naturalStemmer().tokenizeAndStem('Elle dort.', true)).toEqual(['lui', 'dormir'])
  })

  it('serves a classifier: unseen forms of known lemmas', () => {
    const classifier = new BayesClassifier(naturalStemmer())
    classifier.addDocument('Les ouvriers font grève', 'social')
    classifier.addDocument('Le ministre réforme', 'politique')
    classifier.train()
    expect(classifier.classify('une ouvrière, un ouvrier')).toBe('social')
    expect(classifier.classify('les ministres réformaient')).toBe('politique')
  })
})

describe('SentimentAnalyzer of natural', () => {
  const analyzer = useFrench(new SentimentAnalyzer('French', null, 'pattern'))
  const score = (text: string): number => analyzer.getSentiment(naturalTokenizer().tokenize(text))

  it('scores with our words and negators', () => {
    expect(score('C’est un succès.')).toBeGreaterThan(0)
    expect(score('Ce n’est pas un succès.')).toBeLessThan(0)
    expect(score('Les dirigeants autoritaires sont là.')).toBeLessThan(0)
  })

  it('has values from −1 to 1, none of words whose readings differ in sign', () => {
    const values = Object.values(naturalVocabulary())
    expect(Math.max(...values)).toBeLessThanOrEqual(1)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(-1)
    expect(values).not.toContain(0)
  })
})

describe('features for classifiers', () => {
  it('are lemmas and findings, each once', () => {
    const features = classifierFeatures('Le régime a réprimé le régime.')
    expect(features).toContain('réprimer')
    expect(features.some((one) => /^loaded:.+:narration$/.test(one))).toBe(true)
    expect(new Set(features).size).toBe(features.length)
  })

  it('leave out what is not wanted', () => {
    expect(classifierFeatures('Le régime dort.', { findings: false })).toEqual(['régime', 'dormir'])
    expect(classifierFeatures('Le chat dort.', { lemmas: false })).toEqual([])
    expect(() => classifierFeatures('', { lemma: true } as object)).toThrow(TypeError)
  })
})
