import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv } from '../../src/input/csv.ts'
import { toCsv } from '../../src/report/csv.ts'

test('a file saved by Excel in French is read', async () => {
  const csv =
    '\ufeffTitre;Texte intégral;Date de publication;Média\r\nGrève;"Les dockers\r\nont voté ; ils reprennent ""demain"".";12/11/2024;Le Méridien\r\n'
  const { articles, read, warnings } = await readCsv(new TextEncoder().encode(csv))
  expect(read).toBe(1)
  expect(warnings).toEqual([])
  expect(articles).toEqual([
    {
      text: 'Les dockers\nont voté ; ils reprennent "demain".',
      title: 'Grève',
      source: 'Le Méridien',
      date: '2024-11-12',
    },
  ])
})

test('commas, tabs and windows-1252 are told by the file itself', async () => {
  expect((await readCsv('title,text\nA,"b, c"')).articles[0]?.text).toBe('b, c')
  expect((await readCsv('title\ttext\nA; x\tb, c')).articles[0]).toEqual({ title: 'A; x', text: 'b, c' })
  const bytes = Uint8Array.from('titre;texte\n\xc9t\xe9;L\x92\xe9t\xe9', (letter) => letter.charCodeAt(0))
  expect((await readCsv(bytes)).articles[0]).toEqual({ title: 'Été', text: 'L’été' })
})

test('columns may be named', async () => {
  const { articles } = await readCsv('a;b;texte\n1;deux;trois', { columns: { text: 'b', id: 'a' } })
  expect(articles).toEqual([{ id: '1', text: 'deux' }])
})

test('a table without the columns is one rejected item that lists what there is', async () => {
  expect((await readCsv('a;b\n1;2\n3;4', { file: 'x.csv' })).rejected).toEqual([
    {
      item: 1,
      code: 'no-column',
      message: 'aucune colonne de texte ; colonnes trouvées : a, b',
      file: 'x.csv',
      line: 1,
      column: 1,
    },
  ])
  expect((await readCsv('texte\nx', { columns: { title: 'Titre' } })).rejected[0]?.message).toBe(
    'colonnes absentes : Titre ; colonnes trouvées : texte',
  )
})

test('rows that cannot be read are rejected with their line', async () => {
  const csv =
    'titre;texte;date\nA;"un\ndeux";hier\nB;;2024\nC;trois;1er mai 2024;de trop\nD;quatre\n\nE;"cinq;1er mai 2024\nF;six;\n'
  const { read, articles, rejected, warnings } = await readCsv(csv, { file: 'x.csv' })
  expect(articles.map(({ title }) => title)).toEqual(['A', 'D'])
  expect(rejected.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['no-text', 4, 2],
    ['extra-fields', 5, 4],
    ['open-quote', 8, 2],
  ])
  expect(rejected[2]?.message).toBe('guillemet ouvert et jamais fermé (les lignes 8 à 9 s’y trouvent)')
  expect(warnings.map(({ code, line, column }) => [code, line, column])).toEqual([
    ['date', 2, 3],
    ['missing-fields', 6, 2],
  ])
  expect(read).toBe(5)
})

test('line ends may be mixed', async () => {
  const { articles } = await readCsv('texte;id\nun;1\r\ndeux;2\ntrois;3\r\n')
  expect(articles.map(({ text, id }) => [text, id])).toEqual([
    ['un', '1'],
    ['deux', '2'],
    ['trois', '3'],
  ])
})

test('what toCsv writes is read back', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'é', ';', '"', '\n', ',', '’', ' '), minLength: 1 })
    .filter((text) => text.trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ title: cell, text: cell }), { minLength: 1, maxLength: 5 }), async (rows) => {
      const { articles, rejected } = await readCsv(toCsv(rows))
      expect(rejected).toEqual([])
      expect(articles).toEqual(rows.map(({ title, text }) => ({ title: title.trim(), text: text.trim() })))
    }),
  )
})
