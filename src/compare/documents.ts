import { type Expectation, expectValue, isObject, isTagged } from '../check.ts'
import { findBoilerplate } from '../find/boilerplate.ts'
import { findLoaded } from '../find/loaded.ts'
import { tokensIn } from '../find/token-range.ts'
import { VOICES } from '../find/voice.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Annotation, Boilerplate, LoadedTerm, Report } from '../types.ts'

/** A document to compare, with what is known of it: any further fields (outlet, event, section) can name groups. */
export interface ComparedDocument {
  document: TaggedDocument
  /** Its report, to save analysing it again; made from the same text. */
  report?: Report
  id?: string
  title?: string
  /** Outlet. */
  source?: string
  /** What it reports on: outlets are compared within it. */
  event?: string
  date?: string
  [field: string]: unknown
}

/** @throws TypeError that names the item */
export function checkDocuments(documents: readonly ComparedDocument[]): void {
  expectValue('documents', documents, {
    test: (value) => Array.isArray(value),
    expected: 'an array of { document, source?, event?, report? }',
  })
  documents.forEach((item, i) => {
    const name = `documents[${i}]`
    expectValue(name, item, isObject)
    expectValue(`${name}.document`, item.document, isTagged)
    if (item.report !== undefined) {
      expectValue(`${name}.report`, item.report, isReport)
      if (item.report.size.characters !== item.document.text.length)
        throw new TypeError(
          `${name}.report: expected the report of this text (${item.document.text.length} characters), received one of ${item.report.size.characters}`,
        )
    }
  })
}

const isReport: Expectation = {
  test: (value) =>
    isObject.test(value) && Array.isArray((value as Report).annotations) && isObject.test((value as Report).size),
  expected: 'a report made by analyse',
}

/** The value of a field that names groups. @throws TypeError where a document has none */
export function fieldOf(item: ComparedDocument, field: string, index: number): string {
  const value = item[field]
  expectValue(`documents[${index}].${field}`, value, {
    test: (one) => typeof one === 'string' && one !== '',
    expected: 'a non-empty string',
  })
  return value as string
}

/** The id under which a document is named in results: its own, else its place in the list. */
export function idOf(item: ComparedDocument, index: number): string {
  return item.id ?? item.report?.article.id ?? String(index)
}

/** The annotations of one kind in the report, or `null` where there is no report. */
export function reported<K extends Annotation['kind']>(
  item: ComparedDocument,
  kind: K,
): Extract<Annotation, { kind: K }>[] | null {
  if (!item.report) return null
  return item.report.annotations.filter((one): one is Extract<Annotation, { kind: K }> => one.kind === kind)
}

export function boilerplateOf(item: ComparedDocument): Boilerplate[] {
  const { document, title } = item
  return reported(item, 'boilerplate') ?? findBoilerplate(document, title === undefined ? {} : { title })
}

export function loadedOf(item: ComparedDocument): LoadedTerm[] {
  return reported(item, 'loaded') ?? findLoaded(item.document)
}

/** Per token, 1 where it lies in boilerplate. */
export function debrisOf({ document }: ComparedDocument, boilerplate: readonly Boilerplate[]): Uint8Array {
  const debris = new Uint8Array(document.tokens.length)
  for (const one of boilerplate) {
    const [from, to] = tokensIn(document, one)
    debris.fill(1, from, to)
  }
  return debris
}

export const isVoice: Expectation = /* @__PURE__ */ (() => ({
  test: (value: unknown) => VOICES.includes(value as (typeof VOICES)[number]),
  expected: VOICES.join(', '),
}))()

/** A count that is at least `least`. */
export function isCountFrom(least: number): Expectation {
  return {
    test: (value) => Number.isSafeInteger(value) && (value as number) >= least,
    expected: `an integer of at least ${least}`,
  }
}
