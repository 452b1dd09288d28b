import { chunk, formAt, lemmaAt, posNumbers } from '../find/chunks.ts'
import { matchesOf } from '../find/lexicon-matches.ts'
import { findMentions } from '../find/mentions.ts'
import { isName } from '../find/names.ts'
import { findQuotations } from '../find/quotations.ts'
import { couldSpeak } from '../find/speakers.ts'
import { fullPhrase } from '../find/subjects.ts'
import { tokensIn } from '../find/token-range.ts'
import { actorNames } from '../lexicon/actor-names.ts'
import { actorsLexicon } from '../lexicon/bundle.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell, listCell } from '../lexicon/lexicon.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span, Speaker } from '../types.ts'
import { boilerplateOf, type ComparedDocument, debrisOf, reported } from './documents.ts'
import { findFigures } from './figures.ts'

/** What a document names: an actor, a number with its unit, somebody it quotes. */
export type NamedKind = 'actor' | 'figure' | 'speaker'

/** An actor, a figure or a speaker that a document names. */
export interface NamedThing extends Span {
  kind: NamedKind
  /** What it is known by in all documents: id of the actor, value and unit, name in lower case. */
  key: string
  /** As written. */
  item: string
  /** Speakers: the words beside the name, or instead of it (*la maire*). */
  role: string
}

/** What a document tells, and what else may stand for things it does not tell. */
export interface Told {
  id: string
  things: readonly NamedThing[]
  /** Words of proper names, in lower case. */
  names: ReadonlySet<string>
  /** Actors that it touches in any way: by a capital as a place, by an adjective (*russe*). */
  touched: ReadonlySet<string>
  values: ReadonlySet<number>
  /** The words of its noun phrases without names, in lower case (*préfète, ministre des finances*). */
  phrases: ReadonlySet<string>
}

/** The actors, figures and speakers of a document. */
export function namedIn(item: ComparedDocument, id: string, withBoilerplate: boolean): Told {
  const { document } = item
  const boilerplate = withBoilerplate ? [] : boilerplateOf(item)
  const debris = debrisOf(item, boilerplate)
  const isContent = (span: Span): boolean => debris[tokensIn(document, span)[0]] === 0
  const figures = findFigures(document)
  const textOf = ({ start, end }: Span): string => document.text.slice(start, end).replace(/\s+/gu, ' ')
  const things: NamedThing[] = []
  for (const { target, start, end } of findMentions(document, { boilerplate }))
    things.push({ kind: 'actor', key: target, item: textOf({ start, end }), role: '', start, end })
  for (const { value, unit, start, end } of figures.filter(isContent))
    things.push({ kind: 'figure', key: `${value} ${unit}`, item: textOf({ start, end }), role: '', start, end })
  for (const { speaker } of (reported(item, 'quotation') ?? findQuotations(document)).filter(isContent)) {
    const thing = speaker && speakerThing(document, speaker)
    if (thing) things.push(thing)
  }
  return {
    id,
    things,
    names: nameWords(document),
    touched: actorsTouched(document),
    values: new Set(figures.map(({ value }) => value)),
    phrases: phrasesOf(document),
  }
}

