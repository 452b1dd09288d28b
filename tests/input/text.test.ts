import { expect, test } from 'vitest'
import { readText } from '../../src/input/text.ts'

const titleAndDate = (text: string): (string | undefined)[] => {
  const article = readText(text).articles[0]
  return [article?.title, article?.date]
}

test('a first line that ends no sentence is the title, a date line the date, and the text is kept whole', () => {
  const text =
    'La piscine fermera lundi\r\n\r\nPublié le 12/11/2024 à 10h, mis à jour le 13/11/2024\r\n\r\nLe bassin ferme lundi.\r\n'
  expect(readText(text, { file: 'a.txt', id: 'a' }).articles).toEqual([
    {
      id: 'a',
      title: 'La piscine fermera lundi',
      date: '2024-11-12T10:00',
      text: text.replaceAll('\r\n', '\n'),
    },
  ])
})

test('a line that stands twice is the title, also below a menu', () => {
  expect(
    titleAndDate(
      'X\n• Sport\nSuivez-nous ici\n\nLa piscine fermera lundi\n\n La piscine fermera lundi\nMardi 12 Novembre 2024 - 15:46\n\nLe bassin ferme.',
    ),
  ).toEqual(['La piscine fermera lundi', '2024-11-12T15:46'])
})

test('a text that begins with a sentence has no title, and dates in sentences are no date lines', () => {
  expect(titleAndDate('Le bassin ferme ce lundi.\nIl avait ouvert le 12 mars 1974.')).toEqual([undefined, undefined])
  expect(titleAndDate('12 mars 2024\nLe bassin ferme ce lundi.')).toEqual([undefined, '2024-03-12'])
  expect(titleAndDate('Une seule ligne sans point')).toEqual([undefined, undefined])
})

test('what is given wins', () => {
  const { articles } = readText('Titre de la page\nTexte.', {
    title: 'Autre',
    date: '2024-01-01',
    source: 'Le Méridien',
  })
  expect(articles[0]).toMatchObject({ title: 'Autre', date: '2024-01-01', source: 'Le Méridien' })
})
