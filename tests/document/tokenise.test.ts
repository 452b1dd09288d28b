import { describe, expect, it } from 'vitest'
import { KIND } from '../../src/document/document.ts'
import { segment } from '../../src/document/segment.ts'
import { type RawTokens, tokenise } from '../../src/document/tokenise.ts'
import { createVocabulary } from '../../src/document/vocabulary.ts'
import { surfaces } from '../helpers.ts'

const cut = (text: string): RawTokens => tokenise(text, createVocabulary())
const kinds = (text: string): number[] => [...cut(text).kind]

describe('elision', () => {
  it('ends a token after the apostrophe of an elided word', () => {
    expect(surfaces("L'usine d'Alès jusqu'ici n'embauche qu'un apprenti")).toEqual([
      "L'",
      'usine',
      "d'",
      'Alès',
      "jusqu'",
      'ici',
      "n'",
      'embauche',
      "qu'",
      'un',
      'apprenti',
    ])
  })

  it('cuts at the typographic apostrophe in the same places', () => {
    const straight = "Lorsqu'elle s'en va, c'est l'hiver puisqu'il neige"
    const curly = straight.replaceAll("'", '’')
    expect(surfaces(curly)).toEqual(surfaces(straight).map((word) => word.replaceAll("'", '’')))
  })

  it('keeps together words that hold an apostrophe of their own', () => {
    expect(surfaces("aujourd'hui")).toEqual(["aujourd'hui"])
    expect(surfaces('Aujourd’hui')).toEqual(['Aujourd’hui'])
    expect(surfaces("prud'homme")).toEqual(["prud'homme"])
  })

  it('does not take a closing single quote for an elision', () => {
    expect(surfaces("le plan 'vélo' avance")).toEqual(['le', 'plan', "'", 'vélo', "'", 'avance'])
  })
})

describe('hyphens', () => {
  it('keeps compounds in one token', () => {
    expect(surfaces('vice-présidente du Haut-Doubs')).toEqual(['vice-présidente', 'du', 'Haut-Doubs'])
  })

  it('cuts off the pronoun after a verb', () => {
    expect(surfaces('croit-elle')).toEqual(['croit', '-elle'])
    expect(surfaces('chante-t-il')).toEqual(['chante', '-t-il'])
    expect(surfaces('donnez-le-moi')).toEqual(['donnez', '-le-moi'])
  })

  it('does not cut words that only look like verb and pronoun', () => {
    expect(surfaces('rendez-vous')).toEqual(['rendez-vous'])
    expect(surfaces('peut-être')).toEqual(['peut-être'])
    expect(surfaces('celui-ci')).toEqual(['celui-ci'])
  })

  it('takes a dash between spaces for punctuation', () => {
    expect(surfaces('la mairie - enfin - cède')).toEqual(['la', 'mairie', '-', 'enfin', '-', 'cède'])
    expect(kinds('a - b')).toEqual([KIND.word, KIND.punctuation, KIND.word])
  })

  it('reads a minus sign before digits as part of the number', () => {
    expect(surfaces('il fait -12 degrés')).toEqual(['il', 'fait', '-12', 'degrés'])
    expect(kinds('-12')).toEqual([KIND.number])
  })
})

describe('numbers', () => {
  it.each([
    '11.000',
    '1 000',
    '1 000 000',
    '12\u00a0500',
    '12\u202f500',
    '3,5',
    '14/07/2031',
    '10:45',
    '2030-2031',
    '1.234,56',
  ])('keeps %j in one token of kind number', (number) => {
    const { length, kind } = cut(number)
    expect(length).toBe(1)
    expect(kind[0]).toBe(KIND.number)
  })

  it('does not glue a year to a following number of another length', () => {
    expect(surfaces('en 2031 12 élus')).toEqual(['en', '2031', '12', 'élus'])
    expect(surfaces('de 15 1000 fois')).toEqual(['de', '15', '1000', 'fois'])
  })

  it('does not swallow the punctuation after a number', () => {
    expect(surfaces('en 2031, puis 2032.')).toEqual(['en', '2031', ',', 'puis', '2032', '.'])
  })

  it('keeps a unit written against the digits with them', () => {
    expect(surfaces('à 18h45 le 1er mai en 5G')).toEqual(['à', '18h45', 'le', '1er', 'mai', 'en', '5G'])
  })

  it('leaves percent and currency signs apart', () => {
    expect(surfaces('4 % et 7€')).toEqual(['4', '%', 'et', '7', '€'])
  })
})

