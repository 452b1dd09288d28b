import { mix, type Shape, shapeOf } from './features.ts'
import { loadModel, type Model, rowOf, TAGS, transitionOf } from './model.ts'

/**
 * Everything the tagger works out once for a distinct form, in flat arrays: a form is a number, and its scores for each tag
 * lie in `scores` under six roles. Kept between documents; forgotten when it has grown over LIMIT forms.
 */
export interface Forms {
  readonly index: Map<string, number>
  shapes: Shape[]
  scores: Int16Array
  transitions: Int32Array[]
  readonly byClass: Map<number, Int32Array>
  word: Uint32Array
  cls: Uint32Array
}

/** Roles of a form: itself inside a sentence or at its start, and as the neighbour at -1, +1, -2, +2. */
export const ROLE = { inside: 0, initial: 1, before: 2, after: 3, before2: 4, after2: 5 } as const
const ROLES = 6
const LIMIT = 1 << 16
/** The score of a tag that a form cannot have. */
const NEVER = -16384

/** Scores of one form. */
export const WIDTH: number = TAGS * ROLES

let forms: Forms | null = null

/** The store of forms; emptied first if it has outgrown its limit. */
export function loadForms(): Forms {
  if (forms === null || forms.shapes.length > LIMIT) {
    forms = { index: new Map(), shapes: [], scores: new Int16Array(1024 * WIDTH), transitions: [], byClass: new Map(), word: new Uint32Array(1024), cls: new Uint32Array(1024) }
  }
  return forms
}

/** Forgets all forms: their scores belong to one model. */
export function forgetForms(): void {
  forms = null
}

/** The number of a form. */
export function formOf(store: Forms, form: string): number {
  const known = store.index.get(form)
  return known === undefined ? addForm(store, form) : known
}

function addForm(store: Forms, form: string): number {
  const model = loadModel()
  const shape = shapeOf(form)
  const id = store.shapes.length
  store.index.set(form, id)
  store.shapes.push(shape)
  if (id >= store.word.length) grow(store)
  store.word[id] = shape.word
  store.cls[id] = shape.cls
  store.transitions.push(transitionsOf(store, model, shape.cls))
  const { scores } = store
  const base = id * WIDTH
  addAll(model, shape.own, 0, scores, base)
  scores.copyWithin(base + TAGS, base, base + TAGS)
  addAll(model, shape.inside, 0, scores, base)
  addAll(model, shape.initial, 0, scores, base + TAGS * ROLE.initial)
  for (let y = 0; y < TAGS; y++) {
    if ((shape.allowed & (1 << y)) !== 0) continue
    scores[base + y] = NEVER
    scores[base + TAGS + y] = NEVER
  }
  addAll(model, shape.near, 0x81, scores, base + TAGS * ROLE.before)
  addAll(model, shape.near, 0x82, scores, base + TAGS * ROLE.after)
  addAll(model, shape.far, 0x83, scores, base + TAGS * ROLE.before2)
  addAll(model, shape.far, 0x84, scores, base + TAGS * ROLE.after2)
  return id
}

/** Scores of what lies outside the sentence, under one role. */
export function outsideScores(shape: Shape, role: number): Int16Array {
  const scores = new Int16Array(TAGS)
  const near = role === ROLE.before || role === ROLE.after
  addAll(loadModel(), near ? shape.near : shape.far, 0x7f + role, scores, 0)
  return scores
}

function addAll(model: Model, properties: readonly number[], salt: number, scores: Int16Array, at: number): void {
  const { weights } = model
  for (const property of properties) {
    const row = rowOf(model, salt === 0 ? property : mix(salt, property))
    if (row === 0) continue
    for (let y = 0; y < TAGS; y++) scores[at + y] = (scores[at + y] as number) + (weights[row + y] as number)
  }
}

/** For each tag of the word before, the row that tells how it suits this class of word. */
function transitionsOf({ byClass }: Forms, model: Model, cls: number): Int32Array {
  let rows = byClass.get(cls)
  if (rows === undefined) {
    rows = new Int32Array(TAGS)
    for (let tag = 0; tag < TAGS; tag++) rows[tag] = rowOf(model, transitionOf(tag, cls))
    byClass.set(cls, rows)
  }
  return rows
}

function grow(store: Forms): void {
  const scores = new Int16Array(store.scores.length * 2)
  scores.set(store.scores)
  store.scores = scores
  for (const key of ['word', 'cls'] as const) {
    const longer = new Uint32Array(store[key].length * 2)
    longer.set(store[key])
    store[key] = longer
  }
}
