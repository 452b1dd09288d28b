import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as index from '../src/index.ts'
import * as lexicons from '../src/lexicons.ts'

describe('src/index.ts', () => {
  it('exports exactly these names', () => {
    expect(Object.keys(index).toSorted()).toEqual([
      'KIND',
      'MEASURE_NAMES',
      'MOODS',
      'POS',
      'VERSION',
      'addedWords',
      'analyse',
      'benjaminiHochberg',
      'compareSources',
      'concordance',
      'descriptors',
      'dispersion',
      'findBoilerplate',
      'findEvaluations',
      'findFrameCues',
      'findLoaded',
      'findMentions',
      'findModality',
      'findQuotations',
      'findReuse',
      'findTone',
      'keyness',
      'omissions',
      'readLexicon',
      'renderConcordance',
      'reuseBoilerplate',
      'scoreCategories',
      'scoreFrames',
      'scoreLoaded',
      'scoreModality',
      'scoreStance',
      'scoreSubjectivity',
      'scoreTone',
      'segment',
      'similarity',
      'specificities',
      'specificity',
      'tag',
      'timeline',
      'toCsv',
      'toMarkdown',
      'toSegments',
      'tokens',
    ])
  })

  it('has the version of package.json', () => {
    const url = new URL('../package.json', import.meta.url)
    expect(index.VERSION).toBe((JSON.parse(readFileSync(url, 'utf8')) as { version: string }).version)
  })
})

describe('src/lexicons.ts', () => {
  it('exports exactly these names', () => {
    expect(Object.keys(lexicons).toSorted()).toEqual([
      'SCHEMAS',
      'actorsLexicon',
      'boilerplateLexicon',
      'catalogue',
      'categories',
      'degreeLexicon',
      'effectsLexicon',
      'filterLexicon',
      'framesLexicon',
      'loadedLexicon',
      'mergeLexicons',
      'modalityLexicon',
      'reportingLexicon',
      'toneLexicon',
    ])
  })

  it('gives each list under its own name, and the same object each time', () => {
    expect(lexicons.loadedLexicon()).toMatchObject({ id: 'loaded', list: 'loaded' })
    expect(lexicons.toneLexicon()).toMatchObject({ id: 'tone', list: 'tone' })
    expect(lexicons.actorsLexicon()).toMatchObject({ id: 'actors', list: 'actors' })
    expect(lexicons.loadedLexicon()).toBe(lexicons.loadedLexicon())
  })

  it('gives lists whose columns are as long as the list', () => {
    for (const lexicon of [lexicons.loadedLexicon(), lexicons.framesLexicon(), lexicons.reportingLexicon()]) {
      expect(lexicon.ids.length).toBe(lexicon.length)
      for (const column of Object.values(lexicon.columns)) expect(column.length).toBe(lexicon.length)
    }
  })

  it('explains the ids that the lists use, and knows no other column', () => {
    const ids = lexicons.categories('loaded.category').map(({ id }) => id)
    expect(ids).toContain('euphemism')
    const used = new Set(lexicons.loadedLexicon().columns['category']!.flatMap((cell) => cell.split('|')))
    for (const id of used) expect(ids).toContain(id)
    expect(lexicons.categories('loaded.genre')).toEqual([])
    expect(lexicons.categories('toString')).toEqual([])
  })
})
