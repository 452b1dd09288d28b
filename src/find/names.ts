import type { TaggedDocument } from '../morphology/tagged.ts'
import { posNumbers } from './chunks.ts'
import { FORM, hasClass } from './word-classes.ts'

const { PROPN, X } = /* @__PURE__ */ posNumbers()

/** Whether a token is a word of a proper name: with a capital, a name or foreign word for the tagger, or right after a title (*M. Tellier*). */
export function isName(document: TaggedDocument, token: number): boolean {
  const pos = document.pos[token]
  return (
    hasClass(document, token, FORM.capitalised) &&
    (pos === PROPN || pos === X || (token > 0 && hasClass(document, token - 1, FORM.personTitle)))
  )
}
