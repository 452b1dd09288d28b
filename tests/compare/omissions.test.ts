import { describe, expect, it } from 'vitest'
import { omissions } from '../../src/compare/omissions.ts'
import { analyse } from '../../src/index.ts'
import { tagged } from '../helpers.ts'

function shortOf(texts: Record<string, string>, options = {}): string[] {
  const items = Object.entries(texts).map(([source, text]) => ({ source, event: 'e', document: tagged(text) }))
  return omissions(items, options).map(
    ({ group, kind, item, named, others }) => `${group} ${kind} ${item} ${named}/${others}`,
  )
}

const FULL =
  'Paul Lenoir a visité l’usine. Le groupe supprime 214 postes. « C’est un choc », a dit la préfète Anne Sorel.'

describe('omissions', () => {
  it('lists the actors, figures and speakers that the others name', () => {
    const rows = shortOf({ A: FULL, B: FULL, C: 'Le groupe réorganise son usine.' })
    expect(rows).toEqual(
      expect.arrayContaining(['C actor Paul Lenoir 2/2', 'C figure 214 postes 2/2', 'C speaker Anne Sorel 2/2']),
    )
    expect(rows.every((row) => row.startsWith('C '))).toBe(true)
  })

  it('counts those that name a person by the last name alone', () => {
    const rows = shortOf({ A: FULL, B: 'M. Lenoir a visité l’usine.', C: FULL, D: 'Le groupe réorganise son usine.' })
    expect(rows).toContain('D actor Paul Lenoir 3/3')
    expect(rows.filter((row) => row.startsWith('B actor Paul Lenoir'))).toEqual([])
  })

  it('says who names it, and where', () => {
    const items = ['A', 'B', 'C'].map((source) => ({
      id: source.toLowerCase(),
      source,
      event: 'e',
      document: tagged(source === 'C' ? 'Le groupe réorganise son usine.' : FULL),
    }))
    const row = omissions(items).find(({ kind }) => kind === 'figure')
    expect(row).toMatchObject({ within: 'e', group: 'C', share: 1, namedBy: ['A', 'B'] })
    expect(row?.spans.map(({ id, start, end }) => `${id} ${FULL.slice(start, end)}`)).toEqual([
      'a 214 postes',
      'b 214 postes',
    ])
    const withReports = items.map((item) => ({ ...item, report: analyse(item.document.text) }))
    expect(omissions(withReports)).toEqual(omissions(items))
  })

  it('takes the last name alone, the number in words and the role for the same', () => {
    const short =
      'Lenoir a visité l’usine. Le groupe supprime deux cent quatorze emplois. « C’est un choc », a dit la préfète.'
    expect(shortOf({ A: FULL, B: FULL, C: short })).toEqual([])
  })

  it('takes an adjective or a capital for the actor', () => {
    const named = 'La Russie signe. Le texte lie la Russie.'
    expect(shortOf({ A: named, B: named, C: 'Le président russe signe.', D: 'On signe à Moscou.' })).toEqual([])
  })

  it('asks for the share and the number of others that is set', () => {
    const texts = { A: FULL, B: FULL, C: 'Rien.', D: 'Rien non plus.', E: 'Toujours rien.', F: 'Rien.' }
    expect(shortOf(texts)).toEqual([])
    expect(shortOf(texts, { minimumShare: 0.4 })).toContain('C actor Paul Lenoir 2/5')
    expect(shortOf({ A: FULL, B: 'Rien.' })).toEqual([])
    expect(shortOf({ A: FULL, B: 'Rien.' }, { minimum: 1 })).toContain('B actor Paul Lenoir 1/1')
  })

  it('compares within each event, all articles of an outlet together', () => {
    const items = [
      { source: 'A', event: 'e', document: tagged(FULL) },
      { source: 'B', event: 'e', document: tagged(FULL) },
      { source: 'C', event: 'e', document: tagged('Rien.') },
      { source: 'C', event: 'e', document: tagged(FULL) },
      { source: 'D', event: 'f', document: tagged('Rien.') },
    ]
    expect(omissions(items)).toEqual([])
  })

  it('says what is wrong with the input', () => {
    const items = [{ source: 'A', event: 'e', document: tagged(FULL) }]
    expect(() => omissions(items, { minimumShare: 0 })).toThrow('options.minimumShare: expected a number above 0')
    expect(() => omissions(items, { minimum: 1.5 })).toThrow('options.minimum: expected an integer')
    expect(() => omissions([{ source: 'A', document: tagged(FULL) }])).toThrow('documents[0].event: expected')
    expect(() => omissions(items, { share: 1 } as never)).toThrow('received "share"')
  })
})
