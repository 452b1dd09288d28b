import { expectFields, expectValue, isList, isTagged, isTargets } from '../check.ts'
import { actorNames } from '../lexicon/actor-names.ts'
import { grammar } from '../lexicon/closed.ts'
import { cell } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import { POS, type TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Mention, Target } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { type Chunk, chunk, formAt, lemmaAt } from './chunks.ts'
import { matchesOf } from './lexicon-matches.ts'
import { isName } from './names.ts'
import { sentenceOf, subjectOf } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { voiceAt, voicesOf } from './voice.ts'
import { FORM, hasClass } from './word-classes.ts'

/** Options of {@link findMentions}. */
export interface FindMentionsOptions {
  /** The actors asked for; by default those of the lexicon and the people whom the text names. */
  targets?: readonly Target[]
  /** Boilerplate of the document: names in it are no mentions. */
  boilerplate?: readonly Boilerplate[]
}

/** A user's name for a target as a sequence of forms. */
interface Name {
  target: string
  forms: string[]
}

interface Found {
  target: string
  from: number
  to: number
  /** False for a capital that is only a place here. */
  acts: boolean
}

/**
 * Finds where actors are named: by the user's targets (names or exact spans), or by default the actors of the lexicon
 * `actors` (states, capitals where they stand for their government, seats, organisations, groups) and the people named in the text.
 *
 * @example
 * findMentions(tag(segment('Moscou dénonce l’Otan.'))).map(({ target }) => target) // ['state:russie', 'org:otan']
 */
export function findMentions(document: TaggedDocument, options: FindMentionsOptions = {}): Mention[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { targets: isTargets, boilerplate: isList })
  const { targets, boilerplate = [] } = options
  const found = targets ? findTargets(document, targets) : findActors(document)
  const voices = voicesOf(document)
  return leftmostLongest(found)
    .filter(({ acts, from }) => acts && !isInside(boilerplate, document.tokens.start[from] as number))
    .map(({ target, from, to }) => ({
      kind: 'mention',
      start: document.tokens.start[from] as number,
      end: document.tokens.end[to - 1] as number,
      target,
      voice: voiceAt(voices, from),
    }))
}

function findTargets(document: TaggedDocument, targets: readonly Target[]): Found[] {
  const found: Found[] = []
  const names: Name[] = []
  for (const { id, names: forms, spans } of targets) {
    if (spans) {
      for (const span of spans) {
        const [from, to] = tokensIn(document, span)
        // A span inside a token (or on none) is the token that holds it.
        if (from < to) found.push({ target: id, from, to, acts: true })
        else if (from > 0 && (document.tokens.end[from - 1] as number) > span.start)
          found.push({ target: id, from: from - 1, to: from, acts: true })
      }
    } else for (const form of forms) names.push({ target: id, forms: wordsOf(form) })
  }
  return [...found, ...findNames(document, names)]
}

