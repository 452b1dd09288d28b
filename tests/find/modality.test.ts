import { describe, expect, it } from 'vitest'
import { findModality } from '../../src/find/modality.ts'
import { tagged } from '../helpers.ts'

const rows = (text: string): [string, string][] =>
  findModality(tagged(text)).map(({ start, end, type }) => [text.slice(start, end), type])
const conditionals = (text: string): string[] =>
  rows(text).flatMap(([words, type]) => (type === 'conditional' ? [words] : []))

describe('the list', () => {
  it('does what its documentation says', () => {
    expect(findModality(tagged('Le suspect aurait fui, de source policière.')).map(({ type }) => type)).toEqual([
      'conditional',
      'source',
    ])
  })

  it('finds hedges, boosters, sources and approximations', () => {
    expect(rows('La digue tiendra probablement.')).toEqual([['probablement', 'hedge']])
    expect(rows('La digue tiendra évidemment.')).toEqual([['évidemment', 'booster']])
    expect(rows('De source diplomatique, la digue tiendra.')).toContainEqual(['De source diplomatique', 'source'])
    expect(rows('La digue mesure environ neuf mètres.')).toEqual([['environ', 'approximation']])
  })

  it('takes sans doute for a hedge', () => {
    expect(rows('La digue tiendra sans doute.')).toEqual([['sans doute', 'hedge']])
  })

  it('finds nothing in a plain statement', () => {
    expect(rows('La digue mesure neuf mètres.')).toEqual([])
  })

  it('takes a source with an article for a person who is not named', () => {
    expect(rows('Une source policière évoque un vol de bijoux.')).toContainEqual([
      'source policière',
      'anonymous-source',
    ])
  })
})

describe('the journalistic conditional', () => {
  it.each([
    ['Le suspect aurait fui vers le nord.', 'aurait fui'],
    ['Trois bateaux seraient partis.', 'seraient partis'],
    ['Le ministre serait malade.', 'serait'],
    ['La cargaison n’aurait jamais quitté le port.', 'aurait jamais quitté'],
  ])('is found in %j', (text, words) => {
    expect(conditionals(text)).toEqual([words])
  })

  it.each([
    ['a hypothesis', 'Si le vent tombait, le bateau serait sauvé.'],
    ['a wish', 'Le maire voudrait partir.'],
    ['a modal verb', 'Le bateau devrait partir demain.'],
    ['the future in the past', 'Le maire a affirmé que le bateau serait sauvé.'],
    ['quoted words', '« Le bateau serait sauvé », affirme le maire.'],
    ['the imperfect', 'Le bateau avait quitté le port.'],
    ['the future', 'Le bateau aura quitté le port.'],
  ])('is not seen in %s', (_, text) => {
    expect(conditionals(text)).toEqual([])
  })
})

describe('voice and order', () => {
  it('tells whose commitment it is', () => {
    const [modality] = findModality(tagged('« Elle tiendra probablement », affirme le maire.'))
    expect(modality!.voice).toBe('quoted')
  })

  it('lists marks by start', () => {
    const starts = findModality(tagged('Le suspect aurait fui, probablement dans environ deux voitures.')).map(
      ({ start }) => start,
    )
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(starts.length).toBeGreaterThanOrEqual(3)
  })
})

describe('boilerplate', () => {
  it('suppresses the marks in it, and lists them', () => {
    const text = 'La digue tiendra peut-être. Elle serait vide. Sans doute.'
    const debris = { kind: 'boilerplate', type: 'chrome', score: 1, reason: '', repeats: null } as const
    const marks = findModality(tagged(text), { boilerplate: [{ ...debris, start: 0, end: 27 }] })
    expect(marks[0]).toMatchObject({ type: 'hedge', suppressedBy: 'boilerplate' })
    expect(marks.length).toBeGreaterThan(1)
    for (const { suppressedBy } of marks.slice(1)) expect(suppressedBy).toBeNull()
  })

  it('must be a list, and nothing else is an option', () => {
    const options = (value: unknown) => value as { boilerplate: [] }
    expect(() => findModality(tagged('Oui.'), options({ boilerplate: 1 }))).toThrow(TypeError)
    expect(() => findModality(tagged('Oui.'), options({ filter: true }))).toThrow(TypeError)
  })
})
