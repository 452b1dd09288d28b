import { type Expectation, expectFields, expectValue, isFlag, isName, isTarget } from '../check.ts'
import { findEvaluations } from '../find/evaluations.ts'
import { findMentions } from '../find/mentions.ts'
import { tokensIn } from '../find/token-range.ts'
import { findTone } from '../find/tone.ts'
import { voiceAt, voicesOf } from '../find/voice.ts'
import { actorNames } from '../lexicon/actor-names.ts'
import { actorsLexicon } from '../lexicon/bundle.ts'
import { cell, listCell } from '../lexicon/lexicon.ts'
import type { Boilerplate, Evaluation, Mention, Span, Target, Voice } from '../types.ts'
import { type DescriptorKind, describeActor } from './describe-actor.ts'
import {
  boilerplateOf,
  type ComparedDocument,
  checkDocuments,
  fieldOf,
  idOf,
  isVoice,
  loadedOf,
  reported,
} from './documents.ts'

/** Options of {@link descriptors}. */
export interface DescriptorsOptions {
  /** Field of the documents that names the groups (default `source`). */
  by?: string
  /** Only words in this voice: `narration` leaves quotations and reported speech out. */
  voice?: Voice
  /** Look into boilerplate too (default false). */
  withBoilerplate?: boolean
}

/** One way in which a group names or qualifies the actor. */
export interface DescriptorRow {
  group: string
  /**
   * `name`: how it is named · `metonym`: a seat or capital for it · `role`: a noun that stands for it (*le maire*) · `apposition`: a noun phrase
   * beside the name · `epithet`: an adjective or participle of its noun phrase · `predicate`: what it is said to be · `action`: a verb
   * of which it is the subject.
   */
  kind: DescriptorKind
  /** The words: as written for names and phrases, the lemma for adjectives and verbs. */
  descriptor: string
  /** Whether the predicate or action is negated. */
  negated: boolean
  count: number
  documents: number
  /** Mean value toward the actor, −3…3, of the places that hold evaluative words; `null` without any. */
  value: number | null
  /** The words at the first place, as they stand in the text. */
  example: string
  /** All places. */
  spans: (Span & { id: string; voice: Voice })[]
}

/**
 * How each group of documents names and qualifies an actor: names used, metonyms, roles, appositions, epithets, predicates, actions, with
 * counts and every place. Pronouns are not followed; an apposition is told by its commas.
 *
 * @param target id of an actor as `findMentions` gives it (`state:russie`, `person:jean-dupont`), or a target of one's own
 * @returns groups in order of first document; within a group by kind, most frequent first
 * @throws TypeError for documents that are not tagged, a missing group, a target that is neither, an unknown option
 * @example
 * descriptors(documents, 'state:russie', { voice: 'narration' })
 */
export function descriptors(
  documents: readonly ComparedDocument[],
  target: string | Target,
  options: DescriptorsOptions = {},
): DescriptorRow[] {
  checkDocuments(documents)
  expectValue('target', target, isActor)
  expectFields('options', options, { by: isName, voice: isVoice, withBoilerplate: isFlag })
  const { by = 'source', voice, withBoilerplate = false } = options
  const metonyms = typeof target === 'string' ? metonymsOf(target) : new Set<string>()
  const groups = new Map<string, Map<string, Collected>>()
  documents.forEach((item, d) => {
    const { document } = item
    const group = fieldOf(item, by, d)
    const rows = groups.get(group) ?? new Map<string, Collected>()
    groups.set(group, rows)
    const boilerplate = withBoilerplate ? [] : boilerplateOf(item)
    const mentions = mentionsOf(item, target, boilerplate)
    if (mentions.length === 0) return
    const evaluations = evaluationsOf(item, mentions)
    const evaluative = new Set(evaluations.map(({ start }) => start))
    const voices = voicesOf(document)
    for (const found of describeActor(document, mentions, metonyms, evaluative)) {
      const own = voiceAt(voices, tokensIn(document, found)[0])
      if (voice !== undefined && own !== voice) continue
      const text = document.text.slice(found.start, found.end).replace(/\s+/gu, ' ')
      const key = JSON.stringify([found.kind, found.negated, found.descriptor.toLowerCase()])
      let row = rows.get(key)
      if (!row) {
        const { kind, descriptor, negated } = found
        row = {
          row: { group, kind, descriptor, negated, count: 0, documents: 0, value: null, example: text, spans: [] },
          values: [],
        }
        rows.set(key, row)
      }
      row.row.count++
      row.row.spans.push({ id: idOf(item, d), start: found.start, end: found.end, voice: own })
      const inside = evaluations.filter(({ start, end }) => start >= found.start && end <= found.end)
      if (inside.length > 0) row.values.push(clip(inside.reduce((sum, { value }) => sum + value, 0)))
    }
  })
  return [...groups.values()].flatMap((rows) =>
    [...rows.values()].map(finish).sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || b.count - a.count),
  )
}

/** A row and the values of its places. */
interface Collected {
  row: DescriptorRow
  values: number[]
}

/** The range of an evaluation: the same words may reach the actor in two ways. */
function clip(value: number): number {
  return Math.max(-3, Math.min(3, value))
}

const KINDS: readonly DescriptorKind[] = ['name', 'metonym', 'role', 'apposition', 'epithet', 'predicate', 'action']

function finish({ row, values }: Collected): DescriptorRow {
  row.documents = new Set(row.spans.map(({ id }) => id)).size
  if (values.length > 0) row.value = values.reduce((sum, value) => sum + value, 0) / values.length
  return row
}

const isActor: Expectation = {
  test: (value) => isName.test(value) || isTarget(value),
  expected: 'the id of an actor or { id: string, names: string[] }',
}

/** Seats and capitals of an actor of the lexicon. */
function metonymsOf(target: string): Set<string> {
  const actors = actorsLexicon()
  const row = actorNames().ids.includes(target) ? actors.columns['id']?.indexOf(target) : -1
  if (row === undefined || row < 0) return new Set()
  return new Set([...listCell(actors, 'seats', row), cell(actors, 'capital', row)].filter(Boolean))
}

function mentionsOf(item: ComparedDocument, target: string | Target, boilerplate: readonly Boilerplate[]): Mention[] {
  const { document } = item
  return typeof target === 'string'
    ? findMentions(document, { boilerplate }).filter((mention) => mention.target === target)
    : findMentions(document, { targets: [target], boilerplate })
}

function evaluationsOf(item: ComparedDocument, mentions: readonly Mention[]): Evaluation[] {
  const { document } = item
  const loaded = loadedOf(item)
  const tone = reported(item, 'tone') ?? findTone(document, { loaded })
  return findEvaluations(document, { mentions, loaded, tone })
}
