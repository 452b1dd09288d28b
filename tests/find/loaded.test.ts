import { describe, expect, it } from 'vitest'
import { clamp, findLoaded } from '../../src/find/loaded.ts'
import type { Lexicon } from '../../src/index.ts'
import type { Boilerplate, LoadedTerm } from '../../src/types.ts'
import { loadedList, tagged, wordsAt } from '../helpers.ts'

const own = loadedList(
  [
    { entry: 'magouille', pos: 'NOUN', polarity: -2, category: 'delegitimising|moral' },
    { entry: 'héroïque', pos: 'ADJ', polarity: 2, category: 'glorifying' },
    { entry: 'bande de bras cassés', pos: 'NOUN', polarity: -3 },
    { entry: 'bande', pos: 'NOUN', polarity: -1 },
    { entry: 'grand soir', pos: 'NOUN', polarity: 0 },
  ],
  'essai',
)
const find = (text: string, boilerplate: Boilerplate[] = []): LoadedTerm[] =>
  findLoaded(tagged(text), { lexicons: [own], boilerplate })

describe('the project’s own list', () => {
  it('does what its documentation says', () => {
    expect(findLoaded(tagged('Un régime autoritaire.'))[0]!.categories).toEqual(['delegitimising'])
  })

  it('finds inflected words with their entry, category and polarity', () => {
    const text = 'Des dictateurs sanguinaires.'
    const terms = findLoaded(tagged(text))
    expect(wordsAt(text, terms)).toEqual(['dictateurs', 'sanguinaires'])
    expect(terms.map(({ entry, lexicon, polarity, base }) => [entry, lexicon, polarity, base])).toEqual([
      ['dictateur/NOUN', 'loaded', -2, -2],
      ['sanguinaire/ADJ', 'loaded', -3, -3],
    ])
  })

  it('finds nothing in plain words', () => {
    expect(findLoaded(tagged('La réunion commence à neuf heures dans la salle du conseil.'))).toEqual([])
  })

  it('heeds the contexts in which an entry does not count', () => {
    expect(findLoaded(tagged('Il sert le régime.')).map(({ entry }) => entry)).toEqual(['régime/NOUN'])
    expect(findLoaded(tagged('Le régime de retraite change.')).map(({ entry }) => entry)).not.toContain('régime/NOUN')
  })
})

describe('a list of the user', () => {
  it('gives its terms under its own name', () => {
    expect(find('Quelle magouille !')[0]).toMatchObject({ lexicon: 'essai', categories: ['delegitimising', 'moral'] })
  })

  it('keeps the longest of overlapping entries', () => {
    const text = 'Une bande de bras cassés et une bande.'
    expect(wordsAt(text, find(text))).toEqual(['bande de bras cassés', 'bande'])
  })
})

describe('negation and degree', () => {
  it('lists a negated word as suppressed, with the sign of the word', () => {
    expect(find('Ce n’est pas une magouille.')[0]).toMatchObject({
      negated: true,
      polarity: -2,
      base: -2,
      suppressedBy: 'negation',
    })
  })

  it('does not suppress under a restriction or a hedge', () => {
    expect(find('Ce n’est qu’une magouille.')[0]).toMatchObject({ polarity: -2, suppressedBy: null })
    expect(find('C’est sans doute une magouille.')[0]).toMatchObject({ polarity: -2, suppressedBy: null })
  })

  it('multiplies by the degree and stays within −3 and 3', () => {
    const [term] = find('Un geste extrêmement héroïque.')
    expect(term!.degree).toBeGreaterThan(1.5)
    expect(term!.polarity).toBe(3)
    const [weak] = find('Un geste légèrement héroïque.')
    expect(weak!.polarity).toBe(2 * weak!.degree)
  })

  it('gives a plain 0, not −0, for a negated word without polarity', () => {
    expect(Object.is(find('Ce n’est pas le grand soir.')[0]!.polarity, -0)).toBe(false)
  })
})

describe('voice', () => {
  it('is narration for the journalist’s own words', () => {
    expect(find('La magouille continue.')[0]).toMatchObject({ voice: 'narration', speaker: null })
  })

  it('is quoted inside marks, with the place of the speaker', () => {
    const text = '« La magouille continue », déplore la maire.'
    const [term] = find(text)
    expect(term!.voice).toBe('quoted')
    expect(wordsAt(text, [term!.speaker!])).toEqual(['la maire'])
  })

  it('is reported after que, with the speaker', () => {
    const text = 'La maire affirme que la magouille continue.'
    const [term] = find(text)
    expect(term!.voice).toBe('reported')
    expect(wordsAt(text, [term!.speaker!])).toEqual(['La maire'])
  })
})

describe('hedging', () => {
  it.each([
    'Le groupe aurait monté une magouille.',
    'Une magouille présumée occupe la ville.',
    'Une prétendue magouille occupe la ville.',
    'Selon la maire, une magouille occupe la ville.',
  ])('is seen in %j', (text) => {
    expect(find(text)[0]!.hedged).toBe(true)
  })

  it.each([
    'Le groupe a monté une magouille.',
    'Une magouille occupe la ville. Le coupable serait parti.',
    'La maire affirme que la magouille occupe la ville.',
  ])('is not seen in %j', (text) => {
    expect(find(text)[0]!.hedged).toBe(false)
  })
})

describe('boilerplate', () => {
  it('suppresses the words inside it and no others', () => {
    const text = 'Magouille ici. Magouille là.'
    const boilerplate: Boilerplate = {
      kind: 'boilerplate',
      start: 0,
      end: 14,
      type: 'chrome',
      score: 1,
      reason: 'x',
      repeats: null,
    }
    expect(find(text, [boilerplate]).map(({ suppressedBy }) => suppressedBy)).toEqual(['boilerplate', null])
  })
})

describe('clamp', () => {
  it('keeps a value within −3 and 3', () => {
    expect([-9, -3, 0.5, 3, 4].map(clamp)).toEqual([-3, -3, 0.5, 3, 3])
  })
})

describe('several lists', () => {
  const first = loadedList([{ entry: 'fiasco', pos: 'NOUN', polarity: -2 }], 'un')
  const second = loadedList(
    [
      { entry: 'fiasco', pos: 'NOUN', polarity: -1 },
      { entry: 'fiasco total', pos: 'NOUN', polarity: -3 },
    ],
    'deux',
  )
  const listed = (text: string, lexicons: Lexicon[]): [string, number][] =>
    findLoaded(tagged(text), { lexicons }).map(({ lexicon, base }) => [lexicon, base])

  it('count a word once, by the later list', () => {
    expect(listed('Un fiasco.', [first, second])).toEqual([['deux', -1]])
    expect(listed('Un fiasco.', [second, first])).toEqual([['un', -2]])
  })

  it('take the longer entry, whatever its list', () => {
    expect(listed('Un fiasco total.', [second, first])).toEqual([['deux', -3]])
  })
})
