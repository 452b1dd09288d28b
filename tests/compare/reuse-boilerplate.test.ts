import { describe, expect, it } from 'vitest'
import { findReuse } from '../../src/compare/reuse.ts'
import { reuseBoilerplate } from '../../src/compare/reuse-boilerplate.ts'
import { segment } from '../../src/document/segment.ts'
import { createRandom, makeParagraph, write } from './made-up-press.ts'

const random = createRandom(12)
const FOOTER = 'Recevez chaque matin notre lettre et retrouvez toute l’actualité de la région sur votre téléphone.'
const AGENCY =
  'Les pompiers de Kerguen ont maîtrisé dans la nuit de lundi à mardi un incendie qui avait détruit deux entrepôts du port.'
const texts = [0, 1, 2, 3].map(() => `${write(makeParagraph(random))}\n\n${FOOTER}`)
texts[0] += `\n\n${AGENCY}`
const documents = texts.map((text, i) => ({ id: `p${i}`, source: 'Le Phare', document: segment(text) }))
const reuse = findReuse([
  ...documents,
  { id: 'o', source: 'Ouest Soir', document: segment(AGENCY.replace('deux', 'trois')) },
])

describe('reuseBoilerplate', () => {
  it('marks what the outlet repeats and what outlets share, and says why', () => {
    const found = reuseBoilerplate(reuse, 'p0')
    expect(found.map(({ start, end }) => (texts[0] as string).slice(start, end))).toEqual([FOOTER, AGENCY])
    expect(found.map(({ type }) => type)).toEqual(['template', 'syndicated'])
    expect(found[0]!.reason).toBe('tous ses mots dans 4 articles de Le Phare : un modèle')
    expect(found[1]!.reason).toMatch(/^9\d % de ses mots dans 2 articles de 2 titres \(Le Phare, Ouest Soir\)/)
    expect(found[0]!.score).toBe(1)
  })

  it('marks nothing that is printed again or quoted', () => {
    const again = findReuse([
      { id: 'a', source: 'Le Phare', document: segment(AGENCY) },
      { id: 'b', source: 'Le Phare', document: segment(AGENCY) },
    ])
    expect(again.groups.map(({ type }) => type)).toEqual(['republished'])
    expect(reuseBoilerplate(again, 'a')).toEqual([])
  })

  it('leaves a paragraph of which only a part is shared', () => {
    const longer = `${AGENCY} ${write(makeParagraph(random))}`
    const part = findReuse([
      { id: 'a', source: 'Le Phare', document: segment(AGENCY) },
      { id: 'b', source: 'Ouest Soir', document: segment(longer) },
    ])
    expect(reuseBoilerplate(part, 'a')).toHaveLength(1)
    expect(reuseBoilerplate(part, 'b')).toEqual([])
  })

  it('refuses the id of another corpus', () => {
    expect(() => reuseBoilerplate(reuse, 'q')).toThrow(
      /id: expected the id of a document given to findReuse, received "q"/,
    )
    expect(() => reuseBoilerplate(reuse, 'constructor')).toThrow(TypeError)
    expect(() => reuseBoilerplate({} as never, 'p0')).toThrow(/a result of findReuse/)
  })
})
