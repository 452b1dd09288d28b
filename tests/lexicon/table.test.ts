import { describe, expect, it } from 'vitest'
import { SCHEMAS } from '../../src/lexicon/schema.ts'
import { describeFault, parseTable } from '../../src/lexicon/table.ts'

const HEADER = 'entry\tpos\tvalence\tchange\tmatch\tnot\twhy'
const table = (...lines: string[]): string => [HEADER, ...lines].join('\n')
const faults = (...lines: string[]): [number, string][] =>
  parseTable(table(...lines), 'tone').faults.map(({ line, column }) => [line, column])

describe('parseTable', () => {
  it('reads rows into named cells with their lines', () => {
    const { rows, faults: found } = parseTable(
      table('lueur\tNOUN\t1\t\t\t\thope', 'gâchis\tNOUN\t-2\t\t\t\twaste'),
      'tone',
    )
    expect(found).toEqual([])
    expect(rows.map(({ line, cells }) => [line, cells['entry'], cells['valence']])).toEqual([
      [2, 'lueur', '1'],
      [3, 'gâchis', '-2'],
    ])
  })

  it('reads Windows line ends, a byte-order mark and a missing last line end', () => {
    const text = `\uFEFF${HEADER}\r\nlueur\tNOUN\t1\t\t\t\thope\r\n`
    const { rows, faults: found } = parseTable(text, 'tone')
    expect(found).toEqual([])
    expect(rows).toHaveLength(1)
  })

  it('lets the columns stand in another order and the optional ones be missing', () => {
    const { rows, faults: found } = parseTable('valence\tentry\tpos\n2\tlueur\tNOUN', 'tone')
    expect(found).toEqual([])
    expect(rows[0]!.cells).toMatchObject({ entry: 'lueur', pos: 'NOUN', valence: '2' })
  })

  it('holds no row for a header alone', () => {
    expect(parseTable(HEADER, 'tone')).toEqual({ rows: [], faults: [] })
  })
})

