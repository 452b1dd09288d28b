import { twice } from '../document/columns.ts'
import type { Vocabulary } from '../document/vocabulary.ts'
import { BOS, EOS, mix, type Shape, shapeOf } from './features.ts'
import { functionWords } from './function-words.ts'
import { loadModel, type Model, plainTransitionOf, rowOf, TAGS, transitionOf } from './model.ts'

/**
 * Everything the tagger works out once for a distinct form, in flat arrays. A form has the row of its number plus OUTSIDE:
 * the first rows are what lies before and behind a sentence. Kept between documents, as the vocabulary is.
 */
export interface Forms {
  /** The forms themselves: numbers are those of the vocabulary. */
  readonly names: readonly string[]
  /** FACTS numbers a row, side by side as they are read together: see WORD and what follows it. */
  facts: Int32Array
  /** Scores of the form itself, WIDTH places a row: inside a sentence, at its start. */
  scores: Int16Array
  /** Scores that the form gives as a neighbour, NEAR_WIDTH places a row: at -1, +1, -2, +2. */
  near: Int8Array
  /** Per class of words TAGS × TAGS scores: how its tags suit those of the word before. */
  transitions: Int16Array
  /** Per class: where its transitions begin. */
  readonly byClass: Map<number, number>
  /** Per row and tag: lemma and morphology (see `tag`), 0 where they are not worked out yet. */
  analyses: Int32Array
  readonly lemmas: string[]
  readonly lemmaIndex: Map<string, number>
  /** Two numbers a lemma: the last document that held it, and the lemma's number there. */
  local: Int32Array
  document: number
}

/** Hashes of the form and its classes. */
export const WORD = 0
export const CLASS = 1
export const COARSE = 2
/** Where the transitions of its class begin. */
export const TRANSITIONS = 3
/** READY, SOLID, LONG, CAPITAL, LIGHT. */
export const FLAGS = 4
/** The tags worth weighing, as bits, inside a sentence and at its start. */
export const INSIDE = 5
export const INITIAL = 6
/** Subject pronouns: 1 for the lemma of je, 2 for those of tu, nous, vous. */
export const SUBJECT = 7
export const FACTS = 8

export const SOLID = 1
export const LONG = 2
export const CAPITAL = 4
export const LIGHT = 8
const READY = 16

/** Rows of what lies before and behind a sentence; forms come after them. */
export const BEFORE_SENTENCE = 0
export const AFTER_SENTENCE = 1
export const OUTSIDE = 2

/** Where the scores lie that a form gives as a neighbour: at -1, +1, -2, +2. */
export const NEIGHBOUR: { readonly [place in 'before' | 'after' | 'before2' | 'after2']: number } = {
  before: 0,
  after: TAGS,
  before2: TAGS * 2,
  after2: TAGS * 3,
}
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
      facts: new Int32Array(room * FACTS),
      scores: new Int16Array(room * WIDTH),
      near: new Int8Array(room * NEAR_WIDTH),
      transitions: new Int16Array(64 * TAGS * TAGS),
      byClass: new Map(),
      analyses: new Int32Array(room * TAGS),
      lemmas: [],
      lemmaIndex: new Map(),
      local: new Int32Array(room * 2),
      document: 0,
    }
    addRow(forms, BEFORE_SENTENCE, BOS)
    addRow(forms, AFTER_SENTENCE, EOS)
  }
  return forms
}

/** Forgets all forms: their scores belong to one model. */
export function forgetForms(): void {
  forms = null
}

/** Works out what the tagger needs of a form, unless it is known. */
export function learnForm(store: Forms, form: number): void {
  const row = form + OUTSIDE
  const flags = row * FACTS + FLAGS
  if (flags < store.facts.length && store.facts[flags] !== 0) return
  while (flags >= store.facts.length) grow(store)
  const name = store.names[form] as string
  addRow(store, row, shapeOf(name))
  store.facts[row * FACTS + SUBJECT] = subjectOf(name)
}

/** The number of a lemma. */
export function lemmaNumber(store: Forms, lemma: string): number {
  let number = store.lemmaIndex.get(lemma)
  if (number === undefined) {
    number = store.lemmas.push(lemma) - 1
    store.lemmaIndex.set(lemma, number)
    if (number * 2 >= store.local.length) store.local = twice(store.local)
  }
  return number
}

function addRow(store: Forms, row: number, shape: Shape): void {
  const model = loadModel()
  const { scores, near, facts } = store
  const base = row * WIDTH
  addAll(model, shape.own, 0, scores, base)
  scores.copyWithin(base + TAGS, base, base + TAGS)
  addAll(model, shape.inside, 0, scores, base)
  addAll(model, shape.initial, 0, scores, base + TAGS)
  const around = row * NEAR_WIDTH
  addAll(model, shape.near, 0x81, near, around + NEIGHBOUR.before)
  addAll(model, shape.near, 0x82, near, around + NEIGHBOUR.after)
  addAll(model, shape.far, 0x83, near, around + NEIGHBOUR.before2)
  addAll(model, shape.far, 0x84, near, around + NEIGHBOUR.after2)
  const at = row * FACTS
  facts[at + WORD] = shape.word
  facts[at + CLASS] = shape.cls
  facts[at + COARSE] = shape.coarse
  facts[at + TRANSITIONS] = transitionsOf(store, model, shape.cls)
  facts[at + FLAGS] =
    READY |
    (shape.solid ? SOLID : 0) |
    (shape.long ? LONG : 0) |
    (shape.capital ? CAPITAL : 0) |
    (shape.light ? LIGHT : 0)
  facts[at + INSIDE] = choose(scores, shape.allowed, base)
  facts[at + INITIAL] = choose(scores, shape.allowed, base + TAGS)
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

/** The tags of a form that its context may still choose between, as bits. */
function choose(scores: Int16Array, allowed: number, base: number): number {
  let best = -Infinity
  for (let y = 0; y < TAGS; y++)
    if ((allowed >> y) & 1 && (scores[base + y] as number) > best) best = scores[base + y] as number
  let chosen = 0
  for (let y = 0; y < TAGS; y++)
    if ((allowed >> y) & 1 && (scores[base + y] as number) > best - HOPELESS) chosen |= 1 << y
  return chosen
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
  const at = store.byClass.size * TAGS * TAGS
  store.byClass.set(cls, at)
  if (at + TAGS * TAGS > store.transitions.length) store.transitions = twice(store.transitions)
  for (let before = 0; before < TAGS; before++)
    addAll(model, [plainTransitionOf(before), transitionOf(before, cls)], 0, store.transitions, at + before * TAGS)
  return at
}

function grow(store: Forms): void {
  store.facts = twice(store.facts)
  store.scores = twice(store.scores)
  store.near = twice(store.near)
  store.analyses = twice(store.analyses)
}
