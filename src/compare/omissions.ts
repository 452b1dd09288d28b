import { type Expectation, expectFields, isFlag, isName } from '../check.ts'
import type { Span } from '../types.ts'
import { type ComparedDocument, checkDocuments, fieldOf, idOf, isCountFrom } from './documents.ts'
import { isCalled, isTouched, type NamedKind, namedIn, rolesOf, type Told } from './named-things.ts'

/** Options of {@link omissions}. */
export interface OmissionsOptions {
  /** Field of the documents that names the groups (default `source`). */
  by?: string
  /** Field within which groups are compared (default `event`). */
  within?: string
  /** How many of the other groups must name it: their share, 0…1 (default ½) … */
  minimumShare?: number
  /** … and their number (default 2). */
  minimum?: number
  /** Count what stands in boilerplate as named (default false). */
  withBoilerplate?: boolean
}

/** Something that other groups name on the same event, and this one does not. */
export interface OmissionRow {
  within: string
  group: string
  kind: NamedKind
  /** As most of the others write it. */
  item: string
  /** The others that name it, how many others there are, and the share. */
  named: number
  others: number
  share: number
  /** Who names it, in order of first document. */
  namedBy: string[]
  /** Where. */
  spans: (Span & { group: string; id: string })[]
}

/**
 * What a group leaves out of an event: actors, figures and speakers that at least `minimumShare` of the other groups name and it does
 * not. A person counts as named by the last name alone, a figure by its value whatever it is written with, a speaker by name or by the role that
 * another article gives beside the name. Silence may have reasons: read the articles.
 *
 * @returns events in order of first document, then groups, then most widely named first
 * @throws TypeError for documents that are not tagged, a missing field, an unknown option
 * @example
 * omissions(documents, { within: 'event', minimumShare: 0.75 })
 */
export function omissions(documents: readonly ComparedDocument[], options: OmissionsOptions = {}): OmissionRow[] {
  checkDocuments(documents)
  expectFields('options', options, FIELDS)
  const { by = 'source', within = 'event', minimumShare = 0.5, minimum = 2, withBoilerplate = false } = options
  const events = new Map<string, Map<string, Told[]>>()
  documents.forEach((item, d) => {
    const event = fieldOf(item, within, d)
    const group = fieldOf(item, by, d)
    const groups = events.get(event) ?? new Map<string, Told[]>()
    events.set(event, groups)
    groups.set(group, [...(groups.get(group) ?? []), namedIn(item, idOf(item, d), withBoilerplate)])
  })
  const rows: OmissionRow[] = []
  for (const [event, groups] of events) {
    const roles = rolesOf([...groups.values()].flat().flatMap(({ things }) => things))
    const things = collect(groups, roles)
    for (const [group, told] of groups) {
      const others = groups.size - 1
      const left = things.flatMap((thing): OmissionRow[] => {
        const namedBy = [...groups.keys()].filter((name) => name !== group && names(groups.get(name), name, thing))
        const { length } = namedBy
        if (length < minimum || length < minimumShare * others || thing.groups.has(group)) return []
        if (told.some((one) => isTouched(thing, one, roles))) return []
        const { kind, item, spans } = thing
        return [{ within: event, group, kind, item, named: length, others, share: length / others, namedBy, spans }]
      })
      rows.push(...left.sort((a, b) => b.named - a.named))
    }
  }
  return rows
}

/** Whether a group names a thing: a person by the last name too. */
function names(told: readonly Told[] = [], group: string, { groups, key }: Shared): boolean {
  return groups.has(group) || told.some((one) => isCalled(key, one))
}

const isShare: Expectation = {
  test: (value) => typeof value === 'number' && value > 0 && value <= 1,
  expected: 'a number above 0 and at most 1',
}
const FIELDS: Readonly<Record<string, Expectation>> = /* @__PURE__ */ (() => ({
  by: isName,
  within: isName,
  minimumShare: isShare,
  minimum: isCountFrom(1),
  withBoilerplate: isFlag,
}))()

/** A thing with all groups that name it. */
interface Shared {
  kind: NamedKind
  key: string
  item: string
  groups: Set<string>
  spans: OmissionRow['spans']
  wordings: Map<string, number>
}

/** The things that the groups name, each once. */
function collect(groups: ReadonlyMap<string, readonly Told[]>, roles: ReadonlyMap<string, string>): Shared[] {
  const shared = new Map<string, Shared>()
  for (const [group, told] of groups)
    for (const { id, things } of told)
      for (const { kind, key: own, item, start, end } of things) {
        const key = kind === 'speaker' ? (roles.get(own) ?? own) : own
        const name = `${kind} ${key}`
        const thing: Shared = shared.get(name) ?? { kind, key, item, groups: new Set(), spans: [], wordings: new Map() }
        shared.set(name, thing)
        thing.groups.add(group)
        thing.spans.push({ group, id, start, end })
        thing.wordings.set(item, (thing.wordings.get(item) ?? 0) + 1)
      }
  for (const thing of shared.values())
    thing.item = [...thing.wordings].sort((a, b) => b[1] - a[1])[0]?.[0] ?? thing.item
  return [...shared.values()]
}
