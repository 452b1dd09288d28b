import { describe, expect, it } from 'vitest'
import { findLoaded } from '../../src/find/loaded.ts'
import { findTone } from '../../src/find/tone.ts'
import { readLexicon } from '../../src/index.ts'
import type { ToneTerm } from '../../src/types.ts'
import { tagged, wordsAt } from '../helpers.ts'

const lexicon = readLexicon(
  [
    'entry\tpos\tvalence\tchange',
    'réussite\tNOUN\t2\t',
    'superbe\tADJ\t3\t',
    'gêner\tVERB\t-1\t',
    'hausse\tNOUN\t0\tup',
    'baisse\tNOUN\t0\tdown',
    'grimper\tVERB\t0\tup',
    'plonger\tVERB\t-1\tdown',
    'chômage\tNOUN\t0\tbad',
    'emploi\tNOUN\t0\tgood',
    'misère\tNOUN\t-2\tbad',
  ].join('\n'),
  { id: 'essai', list: 'tone' },
)
const find = (text: string): ToneTerm[] => findTone(tagged(text), { lexicon })
const values = (text: string): [string, number][] => {
  const terms = find(text)
  return wordsAt(text, terms).map((word, i) => [word, terms[i]!.valence])
}

describe('evaluative words', () => {
  it('are found in any inflection with their valence', () => {
    expect(values('De superbes réussites.')).toEqual([
      ['superbes', 3],
      ['réussites', 2],
    ])
    expect(values('Les travaux gênaient les riverains.')).toEqual([['gênaient', -1]])
  })

  it('are not found in plain words', () => {
    expect(values('Le conseil siège mardi.')).toEqual([])
  })

  it('turn with half the weight under a negation', () => {
    expect(find('Ce n’est pas une réussite.')[0]).toMatchObject({ negated: true, base: 2, valence: -1 })
    expect(find('Sans réussite, il rentre.')[0]).toMatchObject({ negated: true, valence: -1 })
  })

  it('do not turn under a restriction', () => {
    expect(find('Il ne connaît que la réussite.')[0]!.valence).toBe(2)
  })

  it('weigh more or less with a degree word, within −3 and 3', () => {
    expect(find('Un spectacle extrêmement superbe.')[0]!.valence).toBe(3)
    const [weak] = find('Les travaux gênent légèrement les riverains.')
    expect(weak!.valence).toBe(-weak!.degree)
    expect(weak!.degree).toBeLessThan(1)
  })
})

describe('words of change', () => {
  it.each([
    ['La hausse du chômage', 'hausse', -1],
    ['La baisse du chômage', 'baisse', 1],
    ['La hausse de l’emploi', 'hausse', 1],
    ['La baisse de l’emploi', 'baisse', -1],
    ['Le chômage grimpe', 'grimpe', -1],
    ['L’emploi grimpe', 'grimpe', 1],
    ['Le chômage a plongé', 'plongé', 1],
    ['L’emploi a plongé', 'plongé', -1],
  ])('take the sign of what changes: %s', (text, word, sign) => {
    const terms = values(`${text} cette année.`)
    expect(terms.map(([found]) => found)).toEqual([word])
    expect(Math.sign(terms[0]![1])).toBe(sign)
  })

  it('say nothing where neither a good nor a bad thing changes', () => {
    expect(values('La hausse du niveau de la rivière continue.')).toEqual([])
  })

  it('keep a valence of their own where nothing follows', () => {
    expect(values('La température plonge.')).toEqual([['plonge', -1]])
  })

  it('take over the value of the thing', () => {
    expect(values('La baisse de la misère continue.').map(([word]) => word)).toEqual(['baisse'])
    expect(values('La misère continue.')).toEqual([['misère', -2]])
  })
})

describe('the project’s own list', () => {
  it('tells good from bad', () => {
    const [good] = findTone(tagged('Un succès.'))
    const [bad] = findTone(tagged('Un échec.'))
    expect(good!.valence).toBeGreaterThan(0)
    expect(bad!.valence).toBeLessThan(0)
  })

  it('leaves words of both lists to the loaded terms', () => {
    const document = tagged('Une abomination et un succès.')
    const loaded = findLoaded(document)
    expect(loaded.map(({ entry }) => entry)).toEqual(['abomination/NOUN'])
    expect(findTone(document, { loaded }).map(({ entry }) => entry)).toEqual(['succès/NOUN'])
    expect(findTone(document).map(({ entry }) => entry)).toContain('abomination/NOUN')
  })
})

describe('voice', () => {
  it('tells whose word it is', () => {
    expect(find('« C’est une réussite », sourit la maire.')[0]!.voice).toBe('quoted')
    expect(find('La maire affirme que c’est une réussite.')[0]!.voice).toBe('reported')
    expect(find('C’est une réussite.')[0]!.voice).toBe('narration')
  })
})
