import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../src/lexicon/read.ts'

const HEADER = 'entry\tpos\tcategory\tpolarity\tstrength\tregister'
const read = (...lines: string[]): ReturnType<typeof readLexicon> =>
  readLexicon([HEADER, ...lines].join('\n'), { id: 'mienne' })

function messageOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('nothing was thrown')
}

describe('readLexicon', () => {
  it('does what its documentation says', () => {
    expect(read('fadaise\tNOUN\tridicule\t-2\t2\tfamiliar').length).toBe(1)
  })

  it('names entries by their text and part of speech', () => {
    const lexicon = read('fadaise\tNOUN\tridicule\t-2\t2\tfamiliar', 'lâche\tADJ|NOUN\tmoral\t-2\t2\tneutral')
    expect(lexicon.ids).toEqual(['fadaise/NOUN', 'lâche/ADJ|NOUN'])
  })

  it('names entries of lists without part of speech by their text', () => {
    const lexicon = readLexicon('entry\ttype\tposition\tweight\nPartager\tchrome\tline\t3', {
      id: 'b',
      list: 'boilerplate',
    })
    expect(lexicon.ids).toEqual(['Partager'])
  })

  it('keeps the columns as written, and empty ones for those that are missing', () => {
    const { columns, list, id, version } = read('fadaise\tNOUN\tridicule|moral\t-2\t2\tfamiliar')
    expect({ list, id, version }).toEqual({ list: 'loaded', id: 'mienne', version: '' })
    expect(columns['category']).toEqual(['ridicule|moral'])
    expect(columns['polarity']).toEqual(['-2'])
    expect(columns['match']).toEqual([''])
  })

  it('keeps version and licence', () => {
    const lexicon = readLexicon(HEADER, { id: 'x', version: '2', licence: 'CC0' })
    expect(lexicon).toMatchObject({ length: 0, version: '2', licence: 'CC0' })
  })

  it('is plain data that survives JSON', () => {
    const lexicon = read('fadaise\tNOUN\tridicule\t-2\t2\tfamiliar')
    expect(JSON.parse(JSON.stringify(lexicon))).toEqual(lexicon)
  })
})

describe('broken lines', () => {
  it('throws an error with name, line, column, expected and received', () => {
    expect(
      messageOf(() => read('fadaise\tNOUN\tridicule\t-2\t2\tfamiliar', 'pitrerie\tNOUN\tridicule\t-7\t2\tfamiliar')),
    ).toBe('mienne:3: polarity: expected an integer from -3 to 3, received "-7"')
  })

  it('lists every fault on a line of its own', () => {
    const message = messageOf(() => read('a\tNOM\tridicule\t-2\t2\tfamiliar', 'b\tNOUN\tridicule\t-2\t9\tfamiliar'))
    expect(message.split('\n').map((line) => line.split(': ').slice(0, 2).join(' '))).toEqual([
      'mienne:2 pos',
      'mienne:3 strength',
    ])
  })

  it('shows the first faults of a long list and counts the others', () => {
    const lines = Array.from({ length: 50 }, (_, i) => `mot${i}\tNOUN\tridicule\t-9\t2\tfamiliar`)
    const message = messageOf(() => read(...lines))
    expect(message.split('\n').length).toBeLessThan(50)
    expect(message).toContain('mienne:2:')
    expect(message).toMatch(/… and 30 more$/)
  })

  it('complains of a text without a header', () => {
    expect(messageOf(() => readLexicon('', { id: 'vide' }))).toMatch(/^vide:1: /)
    expect(messageOf(() => readLexicon('fadaise\tNOUN', { id: 'sans' }))).toMatch(/^sans:1: fadaise: expected a column/)
  })
})

describe('wrong arguments', () => {
  it('names the value, what was expected and what was received', () => {
    expect(messageOf(() => readLexicon(12 as unknown as string, { id: 'x' }))).toBe(
      'text: expected a string, received 12',
    )
    expect(messageOf(() => readLexicon(HEADER, {} as { id: string }))).toBe(
      'options.id: expected a non-empty string, received undefined',
    )
    expect(messageOf(() => readLexicon(HEADER, { id: '' }))).toBe(
      'options.id: expected a non-empty string, received ""',
    )
    expect(messageOf(() => readLexicon(HEADER, { id: 'x', liste: 'tone' } as unknown as { id: string }))).toMatch(
      /^options: expected only id, list, version, licence, received "liste"$/,
    )
    expect(messageOf(() => readLexicon(HEADER, { id: 'x', list: 'ton' as 'tone' }))).toMatch(
      /^options\.list: expected one of loaded, tone, .*, received "ton"$/,
    )
    expect(messageOf(() => readLexicon(HEADER, { id: 'x', list: 'toString' as 'tone' }))).toMatch(
      /received "toString"$/,
    )
  })

  it('throws TypeErrors for them', () => {
    expect(() => readLexicon(HEADER, null as unknown as { id: string })).toThrow(TypeError)
    expect(() => (readLexicon as unknown as (text: string) => unknown)(HEADER)).toThrow(TypeError)
  })
})
