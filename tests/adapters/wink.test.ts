import { describe, expect, it } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP, { type AsFunction, type ItsFunction } from 'wink-nlp'
import { readCorpus } from '../../corpus/read.ts'
import { winkFrench } from '../../src/adapters/wink.ts'

const { its: helpers, as } = winkNLP(model)
// wink-nlp's own types do not let its helpers through to `out`.
const its = helpers as unknown as Record<
  'lemma' | 'pos' | 'type' | 'negationFlag' | 'sentiment' | 'markedUpText',
  ItsFunction<unknown>
>
const french = winkFrench()
const TEXT = 'Le régime a réprimé la grève. L’Union européenne n’est pas une réussite de Vladimir Poutine !'

describe('French behind wink-nlp', () => {
  const document = french.readDoc(TEXT)

  it('has our tokens, lemmas and parts of speech', () => {
    expect(document.sentences().itemAt(0).tokens().out(its.lemma)).toEqual([
      'le',
      'régime',
      'avoir',
      'réprimer',
      'le',
      'grève',
      '.',
    ])
    expect(document.sentences().itemAt(0).tokens().out(its.pos)).toEqual([
      'DET',
      'NOUN',
      'AUX',
      'VERB',
      'DET',
      'NOUN',
      'PUNCT',
    ])
  })

  it('gives the text back, with its spaces', () => {
    for (const text of [TEXT, 'Deux  mots\u00a0: « un\u202f», deux.', 'A\n\nB'])
      expect(french.readDoc(text).out()).toBe(text)
  })

  it('has entities, custom entities and markup', () => {
    expect(document.entities().out()).toEqual(['Union européenne', 'Vladimir Poutine'])
    document.customEntities().itemAt(0).markup()
    expect(document.out(its.markedUpText)).toContain('<mark>régime</mark>')
  })

  it('tells negated words and the sign of a sentence', () => {
    expect(
      document
        .tokens()
        .filter((token) => token.out(its.negationFlag) === true)
        .out(),
    ).toEqual(['réussite'])
    expect(document.sentences().itemAt(1).out(its.sentiment)).toBeLessThan(0)
    expect(french.readDoc('C’est une belle réussite.').out(its.sentiment)).toBeGreaterThan(0)
  })

  it('works with the reducers of wink', () => {
    expect(document.tokens().out(its.lemma, as.freqTable as AsFunction<unknown, unknown[]>)[0]).toEqual(['le', 3])
    expect(document.tokens().out(its.type, as.unique as AsFunction<unknown, unknown>)).toEqual(['word', 'punctuation'])
  })

  it('reads the corpus and the empty text', () => {
    expect(french.readDoc('').tokens().length()).toBe(0)
    for (const { text } of readCorpus().slice(0, 5)) expect(french.readDoc(text).out()).toBe(text.trim())
  })
})
