import { catalogueData } from './data/catalogue.ts'
import type { ListName } from './schema.ts'

/** What is known of a list without loading it. */
export interface LexiconInfo {
  id: string
  list: ListName
  version: string
  licence: string
  /** Number of entries. */
  entries: number
  /** SHA-256 of the TSV file it was compiled from, in hexadecimal: tells two states of a list apart. */
  sha256: string
}

/**
 * The lists of the package.
 *
 * @example
 * catalogue().find(({ id }) => id === 'loaded').licence // 'CC-BY-4.0'
 */
export function catalogue(): LexiconInfo[] {
  return JSON.parse(catalogueData) as LexiconInfo[]
}
