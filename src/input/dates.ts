import { expectValue, isText } from '../check.ts'
import { grammar } from '../lexicon/closed.ts'

/**
 * The date in a French (or ISO, RFC 822, English) date line as ISO 8601: `YYYY-MM-DD`, with `THH:MM` where a time stands right after it,
 * and with the offset where one is written. Of several dates (published, updated) the earliest.
 *
 * Numeric dates are read day first, as in French. `null` for no date, an impossible one (31 February, a weekday that
 * does not fit, month 13) and one that can be read in two ways (two-digit years, no day, no year).
 *
 * @throws TypeError for what is no string
 * @example
 * readDate('Publié le mardi 12 novembre 2024 à 14h30') // '2024-11-12T14:30'
 */
export function readDate(text: string): string | null {
  expectValue('text', text, isText)
  const dates: string[] = []
  // A date line is short: what stands further on belongs to the text.
  const plain = text.slice(0, 400).normalize('NFC').toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/gu, ' ')
  for (const read of [isoDates, wordDates, numericDates]) {
    for (const date of read(plain)) {
      if (date === null) return null
      dates.push(date)
    }
    if (dates.length > 0) break
  }
  dates.sort()
  return dates[0] ?? null
}

const TIME =
  /^(?:[\s,|·•–—-]*(?:à |a |t)?)(\d{1,2})(?: ?h(?:eures?)? ?(\d{2})?|:(\d{2})(?::\d{2}(?:[.,]\d+)?)?) ?(z|gmt|utc|[+-]\d{2}:?\d{2})?(?![\d:])/

type Found = Generator<string | null>

function* isoDates(text: string): Found {
  for (const match of text.matchAll(/(?<![\d/.-])(\d{4})(-|\/)?(\d{2})\2(\d{2})(?![\d/-])/g)) {
    // Eight digits in a row are a date only when they can be one.
    const date = dated(text, match, match[1], match[3], match[4])
    if (date !== null || match[2] !== undefined) yield date
  }
}

function* numericDates(text: string): Found {
  for (const match of text.matchAll(/(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/g)) {
    yield match[4]?.length === 4 ? dated(text, match, match[4], match[3], match[1]) : null
  }
}

/** *12 novembre 2024*, *1er mars 2025*, *Nov. 12, 2024*. */
function* wordDates(text: string): Found {
  const months = foldedMap('month')
  for (const match of text.matchAll(
    /(?<![\d/.:])(\d{1,2})(?:er|st|nd|rd|th)? ?-?(\p{L}{3,9})\.?[ -]?(\d{4})(?!\d)/gu,
  )) {
    const month = months.get(fold(match[2] as string))
    if (month !== undefined) yield dated(text, match, match[3], month, match[1])
  }
  for (const match of text.matchAll(/(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?, ?(\d{4})(?!\d)/gu)) {
    const month = months.get(fold(match[1] as string))
    if (month !== undefined) yield dated(text, match, match[3], month, match[2])
  }
}

function dated(
  text: string,
  match: RegExpExecArray,
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  // The press begins in the 17th century; later than 2200 is a number, not a date.
  if (y < 1600 || y > 2200) return null
  const utc = new Date(Date.UTC(y, m - 1, d))
  if (utc.getUTCMonth() !== m - 1 || utc.getUTCDate() !== d) return null
  const weekday = foldedMap('weekday').get(fold(/(\p{L}+)[.,]? (?:le )?$/u.exec(text.slice(0, match.index))?.[1] ?? ''))
  if (weekday !== undefined && Number(weekday) % 7 !== utc.getUTCDay()) return null
  return `${year}-${pad(m)}-${pad(d)}${timeAfter(text.slice(match.index + match[0].length))}`
}

function timeAfter(rest: string): string {
  const match = TIME.exec(rest)
  if (!match) return ''
  const hour = Number(match[1])
  const minute = Number(match[2] ?? match[3] ?? 0)
  if (hour > 23 || minute > 59) return ''
  const zone = match[4]
  const offset = zone === undefined ? '' : /^[zgu]/.test(zone) ? 'Z' : zone.replace(/^(...):?/, '$1:')
  return `T${pad(hour)}:${pad(minute)}${offset}`
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** Without accents: *fevrier*, *aout* are common. */
function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
}

function foldedMap(name: string): Map<string, string> {
  return new Map(Array.from(grammar(name), ([word, value]) => [fold(word), value]))
}
