// Times ours and the peers in one process, run by node itself on the built package, as users have it: tsx would add its own
// cost to every function. Usage: node rounds.mjs articles.json; prints, per subject, characters per millisecond of its fastest round.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import nlpjs from '@nlpjs/lang-fr'
import { ParseLatin } from 'parse-latin'
import Sentiment from 'sentiment'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { analyse, segment, tag } from '../../dist/index.js'

const require = createRequire(import.meta.url)
// Deep import: natural's main entry loads 52 packages.
const NaturalTokenizer = require('natural/lib/natural/tokenizers/aggressive_tokenizer_fr.js')
const frCompromise = require('fr-compromise')
const ROUNDS = 7
const CLASSES = new Uint8Array(0x10000).map((_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0))
const KNOWN = new Map(['le', 'la', 'les', 'de', 'des', 'et'].map((word) => [word, true]))
const wink = winkNLP(model)
const winkTokens = winkNLP(model, ['sbd'])
const natural = new NaturalTokenizer()
const sentiment = new Sentiment()
const nlpjsTokenizer = new nlpjs.TokenizerFr()
const latin = new ParseLatin()
const words = new Intl.Segmenter('fr', { granularity: 'word' })
const articles = JSON.parse(readFileSync(process.argv[2], 'utf8'))

/** Name, what is run, and the share of the articles: slow ones get fewer. */
const subjects = [
  ['floor: character classes', scanClasses, 1],
  ['floor: scan, slice, lower case, Map.get', scanAndLook, 1],
  ['cadrage segment', segment, 1],
  ['cadrage segment + tag', (text) => tag(segment(text)), 1],
  ['cadrage analyse', analyse, 1],
  ['natural AggressiveTokenizerFr', (text) => natural.tokenize(text), 1],
  ['wink-nlp tokens (English model)', (text) => winkTokens.readDoc(text), 1],
  ['wink-nlp full pipe (English model)', (text) => wink.readDoc(text), 1],
  ['sentiment', (text) => sentiment.analyze(text), 1],
  ['@nlpjs/lang-fr tokenizer', (text) => nlpjsTokenizer.innerTokenize(text), 1],
  ['parse-latin', (text) => latin.parse(text), 0.2],
  ['fr-compromise tagged', (text) => frCompromise(text), 0.1],
  ['Intl.Segmenter words', (text) => [...words.segment(text)].length, 0.3],
]

const fastest = {}
// The first round warms up.
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, run, share] of subjects) {
    const own = articles.slice(0, Math.ceil(articles.length * share))
    const start = performance.now()
    for (const text of own) run(text)
    const speed = own.reduce((sum, { length }) => sum + length, 0) / (performance.now() - start)
    if (round > 0) fastest[name] = Math.max(fastest[name] ?? 0, speed)
  }
}
console.log(JSON.stringify({ rounds: ROUNDS, fastest }))

function scanClasses(text) {
  let sum = 0
  for (let i = 0; i < text.length; i++) sum += CLASSES[text.charCodeAt(i)]
  return sum
}

function scanAndLook(text) {
  let found = 0
  for (let i = 0; i < text.length; ) {
    let j = i
    while (j < text.length && CLASSES[text.charCodeAt(j)] === 1) j++
    if (j > i && KNOWN.get(text.slice(i, j).toLowerCase())) found++
    i = j + 1
  }
  return found
}
