import { bisector } from 'd3-array'
import { expectFields, expectValue, isBoilerplateIn, isTagged, isText } from '../check.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Span } from '../types.ts'
import { markCopies, markRepeatedTitles } from './copies.ts'
import { findDebris } from './debris.ts'
import { findFiller } from './filler.ts'
import { linesOf } from './lines.ts'
import { markNeighbours } from './neighbours.ts'

/** Options of {@link findBoilerplate}. */
export interface FindBoilerplateOptions {
  /** The article's title, when known apart from the text: a line that repeats it is a repeated title. */
  title?: string
  /** Paragraphs that other articles share, from `reuseBoilerplate`: they take the place of other findings. */
  among?: readonly Boilerplate[]
}

/**
 * Finds what is no reporting: page debris (menus, share buttons, counters, hashtags, credits, comment forms, copyright),
 * date lines, repeated titles and paragraphs, teasers, agency credits, and paragraphs that only restate the article in
 * stock phrases. Whole lines or paragraphs, each with a score, the reason and the place that it repeats. Signs: phrases of
 * the lexicon, length, function words, punctuation, position, neighbours; no rule knows a site.
 */
export function findBoilerplate(document: TaggedDocument, options: FindBoilerplateOptions = {}): Boilerplate[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { title: isText, among: isBoilerplateIn(document.text.length) })
  const { among = [] } = options
  const lines = linesOf(document)
  const findings = findDebris(document, lines)
  markRepeatedTitles(document, lines, findings, options.title)
  markCopies(document, lines, findings)
  markNeighbours(document, lines, findings)
  const found: Boilerplate[] = []
  lines.forEach((line, i) => {
    const finding = findings[i]
    if (finding) found.push({ kind: 'boilerplate', start: line.start, end: line.end, ...finding })
  })
  const content = lines.filter((_, i) => !findings[i])
  const own = [...found, ...findFiller(document, content)]
  return [...own.filter((one) => !overlaps(one, among)), ...among].sort((a, b) => a.start - b.start)
}

function overlaps({ start, end }: Span, others: readonly Span[]): boolean {
  return others.some((other) => other.start < end && start < other.end)
}

const byEnd = /* @__PURE__ */ bisector((span: Span) => span.end)

/** Whether a place lies in one of the spans (sorted by start). */
export function isInside(spans: readonly Span[], place: number): boolean {
  if (spans.length === 0) return false
  const span = spans[byEnd.right(spans, place)]
  return span !== undefined && span.start <= place
}
