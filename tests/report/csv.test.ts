import { expect, test } from 'vitest'
import { toCsv } from '../../src/report/csv.ts'

test('French Excel gets a mark, semicolons, decimal commas and CRLF', () => {
  expect(
    toCsv([
      { journal: 'Le Méridien', ton: -0.25, n: 12 },
      { journal: 'A;B', sûr: true },
    ]),
  ).toBe('\ufeffjournal;ton;n;sûr\r\nLe Méridien;-0,25;12;\r\n"A;B";;;true\r\n')
})

test('with a comma as separator the decimal mark is a period', () => {
  expect(toCsv([{ a: 1.5, b: 'x,y' }], { separator: ',', mark: false })).toBe('a,b\r\n1.5,"x,y"\r\n')
})

test('quotes and line breaks are quoted, missing values empty, objects JSON', () => {
  expect(toCsv([{ a: 'dit "non"\nhier', b: null, c: Number.NaN, d: { x: 1 } }], { mark: false })).toBe(
    'a;b;c;d\r\n"dit ""non""\nhier";;;"{""x"":1}"\r\n',
  )
})

test('text that a spreadsheet would run gets an apostrophe, numbers do not', () => {
  const rows = ['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '  =x', 'a=b', '– oui'].map((a) => ({ a, b: -2 }))
  const cells = toCsv(rows, { mark: false }).split('\r\n').slice(1, -1)
  expect(cells.map((line) => line.split(';')[0])).toEqual([
    "'=1+1",
    "'+33",
    "'-2",
    "'@SUM(A1)",
    "'\tx",
    "'  =x",
    'a=b',
    '– oui',
  ])
  expect(cells.every((line) => line.endsWith(';-2'))).toBe(true)
  expect(toCsv([{ '=x': 1 }], { mark: false })).toBe("'=x\r\n1\r\n")
})

test('columns may be chosen, and misuse is told', () => {
  expect(toCsv([{ a: 1, b: 2 }], { columns: ['b', 'z'], mark: false })).toBe('b;z\r\n2;\r\n')
  expect(() => toCsv([], { separator: ';;' })).toThrow('options.separator: expected one character')
  expect(() => toCsv([], { sep: ';' } as never)).toThrow('expected only columns')
})

test('rows of any type are accepted, those of an interface too', () => {
  interface Row {
    mot: string
    n: number
  }
  const rows: Row[] = [{ mot: 'grève', n: 2 }]
  expect(toCsv(rows, { mark: false })).toBe('mot;n\r\ngrève;2\r\n')
})
