import { describe, expect, it } from 'vitest'
import { findEvaluations } from '../../src/find/evaluations.ts'
import { findLoaded } from '../../src/find/loaded.ts'
import { findMentions } from '../../src/find/mentions.ts'
import { findTone } from '../../src/find/tone.ts'
import type { Evaluation } from '../../src/types.ts'
import { tagged } from '../helpers.ts'

const targets = [
  { id: 'armel', names: ['Armel'] },
  { id: 'brice', names: ['Brice'] },
]

function find(text: string): Evaluation[] {
  const document = tagged(text)
  const loaded = findLoaded(document)
  return findEvaluations(document, {
    mentions: findMentions(document, { targets }),
    loaded,
    tone: findTone(document, { loaded }),
  })
}
const of = (text: string, target: string): [string, string, number][] =>
  find(text)
    .filter((one) => one.target === target)
    .map(({ start, end, path, value }) => [text.slice(start, end), path, Math.sign(value)])

/** What the list of verbs and nouns of action says of a target. */
const byEffects = (text: string, target: string): [string, string, number][] =>
  find(text)
    .filter((one) => one.target === target && one.lexicon === 'effects')
    .map(({ start, end, path, value }) => [text.slice(start, end), path, Math.sign(value)])

describe('paths', () => {
  it('a word of the same noun phrase is an attribute', () => {
    expect(of('Le dictateur Armel rentre.', 'armel')).toEqual([['dictateur', 'attribute', -1]])
    expect(of('Le dictateur Armel rentre avec Brice.', 'brice').map(([, path]) => path)).not.toContain('attribute')
  })

  it('an apposition is an attribute', () => {
    expect(of('Armel, dictateur sanguinaire, rentre.', 'armel').map(([, path]) => path)).toEqual([
      'attribute',
      'attribute',
    ])
  })

  it('what a target is said to be is a predicate', () => {
    expect(of('Armel est un dictateur.', 'armel')).toEqual([['dictateur', 'predicate', -1]])
    expect(of('Armel est courageux.', 'armel')).toEqual([['courageux', 'predicate', 1]])
    expect(of('Armel semble courageux.', 'armel')).toEqual([['courageux', 'predicate', 1]])
  })

  it('a negation turns a predicate', () => {
    expect(of('Armel n’est pas courageux.', 'armel')).toEqual([['courageux', 'predicate', -1]])
  })

  it('a verb says something of its agent and patient', () => {
    expect(byEffects('Armel discrédite Brice.', 'armel')).toEqual([['discrédite', 'agent', -1]])
    expect(byEffects('Armel discrédite Brice.', 'brice')).toEqual([['discrédite', 'patient', -1]])
  })

  it('a victim is not praised', () => {
    expect(byEffects('Armel humilie Brice.', 'brice')).toEqual([])
  })

  it('agent and patient change places in the passive', () => {
    expect(byEffects('Brice est discrédité par Armel.', 'armel')).toEqual([['discrédité', 'agent', -1]])
    expect(byEffects('Brice est discrédité par Armel.', 'brice')).toEqual([['discrédité', 'patient', -1]])
  })

  it('a negation turns what a verb says', () => {
    expect(byEffects('Armel n’humilie pas Brice.', 'armel')).toEqual([['humilie', 'agent', 1]])
  })

  it('an inverted subject is no object', () => {
    expect(byEffects('« Tout est faux », a dénoncé Armel.', 'armel')).toEqual([])
    expect(byEffects('Brice a dénoncé Armel.', 'armel')).toEqual([['dénoncé', 'patient (held by the agent)', -1]])
  })

  it('a judgement is told to be the agent’s', () => {
    expect(byEffects('Armel salue Brice.', 'brice')).toEqual([['salue', 'patient (held by the agent)', 1]])
    expect(byEffects('Armel salue Brice.', 'armel')).toEqual([])
  })

  it('a noun of action says something of its complements', () => {
    expect(byEffects('La répression de Brice par Armel dure.', 'armel')).toEqual([['répression', 'agent', -1]])
    expect(byEffects('L’exclusion de Brice par Armel dure.', 'brice')).toEqual([['exclusion', 'patient', -1]])
  })

  it('what belongs to a target weighs less', () => {
    expect(of('La médiocrité d’Armel choque.', 'armel')[0]!.slice(0, 2)).toEqual(['médiocrité', 'possession'])
  })

  it('a noun of action gives its complement a role rather than a possession', () => {
    expect(of('La corruption d’Armel choque.', 'armel')[0]!.slice(0, 2)).toEqual(['corruption', 'agent'])
  })

  it('a word that only stands near weighs least', () => {
    const text = 'Armel traverse la ville pendant la catastrophe.'
    expect(of(text, 'armel')).toEqual([['catastrophe', 'proximity', -1]])
    const near = find(text)[0]!
    const sure = find('Armel est une catastrophe.')[0]!
    expect(Math.abs(near.value)).toBeLessThan(Math.abs(sure.value))
  })
})

