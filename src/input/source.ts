import type { Expectation } from '../check.ts'
import { type Decoded, decode } from './decode.ts'
import { type Place, type ReadResult, reject, warn } from './result.ts'

/** What a reader takes: text, or the bytes of a file. */
export type Source = string | Uint8Array

export const isSource: Expectation = {
  test: (value) => typeof value === 'string' || value instanceof Uint8Array,
  expected: 'a string or a Uint8Array',
}

const PROBLEMS: Readonly<Record<Exclude<Decoded['problem'], null | 'binary'>, string>> = /* @__PURE__ */ Object.freeze({
  misdeclared: 'jeu de caractères déclaré à tort',
  'unknown-charset': 'jeu de caractères déclaré inconnu',
  damaged: 'octets abîmés remplacés par �',
})

/** The text of a source; `null`, with a rejection, for one that holds none. Warnings say what was odd about its characters. */
export function sourceText(source: Source, result: ReadResult, place: Partial<Place>, charset?: string): string | null {
  const decoded = typeof source === 'string' ? null : decode(source, charset)
  if (decoded?.problem === 'binary') {
    reject(result, 'binary', 'fichier binaire, pas un texte', place)
    return null
  }
  const text = (decoded === null ? (source as string) : (decoded.text as string)).replace(/^\ufeff/, '')
  if (text.trim() === '') {
    reject(result, 'empty', 'entrée vide', place)
    return null
  }
  if (text.slice(0, 4096).includes('\0')) {
    reject(result, 'binary', 'fichier binaire, pas un texte', place)
    return null
  }
  if (decoded?.problem) warn(result, decoded.problem, `${PROBLEMS[decoded.problem]} : lu en ${decoded.charset}`, place)
  warnOfDamage(text, result, place)
  return text
}

/** UTF-8 that was read as windows-1252 before it came here: *Ã©* for *é*. */
const READ_TWICE = /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[™œ\u009d“”¦]/g
const DAMAGED_PLACES = 3

function warnOfDamage(text: string, result: ReadResult, place: Partial<Place>): void {
  const where = (index: number): Partial<Place> => ({ ...place, ...lineAndColumn(text, index) })
  const lost = text.indexOf('\ufffd')
  if (lost >= 0 && !result.warnings.some(({ code }) => code === 'damaged'))
    warn(result, 'damaged', 'caractères perdus (�) : lu ailleurs avec un autre jeu de caractères', where(lost))
  const twice = text.match(READ_TWICE)
  if (twice && twice.length >= DAMAGED_PLACES)
    warn(
      result,
      'read-twice',
      `${twice.length} caractères comme « ${twice[0]} » : texte UTF-8 lu ailleurs comme windows-1252`,
      where(text.indexOf(twice[0])),
    )
}

/** Line and column of a place, from 1. */
function lineAndColumn(text: string, index: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < index; next = text.indexOf('\n', next + 1)) {
    line++
    start = next + 1
  }
  return { line, column: index - start + 1 }
}
