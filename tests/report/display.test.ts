import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { graphemes } from '../../src/document/graphemes.ts'
import { type ShowOptions, show } from '../../src/report/display.ts'

const textOf = (data: Parameters<typeof show>[0], options?: ShowOptions): string => show(data, options).toString()
const bundleOf = (data: Parameters<typeof show>[0], options?: ShowOptions): Record<string, string> =>
  show(data, options)[Symbol.for('Jupyter.display')]?.() as Record<string, string>

describe('show in plain text', () => {
  it('sets numbers to the right, in the French way, and text to the left', () => {
    const rows = [
      { titre: 'Le Méridien', mots: 1234, ton: -0.256, n: 2 },
      { titre: 'Écho', mots: 7, ton: 1.5, n: 10 },
    ]
    expect(textOf(rows, { title: 'Ton', note: 'n : passages' })).toBe(
      [
        'Ton',
        'titre         mots    ton   n',
        '───────────  ─────  ─────  ──',
        'Le Méridien  1\u202f234  −0,26   2',
        'Écho             7   1,50  10',
        'n : passages',
      ].join('\n'),
    )
  })

  it('counts letters with combining accents and emoji as one', () => {
    const rows = [
      { mot: 'e\u0301te\u0301', b: 'x' },
      { mot: 'été', b: 'x' },
      { mot: '👩‍👩‍👧a', b: 'x' },
    ]
    const places = textOf(rows)
      .split('\n')
      .slice(2)
      .map((line) => graphemes(line).indexOf('x'))
    expect(places).toEqual([5, 5, 5])
  })

  it('shows null, undefined and NaN as a dash, which is not 0', () => {
    expect(
      textOf([{ a: null }, { a: undefined }, { a: Number.NaN }, { a: 0 }, { a: 0.5 }])
        .split('\n')
        .slice(2),
    ).toEqual(['   –', '   –', '   –', '0,00', '0,50'])
  })

  it('does not round a small number to 0', () => {
    expect(textOf([{ p: 0.0004, d: -0.0004 }], { digits: { p: 3 } }).split('\n')[2]).toBe('<\u00a00,001  >\u00a0−0,01')
  })

  it('shows a score with its interval and number of spans', () => {
    const figures = [
      { value: 0.5, low: -1, high: 1200.25, n: 3, label: null },
      { value: 2, low: null, high: null },
      { value: null, low: null, high: null, n: 0 },
    ]
    expect(
      textOf(figures.map((a) => ({ a })))
        .split('\n')
        .slice(2),
    ).toEqual(['0,50 [−1,00\u00a0; 1\u202f200,25] n=3', '2,00'.padStart(27), '–'.padStart(27)])
  })

  it('writes flags, lists and objects', () => {
    expect(textOf([{ a: true, b: ['x', 1, null], c: { d: 1 } }]).split('\n')[2]).toBe('oui  x, 1,00, –  {"d":1}')
  })

  it('says how many rows are left out, and that there are none', () => {
    const rows = Array.from({ length: 25 }, (_, i) => ({ i }))
    expect(textOf(rows).split('\n').slice(-2)).toEqual(['19', '… 5 de plus'])
    expect(textOf(rows, { limit: 25 })).not.toContain('de plus')
    expect(textOf([])).toBe('Aucune ligne.')
    expect(textOf([], { columns: { a: 'titre' }, title: 'Rien' })).toBe('Rien\ntitre\n─────\nAucune ligne.')
  })

  it('chooses, orders and names columns', () => {
    expect(textOf([{ a: 1, b: 2, c: 3 }], { columns: ['c', 'a', 'z'] }).split('\n')).toEqual([
      'c  a  z',
      '─  ─  ─',
      '3  1  –',
    ])
    expect(textOf([{ a: 1, b: 2 }], { columns: { b: 'deux' } }).split('\n')[0]).toBe('deux')
  })

  it('cuts long cells and keeps each row on its line', () => {
    expect(textOf([{ a: 'un\ndeux\r\ntrois' }], { width: 9 }).split('\n')[2]).toBe('un deux …')
    expect(textOf([{ a: 'é'.repeat(1e6) }], { width: 3 }).split('\n')[2]).toBe('éé…')
  })

  it('lets no text steer the terminal or turn the direction of the line', () => {
    expect(textOf([{ a: '\u001b[31mrouge\u0007\u009b2J', b: '\u202Egro.live' }]).split('\n')[2]).toBe(
      '�[31mrouge��2J  �gro.live',
    )
  })

  it('is what console.log prints in Node, with an empty line after', () => {
    const inspect = show([{ a: 1 }])[Symbol.for('nodejs.util.inspect.custom')]
    expect(inspect?.()).toBe('a\n─\n1\n')
  })

  it('gives lines of one width for any rows of text', () => {
    const rows = fc.array(fc.record({ a: fc.string({ unit: 'grapheme' }), n: fc.double({ noNaN: true }) }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(rows, (some) => {
        const lines = textOf(some, { limit: 100 }).split('\n')
        expect(lines.length).toBe(some.length + 2)
        expect(new Set(lines.map((line) => graphemes(line).length)).size).toBe(1)
      }),
    )
  })
})

describe('show in Jupyter', () => {
  it('escapes hostile text in cells, headings, title and note', () => {
    const hostile = '<img src=x onerror=alert(1)>"\'&'
    const { 'text/html': html = '' } = bundleOf([{ [hostile]: hostile }], { title: hostile, note: hostile })
    expect(html).not.toContain('<img')
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(4)
  })

  it('gives the same cells as in plain text', () => {
    const bundle = bundleOf([{ mot: 'fête', n: null, v: -0.5 }], { limit: 1, title: 'T' })
    expect(bundle['text/html']).toContain('<caption dir="auto">T</caption>')
    expect(Array.from((bundle['text/html'] ?? '').matchAll(/<td[^>]*>([^<]*)/g), ([, cell]) => cell)).toEqual([
      'fête',
      '–',
      '−0,50',
    ])
    expect(bundle['text/plain']).toBe(textOf([{ mot: 'fête', n: null, v: -0.5 }], { title: 'T' }))
  })
})

describe('show of a report', () => {
  const report = analyse({
    text: 'Le régime a réprimé la manifestation. « C’est une honte », a dit Paul Roy.',
    title: 'Défilé',
    source: 'Le Val',
  })

  it('gives scores by voice, and leaves the report plain', () => {
    const before = JSON.stringify(report)
    const lines = textOf(report).split('\n')
    expect(lines[0]).toBe('Le Val — Défilé')
    expect(lines.slice(3, 7).map((line) => line.split('  ')[0])).toEqual([
      'Toutes les voix',
      'Journaliste',
      'Entre guillemets',
      'Propos rapportés',
    ])
    expect(JSON.stringify(report)).toBe(before)
    expect(Object.getOwnPropertySymbols(report)).toEqual([])
  })

  it('shows its warnings', () => {
    const warned = { ...report, warnings: [{ code: 'x', message: 'texte bizarre', start: 0, end: 1 }] }
    expect(textOf(warned)).toContain('Attention : texte bizarre')
  })
})

describe('show, misused', () => {
  it('names the value and what was expected', () => {
    expect(() => show('x' as never)).toThrow(
      'data: expected an array of rows or a report made by analyse, received "x"',
    )
    expect(() => show([1] as never)).toThrow('data: expected')
    expect(() => show([], { digit: 2 } as never)).toThrow('options: expected only columns')
    expect(() => show([], { limit: 0 })).toThrow('options.limit: expected an integer of at least 1')
    expect(() => show([], { digits: { a: -1 } })).toThrow('options.digits: expected')
    expect(() => show([], { columns: [1] as never })).toThrow('options.columns: expected')
  })
})