describe('abbreviations', () => {
  it('keeps the period of a known abbreviation', () => {
    expect(surfaces('M. Ferrand et Mme. Ott')).toEqual(['M.', 'Ferrand', 'et', 'Mme.', 'Ott'])
    expect(surfaces('voir p. 12')).toEqual(['voir', 'p.', '12'])
  })

  it('keeps initials and dotted acronyms together', () => {
    expect(surfaces('J.-P. Ferrand de l’O.N.U. parle')).toEqual(['J.-P.', 'Ferrand', 'de', 'l’', 'O.N.U.', 'parle'])
  })

  it('leaves the period apart after a word that is written like a reference and ends the text', () => {
    expect(surfaces('Il avoue un vol.')).toEqual(['Il', 'avoue', 'un', 'vol', '.'])
  })

  it('leaves the period that ends a sentence apart', () => {
    expect(surfaces('La pluie tombe.')).toEqual(['La', 'pluie', 'tombe', '.'])
    expect(surfaces('Le plan B.')).toEqual(['Le', 'plan', 'B', '.'])
  })
})

describe('addresses and symbols', () => {
  it('keeps URLs, mail addresses, handles and hashtags in one token', () => {
    const text = 'Voir https://exemple.fr/a?b=1 ou lea@exemple.fr, @lea_o #Climat2031 sur exemple.org.'
    const { length, kind, start, end } = cut(text)
    const addresses = Array.from({ length }, (_, i) => i).filter((i) => kind[i] === KIND.address)
    expect(addresses.map((i) => text.slice(start[i], end[i]))).toEqual([
      'https://exemple.fr/a?b=1',
      'lea@exemple.fr',
      '@lea_o',
      '#Climat2031',
      'exemple.org',
    ])
  })

  it('does not take two glued sentences for a domain name', () => {
    expect(surfaces('Elle part.Le train siffle')).toEqual(['Elle', 'part', '.', 'Le', 'train', 'siffle'])
  })

  it('does not take a number after # for a hashtag', () => {
    expect(cut('#12').kind[0]).not.toBe(KIND.address)
  })

  it('keeps an emoji with its modifiers in one token', () => {
    expect(surfaces('bravo 👩🏽‍🚒 !')).toEqual(['bravo', '👩🏽‍🚒', '!'])
  })

  it('makes one token of repeated punctuation', () => {
    expect(surfaces('Quoi ?! Non...')).toEqual(['Quoi', '?', '!', 'Non', '...'])
    expect(surfaces('Fini !!!')).toEqual(['Fini', '!!!'])
  })
})

describe('line breaks and marks', () => {
  it('counts the line breaks before a token up to a blank line', () => {
    const { breaks } = cut('un\ndeux\r\ntrois\n\nquatre\n\n\n\ncinq six')
    expect([...breaks]).toEqual([0, 1, 1, 2, 2, 0])
  })

  it('lists the tokens that are quotation marks', () => {
    const { marks } = cut('Un « mot » et "un autre"')
    expect(marks).toEqual([1, 3, 5, 8])
  })

  it('holds nothing for an empty or blank text', () => {
    expect(cut('').length).toBe(0)
    expect(cut(' \n\t\u00a0\u200b').length).toBe(0)
  })
})

describe('types', () => {
  const types = (text: string): readonly string[] => segment(text).types

  it('gives one type to the forms that differ only in the apostrophe', () => {
    expect(types("l’été l'automne")).toEqual(["l'", 'été', 'automne'])
  })

  it('gives one type to composed and decomposed accents', () => {
    expect(types('\u00e9t\u00e9 e\u0301te\u0301')).toEqual(['été'])
  })

  it('drops soft hyphens and reads no-break hyphens as hyphens', () => {
    expect(types('gou\u00adver\u00adne\u00adment sous\u2011sol')).toEqual(['gouvernement', 'sous-sol'])
  })

  it('keeps case', () => {
    expect(types('Marche marche')).toEqual(['Marche', 'marche'])
  })

  it('writes the modifier apostrophe straight too', () => {
    expect(types('l\u02bcété')).toEqual(["l'", 'été'])
  })
})
