import type { Evaluation, FrameCue, LoadedTerm, Mention, Modality, ToneTerm } from '../../src/types.ts'

const span = { start: 0, end: 4 }

export const loaded = (more: Partial<LoadedTerm> = {}): LoadedTerm => ({
  ...span,
  kind: 'loaded',
  entry: 'x/NOUN',
  lexicon: 'loaded',
  categories: ['ridicule'],
  polarity: -2,
  base: -2,
  voice: 'narration',
  speaker: null,
  negated: false,
  degree: 1,
  hedged: false,
  suppressedBy: null,
  ...more,
})

export const tone = (valence: number, more: Partial<ToneTerm> = {}): ToneTerm => ({
  ...span,
  kind: 'tone',
  entry: 'x/NOUN',
  lexicon: 'tone',
  valence,
  base: valence,
  voice: 'narration',
  negated: false,
  degree: 1,
  suppressedBy: null,
  ...more,
})

export const cue = (frame: string, weight: number, more: Partial<FrameCue> = {}): FrameCue => ({
  ...span,
  kind: 'frame',
  frame,
  entry: 'x/NOUN',
  weight,
  voice: 'narration',
  suppressedBy: null,
  ...more,
})

export const mention = (target: string): Mention => ({ ...span, kind: 'mention', target, voice: 'narration' })

export const evaluation = (target: string, value: number, more: Partial<Evaluation> = {}): Evaluation => ({
  ...span,
  kind: 'evaluation',
  target,
  holder: null,
  entry: 'x/NOUN',
  lexicon: 'tone',
  path: 'predicate',
  value,
  voice: 'narration',
  suppressedBy: null,
  ...more,
})

export const mark = (type: Modality['type'], more: Partial<Modality> = {}): Modality => ({
  ...span,
  kind: 'modality',
  type,
  entry: 'x/ADV',
  voice: 'narration',
  suppressedBy: null,
  ...more,
})

export const other: Modality = mark('hedge')
