import { describe, expect, it } from 'vitest'
import { type Chunk, chunk, type NounChunk, type VerbChunk } from '../../src/find/chunks.ts'
import { tagged } from '../helpers.ts'

const chunksOf = (text: string): [string, string][] => {
  const { tokens } = tagged(text)
  return chunk(tagged(text)).list.map(({ kind, from, to }) => [
    kind,
    text.slice(tokens.start[from], tokens.end[to - 1]),
  ])
}
const all = (text: string): readonly Chunk[] => chunk(tagged(text)).list
const verb = (text: string): VerbChunk => all(text).find((one) => one.kind === 'verb') as VerbChunk
const noun = (text: string): NounChunk => all(text).find((one) => one.kind === 'noun') as NounChunk

describe('chunk', () => {
  it('splits a sentence into noun and verb chunks', () => {
    expect(chunksOf('La petite digue a finalement tenu.')).toEqual([
      ['noun', 'La petite digue'],
      ['verb', 'a finalement tenu'],
    ])
  })

  it('puts clitics and negation into the verb', () => {
    expect(chunksOf('Le maire ne lui parle pas.')[1]).toEqual(['verb', 'ne lui parle'])
    expect(chunksOf('Viendra-t-elle ?')).toEqual([['verb', 'Viendra-t-elle']])
  })

  it('keeps prepositions apart from the noun phrase they govern', () => {
    const text = 'Le toit de la mairie brûle.'
    const document = tagged(text)
    const [, complement] = chunk(document).list as NounChunk[]
    expect(document.text.slice(document.tokens.start[complement!.from], document.tokens.end[complement!.to - 1])).toBe(
      'la mairie',
    )
    expect(complement!.preposition).toBe(2)
    expect(complement!.begin).toBe(2)
  })

  it('tells for each token the chunk that holds it', () => {
    const document = tagged('Le toit de la mairie brûle.')
    expect([...chunk(document).at]).toEqual([0, 0, 1, 1, 1, 2, -1])
  })

  it('never lets a chunk cross sentences, and keeps them in order', () => {
    const document = tagged('Le vent tombe. La pluie, elle, revient !\n\nFin')
    const { list, first } = chunk(document)
    for (let s = 0; s < document.sentences.length; s++)
      for (const { from, to } of list.slice(first[s], first[s + 1])) {
        expect(from).toBeGreaterThanOrEqual(document.sentences.from[s] as number)
        expect(to).toBeLessThanOrEqual(document.sentences.to[s] as number)
      }
    for (let c = 1; c < list.length; c++) expect(list[c]!.from).toBeGreaterThanOrEqual(list[c - 1]!.to)
  })
})

describe('verb chunks', () => {
  it.each([
    ['Le maire ne cède pas.', true],
    ['Le maire n’a jamais cédé.', true],
    ['Le maire ne cède plus.', true],
    ['Le maire cède.', false],
    ['Le maire ne cède que le samedi.', false],
  ])('know whether they are negated: %s', (text, negated) => {
    const verbs = all(text).filter((one) => one.kind === 'verb') as VerbChunk[]
    expect(verbs.at(-1)!.negated).toBe(negated)
  })

  it('know the negation of an infinitive', () => {
    const verbs = (text: string): boolean[] =>
      (all(text).filter((one) => one.kind === 'verb') as VerbChunk[]).map(({ negated }) => negated)
    expect(verbs('Il promet de ne pas céder.')).toEqual([false, true])
    expect(verbs('Le maire préfère ne pas céder.')).toEqual([false, true])
  })

  it('know a restriction', () => {
    expect(verb('Le maire ne reçoit que le samedi.').restricted).toBe(true)
    expect(verb('Le maire ne reçoit pas.').restricted).toBe(false)
    expect(verb('Le maire dit que le vent tombe.').restricted).toBe(false)
  })

  it('tell passive from active', () => {
    expect(verb('La porte est saccagée.').passive).toBe(true)
    expect(verb('La porte a été saccagée.').passive).toBe(true)
    expect(verb('Il a saccagé la porte.').passive).toBe(false)
    expect(verb('Le maire est parti.').passive).toBe(false)
    expect(verb('Le maire s’est trompé.').passive).toBe(false)
  })

  it('know a copula', () => {
    expect(verb('La digue est solide.').copula).toBe(true)
    expect(verb('La digue semble solide.').copula).toBe(true)
    expect(verb('La digue protège la ville.').copula).toBe(false)
  })

  it('know their mood', () => {
    expect(verb('Le vent tomberait.').mood).toBe('conditional')
    expect(verb('Le vent tombe.').mood).toBe('indicative')
    expect(verb('Le vent aurait molli.').mood).toBe('conditional')
  })

  it('know the pronoun that is their subject', () => {
    const document = tagged('Elle cède.')
    expect((chunk(document).list[0] as VerbChunk).clitic).toBe(0)
    expect(verb('Le maire cède.').clitic).toBe(-1)
  })

  it('know a reflexive verb', () => {
    expect(verb('Le maire se trompe.').reflexive).toBe(true)
    expect(verb('Le maire trompe la ville.').reflexive).toBe(false)
  })
})

describe('noun chunks', () => {
  it('have the noun for a head', () => {
    const document = tagged('Les vieilles digues cèdent.')
    expect((chunk(document).list[0] as NounChunk).head).toBe(2)
  })

  it('know a pronoun', () => {
    expect(noun('Personne ne vient.').pronoun).toBe(true)
    expect(noun('La digue tient.').pronoun).toBe(false)
  })

  it('share the preposition after entre', () => {
    const document = tagged('Un accord entre Oslo et Tokyo.')
    const nouns = chunk(document).list as NounChunk[]
    expect(nouns.map(({ preposition }) => preposition)).toEqual([-1, 2, 2])
  })
})
