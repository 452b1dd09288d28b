import { actorsData } from './data/actors.ts'
import { boilerplateData } from './data/boilerplate.ts'
import { degreeData } from './data/degree.ts'
import { effectsData } from './data/effects.ts'
import { framesData } from './data/frames.ts'
import { loadedData } from './data/loaded.ts'
import { modalityData } from './data/modality.ts'
import { reportingData } from './data/reporting.ts'
import { toneData } from './data/tone.ts'
import type { Lexicon } from './lexicon.ts'
import { type PackedLexicon, unpackLexicon } from './packed.ts'

const unpacked: Map<string, Lexicon> = /* @__PURE__ */ new Map()

function unpack(name: string, data: string): Lexicon {
  let lexicon = unpacked.get(name)
  if (!lexicon) {
    lexicon = unpackLexicon(JSON.parse(data) as PackedLexicon)
    unpacked.set(name, lexicon)
  }
  return lexicon
}

/** Loaded vocabulary. */
export const loadedLexicon = (): Lexicon => unpack('loaded', loadedData)
/** General evaluative vocabulary. */
export const toneLexicon = (): Lexicon => unpack('tone', toneData)
/** What verbs and nouns of action say about their agent and patient. */
export const effectsLexicon = (): Lexicon => unpack('effects', effectsData)
/** Reporting verbs and other cues of reported speech. */
export const reportingLexicon = (): Lexicon => unpack('reporting', reportingData)
/** Hedges, boosters, sources, vagueness. */
export const modalityLexicon = (): Lexicon => unpack('modality', modalityData)
/** Degree words, negators and look-alikes. */
export const degreeLexicon = (): Lexicon => unpack('degree', degreeData)
/** Cues of frames. */
export const framesLexicon = (): Lexicon => unpack('frames', framesData)
/** Phrases of page debris and filler. */
export const boilerplateLexicon = (): Lexicon => unpack('boilerplate', boilerplateData)

/** Actors: states, institutions, organisations, groups, roles. */
export const actorsLexicon = (): Lexicon => unpack('actors', actorsData)

/** The lists that are matched together. */
export function bundle(): readonly Lexicon[] {
  return [
    loadedLexicon(),
    toneLexicon(),
    effectsLexicon(),
    reportingLexicon(),
    modalityLexicon(),
    degreeLexicon(),
    framesLexicon(),
    boilerplateLexicon(),
  ]
}
