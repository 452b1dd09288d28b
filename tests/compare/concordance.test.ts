import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ConcordanceLine, concordance } from '../../src/compare/concordance.ts'
import { renderConcordance } from '../../src/compare/render-concordance.ts'
import { graphemes } from '../../src/document/graphemes.ts'
import { analyse } from '../../src/index.ts'
import { tagged } from '../helpers.ts'

const A = 'Les réformes avancent. « La réforme avance », dit le maire. L’État réformera la ville.'
const B = 'Une Réforme, enfin.\nLe despote  parle. Une étape manque, une école ferme.'
const items = [
  { id: 'a', source: 'Nord', document: tagged(A) },
  { id: 'b', document: tagged(B) },
]
const nodes = (lines: readonly ConcordanceLine[]) => lines.map(({ node }) => node)

describe('concordance', () => {
  it('finds a lemma in all its forms, with place, context and voice', () => {
    const lines = concordance(items, { lemma: 'réforme' }, { width: 10 })
    expect(nodes(lines)).toEqual(['réformes', 'réforme', 'Réforme'])
    expect(lines[1]).toEqual({
      id: 'a',
      source: 'Nord',
      start: 28,
      end: 35,
      left: 'ent. « La ',
      node: 'réforme',
      right: ' avance »,',
      voice: 'quoted',
    })
    expect(lines[2]?.source).toBeNull()
  })

  it('finds forms in any case and expressions of several words, elided ones too', () => {
    expect(nodes(concordance(items, { form: 'réforme' }))).toEqual(['réforme', 'Réforme'])
    expect(nodes(concordance(items, { form: "l'état réformera" }))).toEqual(['L’État réformera'])
    expect(nodes(concordance(items, { lemma: 'le maire' }))).toEqual(['le maire'])
    expect(concordance(items, { form: 'réform' })).toEqual([])
  })

  it('tells the words of a query apart as those of a text', () => {
    const text = "Aujourd’hui, quelqu’un a saisi les prud’hommes. Ment-il ? A-t-il reçu 1 000 euros aujourd'hui ?"
    const find = (form: string) => nodes(concordance([{ document: tagged(text) }], { form }))
    expect(find("aujourd'hui")).toEqual(['Aujourd’hui', "aujourd'hui"])
    expect(find('prud’hommes')).toEqual(['prud’hommes'])
    expect(find('a-t-il')).toEqual(['A-t-il'])
    expect(find('1 000 euros')).toEqual(['1 000 euros'])
    expect(() => find(' ')).toThrow('query.form: expected words, received " "')
  })

  it('finds an entry and a category of loaded vocabulary, from the text or the report', () => {
    const loaded = analyse(B).annotations.find((one) => one.kind === 'loaded')
    if (loaded?.kind !== 'loaded') throw new Error('no loaded word')
    const [category] = loaded.categories
    for (const item of [{ document: tagged(B) }, { document: tagged(B), report: analyse(B) }]) {
      expect(nodes(concordance([item], { entry: loaded.entry }))).toEqual(['despote'])
      expect(nodes(concordance([item], { category: category as string }))).toEqual(['despote'])
    }
  })

  it('keeps to one voice', () => {
    expect(nodes(concordance(items, { lemma: 'réforme', voice: 'narration' }))).toEqual(['réformes', 'Réforme'])
    expect(nodes(concordance(items, { lemma: 'réforme', voice: 'quoted' }))).toEqual(['réforme'])
  })

  it('sorts by what follows, what precedes or the node, accents as in a French dictionary', () => {
    const words = (sort: 'left' | 'right' | 'node', form: string) =>
      concordance(
        [{ document: tagged('La zone. La côte. La côté. La cote. La étape. La eau. Le ver. Une ville.') }],
        { form },
        { sort, width: 6 },
      )
    expect(words('right', 'la').map(({ right }) => right.trim().split('.')[0])).toEqual([
      'cote',
      'côte',
      'côté',
      'eau',
      'étape',
      'zone',
    ])
    const left = concordance(
      [{ document: tagged('Le vieux port. Un grand port. Mon ancien port. Ce grand, port.') }],
      { lemma: 'port' },
      { sort: 'left' },
    )
    expect(
      left.map(
        ({ left: words }) =>
          words
            .trim()
            .split(/[\s,]+/)
            .at(-1) || words,
      ),
    ).toHaveLength(4)
    expect(left.map(({ left: before }) => before.replace(/[.,]/g, '').trim().split(' ').slice(-2).join(' '))).toEqual([
      'Mon ancien',
      'Ce grand',
      'Un grand',
      'Le vieux',
    ])
  })

  it('leaves boilerplate out unless asked', () => {
    const text =
      'Le maire parle de la digue ce matin.\nPartager sur Facebook\nPartager sur Twitter\nImprimer\nCommentaires'
    const item = { document: tagged(text) }
    expect(concordance([item], { form: 'partager' })).toEqual([])
    expect(concordance([item], { form: 'partager' }, { withBoilerplate: true })).toHaveLength(2)
  })

  it('gives nodes that slice back and contexts of at most the width, for any text', () => {
    const word = fc.constantFrom('réforme', 'la', '«', '»', '👩‍🚒', 'é', '\n', '  ', 'Réformes', ',', '.')
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (parts, width) => {
        const text = parts.join(' ')
        const document = tagged(text)
        for (const line of concordance([{ document }], { form: 'réforme' }, { width })) {
          expect(text.slice(line.start, line.end).normalize('NFC').toLowerCase()).toBe('réforme')
          expect(graphemes(line.left).length).toBeLessThanOrEqual(width)
          expect(graphemes(line.right).length).toBeLessThanOrEqual(width)
          expect(/[\n\r\t]/.test(line.left + line.right)).toBe(false)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('says what is wrong with the query', () => {
    const wrong =
      (query: object, options: object = {}) =>
      () =>
        concordance(items, query, options)
    expect(wrong({})).toThrow('query: expected one of form, lemma, entry, category, received none')
    expect(wrong({ form: 'a', lemma: 'b' })).toThrow('received form and lemma')
    expect(wrong({ form: '' })).toThrow('query.form: expected a non-empty string')
    expect(wrong({ word: 'a' })).toThrow('received "word"')
    expect(wrong({ form: 'a' }, { sort: 'up' })).toThrow('options.sort: expected position, left, right or node')
    expect(wrong({ form: 'a' }, { width: 0 })).toThrow('options.width: expected an integer of at least 1')
  })
})

describe('renderConcordance', () => {
  const line = (left: string, node: string, right: string, id = 'a'): ConcordanceLine => ({
    id,
    source: null,
    start: 0,
    end: 1,
    left,
    node,
    right,
    voice: 'narration',
  })

  it('sets the nodes in one column, whatever the characters are made of', () => {
    const text = renderConcordance(
      [line('la ', 'digue', ' tient'), line('une e\u0301cole 👩‍🚒 ', 'ferme', '', 'lettre'), line('', 'Fin', '.')],
      12,
    )
    expect(text.split('\n')).toEqual([
      'a                la   digue  tient',
      'lettre  une e\u0301cole 👩‍🚒   ferme',
      'a                     Fin  .',
    ])
  })

  it('cuts contexts to the width from the outside', () => {
    expect(renderConcordance([line('loin de la ', 'digue', ' tient bon')], 4)).toBe('a   la   digue  tie')
  })

  it('is empty without lines, and refuses what is no width', () => {
    expect(renderConcordance([])).toBe('')
    expect(() => renderConcordance([], 0)).toThrow('width: expected an integer of at least 1')
    expect(() => renderConcordance('x' as unknown as ConcordanceLine[])).toThrow('lines: expected an array')
  })
})
