import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'

const stances = (text: string) =>
  analyse(text).stances.map(({ holder, target, value }) => [holder, target, Math.sign(value)])

describe('stances', () => {
  it('belong to the agent of a verb of judgement', () => {
    expect(stances('Moscou dénonce l’Otan.')).toContainEqual(['state:russie', 'org:otan', -1])
  })

  it('turn with the roles in the passive', () => {
    expect(stances('L’Otan est critiquée par Moscou.')).toContainEqual(['state:russie', 'org:otan', -1])
  })

  it('belong to the speaker inside a quotation', () => {
    expect(stances('« L’Otan est un repaire de menteurs », dit Paul Lenoir.')).toContainEqual([
      'Paul Lenoir',
      'org:otan',
      -1,
    ])
  })

  it('belong to the article in its own words', () => {
    expect(stances('L’Otan est ridicule.')).toEqual([[null, 'org:otan', -1]])
  })

  it('can be traced to annotations', () => {
    const { stances: found, annotations } = analyse('Moscou dénonce l’Otan. L’Otan est ridicule.')
    for (const { value, evaluations } of found) {
      const values = evaluations
        .map((index) => annotations[index]!)
        .map((one) => (one.kind === 'evaluation' ? one.value : 0))
      expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value)
    }
  })
})
