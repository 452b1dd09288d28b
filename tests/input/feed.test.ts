import { expect, test } from 'vitest'
import { readFeed } from '../../src/input/feed.ts'

test('items of an RSS feed give their full text as paragraphs', async () => {
  const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Le Méridien</title><link>https://m.test</link>
<item><title>Grève &amp; blocage</title><link>https://m.test/1</link><guid>id-1</guid><dc:creator><![CDATA[Jeanne Delorme]]></dc:creator><pubDate>Tue, 12 Nov 2024 14:30:00 +0100</pubDate><description>Résumé.</description><content:encoded><![CDATA[<p>Un <b>para</b>graphe.</p><!-- x --><p>Deux.</p>]]></content:encoded></item>
<item><title>Budget</title><description>&lt;p&gt;Que le résumé.&lt;/p&gt;</description></item>
<item><title>Vide</title></item></channel></rss>`
  const { read, articles, rejected, warnings } = await readFeed(rss)
  expect(read).toBe(3)
  expect(articles).toEqual([
    {
      text: 'Un paragraphe.\n\nDeux.',
      title: 'Grève & blocage',
      source: 'Le Méridien',
      id: 'id-1',
      url: 'https://m.test/1',
      date: '2024-11-12T14:30+01:00',
      author: 'Jeanne Delorme',
    },
    { text: 'Que le résumé.', title: 'Budget', source: 'Le Méridien' },
  ])
  expect(rejected).toMatchObject([{ item: 3, code: 'no-text', message: 'élément sans texte : « Vide »' }])
  expect(warnings).toMatchObject([{ code: 'summary-only' }])
})

test('entries of an Atom feed are read', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Fil-Express</title><entry><title type="html">L&amp;#8217;été</title><id>urn:1</id><link rel="self" href="https://f.test/self"/><link href="https://f.test/1"/><published>2024-11-12T13:30:00Z</published><author><name>Basile</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Un.</p><p>Deux.</p></div></content></entry></feed>`
  const { articles } = await readFeed(atom)
  expect(articles).toEqual([
    {
      text: 'Un.\n\nDeux.',
      title: 'L’été',
      source: 'Fil-Express',
      id: 'urn:1',
      url: 'https://f.test/1',
      date: '2024-11-12T13:30Z',
      author: 'Basile',
    },
  ])
})

test('what is no feed is rejected', async () => {
  for (const xml of ['<rss><channel></channel></rss>', '<html><p>x</p></html>', 'bonjour', '<'])
    expect(await readFeed(xml)).toMatchObject({ read: 1, articles: [], rejected: [{ item: 1 }] })
})
