import { abbreviationsData } from './data/abbreviations.ts'
import { grammarData } from './data/grammar.ts'
import { segmentationData } from './data/segmentation.ts'

type Classes = Record<string, ReadonlyMap<string, string>>

let classes: Classes | null = null
let tokenClasses: Classes | null = null
let shortened: ReadonlyMap<string, string> | null = null

/** The entries of a class of lexicons/grammar.tsv with their values. */
export function grammar(name: string): ReadonlyMap<string, string> {
  classes ??= readClasses(grammarData)
  return classOf(classes, name)
}

/** The same for the classes that `segment` needs, which are apart so that it can be bundled without the others. */
export function segmentation(name: string): ReadonlyMap<string, string> {
  tokenClasses ??= readClasses(segmentationData)
  return classOf(tokenClasses, name)
}

function readClasses(text: string): Classes {
  const data = JSON.parse(text) as Record<string, { entries: string[]; values: string[] }>
  const found = Object.create(null) as Classes
  for (const [key, { entries, values }] of Object.entries(data))
    found[key] = new Map(entries.map((entry, i) => [entry, values[i] as string]))
  return found
}

function classOf(among: Classes, name: string): ReadonlyMap<string, string> {
  const found = among[name]
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
