import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { segment } from '../../src/document/segment.ts'
import { tag } from '../../src/morphology/tag.ts'
import { MOODS, POS } from '../../src/morphology/tagged.ts'

interface Row {
  text: string
  pos: string
  lemma: string
  mood: string
  number: number
  person: number
}

function rows(text: string): Row[] {
  const document = tag(segment(text))
  const { tokens, pos, lemma, lemmas, mood, number, person } = document
  return Array.from({ length: tokens.length }, (_, i) => ({
    text: text.slice(tokens.start[i], tokens.end[i]),
    pos: POS[pos[i] as number] as string,
    lemma: lemmas[lemma[i] as number] as string,
    mood: MOODS[mood[i] as number] as string,
    number: number[i] as number,
    person: person[i] as number,
  }))
}

const row = (text: string, word: string): Row => rows(text).find((each) => each.text === word) as Row

describe('parts of speech', () => {
  it('tags a plain sentence', () => {
    expect(rows('Les réformes s’enlisent.').map(({ pos }) => pos)).toEqual(['DET', 'NOUN', 'PRON', 'VERB', 'PUNCT'])
  })

  it('tells du, des, au, aux from the articles of the same form', () => {
    expect(row('Le ministre des Finances parle.', 'des').pos).toBe('ADP+DET')
    expect(row('Elle a des amis.', 'des').pos).toBe('DET')
    expect(row('Il va au marché.', 'au').pos).toBe('ADP+DET')
  })

  it('tells a noun from a verb of the same form', () => {
    expect(row('Le président porte la responsabilité.', 'porte').pos).toBe('VERB')
    expect(row('Il ferme la porte.', 'porte').pos).toBe('NOUN')
  })

  it('tells an adjective from a verb of the same form', () => {
    expect(row('Il mène une sale guerre.', 'sale').pos).toBe('ADJ')
  })

  it('tags auxiliaries apart from full verbs', () => {
    expect(row('Il a refusé.', 'a').pos).toBe('AUX')
    expect(row('Il a une maison.', 'a').pos).toBe('VERB')
  })

  it('recognises words at the start of a sentence and in headlines set in capitals', () => {
    expect(row('Négociations bloquées à Genève.', 'Négociations').pos).toBe('NOUN')
    expect(row('LE GOUVERNEMENT REFUSE DE NÉGOCIER AVEC LES SYNDICATS', 'GOUVERNEMENT').pos).toBe('NOUN')
  })

  it('never makes a word of a mark, nor a name of a figure', () => {
    for (const { text, pos } of rows('— 12,5 % ; 2024 … « 4.2 » - / (3)'))
      expect(/\d/.test(text) ? ['NUM'] : ['PUNCT', 'SYM']).toContain(pos)
  })
})

describe('verb forms', () => {
  it.each([
    ['Le ministre aurait menti.', 'aurait', 'conditional'],
    ['Il a menti.', 'menti', 'past-participle'],
    ['Il refuse de mentir.', 'mentir', 'infinitive'],
    ['Il viendra demain.', 'viendra', 'future'],
    ['En refusant, il cède.', 'refusant', 'present-participle'],
    ['Il faut qu’il vienne.', 'vienne', 'subjunctive'],
    ['Il montrait la voie.', 'montrait', 'indicative'],
    ['Il montrerait la voie.', 'montrerait', 'conditional'],
    ['Refusez cette réforme !', 'Refusez', 'imperative'],
    ['Vous refusez cette réforme.', 'refusez', 'indicative'],
  ])('%s: %s is %s', (text, word, mood) => {
    expect(row(text, word).mood).toBe(mood)
  })

  it('gives finite verbs person and number', () => {
    expect(row('Ils refusent.', 'refusent')).toMatchObject({ person: 3, number: 2 })
    expect(row('Nous refusons.', 'refusons')).toMatchObject({ person: 1, number: 2 })
  })

  it('takes the person of a form that je and il share from the pronoun', () => {
    expect(row('Je le refuse.', 'refuse').person).toBe(1)
    expect(row('Il le refuse.', 'refuse').person).toBe(3)
  })

  it('gives words that are no verbs no mood', () => {
    expect(row('La ferme est vide.', 'ferme')).toMatchObject({ pos: 'NOUN', mood: '', number: 1 })
  })
})

describe('a tagged document', () => {
  it('keeps the document it was made from', () => {
    const document = segment('Le roi est nu.')
    const tagged = tag(document)
    expect(tagged.text).toBe(document.text)
    expect(tagged.tokens).toBe(document.tokens)
  })

  it('numbers lemmas in order of first use', () => {
    const { lemma, lemmas } = tag(segment('Le chat voit les chats.'))
    expect(lemmas).toEqual(['le', 'chat', 'voir', '.'])
    expect([...lemma]).toEqual([0, 1, 2, 0, 1, 3])
  })

  it('does not depend on what was tagged before', () => {
    const text = 'Le président a annoncé des mesures. Elles seront appliquées.'
    const first = rows(text)
    rows('Des mesures ? PRÉSIDENT ! Elles a.')
    expect(rows(text)).toEqual(first)
  })

  it('gives both apostrophes the same result', () => {
    const strip = (each: Row[]): unknown => each.map(({ pos, lemma }) => [pos, lemma])
    expect(strip(rows("L'accord qu'il a signé s'enlise."))).toEqual(strip(rows('L’accord qu’il a signé s’enlise.')))
  })

  it('tags any string, and nothing in an empty one', () => {
    expect(tag(segment('')).pos.length).toBe(0)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const { tokens, pos, lemma, lemmas } = tag(segment(text))
        expect(pos.length).toBe(tokens.length)
        for (let i = 0; i < tokens.length; i++) {
          expect(pos[i] as number).toBeLessThan(POS.length)
          expect(lemma[i] as number).toBeLessThan(lemmas.length)
        }
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
