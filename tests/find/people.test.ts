import { describe, expect, it } from 'vitest'
import { findPeople } from '../../src/find/people.ts'
import { segment, tag } from '../../src/index.ts'

function people(text: string): string[] {
  return findPeople(tag(segment(text))).map(({ start, end }) => text.slice(start, end))
}

describe('people', () => {
  it('are named after a title', () => {
    expect(people('Le dossier revient à Mme Faure et à M. Tellier.')).toEqual(['Faure', 'Tellier'])
  })

  it('are named after their role', () => {
    expect(people('La climatologue Jeanne Morel dirige le laboratoire.')).toEqual(['Jeanne Morel'])
  })

  it('are named before their role', () => {
    expect(people('Jeanne Morel, maire de Sète, préside la séance.')).toEqual(['Jeanne Morel'])
  })

  it('are not bodies, places or names without a role', () => {
    expect(people('Le ministère de Bercy ferme. Jeanne Morel dort à Paris.')).toEqual([])
  })
})
