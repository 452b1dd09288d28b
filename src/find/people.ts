import { grammar } from '../lexicon/closed.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import type { Span } from '../types.ts'
import { chunk, formAt, lemmaAt, type NounChunk } from './chunks.ts'
import { nameIn } from './speaker-names.ts'
import { FORM, hasClass } from './word-classes.ts'

/** Places where the text names a person with a title or a role: *Mme Faure*, *le biologiste Paul Roy*, *Paul Roy, maire de …*. */
export function findPeople(document: TaggedDocument): Span[] {
  const { list } = chunk(document)
  const people: Span[] = []
  list.forEach((own, c) => {
    if (own.kind !== 'noun') return
    const name = nameIn(document, own)
    if (!name) return
    const next = list[c + 1]
    const apposition = next?.kind === 'noun' && next.from === own.to + 1 && formAt(document, own.to) === ','
    if (isTitled(document, own, name.from) || isPerson(document, own) || (apposition && isPerson(document, next)))
      people.push({
        start: document.tokens.start[name.from] as number,
        end: document.tokens.end[name.to - 1] as number,
      })
  })
  return people
}

function isTitled(document: TaggedDocument, { from }: NounChunk, name: number): boolean {
  return name > from && hasClass(document, name - 1, FORM.personTitle)
}

function isPerson(document: TaggedDocument, { head }: NounChunk): boolean {
  return grammar('speaker-noun').get(lemmaAt(document, head)) === 'person'
}