/** Whether a document names a thing in another way than those that the things themselves tell. `roles`: as `rolesOf` gives them. */
export function isTouched(
  { kind, key }: Pick<NamedThing, 'kind' | 'key'>,
  told: Told,
  roles: ReadonlyMap<string, string>,
): boolean {
  if (kind === 'actor') {
    if (!key.startsWith(PERSON)) return told.touched.has(key)
    if (isCalled(key, told)) return true
    const name = nameOf(key)
    for (const [role, person] of roles) if (told.phrases.has(role) && person.replace(/[-']/g, ' ') === name) return true
    return false
  }
  if (kind === 'figure') {
    // Below ten a number says little without what it counts.
    const value = Number.parseFloat(key)
    return (value >= 10 || !Number.isInteger(value)) && told.values.has(value)
  }
  return told.things.some(
    (thing) => thing.kind === 'speaker' && [thing.key, thing.role].some((name) => areAlike(name, key)),
  )
}

/** Whether a document has the last name of a person (id of the actor). */
export function isCalled(key: string, told: Told): boolean {
  return key.startsWith(PERSON) && told.names.has(nameOf(key).split(' ').at(-1) as string)
}

const PERSON = 'person:'

function nameOf(key: string): string {
  return key.slice(PERSON.length).replaceAll('-', ' ')
}

/** Lenoir and Paul Lenoir; the minister and the minister of finance: one ends, or begins, like the other. */
function areAlike(a: string, b: string): boolean {
  if (a === '' || b === '') return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`)
}

/** Roles that lead to one name only: *la maire* is Claire Vidal in all articles on the event if one says *la maire Claire Vidal*. */
export function rolesOf(things: readonly NamedThing[]): ReadonlyMap<string, string> {
  const roles = new Map<string, string>()
  for (const { kind, key, role } of things) {
    if (kind !== 'speaker' || role === '' || role === key) continue
    const known = roles.get(role)
    roles.set(role, known === undefined || known === key ? key : '')
  }
  for (const [role, key] of roles) if (key === '') roles.delete(role)
  return roles
}

const { ADP, 'ADP+DET': ADP_DET, DET } = /* @__PURE__ */ posNumbers()

/** A speaker that is a person or a body: its name, and what stands beside it. */
function speakerThing(document: TaggedDocument, { name, start, end }: Speaker): NamedThing | null {
  const [from, to] = tokensIn(document, { start, end })
  const chunks = chunk(document)
  const head = chunks.list[chunks.at[from] as number]
  if (head?.kind !== 'noun' || !couldSpeak(document, head)) return null
  const words: number[] = []
  for (let i = from; i < to; i++)
    if (!(i === from && document.pos[i] === DET) && !grammar('person-title').has(formAt(document, i))) words.push(i)
  const own = ownName(document, words)
  const role = plain(document, own.length > 0 ? words.slice(0, words.indexOf(own[0] as number)) : words)
  const isWritten = name === document.text.slice(start, end)
  const key = isWritten ? plain(document, own.length > 0 ? own : words) : name.toLowerCase().replace(/[’ʼ]/g, "'")
  const item = own.length > 0 ? textBetween(document, own[0] as number, own.at(-1) as number) : name
  return key === '' ? null : { kind: 'speaker', key, item: isWritten ? item : name, role, start, end }
}

/** The last name of a phrase, unless it is a complement (*le directeur de Ligan Terminaux*). */
function ownName(document: TaggedDocument, words: readonly number[]): number[] {
  const last = words.findLastIndex((i) => isName(document, i))
  let first = last
  while (first > 0 && isName(document, words[first - 1] as number)) first--
  if (last < 0) return []
  const before = document.pos[(words[first] as number) - 1]
  return first > 0 && (before === ADP || before === ADP_DET || before === DET) ? [] : words.slice(first, last + 1)
}

function textBetween(document: TaggedDocument, first: number, last: number): string {
  return document.text.slice(document.tokens.start[first], document.tokens.end[last])
}

/** Words in lower case, without marks. */
function plain(document: TaggedDocument, words: readonly number[]): string {
  return words
    .map((i) => formAt(document, i).toLowerCase())
    .filter((form) => /[\p{L}\d]/u.test(form))
    .join(' ')
}

function phrasesOf(document: TaggedDocument): Set<string> {
  const phrases = new Set<string>()
  chunk(document).list.forEach((own, index) => {
    if (own.kind !== 'noun' || own.pronoun) return
    const from = document.pos[own.from] === DET ? own.from + 1 : own.from
    for (const to of [own.to, fullPhrase(document, index).to])
      phrases.add(
        plain(
          document,
          Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i),
        ),
      )
  })
  return phrases
}

function nameWords(document: TaggedDocument): Set<string> {
  const words = new Set<string>()
  for (let i = 0; i < document.tokens.length; i++)
    if (isName(document, i)) for (const part of formAt(document, i).toLowerCase().split(/[-']/)) words.add(part)
  return words
}

function actorsTouched(document: TaggedDocument): Set<string> {
  const touched = new Set<string>()
  const names = actorNames()
  for (const { row } of matchesOf(document, names)) touched.add(cell(names, 'target', row))
  const lemmas = new Set<string>()
  for (let i = 0; i < document.tokens.length; i++) lemmas.add(lemmaAt(document, i).toLowerCase())
  const actors = actorsLexicon()
  for (let row = 0; row < actors.length; row++)
    if (listCell(actors, 'demonyms', row).some((word) => lemmas.has(word.toLowerCase())))
      touched.add(cell(actors, 'id', row))
  return touched
}
