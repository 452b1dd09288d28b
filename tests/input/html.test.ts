import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from '../../src/input/html.ts'
import { importPeer } from '../../src/input/peers.ts'
import { PAGES } from './pages/pages.ts'
import { MAIN, paragraphs, TITLE } from './pages/words.ts'

const spaced = (text: string): string => text.replace(/\s+/g, ' ')

for (const { name, html, bytes, include, exclude, date, author, source } of PAGES) {
  test(`${name} gives its article and nothing else`, async () => {
    const { articles, read } = await readHtml(bytes ?? html)
    expect(read).toBe(1)
    const article = articles[0]
    const text = spaced(article?.text ?? '')
    expect(include.filter((segment) => !text.includes(spaced(segment)))).toEqual([])
    expect(exclude.filter((segment) => text.includes(spaced(segment)))).toEqual([])
    expect(text).not.toContain(TITLE)
    expect(article?.title).toBe(TITLE)
    if (date) expect(article?.date).toBe(date)
    if (author) expect(article?.author).toBe(author)
    if (source) expect(article?.source).toBe(source)
  })
}

const article = (inside = ''): string =>
  `<html><head><title>${TITLE}</title></head><body><article><h1>${TITLE}</h1>${paragraphs(MAIN)}${inside}</article></body></html>`

test('inline elements do not break words, line breaks and soft hyphens do not stay in them', async () => {
  const { articles } = await readHtml(
    article('<p>Le <em>gou</em>verne\u00adment a <a href="#">décidé</a>,<br>hier soir, de ne rien\n  changer.</p>'),
  )
  expect(articles[0]?.text).toMatch(/Le gouvernement a décidé,\nhier soir, de ne rien changer\.$/)
})

test('paragraphs are separated by empty lines, the address gives outlet and url', async () => {
  const { articles } = await readHtml(article(), { url: 'https://www.courrier-du-val.test/2024/10/31/piscine' })
  expect(articles[0]).toEqual({
    text: MAIN.join('\n\n'),
    title: TITLE,
    source: 'courrier-du-val.test',
    date: '2024-10-31',
    url: 'https://www.courrier-du-val.test/2024/10/31/piscine',
  })
})

const REJECTED: [string, string | Uint8Array, string][] = [
  ['nothing', '', 'empty'],
  ['white space', ' \n\t ', 'empty'],
  ['no bytes', new Uint8Array(0), 'empty'],
  [
    'the bytes of a picture',
    Uint8Array.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', (letter) => letter.charCodeAt(0)),
    'binary',
  ],
  ['a picture read as text', '\ufffdPNG\r\n\x1a\n\0\0\0\rIHDR', 'binary'],
  ['markup without text', '<html><body><div></div></body></html>', 'no-article'],
  ['a menu', '<nav><ul><li><a href="/">Accueil</a></li><li><a href="/s">Sport</a></li></ul></nav>', 'no-article'],
  ['a page that is too long', `<p>${'Le conseil a voté le budget. '.repeat(150_000)}</p>`, 'too-large'],
]

test.each(REJECTED)('%s is rejected with its reason', async (_, html, code) => {
  const { read, articles, rejected } = await readHtml(html, { file: 'a.html' })
  expect([read, articles.length]).toEqual([1, 0])
  expect(rejected).toMatchObject([{ item: 1, code, file: 'a.html' }])
})

test('50 million characters of scripts and pictures around an article do not keep it from being read', async () => {
  const picture = `<img src="data:image/png;base64,${'A'.repeat(25_000_000)}">`
  const { articles } = await readHtml(article(`<script>${'x'.repeat(25_000_000)}</script>${picture}`))
  expect(articles[0]?.text).toBe(MAIN.join('\n\n'))
})

test('50 million characters of text are rejected', async () => {
  const { rejected } = await readHtml(`<p>${'Le conseil a voté. '.repeat(2_700_000)}</p>`)
  expect(rejected[0]?.message).toBe(
    'page trop longue : 51,3 millions de caractères de balisage, 2 balises ; au plus 3 millions et 100000 balises',
  )
})

test('100,000 nested elements are dissolved, with a warning, and their text kept', async () => {
  for (const name of ['div', 'span', 'table', 'blockquote']) {
    const deep = `<${name}>`.repeat(100_000)
    const { articles, warnings } = await readHtml(
      `<body>${deep}${paragraphs(MAIN)}${`</${name}>`.repeat(100_000)}</body>`,
    )
    expect(warnings).toMatchObject([{ code: 'deep-nesting' }])
    for (const text of MAIN) expect(articles[0]?.text).toContain(text)
  }
})

test('nesting hidden behind quotes out of place does not overflow the stack', async () => {
  const { read } = await readHtml(`<p a=b="c>${'<div>'.repeat(50_000)}${MAIN.join(' ')}</p>`)
  expect(read).toBe(1)
})

test('a wrong charset is told', async () => {
  const twice = MAIN.join(' ').replaceAll('é', 'Ã©')
  expect((await readHtml(`<p>${twice}</p>`)).warnings).toMatchObject([{ code: 'read-twice', line: 1 }])
  expect((await readHtml(`<p>\n${MAIN.join(' ').replaceAll('é', '\ufffd')}</p>`)).warnings).toMatchObject([
    { code: 'damaged', line: 2, column: MAIN.join(' ').indexOf('é') + 1 },
  ])
  const misdeclared = new TextEncoder().encode(`<meta charset="iso-8859-1"><p>${MAIN.join(' ')}</p>`)
  expect((await readHtml(misdeclared)).warnings).toMatchObject([{ code: 'misdeclared' }])
})

test('a missing package is named with its install command', async () => {
  const missing = importPeer('readHtml', 'linkedom', () => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')))
  await expect(missing).rejects.toThrow(
    'readHtml needs the package linkedom, which is not installed: npm install linkedom@0.18.12',
  )
})

test('misuse is a TypeError', async () => {
  await expect(readHtml(5 as never)).rejects.toThrow('html: expected a string or a Uint8Array, received 5')
  await expect(readHtml('', { adress: 'x' } as never)).rejects.toThrow(TypeError)
})

test('no markup throws, and what comes in goes out or is listed', async () => {
  const piece = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '<table><tr><td>',
    '</body>',
    '<html>',
    '<head>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<a href="',
    '">',
    "<b c='",
    '<svg>',
    '<br>',
    '<ul><li>',
    '<title>',
    '<![CDATA[',
    '<h1>',
    '<article>',
    '<frameset>',
    '<script type="application/ld+json">{"@type":"Article","articleBody":"<p>"}</script>',
    MAIN[0] as string,
    TITLE,
    '&eacute;',
    '&#0;',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const { read, articles, rejected } = await readHtml(pieces.join(''))
      expect(read).toBe(1)
      expect(articles.length + rejected.length).toBe(1)
    }),
    { numRuns: 200 },
  )
})
