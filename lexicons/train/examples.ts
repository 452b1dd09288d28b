import {
  BOS,
  CONTEXT,
  contextOf,
  EOS,
  isTitle,
  mix,
  REACH,
  type Shape,
  shapeOf,
} from '../../src/morphology/features.ts'
import { POS } from '../../src/morphology/tagged.ts'
import type { GoldSentence } from './conllu.ts'
import type { Example } from './crf.ts'

const shapes = new Map<string, Shape>()
function cachedShape(form: string): Shape {
  let shape = shapes.get(form)
  if (shape === undefined) {
    shape = shapeOf(form)
    shapes.set(form, shape)
  }
  return shape
}

/** The class of the next word that is no adverb, when that is not the neighbour. */
function heavy(at: (i: number) => Shape, i: number, way: 1 | -1): number {
  if (!at(i + way).light) return 0
  for (let k = 2; k <= REACH; k++) if (!at(i + way * k).light) return at(i + way * k).coarse
  return 0
}

/** The emission hashes of each token, and the salts of its transition rows. */
function hashesOf(forms: readonly string[]): { emissions: number[][]; transitions: number[][] } {
  const row = forms.map(cachedShape)
  const title = isTitle(
    row.filter(({ long }) => long).length,
    row.filter(({ long, capital }) => long && capital).length,
  )
  const at = (i: number): Shape => (i < 0 ? BOS : i >= row.length ? EOS : (row[i] as Shape))
  const context = new Int32Array(CONTEXT)
  let start = true
  const emissions = row.map((shape, i) => {
    const initial = start || title
    if (shape.solid) start = false
    const before = at(i - 1)
    const after = at(i + 1)
    const count = contextOf(context, {
      coarse2: at(i - 2).coarse,
      class1: before.cls,
      coarse1: before.coarse,
      word1: before.word,
      cls: shape.cls,
      coarse: shape.coarse,
      word: shape.word,
      nextClass: after.cls,
      nextCoarse: after.coarse,
      nextWord: after.word,
      nextCoarse2: at(i + 2).coarse,
      heavyBefore: heavy(at, i, -1),
      heavyAfter: heavy(at, i, 1),
    })
    return [
      0,
      ...shape.own,
      ...(initial ? shape.initial : shape.inside),
      ...at(i - 1).near.map((h) => mix(0x81, h)),
      ...at(i + 1).near.map((h) => mix(0x82, h)),
      ...at(i - 2).far.map((h) => mix(0x83, h)),
      ...at(i + 2).far.map((h) => mix(0x84, h)),
      ...context.subarray(0, count),
    ]
  })
  // What the word before tells is learned once for all words (0) and once for each class.
  const transitions = row.map((shape) => [0, shape.cls])
  return { emissions, transitions }
}

/** Numbers the hashes met in training; a transition hash takes one number a previous tag. */
export interface Numbering {
  emission: Map<number, number>
  transition: Map<number, number>
  size: number
}

export interface Source {
  sentences: GoldSentence[]
  weight: number
  domains: number[]
}

const salted = (hash: number, domain: number): number => (domain === 0 ? hash : mix(hash, 0x1000 + domain))

/** Turns treebanks into training examples. Properties met fewer than `least` times get no number. */
export function numberExamples(sources: Source[], least: number): { examples: Example[]; numbering: Numbering } {
  const counts = new Map<number, number>()
  const numbering: Numbering = { emission: new Map(), transition: new Map(), size: 0 }
  for (const { sentences, domains } of sources)
    for (const sentence of sentences) {
      const { emissions } = hashesOf(sentence.tokens.map(({ form }) => form))
      for (const list of emissions)
        for (const hash of list)
          for (const domain of domains) {
            const key = salted(hash, domain)
            counts.set(key, (counts.get(key) ?? 0) + 1)
          }
    }
  for (const [key, count] of counts) if (count >= least) numbering.emission.set(key, numbering.size++)
  const examples = sources.flatMap(({ sentences, weight, domains }) =>
    sentences.map((sentence): Example => {
      const { emissions, transitions } = hashesOf(sentence.tokens.map(({ form }) => form))
      for (const list of transitions)
        for (const key of list) {
          if (!numbering.transition.has(key)) {
            numbering.transition.set(key, numbering.size)
            numbering.size += POS.length
          }
        }
      return {
        emissions: emissions.map((list) => find(list, numbering.emission, domains)),
        transitions: transitions.map((list) => find(list, numbering.transition, [0])),
        allowed: Uint32Array.from(sentence.tokens, ({ form }) => cachedShape(form).allowed),
        gold: Uint8Array.from(sentence.tokens, ({ pos }) => POS.indexOf(pos)),
        weight,
      }
    }),
  )
  return { examples, numbering }
}

function find(list: readonly number[], ids: ReadonlyMap<number, number>, domains: readonly number[]): Int32Array {
  const out: number[] = []
  for (const domain of domains)
    for (const hash of list) {
      const id = ids.get(salted(hash, domain))
      if (id !== undefined) out.push(id)
    }
  return Int32Array.from(out)
}
