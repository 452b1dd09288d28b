import { randomFrom } from '../../src/compare/random.ts'
import type { Report } from '../../src/index.ts'
import { scoreFrames } from '../../src/score/frames.ts'
import { scoreCategories, scoreLoaded } from '../../src/score/loaded.ts'
import { scoreModality } from '../../src/score/modality.ts'
import { scoreSubjectivity } from '../../src/score/subjectivity.ts'
import { scoreTone } from '../../src/score/tone.ts'
import type { Annotation, ByVoice, LoadedTerm } from '../../src/types.ts'

/** What a made-up report holds. */
export interface Made {
  source?: string | null
  id?: string
  date?: string | null
  /** Words of the narration; the other voices have none (default 1,000). */
  words?: number
  /** Entries of loaded terms in the narration, each with polarity −1. */
  terms?: readonly string[]
  /** Frames, a cue of weight 1 each. */
  frames?: readonly string[]
  version?: string
}

/** A report with scores made by the library's own functions from annotations that stand nowhere. */
export function makeReport({
  source = 'A',
  id,
  date,
  words = 1000,
  terms = [],
  frames = [],
  version = '1',
}: Made): Report {
  const place = { start: 0, end: 1, voice: 'narration', suppressedBy: null } as const
  const annotations: Annotation[] = [
    ...terms.map(
      (entry): LoadedTerm => ({
        ...place,
        kind: 'loaded',
        entry,
        lexicon: 'essai',
        categories: [],
        polarity: -1,
        base: -1,
        speaker: null,
        negated: false,
        degree: 1,
        hedged: false,
      }),
    ),
    ...frames.map((frame): Annotation => ({ ...place, kind: 'frame', frame, entry: `mot de ${frame}`, weight: 1 })),
  ]
  const sizes: ByVoice<number> = { all: words, narration: words, quoted: 0, reported: 0 }
  const scores = {
    loaded: scoreLoaded(annotations, sizes),
    categories: scoreCategories(annotations, sizes),
    subjectivity: scoreSubjectivity(annotations, sizes),
    modality: scoreModality(annotations, sizes),
    tone: scoreTone(annotations),
    stance: {},
    frames: scoreFrames(annotations, sizes),
  }
  return {
    schema: 1,
    method: {
      name: 'cadrage',
      version,
      lexicons: [{ id: 'essai', version: '1', entries: 3 }],
      options: { filter: true },
    },
    article: { id: id ?? null, title: null, source, date: date ?? null, url: null },
    size: {
      characters: 6 * words,
      tokens: words,
      words: sizes,
      sentences: 1,
      paragraphs: 1,
      boilerplateWords: 0,
      padding: 0,
    },
    annotations,
    speakers: [],
    sources: {
      statements: 0,
      withSpeaker: 0,
      named: 0,
      documents: 0,
      anonymous: 0,
      namedShare: null,
      people: [],
      cited: false,
    },
    stances: [],
    frames: [],
    paragraphs: [],
    scores,
    withoutFiltering: scores,
    warnings: [],
  }
}

/** A report with so many loaded terms a thousand words. */
export function rated(rate: number, made: Made = {}): Report {
  return makeReport({ ...made, terms: Array.from({ length: rate }, (_, k) => `mot ${k}`) })
}

/** Numbers in [0, 1), one at a time. */
export function numbersOf(seed: number): () => number {
  return randomFrom(seed, 'tests')
}

/** A Poisson count (Knuth's multiplication). */
export function poisson(mean: number, random: () => number): number {
  const limit = Math.exp(-mean)
  let count = 0
  for (let product = random(); product > limit; product *= random()) count++
  return count
}

/** A standard normal number (Box & Muller 1958). */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

/** A list in random order. */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const copy = [...values]
  for (let last = copy.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    ;[copy[last], copy[other]] = [copy[other] as T, copy[last] as T]
  }
  return copy
}

/** A count with more spread than chance gives: documents have their own rates. */
export function drawCount(random: () => number, mean: number): number {
  const own = -mean * Math.log(1 - random())
  let count = -1
  let time = 0
  while (time < own) {
    time -= Math.log(1 - random())
    count++
  }
  return Math.max(count, 0)
}
