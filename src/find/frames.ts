import { expectFields, expectValue, isList, isTagged } from '../check.ts'
import { framesLexicon } from '../lexicon/bundle.ts'
import { cell, idAt, type Lexicon, numberCell } from '../lexicon/lexicon.ts'
import type { Match } from '../lexicon/match.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, FrameCue } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { voiceAt, voicesOf } from './voice.ts'

/** Options of {@link findFrameCues}. */
export interface FindFrameCuesOptions {
  /** Lists with the columns of `frames`. */
  lexicons?: readonly Lexicon[]
  boilerplate?: readonly Boilerplate[]
}

/**
 * Finds cues of frames: expressions that point to the aspect under which a story is told (lexicon `frames`; definitions in
 * lexicons/categories.tsv). Overlapping cues of one frame are reduced to the longest; different frames may share words.
 *
 * @example
 * findFrameCues(tag(segment('Le chômage recule.'))).map(({ frame }) => frame) // ['economic']
 */
export function findFrameCues(document: TaggedDocument, options: FindFrameCuesOptions = {}): FrameCue[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { lexicons: isList, boilerplate: isList })
  const { lexicons = [framesLexicon()], boilerplate = [] } = options
  const voices = voicesOf(document)
  const cues: FrameCue[] = []
  for (const lexicon of lexicons) {
    const cueAt = readCue(lexicon)
    const byFrame = new Map<string, Match[]>()
    for (const match of matchesOf(document, lexicon)) {
      const { frame } = cueAt(match.row)
      const same = byFrame.get(frame)
      if (same) same.push(match)
      else byFrame.set(frame, [match])
    }
    for (const [frame, matches] of byFrame) {
      for (const { row, from, to } of leftmostLongest(matches)) {
        const { id, weight } = cueAt(row)
        const start = document.tokens.start[from] as number
        cues.push({
          kind: 'frame',
          start,
          end: document.tokens.end[to - 1] as number,
          frame,
          entry: id,
          weight,
          voice: voiceAt(voices, from),
          suppressedBy: isInside(boilerplate, start) ? 'boilerplate' : null,
        })
      }
    }
  }
  return cues.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What an entry of `frames` says. */
const readCue = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  frame: cell(lexicon, 'frame', row),
  weight: numberCell(lexicon, 'weight', row),
}))
