import { BOS, CONTEXT, contextOf, EOS, isTitle, REACH, type Surroundings } from './features.ts'
import { CAPITAL, type Forms, LIGHT, LONG, NEAR_WIDTH, NEIGHBOUR, outsideScores, SOLID, WIDTH } from './forms.ts'
import { loadModel, type Model, plainTransitionOf, rowOf, TAGS } from './model.ts'

/** What is not worth following, in steps of the weights. Measured: docs/method-morphology.md. */
export const PRUNING: {
  /** A tag this far below the best one of its word is dropped. */
  beam: number
  /** A word whose best tag leads by this much on the single words around it gets it without a look at pairs of words. */
  clear: number
} = { beam: 60, clear: 60 }

/** Working memory. */
export interface Decoder {
  readonly model: Model
  readonly forms: Forms
  /** Plain transition scores, [before][at]. */
  readonly plain: Int16Array
  /** Scores that the outside of a sentence gives as a neighbour at -1, +1, -2, +2. */
  readonly outside: Int8Array[]
  readonly context: Int32Array
  readonly around: Surroundings
  /** Per token: its first candidate, and how many. Candidates: tag, best score so far, candidate before. */
  first: Int32Array
  count: Uint8Array
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
  const plain = new Int16Array(TAGS * TAGS)
  for (let tag = 0; tag < TAGS; tag++) {
    const row = rowOf(model, plainTransitionOf(tag))
    for (let y = 0; y < TAGS; y++) plain[tag * TAGS + y] = row === 0 ? 0 : (model.weights[row + y] as number)
  }
  const { before, after, before2, after2 } = NEIGHBOUR
  const outside = [
    outsideScores(BOS, before),
    outsideScores(EOS, after),
    outsideScores(BOS, before2),
    outsideScores(EOS, after2),
  ]
  return {
    model,
    forms,
    plain,
    outside,
    context: new Int32Array(CONTEXT),
    around: { ...NOWHERE },
    first: new Int32Array(0),
    count: new Uint8Array(0),
    tag: new Uint8Array(0),
    score: new Int32Array(0),
    back: new Int32Array(0),
  }
}

