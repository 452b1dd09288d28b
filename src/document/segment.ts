import { expectValue, isText } from '../check.ts'
import type { Document, QuotePair } from './document.ts'
import { type Kept, keepByDocument, makeRoom } from './kept.ts'
import { findParagraphs } from './paragraphs.ts'
import { pairQuotes } from './quotes.ts'
import { findSentences } from './sentences.ts'
import { type RawTokens, tokenise } from './tokenise.ts'
import { internForm, sharedVocabulary, type Vocabulary } from './vocabulary.ts'

/**
 * Segments a French text into tokens, sentences, paragraphs and quotation-mark pairs. The text is never changed;
 * all offsets are UTF-16 code units of the text given.
 *
 * @param text any string; odd input gives `warnings`, never an error
 * @throws TypeError if `text` is not a string
 * @example
 * segment('L’accord a été signé.').tokens.length // 6
 */
export function segment(text: string): Document {
  expectValue('text', text, isText)
  const vocabulary = sharedVocabulary()
  const raw = tokenise(text, vocabulary)
  const paragraphs = findParagraphs(text, raw)
  const sentences = findSentences(text, raw, paragraphs)
  const { quotes, warnings } = pairQuotes(text, raw, paragraphs)
  const { length, start, end, kind, type, depth, types, forms } = raw
  fillDepth(raw, quotes)
  const tokens = { length, start, end, kind, type, depth }
  const document: Document = makeRoom({ text, tokens, types, sentences, paragraphs, quotes, warnings })
  known.set(document, { vocabulary, ofType: forms })
  return document
}

/** The distinct forms of a document under their numbers in a vocabulary that documents share. */
export interface FormNumbers {
  readonly vocabulary: Vocabulary
  /** Per type of the document: number of its form. */
  readonly ofType: readonly number[]
}

const known: Kept<Document, FormNumbers> = /* @__PURE__ */ keepByDocument()

/** The numbers of the forms of a document; looked up anew for a copy of a document. */
export function formNumbers(document: Document): FormNumbers {
  const numbers = known.get(document)
  if (numbers) return numbers
  const vocabulary = sharedVocabulary()
  return { vocabulary, ofType: document.types.map((form) => internForm(vocabulary, form)) }
}

/** How many quotation-mark pairs hold each token. */
function fillDepth({ length, start, depth }: RawTokens, quotes: readonly QuotePair[]): void {
  let first = 0
  for (const quote of quotes) {
    while (first < length && (start[first] as number) < quote.start) first++
    for (let i = first; i < length && (start[i] as number) < quote.end; i++) depth[i] = (depth[i] as number) + 1
  }
}
