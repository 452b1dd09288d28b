import { describe, expect, it } from 'vitest'
import { segment } from '../../src/document/segment.ts'

function sentences(text: string): string[] {
  const { tokens, sentences: ranges } = segment(text)
  return Array.from({ length: ranges.length }, (_, s) =>
    text.slice(tokens.start[ranges.from[s] as number], tokens.end[(ranges.to[s] as number) - 1]),
  )
}

describe('where sentences end', () => {
  it('cuts after final punctuation before a capital', () => {
    expect(sentences('Le pont ferme. Les camions attendent ! Qui paiera ? Personne…')).toEqual([
      'Le pont ferme.',
      'Les camions attendent !',
      'Qui paiera ?',
      'Personne…',
    ])
  })

  it('does not cut before lower case', () => {
    expect(sentences('Elle hésite… puis signe. Voilà.')).toEqual(['Elle hésite… puis signe.', 'Voilà.'])
    expect(sentences('« Jamais ! » répond la cheffe.')).toEqual(['« Jamais ! » répond la cheffe.'])
  })

  it('cuts at the end of a paragraph without punctuation', () => {
    expect(sentences('Un titre sans point\n\nLe texte suit.')).toEqual(['Un titre sans point', 'Le texte suit.'])
  })

  it('keeps the closing guillemet with the sentence it ends', () => {
    expect(sentences('« Nous tiendrons. » La foule applaudit.')).toEqual(['« Nous tiendrons. »', 'La foule applaudit.'])
    expect(sentences('"Nous tiendrons." La foule applaudit.')).toEqual(['"Nous tiendrons."', 'La foule applaudit.'])
  })

  it('lets an opening mark begin the next sentence', () => {
    expect(sentences('Elle sourit. « Merci à tous », dit-elle.')).toEqual([
      'Elle sourit.',
      '« Merci à tous », dit-elle.',
    ])
  })
})

describe('periods that end no sentence', () => {
  it('does not cut after a title', () => {
    expect(sentences('M. Ferrand et le Dr. Ott arrivent.')).toHaveLength(1)
  })

  it('does not cut after initials', () => {
    expect(sentences('L’écrivaine A. B. Moreau signe son livre.')).toHaveLength(1)
    expect(sentences('J.-P. Moreau signe son livre.')).toHaveLength(1)
  })

  it('does not cut after a reference', () => {
    expect(sentences('Voir art. 12 du code.')).toHaveLength(1)
  })

  it('cuts after a word that is written like a reference without being one', () => {
    expect(sentences('Elle est jugée pour vol. Le procès dure deux jours.')).toHaveLength(2)
    expect(sentences('Elle aime l’art. Le musée ouvre mardi.')).toHaveLength(2)
  })

  it('cuts after etc. before a capital only', () => {
    expect(sentences('Vélos, trains, etc. Les élus votent.')).toEqual(['Vélos, trains, etc.', 'Les élus votent.'])
    expect(sentences('Vélos, trains, etc. sont gratuits.')).toHaveLength(1)
  })

  it('does not cut inside numbers and dates', () => {
    expect(sentences('Il a versé 11.000 euros le 14.07.2031 au club.')).toHaveLength(1)
  })

  it('does not cut after the number of a list item', () => {
    expect(sentences('1. Ouvrir la porte')).toHaveLength(1)
  })

  it('cuts after a dotted acronym before a word that begins sentences', () => {
    expect(sentences('Elle parle à l’O.N.U. Les délégués écoutent.')).toHaveLength(2)
    expect(sentences('Elle parle à l’O.N.U. Moreau écoute.')).toHaveLength(1)
  })
})

describe('coverage', () => {
  it('puts every token in exactly one sentence', () => {
    const { tokens, sentences: ranges } = segment('Un. Deux !\n\nTrois « quatre. » Cinq etc. Six')
    let next = 0
    for (let s = 0; s < ranges.length; s++) {
      expect(ranges.from[s]).toBe(next)
      next = ranges.to[s] as number
    }
    expect(next).toBe(tokens.length)
  })

  it('has no sentence in an empty text', () => {
    expect(segment('').sentences.length).toBe(0)
  })
})
