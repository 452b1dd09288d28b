import type { Ranges } from './document.ts'
import type { RawTokens } from './tokenise.ts'

/** A line shorter than this was not wrapped by an editor. */
const SHORTEST_WRAPPED_LINE = 40
/** Texts in which more single line breaks than this fall inside a sentence are hard-wrapped. */
const WRAPPED_SHARE = 0.3

/**
 * Paragraphs: blocks between line breaks. A single break inside a sentence (the line before is long, has no final
 * punctuation, and the next begins in lower case or goes on with a number) is a wrap; in a hard-wrapped text only blank lines separate paragraphs.
 */
export function findParagraphs(text: string, tokens: RawTokens): Ranges {
  const from: number[] = []
  const to: number[] = []
  const wrapped = isHardWrapped(text, tokens)
  let begin = 0
  let lineBegin = 0
  for (let i = 1; i < tokens.length; i++) {
    const breaks = tokens.breaks[i] as number
    if (breaks === 0) continue
    const isWrap = breaks === 1 && (wrapped || wrapsAt(text, tokens, lineBegin, i))
    lineBegin = i
    if (isWrap) continue
    from.push(begin)
    to.push(i)
    begin = i
  }
  if (tokens.length > 0) {
    from.push(begin)
    to.push(tokens.length)
  }
  return { length: from.length, from: Uint32Array.from(from), to: Uint32Array.from(to) }
}

function wrapsAt(text: string, tokens: RawTokens, lineBegin: number, i: number): boolean {
  const last = tokens.end[i - 1] as number
  if (last - (tokens.start[lineBegin] as number) < SHORTEST_WRAPPED_LINE) return false
  if (/[.!?…:;»”"]/.test(text[last - 1] as string)) return false
  const begin = tokens.start[i] as number
  return /\p{Ll}/u.test(text[begin] as string) || (/\d/.test(text[begin] as string) && goesOn(text, begin))
}

/** Whether a line that begins with a digit goes on with a sentence: a short one without a mark is a date or a counter below a title. */
function goesOn(text: string, begin: number): boolean {
  const end = text.indexOf('\n', begin)
  const line = text.slice(begin, end < 0 ? text.length : end).trimEnd()
  return line.length >= SHORTEST_WRAPPED_LINE || /[.!?…,;]$/.test(line)
}

function isHardWrapped(text: string, tokens: RawTokens): boolean {
  let blank = 0
  let single = 0
  let inside = 0
  let lineBegin = 0
  for (let i = 1; i < tokens.length; i++) {
    const breaks = tokens.breaks[i] as number
    if (breaks === 0) continue
    if (breaks === 2) blank++
    else {
      single++
      if (wrapsAt(text, tokens, lineBegin, i)) inside++
    }
    lineBegin = i
  }
  return blank > 0 && single >= 4 && inside > WRAPPED_SHARE * single
}
