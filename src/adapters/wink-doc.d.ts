declare module 'wink-nlp/src/doc-v2.js' {
  import type { Document } from 'wink-nlp'

  /** Makes a document from the record of its data. */
  export default function Doc(data: Record<string, unknown>, addons: Record<string, unknown>): Document
}
