import { readDate } from './dates.ts'
import type { PageDocument } from './page.ts'
import { type Structured, structuredData } from './structured.ts'

/** What a page says of its article. */
export interface Metadata {
  title: string | null
  source: string | null
  date: string | null
  author: string | null
  url: string | null
  description: string | null
  articleBody: string | null
}

/** Reads JSON-LD, Open Graph and other meta elements, microdata, and what stands on the page, in this order. */
export function readMetadata(document: PageDocument, url: string | null): Metadata {
  const data = structuredData(document)
  const meta = metaOf(document)
  const heading = headingOf(document, meta('og:title', 'twitter:title') ?? pageTitle(document))
  const source = data.publisher ?? meta('og:site_name', 'application-name', 'dc.publisher', 'citation_journal_title')
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null
  const address = url ?? absolute(canonical) ?? absolute(meta('og:url'))
  return {
    title: titleOf(document, data, heading, meta('og:title', 'twitter:title', 'dc.title'), source),
    source: source ?? hostOf(address),
    date: dateOf(document, data, meta, address),
    author: data.author ?? authorName(meta('author', 'article:author', 'dc.creator')) ?? authorOf(document),
    url: address,
    description: data.description ?? meta('og:description', 'description', 'twitter:description'),
    articleBody: data.articleBody,
  }
}

type Meta = (...names: string[]) => string | null

function metaOf(document: PageDocument): Meta {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const value = element.getAttribute('content')?.trim()
    if (name && value && !values.has(name.toLowerCase())) values.set(name.toLowerCase(), value)
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null
}

function titleOf(
  document: PageDocument,
  data: Structured,
  heading: string | null,
  meta: string | null,
  source: string | null,
): string | null {
  const own = heading ?? data.headline ?? meta ?? pageTitle(document)
  return own === null ? null : withoutSite(own, source)
}

/** The h1 of the article: the only one, or the one whose words stand in the page's title. */
function headingOf(document: PageDocument, title: string | null): string | null {
  const headings = Array.from(document.querySelectorAll('h1'), ({ textContent }) => plain(textContent)).filter(
    (text) => text !== '',
  )
  const known = (title ?? '').toLowerCase()
  // A section's name may be a heading, too; it is much shorter than the title.
  const named = headings.find(
    (text) => text.length > known.length / 3 && known.includes(text.toLowerCase().slice(0, 40)),
  )
  return named ?? (headings.length === 1 && title === null ? (headings[0] as string) : null)
}

function pageTitle(document: PageDocument): string | null {
  return plain(document.querySelector('title')?.textContent ?? '') || null
}

/** *Title | Site*, *Title - Site*: the site's name goes. */
function withoutSite(title: string, source: string | null): string {
  const match = /^(.{8,}?)\s+[|•·–—-]\s+([^|•·]{2,60})$/u.exec(plain(title))
  if (!match) return plain(title)
  const [, own = '', site = ''] = match
  const isSource = source !== null && fold(site).includes(fold(source).slice(0, 8))
  return isSource || /\s\|\s/.test(title) ? own : plain(title)
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function dateOf(document: PageDocument, data: Structured, meta: Meta, url: string | null): string | null {
  const given = [
    data.date,
    meta(
      'article:published_time',
      'og:article:published_time',
      'datepublished',
      'date',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'pubdate',
      'publishdate',
      'parsely-pub-date',
      'citation_date',
      'citation_publication_date',
    ),
    ...Array.from(
      document.querySelectorAll('[itemprop="datePublished"], time[pubdate], time[datetime], time'),
      (element) => element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent,
    ),
    ...Array.from(document.querySelectorAll('[class*="date"], [class*="publi"], [class*="time"]'), ({ textContent }) =>
      textContent.length < 120 ? textContent : '',
    ),
    /\/(\d{4}\/\d{2}\/\d{2})(?:\/|$)/.exec(url ?? '')?.[1] ?? null,
  ]
  for (const text of given) {
    const date = text === null ? null : readDate(plain(text))
    if (date !== null) return date
  }
  return null
}

function authorOf(document: PageDocument): string | null {
  const element = document.querySelector(
    '[itemprop="author"] [itemprop="name"], [itemprop="author"], a[rel="author"], [rel="author"]',
  )
  return authorName(element?.getAttribute('content') ?? element?.textContent ?? null)
}

/** An author's name; addresses of profiles are none. */
function authorName(text: string | null): string | null {
  const name = plain(text ?? '')
  return name === '' || name.length > 100 || /^https?:/.test(name) ? null : name
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null
}

function absolute(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null
}

function plain(text: string): string {
  return text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}
