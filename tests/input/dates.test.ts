import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDate } from '../../src/input/dates.ts'

const EXPECTED: [string, string | null][] = [
  ['mardi 12 novembre 2024 à 14h30', '2024-11-12T14:30'],
  ['Mardi 12 Novembre 2024 - 14:30', '2024-11-12T14:30'],
  ['12/11/2024', '2024-11-12'],
  ['12.11.2024', '2024-11-12'],
  ['12-11-2024', '2024-11-12'],
  ['le 12/11/2024 à 9h', '2024-11-12T09:00'],
  ['12/11/2024 09 h 05', '2024-11-12T09:05'],
  ['1er mars 2025', '2025-03-01'],
  ['Le 1ᵉʳ mars 2025'.normalize('NFKC'), '2025-03-01'],
  ['3 févr. 2025', '2025-02-03'],
  ['3 FEVRIER 2025', '2025-02-03'],
  ['15 aout 2023', '2023-08-15'],
  ['15 août 2023'.normalize('NFD'), '2023-08-15'],
  ['12 novembre 2024', '2024-11-12'],
  ['12 novembre 2024', '2024-11-12'],
  ['sam. 9 nov. 2024, 08:15', '2024-11-09T08:15'],
  ['Publié le 12/11/2024 à 10h02, mis à jour le 13/11/2024 à 08h00', '2024-11-12T10:02'],
  ['Mis à jour le 13 novembre 2024, publié le 12 novembre 2024 à 18h', '2024-11-12T18:00'],
  ['12/11/2024 mis à jour: 12:00', '2024-11-12'],
  ['2024-11-12', '2024-11-12'],
  ['2024/11/12', '2024-11-12'],
  ['20241112', '2024-11-12'],
  ['2024-11-12T14:30:15.123+01:00', '2024-11-12T14:30+01:00'],
  ['2024-11-12T13:30:00Z', '2024-11-12T13:30Z'],
  ['2024-11-12 13:30:00', '2024-11-12T13:30'],
  ['Tue, 12 Nov 2024 14:30:00 +0100', '2024-11-12T14:30+01:00'],
  ['Tue, 12 Nov 2024 14:30:00 GMT', '2024-11-12T14:30Z'],
  ['November 12, 2024', '2024-11-12'],
  ['29 février 2024', '2024-02-29'],
  ['1er mai 1789', '1789-05-01'],
  // Impossible
  ['29 février 2023', null],
  ['31/04/2024', null],
  ['11/25/2024', null],
  ['2024-13-01', null],
  ['lundi 12 novembre 2024', null],
  ['0 mars 2024', null],
  ['32 mars 2024', null],
  // Ambiguous or no date
  ['12/11/24', null],
  ['12 novembre', null],
  ['novembre 2024', null],
  ['2024', null],
  ['hier à 14h', null],
  ['', null],
  ['1731421800', null],
  ['99999999', null],
  ['Le 12 personnes 2024', null],
  ['12 mars 20245', null],
  ['Tome 3, page 12/11', null],
]

test.each(EXPECTED)('%s is read as %s', (text, date) => {
  expect(readDate(text)).toBe(date)
})

test('a time that cannot be is left out and the day kept', () => {
  expect(readDate('12 novembre 2024 à 27h30')).toBe('2024-11-12')
})

test('every day written in French is read back', () => {
  const write = new Intl.DateTimeFormat('fr', { dateStyle: 'full', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat('fr', { dateStyle: 'medium', timeZone: 'UTC' })
  const numeric = new Intl.DateTimeFormat('fr', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' })
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 60_000 }), (days) => {
      const date = new Date(days * 86_400_000)
      const iso = date.toISOString().slice(0, 10)
      for (const format of [write, short, numeric]) expect(readDate(format.format(date))).toBe(iso)
    }),
  )
})

test('no text throws, and what is read is a date', () => {
  const piece = fc.constantFrom('12', '31', '2024', '/', '-', ' ', 'mars', 'lundi', 'à', 'h', ':', '30', 'er', '.')
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const date = readDate(text)
        if (date !== null) expect(Number.isNaN(Date.parse(date))).toBe(false)
      },
    ),
  )
})
