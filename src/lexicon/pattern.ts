import { segment } from '../document/segment.ts'
import { analyses } from '../morphology/lemmatise.ts'
import type { Pos } from '../morphology/tagged.ts'
import { blank, type PatternElement, posMask } from './pattern-text.ts'

type Analysis = ReturnType<typeof analyses>[number]

const CONTRACTED: Record<string, string[]> = {
  au: ['au', 'aux'],
  aux: ['au', 'aux'],
  du: ['du', 'des'],
  des: ['des', 'du'],
}

/** How masculine singular past participles end. */
const PAST_PARTICIPLE = /(?:é|[iuû]|[iu]s|it|rt|os|[aeo]int)$/

/** The pattern of an entry in its citation form (syntax: lexicons/README.md). */
export function patternOf(entry: string, pos: string, match: string): PatternElement[] {
  const elements: PatternElement[] = []
  const parts = pos.split('|')
  const words = splitEntry(entry)
  const single = words.filter((word) => !word.slot).length === 1
  const headPos = single || pos === 'EXPR' ? null : (parts[0] as Pos)
  let headSeen = false
  let gap = false
  for (const { text, slot } of words) {
    if (slot) {
      elements.push({ ...blank(), pos: posMask(text.split('|')), slot: true, gap })
      continue
    }
    const element = { ...blank(), gap }
    const lower = text.toLowerCase()
    if (match === 'case') element.cased.push(text)
    else if (match === 'form') element.forms.push(lower)
    else if (CONTRACTED[lower]) element.forms.push(...CONTRACTED[lower])
    else {
      element.forms.push(lower)
      const known = analyses(lower)
      const wanted =
        single && pos !== 'EXPR'
          ? parts
          : headPos && !headSeen && known.some((a) => a.pos === headPos)
            ? [headPos]
            : null
      if (wanted && !single) headSeen = true
      for (const analysis of known) {
        if (wanted ? !wanted.includes(analysis.pos) : isUnlikely(analysis, known, lower)) continue
        if (!element.lemmas.includes(analysis.lemma)) element.lemmas.push(analysis.lemma)
      }
      if (element.lemmas.length === 0 && !element.lemmas.includes(lower)) element.lemmas.push(lower)
      if (wanted?.includes('ADJ') && PAST_PARTICIPLE.test(lower)) {
        for (const analysis of known) {
          if (analysis.pos === 'VERB' && analysis.lemma !== lower && !element.participles.includes(analysis.lemma))
            element.participles.push(analysis.lemma)
        }
        // pointé du doigt is not pointe du doigt
        if (element.participles.length > 0) element.pos = posMask(parts)
      }
    }
    if (single && pos !== 'EXPR') element.pos = posMask(parts)
    elements.push(element)
    gap = match === '' && parts[0] === 'VERB'
  }
  return elements
}

/** In a citation form a word that is itself a lemma is not a form of a verb (*sort, poste*) nor *de* an article. */
function isUnlikely({ pos, lemma }: Analysis, known: readonly Analysis[], word: string): boolean {
  return (
    lemma !== word && (pos === 'VERB' || pos === 'DET' || pos === 'PRON') && known.some((other) => other.lemma === word)
  )
}

function splitEntry(entry: string): { text: string; slot: boolean }[] {
  const words: { text: string; slot: boolean }[] = []
  for (const piece of entry.split(/(\([A-Z|]+\))/)) {
    if (/^\([A-Z|]+\)$/.test(piece)) words.push({ text: piece.slice(1, -1), slot: true })
    else {
      const { tokens, types } = segment(piece)
      for (let i = 0; i < tokens.length; i++)
        words.push({ text: types[tokens.type[i] as number] as string, slot: false })
    }
  }
  return words
}

/** The patterns of a `not` context, in which ~ stands for the entry, and where the entry lies in it. */
export function contextPattern(
  context: string,
  entry: PatternElement[],
): { elements: PatternElement[]; from: number; to: number } {
  const [before = '', after = ''] = context.split('~')
  const head = before.trim() === '' ? [] : patternOf(before.trim(), 'EXPR', '')
  const tail = after.trim() === '' ? [] : patternOf(after.trim(), 'EXPR', '')
  return { elements: [...head, ...entry, ...tail], from: head.length, to: head.length + entry.length }
}
