import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../src/find/quotations.ts'
import type { Quotation } from '../../src/types.ts'
import { tagged } from '../helpers.ts'

interface Row {
  words: string
  form: string
  speaker: string | null
  cue: string | null
}
const find = (text: string): Quotation[] => findQuotations(tagged(text))
const rows = (text: string): Row[] =>
  find(text).map(({ start, end, form, speaker, cue }) => ({
    words: text.slice(start, end),
    form,
    speaker: speaker?.name ?? null,
    cue: cue?.lemma ?? null,
  }))

describe('direct speech', () => {
  it('does what its documentation says', () => {
    expect(find('« C’est absurde », déplore le maire.')[0]!.speaker!.name).toBe('le maire')
  })

  it.each([
    ['« La digue tiendra », affirme l’ingénieure.', 'La digue tiendra', 'l’ingénieure', 'affirmer'],
    ['L’ingénieure affirme : « La digue tiendra. »', 'La digue tiendra.', 'L’ingénieure', 'affirmer'],
    ['"La digue tiendra", a déclaré Paul Ferrand.', 'La digue tiendra', 'Paul Ferrand', 'déclarer'],
    ['“La digue tiendra”, promet la préfète.', 'La digue tiendra', 'la préfète', 'promettre'],
    ['« La digue tiendra », selon la préfète.', 'La digue tiendra', 'la préfète', 'selon'],
  ])('is credited in %j', (text, words, speaker, cue) => {
    expect(rows(text)).toEqual([{ words, form: 'direct', speaker, cue }])
  })

  it('finds the speaker of a cue inside the marks', () => {
    const text = '« La digue, a affirmé Paul Ferrand, tiendra cet hiver. »'
    expect(rows(text)).toMatchObject([{ form: 'direct', speaker: 'Paul Ferrand', cue: 'affirmer' }])
  })

  it('leads a pronoun back to the name before', () => {
    const text = 'Paul Ferrand a inspecté la digue. « Elle tiendra », a-t-il déclaré.'
    expect(rows(text)).toMatchObject([{ speaker: 'Paul Ferrand', cue: 'déclarer' }])
  })

  it.each([
    'La députée Odile Roy (PS) a dénoncé un « scandale ».',
    'La députée Odile Roy (Parti du lac), réélue dimanche, a dénoncé un « scandale ».',
    'Odile Roy (divers centre) estime que le gouvernement « méprise les pêcheurs ».',
  ])('passes over a party in brackets between the speaker and the verb: %s', (text) => {
    expect(rows(text)).toMatchObject([{ speaker: 'Odile Roy' }])
  })

  it('names a speaker by the name set off by commas, and by nobody else’s', () => {
    const text =
      'L’avocat général, Me Odile Lang, avait requis dix ans. « Il a calculé », a-t-elle martelé. Me Jean Rocher, avocat du port, dénonce un « scandale ».'
    expect(rows(text).map(({ speaker }) => speaker)).toEqual(['Odile Lang', 'Jean Rocher'])
    const role = '« La digue tient », a dit le ministre de la Mer, Paul Ferrand. Le ministre promet un « effort ».'
    expect(rows(role).map(({ speaker }) => speaker)).toEqual(['Paul Ferrand', 'Paul Ferrand'])
    expect(rows('Selon le maire, Paul Ferrand a « menti ».').map(({ speaker }) => speaker)).toEqual(['le maire'])
  })

  it('goes on with the speaker in a quotation that is a sentence of its own', () => {
    const text = '« La digue tiendra », affirme l’ingénieure. « Nous avons tout vérifié. »'
    expect(rows(text).map(({ form, speaker }) => [form, speaker])).toEqual([
      ['direct', 'l’ingénieure'],
      ['direct', 'l’ingénieure'],
    ])
  })

  it('gives the places of speaker and cue', () => {
    const text = '« La digue tiendra », affirme l’ingénieure.'
    const [quotation] = find(text)
    expect(text.slice(quotation!.speaker!.start, quotation!.speaker!.end)).toBe('l’ingénieure')
    expect(text.slice(quotation!.cue!.start, quotation!.cue!.end)).toBe('affirme')
  })

  it('tells how the outlet stands to the words by the verb it chose', () => {
    expect(find('« La digue tiendra », prétend l’ingénieure.')[0]!.cue!.stance).toBe('distancing')
    expect(find('« La digue tiendra », déclare l’ingénieure.')[0]!.cue!.stance).toBe('neutral')
  })
})

describe('fragments and scare quotes', () => {
  it('credits a few quoted words after a cue', () => {
    expect(rows('La préfète a qualifié la digue de « très solide ».')).toEqual([
      { words: 'très solide', form: 'fragment', speaker: 'La préfète', cue: 'qualifier' },
    ])
    expect(rows('La préfète dénonce une « mauvaise farce ».')).toMatchObject([
      { words: 'mauvaise farce', form: 'fragment', speaker: 'La préfète' },
    ])
  })

  it('takes quoted words that nobody is said to have spoken for scare quotes', () => {
    expect(rows('Cette « réforme » attend depuis dix ans.')).toEqual([
      { words: 'réforme', form: 'scare', speaker: null, cue: null },
    ])
  })

  it('gives coordinated fragments the same speaker', () => {
    expect(rows('La préfète dénonce une « farce » et un « scandale ».').map(({ speaker }) => speaker)).toEqual([
      'La préfète',
      'La préfète',
    ])
  })

  it('does not list titles of works and names in marks', () => {
    expect(rows('Le film « Les Marées » sort mercredi.')).toEqual([])
    expect(rows('L’opération « Aurore » commence.')).toEqual([])
  })
})

