import type { Annotation } from './types.ts'

/** What an option may be: a test and its description. */
export interface Expectation {
  test: (value: unknown) => boolean
  expected: string
}

export const isObject: Expectation = {
  test: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  expected: 'an object',
}
export const isText: Expectation = { test: (value) => typeof value === 'string', expected: 'a string' }
export const isName: Expectation = {
  test: (value) => typeof value === 'string' && value !== '',
  expected: 'a non-empty string',
}
export const isFlag: Expectation = { test: (value) => typeof value === 'boolean', expected: 'true or false' }
export const isList: Expectation = { test: Array.isArray, expected: 'an array' }

/** A span; with the length of a text, one inside it. */
function isSpan(value: unknown, length: number = Number.POSITIVE_INFINITY): boolean {
  if (!isObject.test(value)) return false
  const { start, end } = value as Record<string, unknown>
  if (!Number.isInteger(start) || !Number.isInteger(end)) return false
  return (start as number) >= 0 && (start as number) <= (end as number) && (end as number) <= length
}

/** An actor asked for: names hold more than white space. */
export function isTarget(value: unknown): boolean {
  if (!isObject.test(value)) return false
  const { id, names, spans, ...others } = value as Record<string, unknown>
  return (
    typeof id === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string' && name.trim() !== '') &&
    (spans === undefined || (Array.isArray(spans) && spans.every((span) => isSpan(span)))) &&
    Object.keys(others).length === 0
  )
}

export const isTargets: Expectation = {
  test: (value) => Array.isArray(value) && value.every(isTarget),
  expected: 'an array of { id: string, names: string[], spans?: { start, end }[] }',
}

/** Boilerplate of a text of some length. */
export function isBoilerplateIn(length: number): Expectation {
  return {
    test: (value) =>
      Array.isArray(value) && value.every((one) => isSpan(one, length) && (one as Annotation).kind === 'boilerplate'),
    expected: `an array of annotations of kind boilerplate inside the text of ${length} characters`,
  }
}

/** What `segment` returns. */
export const isDocument: Expectation = {
  test: (value) => isObject.test(value) && 'tokens' in (value as object) && 'sentences' in (value as object),
  expected: 'a document made by segment',
}
/** What `tag` returns. */
export const isTagged: Expectation = {
  test: (value) => isDocument.test(value) && 'pos' in (value as object) && 'lemmas' in (value as object),
  expected: 'a document made by tag',
}

/** @throws TypeError that names the argument, what was expected and what was received */
export function expectValue(name: string, value: unknown, { test, expected }: Expectation): void {
  if (!test(value)) throw new TypeError(`${name}: expected ${expected}, received ${describe(value)}`)
}

/** Checks an options object: no unknown field, each field as expected; undefined fields are left out. */
export function expectFields(
  name: string,
  value: unknown,
  fields: Record<string, Expectation>,
  required: readonly string[] = [],
): void {
  expectValue(name, value, isObject)
  const given = value as Record<string, unknown>
  for (const key of Object.keys(given)) {
    const expectation = fields[key]
    if (!expectation)
      throw new TypeError(`${name}: expected only ${Object.keys(fields).join(', ')}, received ${JSON.stringify(key)}`)
    if (given[key] !== undefined) expectValue(`${name}.${key}`, given[key], expectation)
  }
  for (const key of required)
    if (given[key] === undefined)
      throw new TypeError(`${name}.${key}: expected ${fields[key]?.expected}, received undefined`)
}

/** A value in a few words, for error messages. */
export function describe(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'string') return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value)
  if (typeof value === 'object' || typeof value === 'function') return `a ${typeof value}`
  return String(value)
}
