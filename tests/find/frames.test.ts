import { describe, expect, it } from 'vitest'
import { findFrameCues } from '../../src/find/frames.ts'
import { readLexicon } from '../../src/index.ts'
import type { Boilerplate, FrameCue } from '../../src/types.ts'
import { tagged, wordsAt } from '../helpers.ts'

const own = readLexicon(
  [
    'entry\tpos\tframe\tweight\tnot',
    'logement\tNOUN\tvoisinage\t2\t',
    'logement vide\tNOUN\tvoisinage\t3\t',
    'logement\tNOUN\teconomic\t1\t',
    'voisin\tNOUN\tvoisinage\t1\tpays ~',
  ].join('\n'),
  { id: 'essai', list: 'frames' },
)
const find = (text: string, boilerplate: Boilerplate[] = []): FrameCue[] =>
  findFrameCues(tagged(text), { lexicons: [own], boilerplate })

describe('the project’s own list', () => {
  it('does what its documentation says', () => {
    expect(findFrameCues(tagged('Le chômage recule.')).map(({ frame }) => frame)).toEqual(['economic'])
  })

  it.each([
    ['Les élections approchent.', 'political'],
    ['Les hôpitaux manquent de lits.', 'health'],
    ['Le tribunal a tranché.', 'legality'],
  ])('finds the frame of %j', (text, frame) => {
    expect(findFrameCues(tagged(text)).map((one) => one.frame)).toContain(frame)
  })

  it('finds no cue in a text that says little', () => {
    expect(findFrameCues(tagged('Elle a posé le livre sur la table.'))).toEqual([])
  })
})

describe('cues', () => {
  it('of one frame are reduced to the longest', () => {
    const text = 'Les logements vides restent.'
    const cues = find(text).filter(({ frame }) => frame === 'voisinage')
    expect(wordsAt(text, cues)).toEqual(['logements vides'])
    expect(cues[0]).toMatchObject({ weight: 3, entry: 'logement vide/NOUN' })
  })

  it('of several frames may share words', () => {
    expect(
      find('Un logement.')
        .map(({ frame, weight }) => [frame, weight])
        .toSorted(),
    ).toEqual([
      ['economic', 1],
      ['voisinage', 2],
    ])
  })

  it('heed the contexts in which they do not count', () => {
    expect(find('Un voisin passe.')).toHaveLength(1)
    expect(find('Le pays voisin vote.')).toEqual([])
  })

  it('know their voice', () => {
    expect(find('« Mon voisin a tout vu », affirme le maire.')[0]!.voice).toBe('quoted')
    expect(find('Mon voisin a tout vu.')[0]!.voice).toBe('narration')
  })

  it('are suppressed in boilerplate', () => {
    const boilerplate: Boilerplate = {
      kind: 'boilerplate',
      start: 0,
      end: 16,
      type: 'chrome',
      score: 1,
      reason: 'x',
      repeats: null,
    }
    expect(find('Un voisin passe. Un voisin dort.', [boilerplate]).map(({ suppressedBy }) => suppressedBy)).toEqual([
      'boilerplate',
      null,
    ])
  })
})
