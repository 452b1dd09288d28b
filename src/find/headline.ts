import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Span } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { formAt } from './chunks.ts'
import { isTitle } from './copies.ts'

/** Shorter lines are section names, longer ones paragraphs. */
const FEWEST_WORDS = 3
const MOST_WORDS = 30

/**
 * The headline of an article: the line that a repeated title repeats, else the line with the words of `title`, else the first line
 * outside boilerplate, when it has at most 30 words, no full stop, and text follows it; else `null`.
 */
export function findHeadline(
  document: TaggedDocument,
  boilerplate: readonly Boilerplate[],
  title?: string,
): Span | null {
  const { tokens, paragraphs } = document
  const repeated = boilerplate.find(({ type }) => type === 'repeated-title')
  if (repeated) return repeated.repeats ?? { start: repeated.start, end: repeated.end }
  const titled = title === undefined ? null : findTitle(document, boilerplate, title)
  if (titled) return titled
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    const from = paragraphs.from[p] as number
    const to = paragraphs.to[p] as number
    const start = tokens.start[from] as number
    if (isInside(boilerplate, start)) continue
    let words = 0
    for (let i = from; i < to; i++) if (tokens.kind[i] === KIND.word || tokens.kind[i] === KIND.number) words++
    if (words < FEWEST_WORDS) continue
    const isShort = words <= MOST_WORDS && formAt(document, to - 1) !== '.'
    return isShort ? { start, end: tokens.end[to - 1] as number } : null
  }
  return null
}

function findTitle(document: TaggedDocument, boilerplate: readonly Boilerplate[], title: string): Span | null {
  const { tokens, paragraphs } = document
  for (let p = 0; p < paragraphs.length; p++) {
    const start = tokens.start[paragraphs.from[p] as number] as number
    const span = { start, end: tokens.end[(paragraphs.to[p] as number) - 1] as number }
    if (isTitle(document, span, title) && !isInside(boilerplate, start)) return span
  }
  return null
}
