import { FUNCTION_WORDS } from './data/function-words.ts'
import type { Pos } from './tagged.ts'

/** form → part of speech → lemma. */
export type FunctionWords = ReadonlyMap<string, ReadonlyMap<Pos, string>>

const OPEN: ReadonlySet<string> = /* @__PURE__ */ new Set(['ADJ', 'NOUN', 'VERB'])

let words: Map<string, Map<Pos, string>> | null = null

/** The closed table: words whose lemma is a convention, and forms that two lemmas share. */
export function functionWords(): FunctionWords {
  if (words !== null) return words
  words = new Map()
  for (const line of FUNCTION_WORDS.split('\n')) {
    const [pos, ...items] = line.split(' ')
    for (const item of items) {
      const equals = item.indexOf('=')
      const form = equals < 0 ? item : item.slice(0, equals)
      let entry = words.get(form)
      if (entry === undefined) {
        entry = new Map()
        words.set(form, entry)
      }
      entry.set(pos as Pos, equals < 0 ? item : item.slice(equals + 1))
    }
  }
  return words
}

/** Whether a form belongs to a closed class. */
export function isFunctionWord(form: string): boolean {
  const entry = functionWords().get(form)
  if (entry === undefined) return false
  for (const pos of entry.keys()) if (!OPEN.has(pos)) return true
  return false
}
