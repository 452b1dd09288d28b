import { segment } from '../src/document/segment.ts'
import { cell, type Lexicon } from '../src/lexicon/lexicon.ts'
import { isSlot, type PatternElement, splitEntry } from '../src/lexicon/pattern.ts'
import { entryPattern } from '../src/lexicon/patterns.ts'
import { withoutSlots } from './contexts.ts'

// What a list must satisfy beyond its columns: each function gives the faults it finds, by row.
export interface Fault {
  row: number
  column: string
  expected: string
  received: string
}

/** All checks of one list; `why` is its column of reasons, which compiled lexicons leave out. */
export function lint(lexicon: Lexicon, why: readonly string[]): Fault[] {
  const faults = lexicon.list === 'loaded' ? [...untested(why), ...withoutPlainWord(lexicon)] : []
  if (lexicon.list === 'actors') return [...faults, ...orphans(lexicon)]
  return [...faults, ...split(lexicon), ...shadowed(lexicon)]
}

/** Entries that the tokeniser sees otherwise inside a sentence than alone. */
function split(lexicon: Lexicon): Fault[] {
  return lexicon.ids.flatMap((_, row) => {
    const entry = cell(lexicon, 'entry', row)
    const words = splitEntry(entry).filter((word) => !isSlot(word))
    const { tokens, types } = segment(`Voici ${withoutSlots(entry)} ici.`)
    const inside = Array.from(tokens.type, (type) => types[type] as string).slice(1, -2)
    return words.join(' ').toLowerCase() === inside.join(' ').toLowerCase()
      ? []
      : [
          {
            row,
            column: 'entry',
            expected: `the words of the tokeniser: ${inside.join(' ')}`,
            received: words.join(' '),
          },
        ]
  })
}

/** Entries that accept the same words as an earlier one with a part of speech in common: only one can count. */
function shadowed(lexicon: Lexicon): Fault[] {
  const seen = new Map<string, { id: string; mask: number }[]>()
  return lexicon.ids.flatMap((id, row) => {
    const elements = entryPattern(lexicon, row)
    const key = `${elements.map(accepts).join(' ')} ${cell(lexicon, 'frame', row)} ${cell(lexicon, 'patient_slot', row)} ${cell(lexicon, 'agent_slot', row)}`
    const mask = elements[0]?.pos ?? 0
    const same = seen.get(key) ?? []
    seen.set(key, [...same, { id, mask }])
    const other = same.find((known) => known.mask === mask || (known.mask & mask) !== 0)
    return other
      ? [{ row, column: 'entry', expected: 'words that no other entry accepts', received: `the words of ${other.id}` }]
      : []
  })
}

function accepts({ forms, cased, lemmas, slot, pos }: PatternElement): string {
  return slot ? `(${pos})` : `${forms.join('|')}^${cased.join('|')}~${[...lemmas].sort().join('|')}`
}

/** Loaded words whose reason does not begin with the test they pass. */
function untested(why: readonly string[]): Fault[] {
  return why.flatMap((reason, row) =>
    /^(replacement|attribution|opponent)\b/.test(reason)
      ? []
      : [{ row, column: 'why', expected: 'replacement, attribution or opponent, then a reason', received: reason }],
  )
}

function withoutPlainWord(lexicon: Lexicon): Fault[] {
  return lexicon.ids.flatMap((_, row) =>
    /euphemism|dysphemism/.test(cell(lexicon, 'category', row)) && cell(lexicon, 'plain', row) === ''
      ? [{ row, column: 'plain', expected: 'the plainer counterpart', received: '' }]
      : [],
  )
}

/** Actors whose `parent` is no actor. */
function orphans(lexicon: Lexicon): Fault[] {
  const ids = new Set(lexicon.ids)
  return lexicon.ids.flatMap((_, row) => {
    const parent = cell(lexicon, 'parent', row)
    return parent === '' || ids.has(parent)
      ? []
      : [{ row, column: 'parent', expected: 'the id of an actor', received: parent }]
  })
}
