import type { Vocabulary } from '../document/vocabulary.ts'
import { mix, type Shape, shapeOf } from './features.ts'
import { functionWords } from './function-words.ts'
import { loadModel, type Model, rowOf, TAGS, transitionOf } from './model.ts'

/**
 * Everything the tagger works out once for a distinct form, in flat arrays: a form is a number, and its scores for each tag
 * lie in `scores` under six roles. Kept between documents; forgotten when it has grown over LIMIT forms.
 */
export interface Forms {
  /** The forms themselves: numbers are those of the vocabulary. */
  readonly names: readonly string[]
  /** Per form: whether the rest is worked out. */
  ready: Uint8Array
  /** Scores of the form itself, WIDTH places: inside a sentence, at its start. */
  scores: Int16Array
  /** Scores that the form gives as a neighbour, NEAR_WIDTH places: at -1, +1, -2, +2. */
  near: Int8Array
  /** The tags worth weighing, TAGS places for each form inside a sentence, then TAGS at its start. */
  choices: Uint8Array
  /** How many these are: two numbers a form. */
  counts: Uint8Array
  word: Int32Array
  cls: Int32Array
  coarse: Int32Array
  /** SOLID, LONG, CAPITAL, LIGHT. */
  flags: Uint8Array
  /** Index into `transitions`, × TAGS: for each tag of the word before, the row that tells how it suits this class of word. */
  classRow: Int32Array
  transitions: Int32Array
  readonly byClass: Map<number, number>
  /** Per form and tag: index into `lemmas` plus 1, and packed mood, number and person. */
  lemma: Int32Array
  morph: Uint16Array
  /** Subject pronouns: 1 for the lemma of je, 2 for those of tu, nous, vous. */
  subject: Uint8Array
  readonly lemmas: string[]
  readonly lemmaIndex: Map<string, number>
  /** Per lemma: its number in the document at hand, and which document that was. */
  local: Int32Array
  stamp: Int32Array
  document: number
}

export const SOLID = 1
export const LONG = 2
export const CAPITAL = 4
export const LIGHT = 8

/** Roles of a form: itself inside a sentence or at its start; and as the neighbour at -1, +1, -2, +2. */
export const ROLE = { inside: 0, initial: 1 } as const
export const NEIGHBOUR = { before: 0, after: 1, before2: 2, after2: 3 } as const
/** The score of a tag that a form cannot have. */
const NEVER = -16384
/** A tag this many steps below the best one is not made up for by any context. Measured: docs/method-morphology.md. */
const HOPELESS = 80

/** Scores of one form, and those that it gives as a neighbour. */
export const WIDTH: number = TAGS * 2
export const NEAR_WIDTH: number = TAGS * 4

let forms: Forms | null = null

/** The store of forms of a vocabulary. */
export function loadForms(vocabulary: Vocabulary): Forms {
  if (forms === null || forms.names !== vocabulary.forms) {
    const room = 1024
    forms = {
      names: vocabulary.forms,
      ready: new Uint8Array(room),
      scores: new Int16Array(room * WIDTH),
      near: new Int8Array(room * NEAR_WIDTH),
      choices: new Uint8Array(room * TAGS * 2),
      counts: new Uint8Array(room * 2),
      word: new Int32Array(room),
      cls: new Int32Array(room),
      coarse: new Int32Array(room),
      flags: new Uint8Array(room),
      classRow: new Int32Array(room),
      transitions: new Int32Array(256 * TAGS),
      byClass: new Map(),
      lemma: new Int32Array(room * TAGS),
      morph: new Uint16Array(room * TAGS),
      subject: new Uint8Array(room),
      lemmas: [],
      lemmaIndex: new Map(),
      local: new Int32Array(room),
      stamp: new Int32Array(room),
      document: 0,
    }
  }
  return forms
}

/** Forgets all forms: their scores belong to one model. */
export function forgetForms(): void {
  forms = null
}

/** Works out what the tagger needs of a form, unless it is known. */
export function learnForm(store: Forms, form: number): void {
  if (form < store.ready.length && store.ready[form] === 1) return
  while (form >= store.ready.length) grow(store)
  addForm(store, form)
  store.ready[form] = 1
}

/** The number of a lemma. */
export function lemmaNumber(store: Forms, lemma: string): number {
  let number = store.lemmaIndex.get(lemma)
  if (number === undefined) {
    number = store.lemmas.push(lemma) - 1
    store.lemmaIndex.set(lemma, number)
  }
  return number
}