describe('what says nothing of a target', () => {
  it('words of another sentence', () => {
    expect(find('Armel rentre. La catastrophe continue.')).toEqual([])
  })

  it('plain words', () => {
    expect(find('Armel rentre à midi avec Brice.')).toEqual([])
  })

  it('a text in which no target is named', () => {
    expect(find('Le dictateur sanguinaire rentre.')).toEqual([])
  })

  it('a predicate of somebody else is no predicate of the target', () => {
    expect(of('Armel note que le dictateur est sanguinaire.', 'armel').every(([, path]) => path === 'proximity')).toBe(
      true,
    )
  })
})

describe('values', () => {
  it('stay within −3 and 3', () => {
    for (const { value } of find('L’extrêmement sanguinaire Armel massacre Brice, dictateur courageux.')) {
      expect(value).toBeGreaterThanOrEqual(-3)
      expect(value).toBeLessThanOrEqual(3)
      expect(value).not.toBe(0)
    }
  })

  it('count a word once for each target', () => {
    const evaluations = find('Le sanguinaire Armel est sanguinaire avec Armel.')
    const keys = evaluations.map(({ target, start, lexicon }) => `${target} ${start} ${lexicon}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('change places when two names do', () => {
    const values = (text: string, target: string): number[] =>
      find(text)
        .filter((one) => one.target === target)
        .map(({ value }) => value)
    const text = 'Armel humilie Brice, mais Brice n’est pas un dictateur.'
    const swapped = text.replace(/Armel|Brice/g, (name) => (name === 'Armel' ? 'Brice' : 'Armel'))
    expect(values(text, 'armel')).not.toEqual(values(text, 'brice'))
    expect(values(swapped, 'armel')).toEqual(values(text, 'brice'))
    expect(values(swapped, 'brice')).toEqual(values(text, 'armel'))
  })

  it('know their voice', () => {
    expect(find('« Armel est un dictateur », affirme le maire.')[0]!.voice).toBe('quoted')
    expect(find('Armel est un dictateur.')[0]!.voice).toBe('narration')
  })
})

describe('whose words', () => {
  it('what a target says is no evaluation of it', () => {
    expect(of('« Brice est un menteur dangereux », affirme Armel.', 'armel')).toEqual([])
    expect(of('« Brice est un menteur dangereux », affirme Armel.', 'brice').length).toBeGreaterThan(0)
  })

  it('what follows a reporting verb of the target is not said of it', () => {
    expect(of('Armel dénonce la catastrophe.', 'armel')).toEqual([])
    expect(of('Armel prépare la catastrophe.', 'armel').map(([word]) => word)).toEqual(['catastrophe'])
  })

  it('a pronoun stands for the subject before it', () => {
    expect(of('Armel arrive mardi. Il est courageux.', 'armel')).toContainEqual(['courageux', 'predicate', 1])
    expect(byEffects('Armel arrive mardi. Il discrédite Brice.', 'armel')).toEqual([['discrédite', 'agent', -1]])
  })
})

describe('words near a target', () => {
  const weight = (text: string): number[] =>
    find(text)
      .filter(({ target, path }) => target === 'armel' && path === 'proximity')
      .map(({ value }) => value)

  it('count less for each mark between', () => {
    const [near = 0] = weight('Armel dort pendant la catastrophe.')
    const [far = 0] = weight('Armel dort, paraît-il, pendant la catastrophe.')
    expect(near).toBeLessThan(far)
    expect(far).toBeLessThan(0)
  })

  it('do not praise where the good is wished, asked or supposed', () => {
    expect(weight('Armel arrive pendant la victoire.')).toHaveLength(1)
    expect(weight('Armel arrive-t-il pendant la victoire ?')).toEqual([])
    expect(weight('Armel dort si la victoire arrive.')).toEqual([])
  })
})
