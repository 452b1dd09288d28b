import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'

const TEXT =
  'Le maire Paul Lenoir a défendu le projet mardi. « Nous irons jusqu’au bout », a-t-il promis. ' +
  'M. Lenoir juge les critiques « indignes ». Selon le maire, le chantier finira en mai. ' +
  'La sociologue Anne Vidal, elle, déplore que le quartier perde son âme. « C’est un gâchis », lance-t-elle.'

describe('speakers', () => {
  const report = analyse(TEXT)

  it('are counted under one name, whatever the text calls them', () => {
    expect(report.speakers.map(({ name }) => name).toSorted()).toEqual(['Anne Vidal', 'Paul Lenoir'])
    expect(report.speakers.find(({ name }) => name === 'Paul Lenoir')).toMatchObject({
      quotations: 3,
      forms: { direct: 1, fragment: 1, indirect: 1, scare: 0 },
    })
  })

  it('have shares that sum to 1, most words first', () => {
    const shares = report.speakers.map(({ share }) => share)
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
  })

  it('list the verbs that introduce them with their class', () => {
    const vidal = report.speakers.find(({ name }) => name === 'Anne Vidal')!
    expect(vidal.cues.map(({ lemma }) => lemma).toSorted()).toEqual(['déplorer', 'lancer'])
  })

  it('list the loaded words they are made to say', () => {
    const lenoir = report.speakers.find(({ name }) => name === 'Paul Lenoir')!
    const terms = lenoir.loaded.map((index) => report.annotations[index]!)
    expect(terms.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['irons jusqu’au bout', 'indignes'])
  })

  it('keep two people with one surname apart', () => {
    const names = analyse(
      'Paul Lenoir et Anne Lenoir se disputent. « C’est fini », dit Paul Lenoir. « Jamais », répond Anne Lenoir. Lenoir affirme que tout va bien.',
    ).speakers.map(({ name }) => name)
    expect(names).toContain('Paul Lenoir')
    expect(names).toContain('Anne Lenoir')
    expect(names).toContain('Lenoir')
  })
})

describe('sources', () => {
  it('tell how many statements have a named speaker', () => {
    const { sources } = analyse('« C’est faux », dit Paul Lenoir. « C’est vrai », dit un voisin.')
    expect(sources).toMatchObject({ statements: 2, withSpeaker: 2, named: 1, namedShare: 0.5 })
  })

  it('have no share without statements', () => {
    expect(analyse('La pluie tombe.').sources).toEqual({
      statements: 0,
      withSpeaker: 0,
      named: 0,
      documents: 0,
      anonymous: 0,
      namedShare: null,
      people: [],
      cited: false,
    })
  })

  it('count anonymous sources', () => {
    expect(analyse('Le ministre partirait, de source proche du dossier.').sources.anonymous).toBe(1)
  })
})

describe('a statement without speaker', () => {
  it('says why', () => {
    const [quotation] = analyse('« C’est une honte », a-t-on entendu.').annotations.filter(
      (one) => one.kind === 'quotation',
    )
    expect(quotation).toMatchObject({ speaker: null })
  })

  it('tell statements of documents from those of people', () => {
    const { sources } = analyse('Selon le rapport, la digue cède. Une étude indique que le lac baisse.')
    expect(sources).toMatchObject({ statements: 2, documents: 2, cited: false })
    expect(analyse('Selon le préfet, la digue cède.').sources).toMatchObject({ documents: 0, cited: true })
  })

  it('count somebody named with a role as cited, and no single words in marks', () => {
    expect(analyse('La biologiste Anne Vidal étudie le lac.').sources.cited).toBe(true)
    expect(analyse('La « digue » cède.').sources.cited).toBe(false)
    expect(analyse('« La digue finira bien par céder un jour. »').sources.cited).toBe(true)
  })
})
