import { toCsv } from '../report/csv.ts'
import type { Article } from '../types.ts'
import { expectArticles } from './result.ts'

/** Files for TXM's import *TXT + CSV*: one text a file and the table of metadata. */
export interface TxmFiles {
  files: { name: string; text: string }[]
  /** Content of `metadata.csv`, first column `id`: the file's name without `.txt`. */
  metadata: string
}

/**
 * The articles as files for TXM (module TXT + CSV). Identifiers are made from `id`, or the place in the list, without characters that file
 * systems refuse, each only once.
 *
 * @throws TypeError for misuse
 * @example
 * const { files, metadata } = toTxm(articles) // files[0].name: 'greve-01.txt'
 */
export function toTxm(articles: readonly Article[]): TxmFiles {
  expectArticles(articles)
  const taken = new Set<string>()
  const ids = articles.map(({ id }, i) => uniqueId(id, i, taken))
  const rows = articles.map(({ title, source, author, date, url }, i) => ({
    id: ids[i] as string,
    title: title ?? '',
    source: source ?? '',
    author: author ?? '',
    date: date ?? '',
    year: date?.slice(0, 4) ?? '',
    url: url ?? '',
  }))
  return {
    files: articles.map(({ text }, i) => ({ name: `${ids[i]}.txt`, text: text.replace(/\r\n?/g, '\n') })),
    // TXM reads UTF-8 without a mark and commas; it evaluates no formula.
    metadata: toCsv(rows, {
      columns: ['id', 'title', 'source', 'author', 'date', 'year', 'url'],
      separator: ',',
      mark: false,
      guard: false,
    }),
  }
}

function uniqueId(id: string | undefined, place: number, taken: Set<string>): string {
  const plain =
    (id ?? '')
      .replace(/[^\p{L}\p{N}_-]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 100) || `texte-${place + 1}`
  let name = plain
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${plain}-${n}`
  taken.add(name.toLowerCase())
  return name
}