describe('indirect speech', () => {
  it('is the clause after que', () => {
    expect(rows('La préfète affirme que la digue tiendra.')).toEqual([
      { words: 'la digue tiendra', form: 'indirect', speaker: 'La préfète', cue: 'affirmer' },
    ])
    expect(rows('Elle affirme qu’il pleuvra.')).toMatchObject([{ words: 'il pleuvra', form: 'indirect' }])
  })

  it('is the sentence that a source governs', () => {
    expect(rows('Selon la préfète, la digue tiendra.')).toEqual([
      { words: 'la digue tiendra', form: 'indirect', speaker: 'la préfète', cue: 'selon' },
    ])
    expect(rows('La digue tiendra, selon la préfète.')).toMatchObject([
      { words: 'La digue tiendra', form: 'indirect', speaker: 'la préfète' },
    ])
  })

  it('is the sentence that a final verb credits', () => {
    expect(rows('La digue tiendra, affirme la préfète.')).toEqual([
      { words: 'La digue tiendra', form: 'indirect', speaker: 'la préfète', cue: 'affirmer' },
    ])
  })

  it('is the infinitive after a verb of opinion', () => {
    expect(rows('Le maire estime avoir tout vérifié.')).toMatchObject([
      { words: 'avoir tout vérifié', form: 'indirect', speaker: 'Le maire', cue: 'estimer' },
    ])
  })

  it('is not found after a verb that reports nothing', () => {
    expect(rows('La préfète attend que la pluie cesse.')).toEqual([])
    expect(rows('La digue que la préfète a visitée tiendra.')).toEqual([])
  })

  it('has no speaker where the verb is passive', () => {
    expect(rows('Il a été affirmé que la digue tiendra.').every(({ speaker }) => speaker === null)).toBe(true)
  })

  it('is not found where selon tells a manner', () => {
    expect(rows('Les tarifs changent selon la taille du bateau.')).toEqual([])
  })
})

describe('depth and warnings', () => {
  it('lists a quotation inside another with its depth', () => {
    const text = '« La préfète a parlé de “digue solide” hier », affirme l’ingénieure.'
    expect(find(text).map(({ depth }) => depth)).toEqual([1, 2])
  })

  it('warns of a quotation that is never closed', () => {
    const text = 'L’ingénieure affirme : « La digue tiendra.\n\nLes travaux reprennent lundi.'
    const quotations = find(text)
    expect(quotations).toHaveLength(1)
    expect(quotations[0]!.warnings).toHaveLength(1)
    expect(quotations[0]!.end).toBeLessThanOrEqual(text.indexOf('\n'))
  })

  it('warns of nothing in a closed quotation', () => {
    expect(find('« La digue tiendra », affirme l’ingénieure.')[0]!.warnings).toEqual([])
  })
})

describe('order', () => {
  it('lists quotations by start, outer ones first', () => {
    const text =
      'Selon la préfète, la digue tiendra. « Elle est “neuve” », affirme l’ingénieure. Le maire parle d’une « folie ».'
    const quotations = find(text)
    for (let i = 1; i < quotations.length; i++) {
      const [a, b] = [quotations[i - 1]!, quotations[i]!]
      expect(a.start < b.start || (a.start === b.start && a.end >= b.end)).toBe(true)
    }
    expect(quotations.length).toBe(4)
  })
})

describe('cues that stand elsewhere', () => {
  it.each([
    ['« La digue tiendra », a fait valoir la préfète.', 'direct', 'la préfète'],
    ['Le projet, qualifié par la préfète de « solide », avance.', 'fragment', 'la préfète'],
    ['« La digue tiendra », nuance-t-elle.', 'direct', null],
    ['« La digue tiendra », souffle Marion Delmas.', 'direct', 'Marion Delmas'],
    ['Paul Ferrand « refuse » le projet.', 'fragment', 'Paul Ferrand'],
    ['Paul Ferrand avait dans un message « démenti formellement » la rumeur.', 'fragment', 'Paul Ferrand'],
  ])('are found in %j', (text, form, speaker) => {
    expect(rows(text)).toMatchObject([{ form, speaker }])
  })

  it('credit what stands before a verb and pronoun at the end', () => {
    const text = 'Paul Ferrand reste prudent. La digue tiendra cet hiver, a-t-il ajouté.'
    expect(rows(text)).toMatchObject([
      { words: 'La digue tiendra cet hiver', form: 'indirect', speaker: 'Paul Ferrand', cue: 'ajouter' },
    ])
  })

  it('credit what goes on after an inserted verb', () => {
    const [row] = rows('L’effet, a expliqué Paul Ferrand, est que la digue tiendra.')
    expect(row).toMatchObject({ form: 'indirect', speaker: 'Paul Ferrand', cue: 'expliquer' })
  })
})

describe('a clause in marks', () => {
  it('is direct after a colon, though no verb introduces it', () => {
    expect(rows('Il hausse les épaules : « La digue tiendra. »')[0]!.form).toBe('direct')
  })

  it('is direct at the head of a headline', () => {
    expect(rows('« Il a menti » : le maire dans la tourmente')[0]!.form).toBe('direct')
  })

  it('is less than a clause where its subject stands before the marks', () => {
    expect(rows('Paul Ferrand affirme que les digues « ne craignent pas la crue ».')[0]!.form).toBe('fragment')
  })
})
