import { KIND } from '../document/document.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Speaker } from '../types.ts'
import { chunk, formAt, lemmaAt, type NounChunk, posNumbers } from './chunks.ts'
import { isName } from './names.ts'
import { oncePerDocument } from './once.ts'
import { couldSpeak } from './speakers.ts'
import { fullPhrase } from './subjects.ts'
import { tokensIn } from './token-range.ts'
import { FORM, hasClass } from './word-classes.ts'

const MARK = KIND.punctuation
const { DET, NOUN } = /* @__PURE__ */ posNumbers()

/** The full names of a text, and what else leads to them. */
interface Names {
  /** Full names by each of their words, in lower case. */
  byWord: ReadonlyMap<string, ReadonlySet<string>>
  /** Full names by the role that stands beside them (*le maire Paul Lenoir*; *le maire, Paul Lenoir*; *Paul Lenoir, maire de …*): its lemma. */
  byRole: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * The name under which a speaker counts in its article: the full name for *le maire, Paul Lenoir*, for *Lenoir*, for *M. Lenoir* and for
 * *le maire* where only one person bears that name or role; else the noun phrase as written.
 */
export function canonicalName(document: TaggedDocument, speaker: Speaker): string {
  const { byWord, byRole } = namesOf(document)
  const [from] = tokensIn(document, speaker)
  const chunks = chunk(document)
  const c = chunks.at[from] as number
  const first = chunks.list[c]
  if (first?.kind !== 'noun') return speaker.name
  const run = nameIn(document, first)
  if (!run) {
    if (!couldSpeak(document, first)) return speaker.name
    const beside = nameBeside(document, c)
    return beside ? textOf(document, beside) : (only(byRole.get(lemmaAt(document, first.head))) ?? speaker.name)
  }
  if (run.to - run.from > 1) return textOf(document, run)
  // le Pentagone: a body keeps its article.
  const full = only(byWord.get(formAt(document, run.from).toLowerCase()))
  return full ?? (document.pos[from] === DET ? speaker.name : textOf(document, run))
}

function only(names: ReadonlySet<string> | undefined): string | null {
  const [name] = names ?? []
  return names?.size === 1 ? (name as string) : null
}

function textOf(document: TaggedDocument, { from, to }: Run): string {
  return document.text.slice(document.tokens.start[from], document.tokens.end[to - 1])
}

const namesOf: (document: TaggedDocument) => Names = /* @__PURE__ */ oncePerDocument((document) => {
  const byWord = new Map<string, Set<string>>()
  const byRole = new Map<string, Set<string>>()
  const { list } = chunk(document)
  list.forEach((own, c) => {
    if (own.kind !== 'noun') return
    const run = nameIn(document, own)
    const beside = run || !couldSpeak(document, own) ? null : nameBeside(document, c)
    if (beside) add(byRole, lemmaAt(document, own.head), textOf(document, beside))
    if (!run || run.to - run.from < 2) return
    const name = textOf(document, run)
    for (let i = run.from; i < run.to; i++) add(byWord, formAt(document, i).toLowerCase(), name)
    if (document.pos[own.head] === NOUN && couldSpeak(document, own)) add(byRole, lemmaAt(document, own.head), name)
    const next = list[c + 1]
    if (next?.kind === 'noun' && next.from === own.to + 1 && formAt(document, own.to) === ',')
      if (document.pos[next.head] === NOUN && couldSpeak(document, next))
        add(byRole, lemmaAt(document, next.head), name)
  })
  return { byWord, byRole }
})

/** The full name set off by commas right after a phrase: *le ministre de la Mer, Paul Lenoir, …*. */
function nameBeside(document: TaggedDocument, index: number): Run | null {
  const { list, at } = chunk(document)
  const { to } = fullPhrase(document, index)
  if (formAt(document, to) !== ',') return null
  const next = list[at[to + 1] as number]
  if (next?.kind !== 'noun' || next.preposition >= 0 || (document.tokens.kind[next.to] ?? MARK) !== MARK) return null
  const run = nameIn(document, next)
  return run && run.to === next.to && run.to - run.from > 1 ? run : null
}

function add(names: Map<string, Set<string>>, key: string, name: string): void {
  const known = names.get(key)
  if (known) known.add(name)
  else names.set(key, new Set([name]))
}

/** Tokens from … to − 1. */
interface Run {
  from: number
  to: number
}

/** The name in a noun phrase, without a title (*M.*, *Me*). */
export function nameIn(document: TaggedDocument, { from, to }: NounChunk): Run | null {
  let first = -1
  let last = -1
  for (let i = from; i < to; i++) {
    if (isName(document, i) && !formAt(document, i).endsWith('.') && !hasClass(document, i, FORM.personTitle)) {
      if (first < 0) first = i
      last = i
    } else if (first >= 0 && !hasClass(document, i, FORM.nameParticle)) break
  }
  return first < 0 ? null : { from: first, to: last + 1 }
}
