import { prepareMarkup } from './markup.ts'
import type { PageDocument } from './page.ts'

/** What the JSON-LD of a page says of its article (schema.org Article and its kinds). */
export interface Structured {
  headline: string | null
  description: string | null
  articleBody: string | null
  author: string | null
  publisher: string | null
  date: string | null
}

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|Review)$/

/** The first article in the page's JSON-LD; broken blocks are passed over, as browsers do. */
export function structuredData(document: PageDocument): Structured {
  const found: Record<string, unknown>[] = []
  for (const script of document.querySelectorAll('script')) {
    if (!/ld\+json/i.test(script.getAttribute('type') ?? '')) continue
    try {
      collect(JSON.parse(withoutControls(script.textContent)), found, 0)
    } catch {
      // Not JSON: nothing to read.
    }
  }
  const article = found[0]
  const decoded = (value: unknown): string | null => decode(document, textOf(value))
  return {
    headline: decoded(article?.['headline'] ?? article?.['name']),
    description: decoded(article?.['description']),
    articleBody: decoded(article?.['articleBody']),
    author: nameOf(article?.['author']),
    publisher: nameOf(article?.['publisher'] ?? article?.['sourceOrganization']),
    date: textOf(article?.['datePublished'] ?? article?.['dateCreated']),
  }
}

/** Many sites write line breaks into JSON strings. */
function withoutControls(json: string): string {
  return json.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '').replace(/\p{Cc}+/gu, ' ')
}

/** The articles in lists, graphs and main entities. */
function collect(value: unknown, found: Record<string, unknown>[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth > 5) return
  if (Array.isArray(value)) {
    for (const one of value) collect(one, found, depth + 1)
    return
  }
  const thing = value as Record<string, unknown>
  const types = [thing['@type']].flat()
  if (types.some((type) => typeof type === 'string' && ARTICLE.test(type))) found.push(thing)
  collect(thing['@graph'], found, depth + 1)
  collect(thing['mainEntity'], found, depth + 1)
  collect(thing['mainEntityOfPage'], found, depth + 1)
}

function textOf(value: unknown): string | null {
  const text = Array.isArray(value) ? value[0] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : null
}

/** A person or organisation, or several: their names. */
function nameOf(value: unknown): string | null {
  const names = [value].flat().flatMap((one) => {
    const name =
      typeof one === 'object' && one !== null ? textOf((one as Record<string, unknown>)['name']) : textOf(one)
    return name === null || /^https?:/.test(name) ? [] : [name]
  })
  return names.length === 0 ? null : names.join(', ')
}

/** JSON-LD is not HTML, but often written as if it were. */
function decode(document: PageDocument, text: string | null): string | null {
  if (text === null || !/[&<]/.test(text)) return text
  const element = document.createElement('div')
  element.innerHTML = prepareMarkup(text.replace(/<(?:br|\/p|\/div|\/li)\b[^>]*>/gi, '$&\n')).markup
  return element.textContent.trim()
}
