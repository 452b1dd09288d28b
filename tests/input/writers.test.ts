import { expect, test } from 'vitest'
import { toIramuteq } from '../../src/input/iramuteq.ts'
import { toTxm } from '../../src/input/txm.ts'

test('IRaMuTeQ gets starred variables and texts', () => {
  expect(
    toIramuteq([
      {
        id: 'greve_01',
        source: 'Le Méridien',
        date: '2026-03-10T14:30',
        author: 'Jeanne Delorme',
        text: 'Un.\r\n\r\n**** deux',
      },
      { text: 'Trois.' },
    ]),
  ).toBe('**** *id_greve01 *journal_LeMéridien *date_2026-03-10 *auteur_JeanneDelorme\nUn.\ndeux\n\n****\nTrois.\n')
})

test('TXM gets a file a text and a table whose first column is their names', () => {
  const { files, metadata } = toTxm([
    { id: 'a/b', text: 'Un.', title: 'Dit "oui"', date: '2026-03-10' },
    { id: 'a b', text: 'Deux.' },
    { text: 'Trois.' },
  ])
  expect(files).toEqual([
    { name: 'a-b.txt', text: 'Un.' },
    { name: 'a-b-2.txt', text: 'Deux.' },
    { name: 'texte-3.txt', text: 'Trois.' },
  ])
  expect(metadata).toBe(
    'id,title,source,author,date,year,url\r\na-b,"Dit ""oui""",,,2026-03-10,2026,\r\na-b-2,,,,,,\r\ntexte-3,,,,,,\r\n',
  )
})

test('IRaMuTeQ gets no line of a text that begins as a line of variables does, however often the marks stand there', () => {
  const [, ...lines] = toIramuteq([{ text: '-*-*Thème\n**** **** Suite\n -* ****Fin' }]).split('\n')
  expect(lines).toEqual(['Thème', 'Suite', 'Fin', ''])
})
