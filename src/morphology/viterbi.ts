import { BOS, CONTEXT, contextOf, EOS, isTitle } from './features.ts'
import { type Forms, outsideScores, ROLE, WIDTH } from './forms.ts'
import { type Model, plainTransitionOf, rowOf, TAGS } from './model.ts'

/** A tag this many steps of the weights below the best one is not followed further. */
const BEAM = 90
/** A word whose best tag leads by this much without its context gets it without more work. */
const CLEAR = 200

/** Working memory for one document. */
export interface Decoder {
  readonly model: Model
  readonly forms: Forms
  /** Plain transition scores, [before][at]. */
  readonly plain: Int16Array
  readonly outside: Int16Array[]
  readonly context: Uint32Array
  emit: Int32Array
  path: Int32Array
  back: Uint8Array
}

export function createDecoder(model: Model, forms: Forms): Decoder {
  const plain = new Int16Array(TAGS * TAGS)
  for (let tag = 0; tag < TAGS; tag++) {
    const row = rowOf(model, plainTransitionOf(tag))
    for (let y = 0; y < TAGS; y++) plain[tag * TAGS + y] = row === 0 ? 0 : (model.weights[row + y] as number)
  }
  const outside = [2, 3, 4, 5].map((role) => outsideScores(role === ROLE.before || role === ROLE.before2 ? BOS : EOS, role))
  return { model, forms, plain, outside, context: new Uint32Array(CONTEXT), emit: new Int32Array(64 * TAGS), path: new Int32Array(64 * TAGS), back: new Uint8Array(64 * TAGS) }
}

/** Finds the best sequence of tags for the tokens [from, to) of a sentence. `form` numbers the form of each token. */
export function decodeSentence(decoder: Decoder, form: Uint32Array, from: number, to: number, pos: Uint8Array): void {
  const n = to - from
  if (decoder.emit.length < n * TAGS) {
    decoder.emit = new Int32Array(n * 2 * TAGS)
    decoder.path = new Int32Array(n * 2 * TAGS)
    decoder.back = new Uint8Array(n * 2 * TAGS)
  }
  const { emit, path, back, plain, outside, context, model, forms } = decoder
  const { weights } = model
  const { scores, word, cls, shapes, transitions } = forms
  let long = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    const shape = shapes[form[i] as number]
    if (shape?.long === true) {
      long++
      if (shape.capital) capitals++
    }
  }
  const title = isTitle(long, capitals)
  let start = true
  for (let t = 0; t < n; t++) {
    const i = from + t
    const id = form[i] as number
    const at = t * TAGS
    const own = id * WIDTH + (start || title ? TAGS : 0)
    if (start && shapes[id]?.solid === true) start = false
    const hasBefore = t > 0
    const hasAfter = t < n - 1
    const hasBefore2 = t > 1
    const hasAfter2 = t < n - 2
    const before = hasBefore ? scores : (outside[0] as Int16Array)
    const after = hasAfter ? scores : (outside[1] as Int16Array)
    const before2 = hasBefore2 ? scores : (outside[2] as Int16Array)
    const after2 = hasAfter2 ? scores : (outside[3] as Int16Array)
    const b1 = hasBefore ? (form[i - 1] as number) * WIDTH + 2 * TAGS : 0
    const a1 = hasAfter ? (form[i + 1] as number) * WIDTH + 3 * TAGS : 0
    const b2 = hasBefore2 ? (form[i - 2] as number) * WIDTH + 4 * TAGS : 0
    const a2 = hasAfter2 ? (form[i + 2] as number) * WIDTH + 5 * TAGS : 0
    let best = -1e9
    let second = -1e9
    for (let y = 0; y < TAGS; y++) {
      const score = (scores[own + y] as number) + (before[b1 + y] as number) + (after[a1 + y] as number) + (before2[b2 + y] as number) + (after2[a2 + y] as number)
      emit[at + y] = score
      if (score > best) {
        second = best
        best = score
      } else if (score > second) second = score
    }
    if (best - second < CLEAR) {
      const previous = hasBefore ? (form[i - 1] as number) : 0
      const following = hasAfter ? (form[i + 1] as number) : 0
      contextOf(
        context,
        hasBefore2 ? (cls[form[i - 2] as number] as number) : BOS.cls,
        hasBefore ? (cls[previous] as number) : BOS.cls,
        hasBefore ? (word[previous] as number) : BOS.word,
        cls[id] as number,
        word[id] as number,
        hasAfter ? (cls[following] as number) : EOS.cls,
        hasAfter ? (word[following] as number) : EOS.word,
        hasAfter2 ? (cls[form[i + 2] as number] as number) : EOS.cls,
      )
      for (let k = 0; k < CONTEXT; k++) {
        const row = rowOf(model, context[k] as number)
        if (row === 0) continue
        for (let y = 0; y < TAGS; y++) emit[at + y] = (emit[at + y] as number) + (weights[row + y] as number)
      }
      best = -1e9
      for (let y = 0; y < TAGS; y++) if ((emit[at + y] as number) > best) best = emit[at + y] as number
    }
    const floor = best - BEAM
    if (t === 0) {
      for (let y = 0; y < TAGS; y++) path[y] = (emit[y] as number) < floor ? -1e9 : (emit[y] as number)
      continue
    }
    const last = at - TAGS
    const rows = transitions[id] as Int32Array
    for (let y = 0; y < TAGS; y++) {
      if ((emit[at + y] as number) < floor) {
        path[at + y] = -1e9
        continue
      }
      let top = -1e9
      let from1 = 0
      for (let p = 0; p < TAGS; p++) {
        const base = path[last + p] as number
        if (base === -1e9) continue
        const score = base + (plain[p * TAGS + y] as number) + (weights[(rows[p] as number) + y] as number)
        if (score > top) {
          top = score
          from1 = p
        }
      }
      path[at + y] = top + (emit[at + y] as number)
      back[at + y] = from1
    }
  }
  let best = 0
  const end = (n - 1) * TAGS
  for (let y = 1; y < TAGS; y++) if ((path[end + y] as number) > (path[end + best] as number)) best = y
  for (let t = n - 1; t >= 0; t--) {
    pos[from + t] = best
    best = back[t * TAGS + best] as number
  }
}
