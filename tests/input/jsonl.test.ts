import { expect, test } from 'vitest'
import { readJsonl } from '../../src/input/jsonl.ts'

test('each line gives an article', () => {
  const { articles, read } = readJsonl(
    '{"titre":"Grève","texte":"Les dockers.","date":"1er mars 2025","auteurs":["A","B"],"id":7}\r\n\n{"body":"Deux.","url":"https://x.test"}\n',
  )
  expect(read).toBe(2)
  expect(articles).toEqual([
    { id: '7', text: 'Les dockers.', title: 'Grève', author: 'A, B', date: '2025-03-01' },
    { text: 'Deux.', url: 'https://x.test' },
  ])
})

test('bad lines are rejected with line and column', () => {
  const lines = [
    '{"text":"un"}',
    '{"text":"deux",}',
    '[1]',
    '{"texte":""}',
    '{"sujet":"x"}',
    'null',
    '{"text":"sept","date":"demain"}',
  ]
  const { read, articles, rejected, warnings } = readJsonl(lines.join('\n'), { file: 'x.jsonl' })
  expect(articles.map(({ text }) => text)).toEqual(['un', 'sept'])
  expect(rejected.map(({ code, line }) => [code, line])).toEqual([
    ['bad-json', 2],
    ['no-object', 3],
    ['no-text', 4],
    ['no-text', 5],
    ['no-object', 6],
  ])
  expect(rejected[0]?.column).toBe(16)
  expect(rejected[3]?.message).toBe('aucun champ de texte ; champs trouvés : sujet')
  expect(warnings).toMatchObject([{ code: 'date', file: 'x.jsonl', line: 7, column: 16 }])
  expect(read).toBe(7)
})

test('fields may be named', () => {
  expect(readJsonl('{"a":"un","texte":"deux"}', { columns: { text: 'a' } }).articles).toEqual([{ text: 'un' }])
  expect(readJsonl('{"texte":"deux"}', { columns: { text: 'a' } }).rejected).toHaveLength(1)
})
