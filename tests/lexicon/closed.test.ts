import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { abbreviations, grammar, segmentation } from '../../src/lexicon/closed.ts'

const [, ...rows] = readFileSync(new URL('../../lexicons/grammar.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t') as [string, string, string])

const FOR_SEGMENTS = ['elision', 'enclitic', 'keep', 'sentence-starter']

it('gives every entry of grammar.tsv with its value under its class, those that segment needs apart', () => {
  expect(rows.length).toBeGreaterThan(1000)
  for (const [entry, name, value] of rows) {
    const list = FOR_SEGMENTS.includes(name) ? segmentation(name) : grammar(name)
    expect(list.get(entry), `${entry} in ${name}`).toBe(value)
  }
})

it('refuses a class that is not there, in either part', () => {
  expect(() => grammar('elision')).toThrow(
    /^grammar class: expected a class of lexicons\/grammar.tsv, received "elision"$/,
  )
  expect(() => segmentation('negation')).toThrow(/received "negation"$/)
  expect(() => grammar('toString')).toThrow(/received "toString"$/)
})

it('knows the kinds of abbreviations that decide where a sentence ends', () => {
  expect(abbreviations().get('M.')).toBe('title')
  expect(abbreviations().get('etc.')).toBe('final')
})
