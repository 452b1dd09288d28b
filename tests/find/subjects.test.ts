import { describe, expect, it } from 'vitest'
import { chunk } from '../../src/find/chunks.ts'
import { fullPhrase, sentenceOf, subjectOf } from '../../src/find/subjects.ts'
import { tagged, tokenOf } from '../helpers.ts'

function subject(text: string, verb: string, inverted = false): string | null {
  const document = tagged(text)
  const phrase = subjectOf(document, chunk(document).at[tokenOf(document, verb)] as number, inverted)
  return phrase && text.slice(document.tokens.start[phrase.from], document.tokens.end[phrase.to - 1])
}

describe('subjectOf', () => {
  it.each([
    ['La digue cède.', 'cède', 'La digue'],
    ['La digue du port cède.', 'cède', 'La digue du port'],
    ['La vieille digue a finalement cédé.', 'cédé', 'La vieille digue'],
    ['Elle cède.', 'cède', 'Elle'],
    ['Cède-t-elle ?', 'Cède', '-t-elle'],
  ])('finds what stands before the verb in %j', (text, verb, expected) => {
    expect(subject(text, verb)).toBe(expected)
  })

  it('goes over an aside between commas', () => {
    expect(subject('Le maire, hier, a cédé.', 'cédé')).toBe('Le maire')
    expect(subject('Le maire, très fatigué, a cédé.', 'cédé')).toBe('Le maire')
  })

  it('goes over a relative clause', () => {
    expect(subject('Le maire qui a vu la digue cède.', 'cède')).toBe('Le maire')
  })

  it('finds what qui stands for', () => {
    expect(subject('La digue qui protège la ville tient.', 'protège')).toBe('La digue')
  })

  it('shares the subject of verbs joined by et', () => {
    expect(subject('Le maire sort et parle.', 'parle')).toBe('Le maire')
  })

  it('joins coordinated noun phrases', () => {
    expect(subject('Le maire et la ministre cèdent.', 'cèdent')).toBe('Le maire et la ministre')
  })

  it('finds the subject after an inverted verb', () => {
    expect(subject('« Non », dit le maire.', 'dit')).toBe('le maire')
    expect(subject('La digue tient, dit le maire.', 'dit', true)).toBe('le maire')
  })

  it('gives an infinitive the subject of its verb', () => {
    expect(subject('Le maire veut partir.', 'partir')).toBe('Le maire')
  })

  it('does not take the object for the subject', () => {
    expect(subject('Le maire salue la foule et part.', 'part')).toBe('Le maire')
  })

  it('finds none where there is none', () => {
    expect(subject('Partez !', 'Partez')).toBeNull()
  })

  it('does not look into another sentence', () => {
    expect(subject('Le maire sort. Part aussi.', 'Part')).not.toBe('Le maire')
  })
})

describe('fullPhrase', () => {
  it('adds the complements with de', () => {
    const text = 'Le toit de la mairie de Brest brûle.'
    const document = tagged(text)
    const { from, to } = fullPhrase(document, 0)
    expect(text.slice(document.tokens.start[from], document.tokens.end[to - 1])).toBe('Le toit de la mairie de Brest')
  })

  it('leaves complements with other prepositions out', () => {
    const text = 'Le toit sur la mairie brûle.'
    expect(fullPhrase(tagged(text), 0).to).toBe(2)
  })
})

describe('sentenceOf', () => {
  it('gives the number of the sentence that holds a token', () => {
    const document = tagged('Un. Deux trois. Quatre')
    expect(Array.from({ length: document.tokens.length }, (_, i) => sentenceOf(document, i))).toEqual([
      0, 0, 1, 1, 1, 2,
    ])
  })
})
