import { describe, expect, it } from 'vitest'
import { analyse, readLexicon } from '../../src/index.ts'
import { filterLexicon, framesLexicon, type Lexicon, loadedLexicon, mergeLexicons } from '../../src/lexicons.ts'
import { loadedList } from '../helpers.ts'

const ridicule = loadedList([{ entry: 'fadaise', pos: 'NOUN' }], 'a')

describe('filterLexicon', () => {
  it('keeps the entries of a category, and leaves ours as it is', () => {
    const before = loadedLexicon().length
    const war = filterLexicon(loadedLexicon(), ({ category }) => category!.split('|').includes('war-metaphor'), {
      id: 'guerre',
    })
    expect(war.length).toBeGreaterThan(100)
    expect(war.length).toBeLessThan(before)
    expect(war.ids.length).toBe(war.length)
    expect(new Set(war.columns['category']!.map((cell) => cell.includes('war-metaphor')))).toEqual(new Set([true]))
    expect(loadedLexicon().length).toBe(before)
  })

  it('gives a list that analyse can use', () => {
    const list = filterLexicon(ridicule, () => true, { id: 'b' })
    const found = analyse('Ces fadaises lassent.', { lexicons: [list] }).annotations
    expect(found.filter((one) => one.kind === 'loaded' && one.lexicon === 'b')).toHaveLength(1)
  })

  it('can keep nothing', () => {
    expect(filterLexicon(ridicule, () => false, { id: 'vide' })).toMatchObject({ id: 'vide', length: 0, ids: [] })
  })
})

describe('mergeLexicons', () => {
  it('joins lists, the later entry counting where both have it', () => {
    const other = loadedList(
      [
        { entry: 'fadaise', pos: 'NOUN', polarity: -3 },
        { entry: 'pitrerie', pos: 'NOUN' },
      ],
      'b',
    )
    const both = mergeLexicons([ridicule, other], { id: 'deux' })
    expect(both).toMatchObject({ id: 'deux', list: 'loaded', length: 2, ids: ['fadaise/NOUN', 'pitrerie/NOUN'] })
    expect(both.columns['polarity']).toEqual(['-3', '-1'])
    expect(ridicule.columns['polarity']).toEqual(['-1'])
  })

  it('refuses lists of different kinds', () => {
    expect(() => mergeLexicons([ridicule, framesLexicon()], { id: 'x' })).toThrow(
      'lexicons: expected lists of the kind loaded, received one of the kind frames',
    )
  })
})

describe('wrong arguments', () => {
  it.each([
    [() => filterLexicon({} as Lexicon, () => true, { id: 'x' }), /^lexicon: expected a lexicon made by readLexicon/],
    [
      () => filterLexicon(ridicule, 'ridicule' as never, { id: 'x' }),
      /^keep: expected a function, received "ridicule"/,
    ],
    [() => filterLexicon(ridicule, () => true, {} as never), /^options.id: expected a non-empty string/],
    [() => mergeLexicons([], { id: 'x' }), /^lexicons: expected an array with a lexicon/],
  ])('are named', (run, message) => {
    expect(run).toThrow(TypeError)
    expect(run).toThrow(message)
  })
})

describe('a list in JSON', () => {
  it('is read as one in TSV', () => {
    const json = JSON.stringify([
      {
        entry: 'fadaise',
        pos: 'NOUN',
        category: ['ridicule', 'moral'],
        polarity: -2,
        strength: 2,
        register: 'familiar',
      },
    ])
    const lexicon = readLexicon(json, { id: 'json' })
    expect(lexicon.columns['category']).toEqual(['ridicule|moral'])
    expect(lexicon.columns['polarity']).toEqual(['-2'])
  })

  it.each([
    ['[{"entry":', /^json:1: JSON: expected valid JSON/],
    ['[]', /^json:1: /],
    ['[3]', /^json:1: item: expected an object with an entry, received 3/],
    ['[{"entry": {"a": 1}}]', /entry: expected a text, a number or a list of texts/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => readLexicon(text, { id: 'json' })).toThrow(message)
  })
})