function wordsOf(name: string): string[] {
  return name
    .normalize('NFC')
    .replace(/[’ʼ]/g, "'")
    .split(/\s+|(?<=')/u)
    .filter(Boolean)
}

function findActors(document: TaggedDocument): Found[] {
  const names = actorNames()
  const found: Found[] = []
  for (const { row, from, to } of matchesOf(document, names)) {
    const acts = cell(names, 'place', row) === '' || actsHere(document, from, to)
    found.push({ target: cell(names, 'target', row), from, to, acts })
  }
  for (const person of findPeople(document, found)) found.push(person)
  return found
}

/** All places where the user's names stand, case and all. */
function findNames(document: TaggedDocument, names: readonly Name[]): Found[] {
  const found: Found[] = []
  for (let i = 0; i < document.tokens.length; i++) {
    for (const { target, forms } of names) {
      if (forms.every((form, k) => formAt(document, i + k) === form))
        found.push({ target, from: i, to: i + forms.length, acts: true })
    }
  }
  return found
}

/** Whether a capital stands for its government: subject of an act, or party of a relation; not a place (*à Moscou*). */
function actsHere(document: TaggedDocument, from: number, to: number): boolean {
  const chunks = chunk(document)
  const index = chunks.at[from] as number
  const own = chunks.list[index]
  if (own?.kind !== 'noun') return false
  if (own.preposition >= 0) {
    if (grammar('relation-preposition').has(lemmaAt(document, own.preposition))) return true
    // l'accord de Moscou is a place, la position de Moscou is not.
    const governor = chunks.list[index - 1]
    return (
      governor?.kind === 'noun' &&
      governor.to === own.begin &&
      grammar('relation-noun').has(lemmaAt(document, governor.head))
    )
  }
  for (let c = index + 1; c < chunks.list.length && c <= index + 3; c++) {
    const verb = chunks.list[c] as Chunk
    if (verb.kind !== 'verb' || verb.finite < 0) continue
    const subject = subjectOf(document, c)
    return subject !== null && subject.from <= from && to <= subject.to
  }
  const before = chunks.list[index - 1]
  return before?.kind === 'verb' && before.to === own.from
}

/**
 * People named in the text: two or more capitalised names in a row that no actor holds, introduced by a role or a title, or the subject of a verb;
 * then also their first or last name alone, where it is nobody else's.
 */
function findPeople(document: TaggedDocument, listed: readonly Found[]): Found[] {
  const taken = new Set<number>()
  for (const { from, to } of listed) for (let i = from; i < to; i++) taken.add(i)
  const runs = nameRuns(document, taken)
  const full = new Set<string>()
  for (const run of runs) if (run.to - run.from >= 2 && isPerson(document, run)) full.add(personKey(document, run))
  if (full.size === 0) return []
  const short = new Map<string, string | null>()
  for (const key of full) {
    const parts = key.split(' ')
    const first = parts[0] as string
    const last = parts.at(-1) as string
    short.set(first, short.has(first) ? null : key)
    if (last !== first) short.set(last, short.has(last) ? null : key)
  }
  const found: Found[] = []
  for (const run of runs) {
    const key = personKey(document, run)
    const person = full.has(key) ? key : run.to - run.from === 1 ? short.get(key) : null
    if (person) found.push({ target: `person:${person.replaceAll(' ', '-')}`, from: run.from, to: run.to, acts: true })
  }
  return found
}

function nameRuns(document: TaggedDocument, taken: ReadonlySet<number>): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = []
  for (let i = 0; i < document.tokens.length; i++) {
    if (!isName(document, i) || taken.has(i)) continue
    const from = i
    const stop = document.sentences.to[sentenceOf(document, i)] as number
    while (i + 1 < stop && (isName(document, i + 1) || isParticle(document, i + 1)) && !taken.has(i + 1)) i++
    runs.push({ from, to: i + 1 })
  }
  return runs
}

/** Charles de Gaulle, Ursula von der Leyen: a particle between names. */
function isParticle(document: TaggedDocument, token: number): boolean {
  let next = token
  while (hasClass(document, next, FORM.nameParticle)) if (isName(document, ++next)) return true
  return false
}

/** Kim Jong-un and Kim Jong Un are one: lower case, hyphens as spaces. */
function personKey(document: TaggedDocument, { from, to }: { from: number; to: number }): string {
  let key = formAt(document, from)
  for (let i = from + 1; i < to; i++) key += ` ${formAt(document, i)}`
  return key.toLowerCase().replace(/[-']/g, ' ')
}

function isPerson(document: TaggedDocument, run: { from: number; to: number }): boolean {
  const before = run.from - 1
  if (
    before >= 0 &&
    (grammar('speaker-noun').has(lemmaAt(document, before)) || grammar('person-title').has(formAt(document, before)))
  )
    return true
  const chunks = chunk(document)
  const own = chunks.list[chunks.at[run.from] as number]
  if (own?.kind === 'noun' && grammar('speaker-noun').has(lemmaAt(document, own.head))) return true
  // An institution has an article (la Ligue arabe); a person has none.
  if (own?.kind === 'noun' && own.from < run.from && POS[document.pos[own.from] as number] === 'DET') return false
  return (
    own?.kind === 'noun' &&
    !(own.preposition >= 0 && grammar('place-preposition').has(lemmaAt(document, own.preposition)))
  )
}
