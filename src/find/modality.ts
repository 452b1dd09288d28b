import { expectValue, isTagged } from '../check.ts'
import { modalityLexicon } from '../lexicon/bundle.ts'
import { cell, idAt } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Modality } from '../types.ts'
import { chunk, type VerbChunk } from './chunks.ts'
import { conditionalsOf } from './conditional.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { voiceAt, voicesOf } from './voice.ts'

/**
 * Finds marks of commitment and of sources: the journalistic conditional, hedges, boosters, evidentials, named and
 * anonymous sources, vague words, factives and implicatives (lexicon `modality`).
 *
 * @example
 * findModality(tag(segment('Le suspect aurait fui, de source policière.'))).map(({ type }) => type) // ['conditional', 'source']
 */
export function findModality(document: TaggedDocument): Modality[] {
  expectValue('document', document, isTagged)
  const lexicon = modalityLexicon()
  const voices = voicesOf(document)
  const chunks = chunk(document)
  const markAt = readMark(lexicon)
  const found: Modality[] = leftmostLongest(matchesOf(document, lexicon)).map(({ row, from, to }) => ({
    kind: 'modality',
    start: document.tokens.start[from] as number,
    end: document.tokens.end[to - 1] as number,
    type: markAt(row).type,
    entry: markAt(row).id,
    voice: voiceAt(voices, from),
  }))
  for (const index of conditionalsOf(document)) {
    const verb = chunks.list[index] as VerbChunk
    found.push({
      kind: 'modality',
      start: document.tokens.start[verb.finite] as number,
      end: document.tokens.end[verb.to - 1] as number,
      type: 'conditional',
      entry: '',
      voice: voiceAt(voices, verb.finite),
    })
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What an entry of `modality` says. */
const readMark = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  type: cell(lexicon, 'type', row) as Modality['type'],
}))