function addForm(store: Forms, id: number): void {
  const model = loadModel()
  const form = store.names[id] as string
  const shape = shapeOf(form)
  store.word[id] = shape.word
  store.cls[id] = shape.cls
  store.coarse[id] = shape.coarse
  store.flags[id] =
    (shape.solid ? SOLID : 0) | (shape.long ? LONG : 0) | (shape.capital ? CAPITAL : 0) | (shape.light ? LIGHT : 0)
  store.subject[id] = subjectOf(form)
  store.classRow[id] = transitionsOf(store, model, shape.cls)
  const { scores, near } = store
  const base = id * WIDTH
  addAll(model, shape.own, 0, scores, base)
  scores.copyWithin(base + TAGS, base, base + TAGS)
  addAll(model, shape.inside, 0, scores, base)
  addAll(model, shape.initial, 0, scores, base + TAGS * ROLE.initial)
  choose(store, shape.allowed, id, 0)
  choose(store, shape.allowed, id, 1)
  const around = id * NEAR_WIDTH
  addAll(model, shape.near, 0x81, near, around + TAGS * NEIGHBOUR.before)
  addAll(model, shape.near, 0x82, near, around + TAGS * NEIGHBOUR.after)
  addAll(model, shape.far, 0x83, near, around + TAGS * NEIGHBOUR.before2)
  addAll(model, shape.far, 0x84, near, around + TAGS * NEIGHBOUR.after2)
}

/** The conventions of the closed table tell the pronouns apart: je, j', -je have the lemma moi. */
function subjectOf(form: string): number {
  const lemma = functionWords().get(form.toLowerCase())?.get('PRON')
  return lemma === undefined
    ? 0
    : lemma === functionWords().get('je')?.get('PRON')
      ? 1
      : SECOND.some((word) => functionWords().get(word)?.get('PRON') === lemma)
        ? 2
        : 0
}
const SECOND: readonly string[] = ['tu', 'nous', 'vous']

/** Lists the tags of a form that its context may still choose between. */
function choose({ scores, choices, counts }: Forms, allowed: number, id: number, role: number): void {
  const base = id * WIDTH + role * TAGS
  let best = NEVER
  for (let y = 0; y < TAGS; y++) {
    if ((allowed & (1 << y)) === 0) scores[base + y] = NEVER
    else if ((scores[base + y] as number) > best) best = scores[base + y] as number
  }
  let count = 0
  const at = (id * 2 + role) * TAGS
  for (let y = 0; y < TAGS; y++) if ((scores[base + y] as number) > best - HOPELESS) choices[at + count++] = y
  counts[id * 2 + role] = count
}

/** Scores that what lies outside the sentence gives as a neighbour. */
export function outsideScores(shape: Shape, neighbour: number): Int8Array {
  const scores = new Int8Array(TAGS)
  const isNext = neighbour === NEIGHBOUR.before || neighbour === NEIGHBOUR.after
  addAll(loadModel(), isNext ? shape.near : shape.far, 0x81 + neighbour, scores, 0)
  return scores
}

function addAll(
  model: Model,
  properties: readonly number[],
  salt: number,
  scores: Int16Array | Int8Array,
  at: number,
): void {
  const { weights } = model
  for (const property of properties) {
    const row = rowOf(model, salt === 0 ? property : mix(salt, property))
    if (row === 0) continue
    for (let y = 0; y < TAGS; y++) scores[at + y] = (scores[at + y] as number) + (weights[row + y] as number)
  }
}

function transitionsOf(store: Forms, model: Model, cls: number): number {
  const known = store.byClass.get(cls)
  if (known !== undefined) return known
  const at = store.byClass.size * TAGS
  store.byClass.set(cls, at)
  if (at + TAGS > store.transitions.length) {
    const longer = new Int32Array(store.transitions.length * 2)
    longer.set(store.transitions)
    store.transitions = longer
  }
  for (let tag = 0; tag < TAGS; tag++) store.transitions[at + tag] = rowOf(model, transitionOf(tag, cls))
  return at
}

function grow(store: Forms): void {
  for (const key of ['word', 'cls', 'coarse', 'classRow', 'lemma'] as const) store[key] = twice(store[key])
  for (const key of ['ready', 'choices', 'counts', 'flags', 'subject'] as const) store[key] = twice(store[key])
  store.scores = twice(store.scores)
  store.near = twice(store.near)
  store.morph = twice(store.morph)
}

function twice<T extends Int32Array | Int16Array | Int8Array | Uint8Array | Uint16Array>(column: T): T {
  const copy = new (column.constructor as new (length: number) => T)(column.length * 2)
  copy.set(column)
  return copy
}
