import { describe, expect, it } from 'vitest'
import { countTerms, type TermCounts } from '../../src/compare/term-counts.ts'
import { analyse } from '../../src/index.ts'
import { loadedList, tagged } from '../helpers.ts'

/** Occurrences of each term by document. */
function tableOf({ terms, first, document, count, size }: TermCounts): Record<string, number[]> {
  return Object.fromEntries(
    terms.map((term, k) => {
      const row = new Array<number>(size.length).fill(0)
      for (let j = first[k] as number; j < (first[k + 1] as number); j++)
        row[document[j] as number] = count[j] as number
      return [term, row]
    }),
  )
}

const A = 'Les réformes avancent. « La réforme avancera », dit le maire. L’État paie 1 200 euros.'
const B = 'Le maire de Valmont paie. Il avance.'
const items = [
  { source: 'A', document: tagged(A) },
  { source: 'B', document: tagged(B) },
]

describe('countTerms', () => {
  it('counts lemmas of content words by document; marks, numbers and function words are no terms', () => {
    const table = tableOf(countTerms(items, { minimum: 1 }))
    expect(table).toMatchObject({ réforme: [2, 0], avancer: [2, 1], maire: [1, 1], payer: [1, 1], Valmont: [0, 1] })
    for (const term of ['le', 'de', 'il', '1 200', '«', '.', "l'"]) expect(table).not.toHaveProperty([term])
  })

  it('counts every word and number in the sizes, as a report does', () => {
    const { size } = countTerms(items, { minimum: 1 })
    expect([...size]).toEqual([A, B].map((text) => analyse(text).size.words.all))
  })

  it('keeps to one voice', () => {
    const counts = countTerms(items, { minimum: 1, voice: 'narration' })
    expect(tableOf(counts)['avancer']).toEqual([1, 1])
    expect(counts.size[0]).toBe(analyse(A).size.words.narration)
  })

  it('counts forms in lower case but for names, and lemmas with their part of speech', () => {
    const forms = tableOf(countTerms(items, { minimum: 1, unit: 'form' }))
    expect(forms).toMatchObject({ réformes: [1, 0], réforme: [1, 0], Valmont: [0, 1] })
    expect(tableOf(countTerms(items, { minimum: 1, unit: 'lemma+pos' }))).toMatchObject({ 'réforme/NOUN': [2, 0] })
  })

  it('takes determiners that are tagged as adjectives for function words, and no other adjective', () => {
    const document = tagged('Tous les bons élèves chantent. Toute la grande ville chante. Une bonne idée.')
    const table = tableOf(countTerms([{ source: 'A', document }], { minimum: 1 }))
    expect(table).toHaveProperty('bon')
    expect(table).toHaveProperty('grand')
    expect(table).not.toHaveProperty('tout')
  })

  it('lists function words when asked', () => {
    const forms = tableOf(countTerms(items, { minimum: 1, unit: 'form', functionWords: true }))
    expect(forms).toMatchObject({ la: [1, 0], "l'": [1, 0], de: [0, 1] })
  })

  it('counts loaded terms by main category, negated ones left out', () => {
    const table = tableOf(
      countTerms(
        [
          { source: 'A', document: tagged('Le despote a parlé. Ce despote ment.') },
          { source: 'B', document: tagged('Il n’est pas un despote.') },
        ],
        { unit: 'category', minimum: 1 },
      ),
    )
    const [category] = analyse('Le despote a parlé.').annotations.flatMap((one) =>
      one.kind === 'loaded' ? [one.categories[0] as string] : [],
    )
    expect(table[category as string]).toEqual([2, 0])
  })

  it('counts a word of two lists once', () => {
    const text = 'Despote'
    const mine = loadedList([{ entry: 'despote', pos: 'NOUN', category: 'delegitimising' }])
    const report = analyse(text, { lexicons: [mine] })
    expect(report.annotations.filter(({ kind }) => kind === 'loaded').length).toBe(1)
    const counts = countTerms([{ source: 'A', document: tagged(text), report }], { unit: 'category', minimum: 1 })
    for (const row of Object.values(tableOf(counts))) expect(row[0]).toBeLessThanOrEqual(counts.size[0] as number)
  })

  it('leaves boilerplate out, unless asked, and takes it from the report where there is one', () => {
    const text = `${B}\nPartager sur Facebook\nPartager sur Twitter\nImprimer\nCommentaires`
    const document = tagged(text)
    const of = (item: object, withBoilerplate: boolean) =>
      tableOf(countTerms([{ source: 'A', document, ...item }], { minimum: 1, withBoilerplate }))
    expect(of({}, false)).not.toHaveProperty('partager')
    expect(of({ report: analyse(text) }, false)).not.toHaveProperty('partager')
    expect(of({}, true)).toHaveProperty('partager')
  })

  it('drops what is rarer than the minimum', () => {
    expect(Object.keys(tableOf(countTerms(items, { minimum: 3 })))).toEqual(['avancer'])
  })

  it('groups by any field', () => {
    const byDay = items.map((item, i) => ({ ...item, day: i === 0 ? 'lundi' : 'mardi' }))
    expect(countTerms(byDay, { by: 'day' }).groups).toEqual(['lundi', 'mardi'])
  })

  it('says what is wrong with the input', () => {
    const wrong =
      (documents: unknown, options: object = {}) =>
      () =>
        countTerms(documents as typeof items, options)
    expect(wrong('texte')).toThrow('documents: expected an array')
    expect(wrong([{ source: 'A' }])).toThrow('documents[0].document: expected a document made by tag')
    expect(wrong([{ document: tagged(A) }])).toThrow('documents[0].source: expected a non-empty string')
    expect(wrong(items, { by: 'outlet' })).toThrow('documents[0].outlet: expected a non-empty string')
    expect(wrong(items, { unit: 'stem' })).toThrow('options.unit: expected lemma, form, lemma+pos or category')
    expect(wrong(items, { voice: 'silent' })).toThrow('options.voice: expected narration, quoted, reported')
    expect(wrong(items, { minimum: 0 })).toThrow('options.minimum: expected an integer of at least 1')
    expect(wrong(items, { minimun: 1 })).toThrow('received "minimun"')
    expect(wrong([{ source: 'A', document: tagged(A), report: analyse(B) }])).toThrow(
      'documents[0].report: expected the report of this text',
    )
    expect(wrong([{ source: 'A', document: tagged(A), report: {} }])).toThrow('expected a report made by analyse')
  })
})