/** Finds the best sequence of tags for the tokens [from, to) of a sentence. `form` numbers the form of each token. */
export function decodeSentence(decoder: Decoder, form: Int32Array, from: number, to: number, pos: Uint8Array): void {
  const n = to - from
  if (decoder.first.length < n) reserve(decoder, n * 2)
  const { first, count, tag, score, back, plain, outside, context, around, model, forms } = decoder
  const { weights } = model
  const { scores, near, choices, counts, word, cls, coarse, flags, classRow, transitions } = forms
  const { beam, clear } = PRUNING
  const title = isTitleSentence(flags, form, from, to)
  let start = true
  let end = 0
  for (let t = 0; t < n; t++) {
    const i = from + t
    const id = form[i] as number
    const role = start || title ? 1 : 0
    if (start && ((flags[id] as number) & SOLID) !== 0) start = false
    let size = counts[id * 2 + role] as number
    const list = (id * 2 + role) * TAGS
    const begin = end
    first[t] = begin
    if (size === 1) {
      tag[begin] = choices[list] as number
      score[begin] = 0
    } else {
      const own = id * WIDTH + role * TAGS
      const hasBefore = t > 0
      const hasAfter = t < n - 1
      const hasBefore2 = t > 1
      const hasAfter2 = t < n - 2
      const before = hasBefore ? near : (outside[0] as Int8Array)
      const after = hasAfter ? near : (outside[1] as Int8Array)
      const before2 = hasBefore2 ? near : (outside[2] as Int8Array)
      const after2 = hasAfter2 ? near : (outside[3] as Int8Array)
      const b1 = hasBefore ? (form[i - 1] as number) * NEAR_WIDTH : 0
      const a1 = hasAfter ? (form[i + 1] as number) * NEAR_WIDTH + TAGS : 0
      const b2 = hasBefore2 ? (form[i - 2] as number) * NEAR_WIDTH + 2 * TAGS : 0
      const a2 = hasAfter2 ? (form[i + 2] as number) * NEAR_WIDTH + 3 * TAGS : 0
      let best = -1e9
      let second = -1e9
      for (let c = 0; c < size; c++) {
        const y = choices[list + c] as number
        const sum =
          (scores[own + y] as number) +
          (before[b1 + y] as number) +
          (after[a1 + y] as number) +
          (before2[b2 + y] as number) +
          (after2[a2 + y] as number)
        tag[begin + c] = y
        score[begin + c] = sum
        if (sum > best) {
          second = best
          best = sum
        } else if (sum > second) second = sum
      }
      if (best - second < clear) {
        around.cls = cls[id] as number
        around.coarse = coarse[id] as number
        around.word = word[id] as number
        around.class1 = hasBefore ? (cls[form[i - 1] as number] as number) : BOS.cls
        around.coarse1 = hasBefore ? (coarse[form[i - 1] as number] as number) : BOS.cls
        around.word1 = hasBefore ? (word[form[i - 1] as number] as number) : BOS.cls
        around.coarse2 = hasBefore2 ? (coarse[form[i - 2] as number] as number) : BOS.cls
        around.nextClass = hasAfter ? (cls[form[i + 1] as number] as number) : EOS.cls
        around.nextCoarse = hasAfter ? (coarse[form[i + 1] as number] as number) : EOS.cls
        around.nextWord = hasAfter ? (word[form[i + 1] as number] as number) : EOS.cls
        around.nextCoarse2 = hasAfter2 ? (coarse[form[i + 2] as number] as number) : EOS.cls
        around.heavyBefore = heavy(forms, form, i, -1, from, to)
        around.heavyAfter = heavy(forms, form, i, 1, from, to)
        const properties = contextOf(context, around)
        for (let k = 0; k < properties; k++) {
          const row = rowOf(model, context[k] as number)
          if (row === 0) continue
          for (let c = begin; c < begin + size; c++)
            score[c] = (score[c] as number) + (weights[row + (tag[c] as number)] as number)
        }
        best = -1e9
        for (let c = begin; c < begin + size; c++) if ((score[c] as number) > best) best = score[c] as number
      }
      let kept = begin
      for (let c = begin; c < begin + size; c++) {
        if ((score[c] as number) < best - beam) continue
        tag[kept] = tag[c] as number
        score[kept++] = score[c] as number
      }
      size = kept - begin
    }
    count[t] = size
    end = begin + size
    if (t === 0) continue
    const last = first[t - 1] as number
    if (size === 1 && begin - last === 1) {
      // Certain after certain: the score of the path can be forgotten.
      score[begin] = 0
      back[begin] = last
      continue
    }
    const rows = classRow[id] as number
    for (let c = begin; c < end; c++) {
      const y = tag[c] as number
      let top = -1e9
      let from1 = last
      for (let q = last; q < begin; q++) {
        const p = tag[q] as number
        const sum =
          (score[q] as number) +
          (plain[p * TAGS + y] as number) +
          (weights[(transitions[rows + p] as number) + y] as number)
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

function isTitleSentence(flags: Uint8Array, form: Int32Array, from: number, to: number): boolean {
  let long = 0
  let capitals = 0
  for (let i = from; i < to; i++) {
    const flag = flags[form[i] as number] as number
    if ((flag & LONG) === 0) continue
    long++
    if ((flag & CAPITAL) !== 0) capitals++
  }
  return isTitle(long, capitals)
}

/** The class of the next word that is no adverb, when that is not the neighbour; 0 when there is none near. */
function heavy({ flags, coarse }: Forms, form: Int32Array, i: number, way: number, from: number, to: number): number {
  for (let k = 1; k <= REACH; k++) {
    const at = i + way * k
    if (at < from) return k === 1 ? 0 : BOS.cls
    if (at >= to) return k === 1 ? 0 : EOS.cls
    const id = form[at] as number
    if (((flags[id] as number) & LIGHT) === 0) return k === 1 ? 0 : (coarse[id] as number)
  }
  return 0
}

function reserve(decoder: Decoder, n: number): void {
  decoder.first = new Int32Array(n)
  decoder.count = new Uint8Array(n)
  decoder.tag = new Uint8Array(n * TAGS)
  decoder.score = new Int32Array(n * TAGS)
  decoder.back = new Int32Array(n * TAGS)
}
