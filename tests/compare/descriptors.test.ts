import { describe, expect, it } from 'vitest'
import { descriptors } from '../../src/compare/descriptors.ts'
import { analyse } from '../../src/index.ts'
import { tagged } from '../helpers.ts'

function shortOf(texts: Record<string, string>, target: Parameters<typeof descriptors>[1], options = {}): string[] {
  const items = Object.entries(texts).map(([source, text]) => ({ source, document: tagged(text) }))
  return descriptors(items, target, options).map(
    ({ group, kind, descriptor, negated, count }) => `${group} ${kind} ${negated ? 'ne ' : ''}${descriptor} ${count}`,
  )
}

const MAYOR = { id: 'maire', names: ['Paul Lenoir', 'Lenoir'] }

describe('descriptors', () => {
  it('tells the names that each outlet uses, titles included', () => {
    expect(
      shortOf({ A: 'Paul Lenoir parle. M. Lenoir sourit.', B: 'Lenoir parle. Lenoir sourit.' }, MAYOR).filter((row) =>
        row.includes(' name '),
      ),
    ).toEqual(['A name Paul Lenoir 1', 'A name M. Lenoir 1', 'B name Lenoir 2'])
  })

  it('keeps the mean value of a descriptor within −3…3', () => {
    const text = 'Le maire a dit que Paul Lenoir « trahit la ville ». Paul Lenoir, odieux, ment, trahit et humilie.'
    const values = descriptors([{ source: 'A', document: tagged(text) }], MAYOR).map(({ value }) => value ?? 0)
    expect(values.some((value) => value < 0)).toBe(true)
    for (const value of values) expect(Math.abs(value)).toBeLessThanOrEqual(3)
  })

  it('tells metonyms from names', () => {
    const rows = shortOf({ A: 'La Russie avance. Moscou dénonce l’accord.' }, 'state:russie')
    expect(rows).toContain('A name Russie 1')
    expect(rows).toContain('A metonym Moscou 1')
  })

  it('finds appositions after and before the name, and nouns before it', () => {
    expect(shortOf({ A: 'Paul Lenoir, bâtisseur infatigable de la ville, a parlé.' }, MAYOR)).toContain(
      'A apposition bâtisseur infatigable de la ville 1',
    )
    expect(shortOf({ A: 'Le maire de Valmont, Paul Lenoir, a parlé.' }, MAYOR)).toContain(
      'A apposition maire de Valmont 1',
    )
    expect(shortOf({ A: 'Le sulfureux maire Paul Lenoir a parlé.' }, MAYOR)).toEqual(
      expect.arrayContaining(['A apposition sulfureux maire 1', 'A epithet sulfureux 1']),
    )
  })

  it('takes no item of a list for an apposition', () => {
    const rows = shortOf({ A: 'Lundi, Paul Lenoir, les pompiers et la préfète ont parlé.' }, MAYOR)
    expect(rows.filter((row) => row.includes('apposition'))).toEqual([])
  })

  it('takes no other noun beside a name for the actor', () => {
    const rows = shortOf({ A: 'La nouvelle affaire Lenoir inquiète. Les violences policières inquiètent.' }, MAYOR)
    expect(rows.filter((row) => /apposition|epithet/.test(row))).toEqual([])
    expect(shortOf({ A: 'Les violences policières inquiètent.' }, 'group:policiers')).toEqual([])
  })

  it('takes no phrase with the name of somebody else for an apposition', () => {
    const rows = shortOf({ A: 'Lundi, le président Martin, Paul Lenoir, la préfète Sorel, ont parlé.' }, MAYOR)
    expect(rows.filter((row) => row.includes('apposition'))).toEqual([])
  })

  it('takes a loaded noun beside a name for a description', () => {
    expect(shortOf({ A: 'On a revu hier le despote Lenoir.' }, MAYOR)).toContain('A apposition despote 1')
  })

  it('finds what the actor is said to be and does, negation marked', () => {
    const rows = shortOf({ A: 'Paul Lenoir est coupable. Lenoir n’est pas un tyran. Lenoir promet des routes.' }, MAYOR)
    expect(rows).toEqual(
      expect.arrayContaining(['A predicate coupable 1', 'A predicate ne tyran 1', 'A action promettre 1']),
    )
  })

  it('finds the role that stands for the name', () => {
    const rows = shortOf({ A: 'Le maire Paul Lenoir a parlé. Le maire promet des routes.' }, 'person:paul-lenoir')
    expect(rows).toContain('A role maire 1')
  })

  it('gives every place, with value and voice, so that each count can be read in the text', () => {
    const text = 'Paul Lenoir, despote de village, a parlé. « Lenoir est honnête », dit la préfète.'
    for (const report of [undefined, analyse(text)]) {
      const rows = descriptors([{ id: 'x', source: 'A', document: tagged(text), ...(report ? { report } : {}) }], MAYOR)
      for (const row of rows) {
        expect(row.count).toBe(row.spans.length)
        expect(text.slice(row.spans[0]?.start, row.spans[0]?.end)).toBe(row.example)
      }
      expect(rows.find(({ kind }) => kind === 'apposition')?.value).toBeLessThan(0)
      expect(rows.find(({ kind }) => kind === 'predicate')).toMatchObject({
        descriptor: 'honnête',
        spans: [{ id: 'x', voice: 'quoted' }],
      })
    }
  })

  it('keeps to one voice', () => {
    const rows = shortOf({ A: 'Lenoir parle. « Lenoir est honnête », dit la préfète.' }, MAYOR, { voice: 'narration' })
    expect(rows).toEqual(['A name Lenoir 1', 'A action parler 1'])
  })

  it('is empty for an actor that nobody names', () => {
    expect(shortOf({ A: 'Le vent tombe.' }, MAYOR)).toEqual([])
  })

  it('says what is wrong with the input', () => {
    const item = { source: 'A', document: tagged('Lenoir parle.') }
    expect(() => descriptors([item], '')).toThrow('target: expected the id of an actor')
    expect(() => descriptors([item], { id: 'x' } as never)).toThrow('target: expected the id of an actor')
    expect(() => descriptors([item], 'x', { voices: 'quoted' } as never)).toThrow('received "voices"')
    expect(() => descriptors([{ document: item.document }], 'x')).toThrow('documents[0].source: expected')
  })
})
