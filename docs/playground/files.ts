/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Article } from '../../src/types.ts'

/**
 * Reads articles from files: plain text, pages (their visible text, with debris for the analysis to find) and JSON (an article, a
 * list of them, or what this page exports).
 *
 * @throws Error with the name of the file and what was expected
 */
export async function readFiles(files: Iterable<File>): Promise<Article[]> {
  const articles: Article[] = []
  for (const file of files) articles.push(...readFile(file.name, await file.text()))
  return articles
}

function readFile(name: string, content: string): Article[] {
  if (/\.json$/i.test(name)) return readJson(name, content)
  if (/\.html?$/i.test(name)) return [readPage(name, content)]
  return [{ id: name, text: content }]
}

function readJson(name: string, content: string): Article[] {
  let data: unknown
  try {
    data = JSON.parse(content)
  } catch {
    throw new Error(`${name} : attendu du JSON, reçu autre chose`)
  }
  return (Array.isArray(data) ? data : [data]).map((entry: unknown, index) => {
    const fields = (isRecord(entry) && isRecord(entry['article']) ? entry['article'] : entry) as Record<string, unknown>
    if (!isRecord(fields) || typeof fields['text'] !== 'string')
      throw new Error(`${name}, élément ${index + 1} : attendu un article { text, title?, source?, date? }`)
    const article: Article = { text: fields['text'] }
    for (const key of ['id', 'title', 'source', 'date', 'url'] as const) {
      const value = fields[key]
      if (typeof value === 'string') article[key] = value
    }
    return article
  })
}

const BLOCKS =
  'p, div, li, h1, h2, h3, h4, h5, h6, section, article, header, footer, nav, aside, blockquote, figcaption, td, th, tr'

/** Text of a page, a blank line between blocks. The document is inert: no script runs and nothing is loaded. */
function readPage(name: string, content: string): Article {
  const page = new DOMParser().parseFromString(content, 'text/html')
  for (const hidden of page.querySelectorAll('script, style, noscript, template, svg, iframe')) hidden.remove()
  for (const line of page.querySelectorAll('br')) line.replaceWith('\n')
  for (const block of page.querySelectorAll(BLOCKS)) {
    block.prepend('\n\n')
    block.append('\n\n')
  }
  const lines = (page.body.textContent ?? '').split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim())
  const text = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { id: name, text, ...(page.title.trim() ? { title: page.title.trim() } : {}) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
