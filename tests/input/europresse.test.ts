import { expect, test } from 'vitest'
import { readEuropresse } from '../../src/input/europresse.ts'

const item = (
  title: string,
  body: string,
  header = 'mardi 12 novembre 2024 - 14:30 412 mots, p. 7',
  id = 'news·20241112·LM·0042',
): string =>
  `<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">Le Méridien</span></div><span class="DocHeader">${header}</span>
<div class="titreArticle"><p class="sm-margin-TopNews titreArticleVisu rdp__articletitle">${title}</p></div></header>
<p class="sm-margin-bottomNews">Jeanne Delorme</p><section><div class="docOcurrContainer"><div class="DocText clearfix"><p>${body}</p><p>Deuxième paragraphe.</p></div></div></section>
<footer><div class="publiC-lblNodoc">${id}</div></footer></article>`
const page = (...items: string[]): string => `<html><body>\n${items.join('\n')}</body></html>`

test('an export with several documents gives each with its metadata', async () => {
  const { read, articles, rejected } = await readEuropresse(
    page(
      item('Grève au port', 'Les dockers ont voté.'),
      item('Budget voté', 'Le conseil a voté.', '3 mars 2025', 'news·20250303·LM·7'),
    ),
  )
  expect(read).toBe(2)
  expect(rejected).toEqual([])
  expect(articles[0]).toEqual({
    text: 'Les dockers ont voté.\n\nDeuxième paragraphe.',
    id: 'news·20241112·LM·0042',
    title: 'Grève au port',
    source: 'Le Méridien',
    author: 'Jeanne Delorme',
    date: '2024-11-12T14:30',
  })
  expect(articles[1]?.date).toBe('2025-03-03')
})

test('search hits do not break words', async () => {
  const hits =
    'Le <mark>gouv</mark>ernement et l’<span style="background-color:yellow">État</span> s’<b class="hit">oppos</b>ent.'
  const { articles } = await readEuropresse(page(item('Le <mark>gouvernement</mark> cède', hits)))
  expect(articles[0]?.text).toContain('Le gouvernement et l’État s’opposent.')
  expect(articles[0]?.title).toBe('Le gouvernement cède')
})

test('the older layout without article elements gives each document', async () => {
  const old = (title: string, body: string): string =>
    `<table><tr><td><span class="DocPublicationName">Le Comptoir</span><br><span class="DocHeader">1er mars 2012</span><div class="titreArticle"><b>${title}</b></div><div class="docOcurrContainer">${body}<br><br>Fin.</div><div class="publiC-lblNodoc">news·20120301·CE·1</div></td></tr></table>`
  const { articles, read } = await readEuropresse(
    page(old('Un titre', 'Un texte.'), old('Autre titre', 'Autre texte.')),
  )
  expect(read).toBe(2)
  expect(articles.map(({ title, text, date }) => [title, text, date])).toEqual([
    ['Un titre', 'Un texte.\n\nFin.', '2012-03-01'],
    ['Autre titre', 'Autre texte.\n\nFin.', '2012-03-01'],
  ])
  expect((await readEuropresse(page(old('Seul', 'Un texte.')))).articles[0]?.title).toBe('Seul')
})

test('a header without a date falls back on the document number, and none is told', async () => {
  const dated = await readEuropresse(page(item('Titre', 'Texte.', '412 mots')))
  expect(dated.articles[0]?.date).toBe('2024-11-12')
  const undated = await readEuropresse(page(item('Titre', 'Texte.', '412 mots', 'x')), { file: 'a.html' })
  expect(undated.articles[0]?.date).toBeUndefined()
  expect(undated.warnings).toEqual([
    { code: 'date', message: 'date illisible : « 412 mots »', file: 'a.html', line: 2, column: 1 },
  ])
})

test('a document without text is rejected with its line', async () => {
  const empty = item('Vide', 'x').replace(/<section>[\s\S]*<\/section>/, '')
  const { read, articles, rejected } = await readEuropresse(page(item('Plein', 'Texte.'), empty), { file: 'a.html' })
  expect([read, articles.length]).toEqual([2, 1])
  expect(rejected).toEqual([
    { item: 2, code: 'no-text', message: 'document sans texte : « Vide »', file: 'a.html', line: 6, column: 1 },
  ])
})

test('a page that is no export is rejected', async () => {
  for (const html of ['<p>Bonjour.</p>', '', '<html></html>']) {
    const { read, articles, rejected } = await readEuropresse(html)
    expect([read, articles.length, rejected.length]).toEqual([1, 0, 1])
  }
})
