import { abbreviationsData } from './data/abbreviations.ts'
import { grammarData } from './data/grammar.ts'

let classes: Record<string, ReadonlyMap<string, string>> | null = null
let shortened: ReadonlyMap<string, string> | null = null

/** The entries of a class of lexicons/grammar.tsv with their values. */
export function grammar(name: string): ReadonlyMap<string, string> {
  if (!classes) {
    const data = JSON.parse(grammarData) as Record<string, { entries: string[]; values: string[] }>
    classes = Object.create(null) as Record<string, ReadonlyMap<string, string>>
    for (const [key, { entries, values }] of Object.entries(data)) {
      classes[key] = new Map(entries.map((entry, i) => [entry, values[i] as string]))
    }
  }
  const found = classes[name]
  if (!found)
    throw new TypeError(`grammar class: expected a class of lexicons/grammar.tsv, received ${JSON.stringify(name)}`)
  return found
}

/** The abbreviations that end with a period, with their kind (lexicons/abbreviations.tsv). */
export function abbreviations(): ReadonlyMap<string, string> {
  if (!shortened) {
    const data = JSON.parse(abbreviationsData) as { entries: string[]; kind: string[] }
    shortened = new Map(data.entries.map((entry, i) => [entry, data.kind[i] as string]))
  }
  return shortened
}
