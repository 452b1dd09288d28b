import type { Article } from '../types.ts'
import { expectArticles } from './result.ts'

/**
 * The articles as a corpus for IRaMuTeQ: one text after the other under a line of starred variables (`*id_`, `*journal_`, `*date_`, `*auteur_`), for
 * the fields an article has. Values keep letters, figures and hyphens: spaces and underscores would end or split them.
 *
 * @throws TypeError for misuse
 * @example
 * toIramuteq([{ text: 'Les dockers…', source: 'Le Méridien', date: '2026-03-10' }]) // '**** *journal_LeMéridien *date_2026-03-10\nLes dockers…\n'
 */
export function toIramuteq(articles: readonly Article[]): string {
  expectArticles(articles)
  return articles
    .map(({ id, source, date, author, text }) => {
      const variables = [
        variable('id', id),
        variable('journal', source),
        variable('date', date?.slice(0, 10)),
        variable('auteur', author),
      ]
      return `${['****', ...variables].filter((part) => part !== '').join(' ')}\n${safeText(text)}\n`
    })
    .join('\n')
}

function variable(name: string, value: string | undefined): string {
  const plain = value?.normalize('NFC').replace(/[^\p{L}\p{N}-]+/gu, '') ?? ''
  return plain === '' ? '' : `*${name}_${plain}`
}

/** A line that begins with stars or `-*` would be read as variables. */
function safeText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*(?:\*{4,}|-\*))+[ \t]*/gm, '')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
