import { expectFields, expectValue, isName, isText } from '../check.ts'
import type { Article } from '../types.ts'
import { letters } from './blocks.ts'
import { readDate } from './dates.ts'
import { lineEnds } from './fields.ts'
import { accept, articleOf, emptyResult, type ReadResult } from './result.ts'
import { isSource, type Source, sourceText } from './source.ts'

/** Options of {@link readText}: what is known of the article wins over what its lines say. */
export interface ReadTextOptions extends Omit<Article, 'text'> {
  /** Name of the file, for messages. */
  file?: string
  charset?: string
}

/** Lines at the head of the text in which a title and a date line are looked for. */
const HEAD_LINES = 15
const TITLE_LENGTH = 250
/** Words of a date line. */
const DATE_WORDS = 12

/**
 * Reads one article from plain text. The text is kept whole (with `\n` line ends); a title line and a date line at its head are also
 * given as `title` and `date`. A title is a line that stands twice, or else the first line, when it is short, ends no sentence and text follows it.
 *
 * @throws TypeError for misuse
 * @example
 * readText('Grève au port\n\n12 novembre 2024\n\nLes dockers ont reconduit leur grève.').articles[0]?.date // '2024-11-12'
 */
export function readText(text: Source, options: ReadTextOptions = {}): ReadResult {
  expectValue('text', text, isSource)
  expectFields('options', options, {
    id: isText,
    title: isText,
    source: isText,
    author: isText,
    date: isText,
    url: isText,
    file: isText,
    charset: isName,
  })
  const { file, charset, ...known } = options
  const result = emptyResult()
  const decoded = sourceText(text, result, file === undefined ? {} : { file }, charset)
  if (decoded === null) return result
  const whole = lineEnds(decoded)
  const lines = whole
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const head = lines.slice(0, HEAD_LINES)
  const title = known.title ?? titleOf(head, lines.length)
  const date = known.date ?? dateOf(head)
  accept(result, articleOf({ ...known, title, date, text: whole }))
  return result
}

function titleOf(head: readonly string[], lines: number): string | null {
  const twice = head.find(
    (line, i) => isTitle(line) && head.some((other, k) => k > i && letters(other) === letters(line)),
  )
  if (twice !== undefined) return twice
  const first = head[0] ?? ''
  return lines > 1 && isTitle(first) && readDate(first) === null ? first : null
}

/** Long enough to say something, short enough for a line, and no sentence of the text. */
function isTitle(line: string): boolean {
  return line.length <= TITLE_LENGTH && line.split(/\s+/).length >= 3 && !/[.:;,…]$/u.test(line)
}

function dateOf(head: readonly string[]): string | null {
  for (const line of head) {
    if (line.split(/\s+/).length > DATE_WORDS || /[.!?…]$/u.test(line)) continue
    const date = readDate(line)
    if (date !== null) return date
  }
  return null
}
