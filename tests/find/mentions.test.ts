import { describe, expect, it } from 'vitest'
import { findMentions } from '../../src/find/mentions.ts'
import type { Target } from '../../src/types.ts'
import { tagged } from '../helpers.ts'

const rows = (text: string, targets?: Target[]): [string, string][] =>
  findMentions(tagged(text), targets ? { targets } : {}).map(({ start, end, target }) => [
    text.slice(start, end),
    target,
  ])
const ids = (text: string): string[] => rows(text).map(([, target]) => target)

describe('targets of the user', () => {
  const mairie: Target = { id: 'mairie', names: ['Anne Morel', 'Morel', 'la mairie'] }

  it('are found by each of their names, the longest first', () => {
    expect(rows('Anne Morel sort. Morel revient, la mairie ferme.', [mairie])).toEqual([
      ['Anne Morel', 'mairie'],
      ['Morel', 'mairie'],
      ['la mairie', 'mairie'],
    ])
  })

  it('are found with their case only and as whole words', () => {
    expect(rows('La mairie ferme, les Moreliens attendent, le morel pousse.', [mairie])).toEqual([])
  })

  it('are found with either apostrophe', () => {
    const target: Target = { id: 't', names: ["L'Étoile d'Or"] }
    expect(rows("L’Étoile d’Or brille. L'Étoile d'Or brille.", [target]).map(([, id]) => id)).toEqual(['t', 't'])
  })

  it('are found at the places given, instead of by name', () => {
    const text = 'Morel salue Morel.'
    expect(findMentions(tagged(text), { targets: [{ ...mairie, spans: [{ start: 12, end: 17 }] }] })).toEqual([
      { kind: 'mention', start: 12, end: 17, target: 'mairie', voice: 'narration' },
    ])
  })

  it('take the token that holds a span inside a word', () => {
    const text = 'La socio-démocratie avance.'
    expect(rows(text, [{ id: 'x', names: [], spans: [{ start: 9, end: 19 }] }])).toEqual([['socio-démocratie', 'x']])
  })

  it('leave out spans beyond the text', () => {
    expect(rows('Rien ici.', [{ id: 'x', names: [], spans: [{ start: 90, end: 95 }] }])).toEqual([])
  })

  it('replace the actors of the lexicon', () => {
    expect(rows('La Norvège et Morel signent.', [mairie])).toEqual([['Morel', 'mairie']])
  })

  it('are found inside quotation marks with their voice', () => {
    const [mention] = findMentions(tagged('« Morel a menti », affirme la préfète.'), { targets: [mairie] })
    expect(mention!.voice).toBe('quoted')
  })
})

describe('actors of the lexicon', () => {
  it('does what its documentation says', () => {
    expect(ids('Moscou dénonce l’Otan.')).toEqual(['state:russie', 'org:otan'])
  })

  it('are found by name, acronym and seat', () => {
    expect(ids('La Norvège quitte l’ONU.')).toEqual(['state:norvege', 'org:onu'])
    expect(ids('L’Élysée attend.')).toEqual(['inst:elysee'])
  })

  it('counts a capital where it acts', () => {
    expect(ids('Oslo rejette le traité.')).toEqual(['state:norvege'])
    expect(ids('Les négociations entre Oslo et Tokyo reprennent.')).toEqual(['state:norvege', 'state:japon'])
    expect(ids('La position d’Oslo surprend.')).toEqual(['state:norvege'])
  })

  it('does not count a capital where it is a place', () => {
    expect(ids('La conférence se tient à Oslo.')).toEqual([])
    expect(ids('Un touriste visite les musées dans Oslo.')).toEqual([])
  })

  it('finds groups in lower case and at the start of a sentence', () => {
    expect(ids('Les dockers bloquent le port.')).toEqual(['group:dockers'])
    expect(ids('Dockers et apiculteurs défilent.')).toEqual(['group:dockers', 'group:apiculteurs'])
  })
})

describe('people', () => {
  it('are found by full name, then by last name alone', () => {
    const text = 'Le ministre Armand Delorme a parlé. Delorme est reparti.'
    const people = rows(text).filter(([, id]) => id.startsWith('person:'))
    expect(people).toEqual([
      ['Armand Delorme', 'person:armand-delorme'],
      ['Delorme', 'person:armand-delorme'],
    ])
  })

  it('are not guessed from a last name that two people share', () => {
    const text = 'Le ministre Armand Delorme a vu la juge Odile Delorme. Delorme est reparti.'
    expect(rows(text).filter(([words]) => words === 'Delorme')).toEqual([])
  })

  it('are not seen in a single name that was never introduced', () => {
    expect(rows('Le village de Brissac dort.')).toEqual([])
  })

  it('keep a particle inside their names', () => {
    expect(rows('La présidente Clara de Montfort a signé.').map(([words]) => words)).toContain('Clara de Montfort')
  })

  it('keep two particles inside their names', () => {
    expect(rows('La présidente Irma von der Heide a signé.').map(([words]) => words)).toContain('Irma von der Heide')
  })
})

describe('overlap', () => {
  it('keeps the longest name', () => {
    const targets = [
      { id: 'a', names: ['Port Neuf'] },
      { id: 'b', names: ['Port Neuf Sud', 'Sud'] },
    ]
    expect(rows('Le Port Neuf Sud ouvre.', targets)).toEqual([['Port Neuf Sud', 'b']])
  })
})