describe('faults', () => {
  it('reports an unknown and a missing column of the header', () => {
    const { faults: found } = parseTable('entry\tpos\tvalance\nlueur\tNOUN\t1', 'tone')
    expect(found.map(({ line, column }) => [line, column])).toEqual([
      [1, 'valance'],
      [1, 'valence'],
    ])
  })

  it('reports a line with too few or too many cells', () => {
    const { faults: found } = parseTable(table('lueur\tNOUN\t1', 'gâchis\tNOUN\t-2\t\t\t\tx\ty'), 'tone')
    expect(found.map(({ line, expected, received }) => [line, expected, received])).toEqual([
      [2, '7 cells separated by tabs', '3'],
      [3, '7 cells separated by tabs', '8'],
    ])
  })

  it('reports an empty line in the middle', () => {
    expect(faults('lueur\tNOUN\t1\t\t\t\thope', '', 'gâchis\tNOUN\t-2\t\t\t\twaste')).toEqual([[3, 'why']])
  })

  it.each([['4'], ['-4'], ['1.5'], ['beaucoup'], ['NaN'], ['Infinity']])('refuses %j as a valence', (valence) => {
    const { faults: found } = parseTable(table(`lueur\tNOUN\t${valence}\t\t\t\thope`), 'tone')
    expect(found).toEqual([
      { line: 2, column: 'valence', expected: 'an integer from -3 to 3', received: JSON.stringify(valence) },
    ])
  })

  it('accepts the bounds of a number', () => {
    expect(faults('a\tNOUN\t3\t\t\t\tx', 'b\tNOUN\t-3\t\t\t\tx', 'c\tNOUN\t0\t\t\t\tx')).toEqual([])
  })

  it('takes a fraction where the column allows one', () => {
    const text = 'entry\tpos\ttype\tfactor\nà moitié\tADV\tdowntoner\t0.5'
    expect(parseTable(text, 'degree').faults).toEqual([])
  })

  it('refuses an unknown part of speech, alone or among others', () => {
    expect(faults('lueur\tSUBST\t1\t\t\t\tx')).toEqual([[2, 'pos']])
    expect(faults('lueur\tNOUN|SUBST\t1\t\t\t\tx')).toEqual([[2, 'pos']])
    expect(faults('lueur\tNOUN|ADJ\t1\t\t\t\tx')).toEqual([])
  })

  it('refuses a required cell that is empty', () => {
    expect(faults('\tNOUN\t1\t\t\t\tx')).toEqual([[2, 'entry']])
    expect(faults('lueur\tNOUN\t\t\t\t\tx')).toEqual([[2, 'valence']])
    expect(faults('lueur\tNOUN\t1\t\t\t\t')).toEqual([[2, 'why']])
  })

  it('refuses curly apostrophes, spaces at the ends and text that is not in NFC', () => {
    expect(faults('coup d’éclat\tNOUN\t1\t\t\t\tx')).toEqual([[2, 'entry']])
    expect(faults(' lueur\tNOUN\t1\t\t\t\tx')).toEqual([[2, 'entry']])
    expect(faults('e\u0301clat\tNOUN\t1\t\t\t\tx')).toEqual([[2, 'entry']])
  })

  it('refuses an entry without letter or digit', () => {
    expect(faults('!?\tNOUN\t1\t\t\t\tx')).toEqual([[2, 'entry']])
  })

  it('refuses a context without the sign of the entry or with nothing else', () => {
    expect(faults('lueur\tNOUN\t1\t\t\tde nuit\tx')).toEqual([[2, 'not']])
    expect(faults('lueur\tNOUN\t1\t\t\t~\tx')).toEqual([[2, 'not']])
    expect(faults('lueur\tNOUN\t1\t\t\t~ de nuit ; nuit\tx')).toEqual([[2, 'not']])
    expect(faults('lueur\tNOUN\t1\t\t\t~ de nuit ; sans ~\tx')).toEqual([])
  })

  it('reports the second of two lines with the same entry and part of speech', () => {
    const { faults: found } = parseTable(table('lueur\tNOUN\t1\t\t\t\tx', 'lueur\tNOUN\t2\t\t\t\ty'), 'tone')
    expect(found).toMatchObject([{ line: 3, column: 'entry', expected: 'an entry that is not on line 2' }])
  })

  it('allows the same entry with another part of speech, and a cue of several frames', () => {
    expect(faults('calme\tNOUN\t1\t\t\t\tx', 'calme\tADJ\t1\t\t\t\ty')).toEqual([])
    const frames = 'entry\tpos\tframe\tweight\nloyer\tNOUN\teconomic\t2\nloyer\tNOUN\tquality-of-life\t1'
    expect(parseTable(frames, 'frames').faults).toEqual([])
  })

  it('reports all faults of a file, not the first alone', () => {
    expect(faults('lueur\tSUBST\t9\t\t\t\tx', 'gâchis\tNOUN\t1\t\t\t\t')).toEqual([
      [2, 'pos'],
      [2, 'valence'],
      [3, 'why'],
    ])
  })

  it('leaves the categories of loaded words and the frames open, and closes the other columns', () => {
    const loaded = (category: string, register: string): string[] =>
      parseTable(
        `entry\tpos\tcategory\tpolarity\tstrength\tregister\nx\tNOUN\t${category}\t0\t1\t${register}`,
        'loaded',
      ).faults.map(({ column }) => column)
    expect(loaded('mon-genre', 'neutral')).toEqual([])
    expect(loaded('ridicule', 'parlé')).toEqual(['register'])
    expect(parseTable('entry\tpos\tframe\tweight\nx\tNOUN\tmon-cadre\t1', 'frames').faults).toEqual([])
  })

  it('puts a fault on one line: name, line, column, expected, received', () => {
    expect(describeFault('ma-liste', { line: 4, column: 'pos', expected: 'a value', received: '""' })).toBe(
      'ma-liste:4: pos: expected a value, received ""',
    )
  })
})

describe('schemas', () => {
  it('begin with the entry, but for actors, and end with the reason', () => {
    for (const [list, columns] of Object.entries(SCHEMAS)) {
      expect(columns[0]!.name).toBe(list === 'actors' ? 'id' : 'entry')
      expect(columns.at(-1)!.name).toBe('why')
    }
  })
})
