import { describe, expect, it } from 'vitest'
import { POS } from '../../src/morphology/tagged.ts'
import { tagged, tokenOf } from '../helpers.ts'

const posOf = (text: string, word: string): string => {
  const document = tagged(text)
  return POS[document.pos[tokenOf(document, word)] as number] as string
}

describe('words that the press uses as verbs', () => {
  it.each([
    ['before a subject pronoun', '« C’est un pari », nuance-t-elle.', 'nuance'],
    ['after a quotation, before its speaker', '« La digue tiendra », souffle Marion Delmas.', 'souffle'],
    ['after two pronouns', 'Elle le juge « bâclé ».', 'juge'],
    ['that look like adverbs', 'Delmas « dément ».', 'dément'],
  ])('are verbs %s', (_, text, word) => {
    expect(posOf(text, word)).toBe('VERB')
  })

  it.each([
    ['with an article', 'Le juge tranche.', 'juge'],
    ['in a list after marks', '« La digue », le souffle et la nuance comptent.', 'souffle'],
    ['as real adverbs', 'Il parle lentement.', 'lentement'],
  ])('stay what they are %s', (_, text, word) => {
    expect(posOf(text, word)).not.toBe('VERB')
  })

  it('tells participles that are also present forms by their auxiliary', () => {
    const mood = (text: string, word: string): number => {
      const document = tagged(text)
      return document.mood[tokenOf(document, word)] as number
    }
    expect(mood('La digue est détruite et le pont est détruit.', 'détruit')).toBe(mood('Le pont est fermé.', 'fermé'))
    expect(mood('Le feu détruit la digue.', 'détruit')).not.toBe(mood('Le pont est fermé.', 'fermé'))
    expect(mood('Ils ont pris la digue.', 'pris')).toBe(mood('Le pont est fermé.', 'fermé'))
  })
})
