import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Quotation, Voice } from '../types.ts'
import { oncePerDocument } from './once.ts'
import { speechOf } from './quotations.ts'
import { tokensIn } from './token-range.ts'

/** Whose words each token is, and the quotation that says so. */
export interface Voices {
  /** Per token: index into {@link VOICES}. */
  voice: Uint8Array
  /** Per token: the innermost quotation that holds it, as an index into `quotations`, or −1. */
  quotation: Int32Array
  quotations: readonly Quotation[]
}

export const VOICES: readonly Voice[] = ['narration', 'quoted', 'reported']

/** The voice of every token: quoted inside quotation marks, reported inside indirect speech, else narration. */
export const voicesOf: (document: TaggedDocument) => Voices = /* @__PURE__ */ oncePerDocument(computeVoices)

function computeVoices(document: TaggedDocument): Voices {
  const { quotations: listed, reported } = speechOf(document)
  const quotations = [...reported, ...listed.filter(({ form }) => form !== 'indirect')]
  const voice = new Uint8Array(document.tokens.length)
  const quotation = new Int32Array(document.tokens.length).fill(-1)
  quotations.forEach((one, index) => {
    const [from, to] = tokensIn(document, one)
    const cue = one.cue ? tokensIn(document, one.cue) : null
    for (let i = from; i < to; i++) {
      // « …, a-t-il dit, … »: the inserted cue is the journalist's.
      if (cue && i >= cue[0] && i < cue[1]) continue
      voice[i] = one.form === 'indirect' ? 2 : 1
      quotation[i] = index
    }
  })
  return { voice, quotation, quotations }
}

/** Voice of a token. */
export function voiceAt(voices: Voices, token: number): Voice {
  return VOICES[voices.voice[token] as number] as Voice
}
