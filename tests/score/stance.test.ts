import { describe, expect, it } from 'vitest'
import { CALIBRATION } from '../../src/score/calibration.ts'
import { scoreStance } from '../../src/score/stance.ts'
import { evaluation, mention, tone } from './annotations.ts'

const { k, neutral } = CALIBRATION.stance

describe('scoreStance', () => {
  const annotations = [
    mention('maire'),
    mention('préfète'),
    mention('pompiers'),
    evaluation('maire', -2),
    evaluation('maire', 0.5, { voice: 'quoted' }),
    evaluation('préfète', 3, { voice: 'reported' }),
    tone(-3),
  ]

  it('is the balance of what is said of each target', () => {
    const stance = scoreStance(annotations)
    expect(stance['maire']!.all.value).toBeCloseTo((-2 + 0.5) / (2.5 + k), 12)
    expect(stance['maire']!.narration.value).toBeCloseTo(-2 / (2 + k), 12)
    expect(stance['maire']!.quoted.value).toBeCloseTo(0.5 / (0.5 + k), 12)
    expect(stance['préfète']!.reported.value).toBeCloseTo(3 / (3 + k), 12)
  })

  it('cannot tell for a target that is mentioned and of which nothing is said', () => {
    const stance = scoreStance(annotations)
    expect(Object.keys(stance).toSorted()).toEqual(['maire', 'pompiers', 'préfète'])
    expect(stance['pompiers']!.all).toMatchObject({ value: null, label: null, reason: 'rien n’est dit de cet acteur' })
    expect(stance['préfète']!.narration.value).toBeNull()
  })

  it('points to the evaluations', () => {
    expect(scoreStance(annotations)['maire']!.all.contributions.map(({ annotation }) => annotation)).toEqual([3, 4])
  })

  it('leaves evaluations in boilerplate out unless asked', () => {
    const kept = [mention('maire'), evaluation('maire', -2, { suppressedBy: 'boilerplate' })]
    expect(scoreStance(kept)['maire']!.all.value).toBeNull()
    expect(scoreStance(kept, { withBoilerplate: true })['maire']!.all.value).toBeCloseTo(-2 / (2 + k), 12)
  })

  it('labels by sign with a neutral zone', () => {
    const label = (...values: number[]): string | null =>
      scoreStance(values.map((value) => evaluation('maire', value)))['maire']!.all.label
    expect(label(3, 3, 3)).toBe('positive')
    expect(label(-3, -3, -3)).toBe('negative')
    expect(label(3, -3)).toBe('neutral')
  })

  it('gives no label where so little is said that it would be neutral whatever its sign', () => {
    // w / (w + k) reaches the end of the zone at this weight
    const edge = (k * neutral.below) / (1 - neutral.below)
    expect(scoreStance([evaluation('maire', -0.9 * edge)])['maire']!.all).toMatchObject({ n: 1, label: null })
    expect(scoreStance([evaluation('maire', -0.9 * edge)])['maire']!.all.reason).toMatch(/^trop peu/)
    expect(scoreStance([evaluation('maire', -1.1 * edge)])['maire']!.all).toMatchObject({
      label: 'negative',
      reason: null,
    })
  })

  it('takes targets named like object fields', () => {
    const stance = scoreStance([evaluation('__proto__', -1), evaluation('constructor', 1)])
    expect(Object.keys(stance).toSorted()).toEqual(['__proto__', 'constructor'])
  })
})
