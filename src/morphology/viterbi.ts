import { CONTEXT, contextOf, isTitle, REACH, type Surroundings } from './features.ts'
import {
  AFTER_SENTENCE,
  BEFORE_SENTENCE,
  CAPITAL,
  CLASS,
  COARSE,
  FACTS,
  FLAGS,
  type Forms,
  INITIAL,
  INSIDE,
  LIGHT,
  LONG,
  NEAR_WIDTH,
  NEIGHBOUR,
  OUTSIDE,
  SOLID,
  TRANSITIONS,
  WIDTH,
  WORD,
} from './forms.ts'
import { loadModel, type Model, rowOf, TAGS } from './model.ts'

/** What is not worth following, in steps of the weights. Measured: docs/method-morphology.md. */
const PRUNING: {
  /** A tag this far below the best one of its word is dropped. */
  beam: number
  /** A word whose best tag leads by this much on the single words around it gets it without a look at pairs of words. */
  clear: number
} = { beam: 60, clear: 60 }

/** Working memory. */
export interface Decoder {
  readonly model: Model
  readonly forms: Forms
  readonly context: Int32Array
  readonly around: Surroundings
  /** Per token: its first candidate. Candidates: tag, best score so far, candidate before. */
  first: Int32Array
  tag: Uint8Array
  score: Int32Array
  back: Int32Array
}

const NOWHERE: Surroundings = {
  coarse2: 0,
  class1: 0,
  coarse1: 0,
  word1: 0,
  cls: 0,
  coarse: 0,
  word: 0,
  nextClass: 0,
  nextCoarse: 0,
  nextWord: 0,
  nextCoarse2: 0,
  heavyBefore: 0,
  heavyAfter: 0,
}

const decoders: WeakMap<Forms, Decoder> = /* @__PURE__ */ new WeakMap()

/** The decoder of a store of forms, kept from one document to the next. */
export function decoderOf(forms: Forms): Decoder {
  let decoder = decoders.get(forms)
  if (!decoder) {
    decoder = createDecoder(loadModel(), forms)
    decoders.set(forms, decoder)
  }
  return decoder
}

function createDecoder(model: Model, forms: Forms): Decoder {
  return {
    model,
    forms,
    context: new Int32Array(CONTEXT),
    around: { ...NOWHERE },
    first: new Int32Array(0),
    tag: new Uint8Array(0),
    score: new Int32Array(0),
    back: new Int32Array(0),
  }
}

