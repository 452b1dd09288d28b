import { cell, idAt, type Lexicon, numberCell } from '../lexicon/lexicon.ts'
import type { Boilerplate } from '../types.ts'
import { oncePerRow } from './entries.ts'

/** An entry of `boilerplate`: a phrase of page debris, or a stock phrase of filler. */
export interface Phrase {
  id: string
  type: Boilerplate['type']
  position: string
  weight: number
}

/** What the entries of `boilerplate` say. */
export const readPhrase: (lexicon: Lexicon) => (row: number) => Phrase = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  type: cell(lexicon, 'type', row) as Phrase['type'],
  position: cell(lexicon, 'position', row),
  weight: numberCell(lexicon, 'weight', row),
}))
