import { createRequire } from 'node:module'
import Sentiment from 'sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { toneLexicon } from '../../src/lexicons.ts'

// npm peers as baselines. Deep imports: natural's main entry loads 52 packages and prints.
const require = createRequire(import.meta.url)
const Analyzer = require('natural/lib/natural/sentiment/SentimentAnalyzer.js') as new (
  language: string,
  stemmer: null,
  type: string,
) => { getSentiment: (words: string[]) => number }
const Tokenizer = require('natural/lib/natural/tokenizers/aggressive_tokenizer_fr.js') as new () => {
  tokenize: (text: string) => string[]
}

const analyzer = new Analyzer('French', null, 'pattern')
const tokenizer = new Tokenizer()
const sentiment = new Sentiment()
sentiment.registerLanguage('fr', { labels: singleWords() })
const wink = winkNLP(model, ['sbd'])

/** natural's French analyser (pattern.fr's adjectives, mean over the words). */
export function naturalLabel(text: string): string {
  return labelOf(analyzer.getSentiment(tokenizer.tokenize(text)))
}

/** `sentiment` with the single words of our tone list: what its engine makes of a good list. */
export function sentimentLabel(text: string): string {
  return labelOf(sentiment.analyze(text, { language: 'fr' }).score)
}

/** Token spans of wink-nlp with its English model. */
export function winkTokens(text: string): string[] {
  const spans: string[] = []
  let place = 0
  wink
    .readDoc(text)
    .tokens()
    .each((token: { out: () => string }) => {
      const word = token.out()
      const start = text.indexOf(word, place)
      if (start < 0) return
      place = start + word.length
      spans.push(`${start}:${place}`)
    })
  return spans
}

function labelOf(score: number): string {
  return score > 0 ? 'positive' : score < 0 ? 'negative' : 'neutral'
}

function singleWords(): Record<string, number> {
  const lexicon = toneLexicon()
  const labels: Record<string, number> = {}
  for (let row = 0; row < lexicon.length; row++) {
    const entry = lexicon.columns['entry']?.[row] as string
    const valence = Number(lexicon.columns['valence']?.[row])
    if (!/[\s']/.test(entry) && valence !== 0) labels[entry] = valence
  }
  return labels
}
