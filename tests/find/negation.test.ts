import { describe, expect, it } from 'vitest'
import { modificationOf } from '../../src/find/negation.ts'
import { tagged, tokenOf } from '../helpers.ts'

function of(text: string, word: string): ReturnType<typeof modificationOf> {
  const document = tagged(text)
  const token = tokenOf(document, word)
  return modificationOf(document, token, token + 1)
}
const isNegated = (text: string, word: string): boolean => of(text, word).negated

describe('negation', () => {
  it.each([
    ['Le maire n’est pas courageux.', 'courageux'],
    ['Le maire n’est guère courageux.', 'courageux'],
    ['Le maire n’a jamais été courageux.', 'courageux'],
    ['Le maire n’est plus courageux.', 'courageux'],
    ['Ce plan n’a aucun succès.', 'succès'],
    ['Ce plan est sans succès.', 'succès'],
    ['Il n’y a pas de catastrophe.', 'catastrophe'],
    ['Nul fiasco à signaler.', 'fiasco'],
    ['Elle ne ment pas.', 'ment'],
    ['Elle n’a pas menti.', 'menti'],
    ['Elle n’a ni menti ni trahi.', 'menti'],
    ['Elle n’a ni menti ni trahi.', 'trahi'],
    ['Elle a parlé sans mentir.', 'mentir'],
    ['Un discours pas franc.', 'franc'],
    ['Le plan n’est ni brillant ni utile.', 'brillant'],
    ['Le plan n’est ni utile ni brillant.', 'brillant'],
    ['C’est pas un succès.', 'succès'],
  ])('is seen in %j for %j', (text, word) => {
    expect(isNegated(text, word)).toBe(true)
  })

  it.each([
    ['Le maire est courageux.', 'courageux'],
    ['Le maire n’est pas venu : il est courageux.', 'courageux'],
    ['Le maire n’est pas venu. Courageux, il appelle.', 'Courageux'],
    ['Pas de panique : le succès est là.', 'succès'],
    ['Le succès ne surprend pas.', 'succès'],
    ['Elle ne vient pas parce que le succès la fuit.', 'succès'],
  ])('does not reach out of its clause in %j', (text, word) => {
    expect(isNegated(text, word)).toBe(false)
  })

  it.each([
    ['C’est sans doute un succès.', 'succès'],
    ['Il s’agit sans aucun doute d’un succès.', 'succès'],
    ['Ce fut non seulement un succès mais un triomphe.', 'succès'],
    ['Il y a plus de succès que prévu.', 'succès'],
    ['Elle craint que ce ne soit un échec.', 'échec'],
    ['Il part avant que le fiasco ne soit connu.', 'fiasco'],
  ])('is no negation in %j', (text, word) => {
    expect(isNegated(text, word)).toBe(false)
  })
})

describe('restriction', () => {
  it.each([
    ['Ce n’est qu’un échec.', 'échec'],
    ['Il ne connaît que des succès.', 'succès'],
    ['Il n’a connu cette année que des succès.', 'succès'],
    ['Ce n’est pas qu’un échec.', 'échec'],
  ])('does not negate in %j', (text, word) => {
    expect(isNegated(text, word)).toBe(false)
  })

  it('is told from negation on the verb', () => {
    expect(of('Il ne connaît que des succès.', 'connaît')).toMatchObject({ negated: false, restricted: true })
    expect(of('Il ne connaît pas ce succès.', 'connaît')).toMatchObject({ negated: true, restricted: false })
  })
})

describe('degree', () => {
  it('strengthens after an intensifier and weakens after a downtoner', () => {
    expect(of('Un plan extrêmement brillant.', 'brillant').degree).toBeGreaterThan(1)
    expect(of('Un plan légèrement inquiétant.', 'inquiétant').degree).toBeLessThan(1)
    expect(of('Un plan brillant.', 'brillant').degree).toBe(1)
  })

  it('reaches the next word only', () => {
    expect(of('Un plan extrêmement brillant, un succès.', 'succès').degree).toBe(1)
    expect(of('Extrêmement long, le plan brillant dort.', 'brillant').degree).toBe(1)
  })

  it('follows a verb', () => {
    expect(of('Le chômage augmente légèrement.', 'augmente').degree).toBeLessThan(1)
  })

  it('belongs to the adjective after it, not to the noun before it', () => {
    expect(of('Un succès extrêmement rare.', 'succès').degree).toBe(1)
  })
})
