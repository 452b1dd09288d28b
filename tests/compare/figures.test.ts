import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/compare/figures.ts'
import { tagged } from '../helpers.ts'

const figuresOf = (text: string) =>
  findFigures(tagged(text)).map(({ value, unit, start, end }) => [value, unit, text.slice(start, end)])

describe('findFigures', () => {
  it('reads digits with their separators and what they count', () => {
    expect(figuresOf('Le groupe supprime 1 150 postes, soit 3,5 % des effectifs, et ferme 11.000 lits.')).toEqual([
      [1150, 'poste', '1 150 postes'],
      [3.5, '%', '3,5 %'],
      [11000, 'lit', '11.000 lits'],
    ])
  })

  it('reads numbers in words as the same figures', () => {
    const [words] = figuresOf('Deux cent quatre-vingt-dix salariés partent.')
    expect(words?.slice(0, 2)).toEqual([290, 'salarié'])
    expect(figuresOf('Neuf navires attendent.')[0]?.slice(0, 2)).toEqual([9, 'navire'])
    expect(figuresOf('Vingt-six mille trois cents manifestants défilent.')[0]?.[0]).toBe(26_300)
  })

  it('multiplies by millions and milliards', () => {
    expect(figuresOf('La ville paie 12,4 milliards d’euros.')[0]?.slice(0, 2)).toEqual([12.4e9, 'euro'])
    expect(figuresOf('La ville paie trois millions d’euros.')[0]?.slice(0, 2)).toEqual([3e6, 'euro'])
  })

  it('leaves out dates, years, times and articles', () => {
    expect(
      figuresOf('Le 12 mars 2025, à 19:05, une femme attend. En 2017, à 3 h 30, elle partait. Un train passe.'),
    ).toEqual([])
  })
})
