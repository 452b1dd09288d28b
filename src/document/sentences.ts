import { abbreviations, segmentation } from '../lexicon/closed.ts'
import { KIND, type Ranges } from './document.ts'
import type { RawTokens } from './tokenise.ts'

/** Lists and tables without punctuation are cut here, so that no rule ever looks further than this. */
const LONGEST_SENTENCE = 500

/**
 * Sentences: they end with a paragraph, or after final punctuation (with the closing marks that follow it) when what comes
 * next does not go on in lower case.
 */
export function findSentences(text: string, tokens: RawTokens, paragraphs: Ranges): Ranges {
  const starters = segmentation('sentence-starter')
  const shortened = abbreviations()
  const from: number[] = []
  const to: number[] = []
  for (let p = 0; p < paragraphs.length; p++) {
    const last = paragraphs.to[p] as number
    let begin = paragraphs.from[p] as number
    for (let i = begin; i < last - 1; i++) {
      if (i - begin >= LONGEST_SENTENCE) {
        from.push(begin)
        to.push(i)
        begin = i
      }
      const place = tokens.start[i] as number
      const code = text.charCodeAt(place)
      let j = i + 1
      if (tokens.kind[i] === KIND.punctuation) {
        if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) continue
        if (code === 46 && isEnumerator(i, begin)) continue
        while (j < last && isCloser(j)) j++
      } else if (text.charCodeAt((tokens.end[i] as number) - 1) === 46 && tokens.kind[i] === KIND.word) {
        if (!endsAfterAbbreviation(i, j)) continue
      } else continue
      if (j >= last) break
      if (goesOn(j)) continue
      from.push(begin)
      to.push(j)
      begin = j
      i = j - 1
    }
    from.push(begin)
    to.push(last)
  }
  return { length: from.length, from: Uint32Array.from(from), to: Uint32Array.from(to) }

  /** Marks that belong to the sentence before: a closing quotation mark or bracket, more final punctuation. */
  function isCloser(j: number): boolean {
    if (tokens.kind[j] !== KIND.punctuation) return false
    const place = tokens.start[j] as number
    const mark = text[place] as string
    if (mark === '»' || mark === '”' || mark === ')' || mark === ']' || mark === '›') return true
    if (mark === '!' || mark === '?' || mark === '.' || mark === '…') return true
    if (mark === '"') return (tokens.end[j - 1] as number) === place && text.charCodeAt(place + 1) <= 32
    return false
  }

  /** Whether the text from token j on goes on with the sentence: lower case, or punctuation that links. */
  function goesOn(j: number): boolean {
    let k = j
    while (k < tokens.length && tokens.kind[k] === KIND.punctuation && isOpener(k)) k++
    if (k >= tokens.length) return false
    const first = text[tokens.start[k] as number] as string
    if (tokens.kind[k] === KIND.punctuation) return /[,;:)]/.test(first)
    return /\p{Ll}/u.test(first)
  }

  function isOpener(k: number): boolean {
    return /[«“„"([–—-]/.test(text[tokens.start[k] as number] as string)
  }

  /** 1. Coopération: a number or letter with its period at the head of a paragraph or sentence. */
  function isEnumerator(i: number, begin: number): boolean {
    return (
      i === begin + 1 &&
      tokens.kind[begin] === KIND.number &&
      (tokens.end[begin] as number) - (tokens.start[begin] as number) <= 3
    )
  }

  function endsAfterAbbreviation(i: number, j: number): boolean {
    const form = text.slice(tokens.start[i], tokens.end[i])
    const kind = shortened.get(form) ?? shortened.get(form.toLowerCase())
    const next = text[tokens.start[j] as number] as string
    if (kind === 'title' || kind === 'reference' || kind === 'numbered') return false
    if (kind === 'final' || kind === 'other') return /\p{Lu}/u.test(next)
    // Initials and dotted acronyms: only before a word that begins sentences.
    if (form.length <= 2) return false
    const word = text.slice(tokens.start[j], tokens.end[j])
    return /\p{Lu}/u.test(next) && starters.has(word.toLowerCase().replace('’', "'"))
  }
}
