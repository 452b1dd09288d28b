import { bisectLeft } from 'd3-array'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span } from '../types.ts'

/** The tokens that lie inside a span: from … to − 1. */
export function tokensIn(document: TaggedDocument, span: Span): [number, number] {
  const { start } = document.tokens
  return [bisectLeft(start, span.start), bisectLeft(start, span.end)]
}