/** Finds the best sequence of tags for the tokens [from, to) of a sentence. `form` numbers the form of each token. */
export function decodeSentence(decoder: Decoder, form: Int32Array, from: number, to: number, pos: Uint8Array): void {
  const n = to - from
  if (decoder.first.length < n) reserve(decoder, n * 2)
  const { first, tag, score, back, context, around, model, forms } = decoder
  const { weights } = model
  const { facts, scores, near, transitions } = forms
  const { beam, clear } = PRUNING
  const title = isTitleSentence(facts, form, from, to)
  let start = true
  let end = 0
  let row2 = BEFORE_SENTENCE
  let row1 = BEFORE_SENTENCE
  let row = (form[from] as number) + OUTSIDE
  let next1 = n > 1 ? (form[from + 1] as number) + OUTSIDE : AFTER_SENTENCE
  for (let t = 0; t < n; t++) {
    const i = from + t
    const next2 = t < n - 2 ? (form[i + 2] as number) + OUTSIDE : AFTER_SENTENCE
    const at = row * FACTS
    const initial = start || title
    if (start && ((facts[at + FLAGS] as number) & SOLID) !== 0) start = false
    const tags = facts[at + (initial ? INITIAL : INSIDE)] as number
    const begin = end
    first[t] = begin
    if ((tags & (tags - 1)) === 0) {
      tag[begin] = lowestBit(tags)
      score[begin] = 0
      end = begin + 1
    } else {
      const own = row * WIDTH + (initial ? TAGS : 0)
      const before = row1 * NEAR_WIDTH + NEIGHBOUR.before
      const after = next1 * NEAR_WIDTH + NEIGHBOUR.after
      const before2 = row2 * NEAR_WIDTH + NEIGHBOUR.before2
      const after2 = next2 * NEAR_WIDTH + NEIGHBOUR.after2
      let best = -1e9
      let second = -1e9
      for (let left = tags; left !== 0; left &= left - 1) {
        const y = lowestBit(left)
        const sum =
          (scores[own + y] as number) +
          (near[before + y] as number) +
          (near[after + y] as number) +
          (near[before2 + y] as number) +
          (near[after2 + y] as number)
        tag[end] = y
        score[end++] = sum
        if (sum > best) {
          second = best
          best = sum
        } else if (sum > second) second = sum
      }
      if (best - second < clear) {
        around.cls = facts[at + CLASS] as number
        around.coarse = facts[at + COARSE] as number
        around.word = facts[at + WORD] as number
        around.class1 = facts[row1 * FACTS + CLASS] as number
        around.coarse1 = facts[row1 * FACTS + COARSE] as number
        around.word1 = facts[row1 * FACTS + WORD] as number
        around.coarse2 = facts[row2 * FACTS + COARSE] as number
        around.nextClass = facts[next1 * FACTS + CLASS] as number
        around.nextCoarse = facts[next1 * FACTS + COARSE] as number
        around.nextWord = facts[next1 * FACTS + WORD] as number
        around.nextCoarse2 = facts[next2 * FACTS + COARSE] as number
        around.heavyBefore = heavy(facts, form, i, -1, from, to)
        around.heavyAfter = heavy(facts, form, i, 1, from, to)
        const properties = contextOf(context, around)
        for (let k = 0; k < properties; k++) {
          const weight = rowOf(model, context[k] as number)
          if (weight === 0) continue
          for (let c = begin; c < end; c++)
            score[c] = (score[c] as number) + (weights[weight + (tag[c] as number)] as number)
        }
        best = -1e9
        for (let c = begin; c < end; c++) if ((score[c] as number) > best) best = score[c] as number
      }
      let kept = begin
      for (let c = begin; c < end; c++) {
        if ((score[c] as number) < best - beam) continue
        tag[kept] = tag[c] as number
        score[kept++] = score[c] as number
      }
      end = kept
    }
    row2 = row1
    row1 = row
    row = next1
    next1 = next2
    if (t === 0) continue
    const last = first[t - 1] as number
    if (end - last === 2) {
      // Certain after certain: the score of the path can be forgotten.
      score[begin] = 0
      back[begin] = last
      continue
    }
    const suits = facts[at + TRANSITIONS] as number
    for (let c = begin; c < end; c++) {
      const y = suits + (tag[c] as number)
      let top = -1e9
      let from1 = last
      for (let q = last; q < begin; q++) {
        const sum = (score[q] as number) + (transitions[y + (tag[q] as number) * TAGS] as number)
        if (sum > top) {
          top = sum
          from1 = q
        }
      }
      score[c] = top + (score[c] as number)
      back[c] = from1
    }
  }
  let best = first[n - 1] as number
  for (let c = best + 1; c < end; c++) if ((score[c] as number) > (score[best] as number)) best = c
  for (let t = n - 1; t >= 0; t--) {
    pos[from + t] = tag[best] as number
    best = back[best] as number
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits)
}

function isTitleSentence(facts: Int32Array, form: Int32Array, from: number, to: number): boolean {
  let long = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    const flags = facts[((form[i] as number) + OUTSIDE) * FACTS + FLAGS] as number
    if ((flags & LONG) === 0) continue
    long++
    if ((flags & CAPITAL) !== 0) capitals++
  }
  return isTitle(long, capitals)
}

/** The class of the next word that is no adverb, when that is not the neighbour; 0 when there is none near. */
function heavy(facts: Int32Array, form: Int32Array, i: number, way: number, from: number, to: number): number {
  for (let k = 1; k <= REACH; k++) {
    const at = i + way * k
    const row = at < from ? BEFORE_SENTENCE : at >= to ? AFTER_SENTENCE : (form[at] as number) + OUTSIDE
    if (((facts[row * FACTS + FLAGS] as number) & LIGHT) === 0)
      return k === 1 ? 0 : (facts[row * FACTS + COARSE] as number)
  }
  return 0
}

function reserve(decoder: Decoder, n: number): void {
  decoder.first = new Int32Array(n)
  decoder.tag = new Uint8Array(n * TAGS)
  decoder.score = new Int32Array(n * TAGS)
  decoder.back = new Int32Array(n * TAGS)
}
