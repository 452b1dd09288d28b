import type { TaggedDocument } from '../morphology/tagged.ts'
import { posNumbers } from './chunks.ts'
import { FORM, hasClass } from './word-classes.ts'

const { PROPN, X } = /* @__PURE__ */ posNumbers()

/** Whether a token is a word of a proper name: a name or foreign word for the tagger, with a capital. */
export function isName(document: TaggedDocument, token: number): boolean {
  const pos = document.pos[token]
  return (pos === PROPN || pos === X) && hasClass(document, token, FORM.capitalised)
}
