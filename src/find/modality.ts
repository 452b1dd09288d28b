import { expectFields, expectValue, isList, isTagged } from '../check.ts'
import { modalityLexicon } from '../lexicon/bundle.ts'
import { cell, idAt } from '../lexicon/lexicon.ts'
import { leftmostLongest } from '../lexicon/overlap.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Boilerplate, Modality } from '../types.ts'
import { isInside } from './boilerplate.ts'
import { chunk, type VerbChunk } from './chunks.ts'
import { conditionalsOf } from './conditional.ts'
import { oncePerRow } from './entries.ts'
import { matchesOf } from './lexicon-matches.ts'
import { voiceAt, voicesOf } from './voice.ts'

/** Options of {@link findModality}. */
export interface FindModalityOptions {
  /** Boilerplate of the document: marks in it are listed but suppressed. */
  boilerplate?: readonly Boilerplate[]
}

/**
 * Finds marks of commitment and of sources: the journalistic conditional, hedges, boosters, evidentials, named and
 * anonymous sources, vague words, factives and implicatives (lexicon `modality`).
 *
 * @example
 * findModality(tag(segment('Le suspect aurait fui, de source policière.'))).map(({ type }) => type) // ['conditional', 'source']
 */
export function findModality(document: TaggedDocument, options: FindModalityOptions = {}): Modality[] {
  expectValue('document', document, isTagged)
  expectFields('options', options, { boilerplate: isList })
  const { boilerplate = [] } = options
  const lexicon = modalityLexicon()
  const voices = voicesOf(document)
  const chunks = chunk(document)
  const markAt = readMark(lexicon)
  const found: Modality[] = []
  const add = (from: number, to: number, type: Modality['type'], entry: string): void => {
    const start = document.tokens.start[from] as number
    found.push({
      kind: 'modality',
      start,
      end: document.tokens.end[to - 1] as number,
      type,
      entry,
      voice: voiceAt(voices, from),
      suppressedBy: isInside(boilerplate, start) ? 'boilerplate' : null,
    })
  }
  for (const { row, from, to } of leftmostLongest(matchesOf(document, lexicon)))
    add(from, to, markAt(row).type, markAt(row).id)
  for (const index of conditionalsOf(document)) {
    const verb = chunks.list[index] as VerbChunk
    add(verb.finite, verb.to, 'conditional', '')
  }
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}

/** What an entry of `modality` says. */
const readMark = /* @__PURE__ */ oncePerRow((lexicon, row) => ({
  id: idAt(lexicon, row),
  type: cell(lexicon, 'type', row) as Modality['type'],
}))
