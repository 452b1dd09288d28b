import { LEMMA_TRIE } from './data/lemmas.ts'
import type { Pos } from './tagged.ts'
import { unpack } from './unpack.ts'

/** One reading of a word form. */
export interface Reading {
  readonly pos: Pos
  /** Mood and person (`ind.3s`, `pp.fs`), gender and number (`ms`), or number (`p`); '' where the dictionary tells nothing. */
  readonly trait: string
  /** How many characters of the form to cut at the end to get the lemma, and what to add. */
  readonly cut: number
  readonly add: string
}

interface Trie {
  readonly chars: Uint16Array
  readonly labels: Uint16Array
  /** First node behind the branch of a node: its next sibling, when it has one. */
  readonly next: Uint32Array
  readonly children: Uint16Array
  readonly table: readonly string[]
  readonly readings: (readonly Reading[] | undefined)[]
  readonly edits: (readonly Reading[] | undefined)[]
}

const POS_OF: Readonly<Record<string, Pos>> = { A: 'ADJ', N: 'NOUN', P: 'PROPN', R: 'ADV', V: 'VERB', X: 'X' }
const START = 94

let trie: Trie | null = null

function decode(): Trie {
  const { chars, children, table } = LEMMA_TRIE
  const length = chars.length
  const codes = new Uint16Array(length)
  for (let i = 0; i < length; i++) codes[i] = chars.charCodeAt(i)
  const kids = unpack(children)
  const inner = unpack(LEMMA_TRIE.labels)
  const leaves = unpack(LEMMA_TRIE.leaves)
  const labels = new Uint16Array(length)
  for (let i = 0, innerAt = 0, leafAt = 0; i < length; i++)
    labels[i] = (kids[i] === 0 ? leaves[leafAt++] : inner[innerAt++]) as number
  const next = new Uint32Array(length)
  // Preorder read backwards: a node's branch ends where its last child's does.
  const open: number[] = []
  for (let i = length - 1; i >= 0; i--) {
    let end = i + 1
    for (let k = kids[i] as number; k > 0; k--) end = next[open.pop() as number] as number
    next[i] = end
    open.push(i)
  }
  const lines = table.split('\n')
  return {
    chars: codes,
    labels,
    next,
    children: kids,
    table: lines,
    readings: new Array(lines.length),
    edits: new Array(lines.length),
  }
}

/** The label of a lower-case form: an index into the table of readings. Unknown words get that of the longest known ending. */
export function labelOf(form: string): number {
  trie ??= decode()
  const { chars, labels, next, children } = trie
  let at = 0
  let label = labels[0] as number
  for (let i = form.length - 1; i >= -1; i--) {
    const code = i < 0 ? START : form.charCodeAt(i)
    let left = children[at] as number
    let child = at + 1
    while (left > 0 && (chars[child] as number) < code) {
      child = next[child] as number
      left--
    }
    if (left === 0 || chars[child] !== code) break
    at = child
    label = (labels[at] as number) || label
  }
  return label - 1
}

/** The readings behind a label. */
export function readingsOf(label: number): readonly Reading[] {
  trie ??= decode()
  let readings = trie.readings[label]
  if (readings === undefined) {
    readings = (trie.table[label] as string).split(' ').map(readReading)
    trie.readings[label] = readings
  }
  return readings
}

/** The readings behind a label whose lemma is not the form itself. */
export function editsOf(label: number): readonly Reading[] {
  trie ??= decode()
  let edits = trie.edits[label]
  if (edits === undefined) {
    edits = readingsOf(label).filter(({ cut, add }) => cut > 0 || add !== '')
    trie.edits[label] = edits
  }
  return edits
}

function readReading(text: string): Reading {
  const pos = POS_OF[text[0] as string] as Pos
  const equals = text.indexOf('=')
  if (equals < 0) return { pos, trait: '', cut: 0, add: '' }
  let from = equals + 1
  let cut = 0
  for (let code = text.charCodeAt(from); code >= 48 && code <= 57; code = text.charCodeAt(++from))
    cut = cut * 10 + code - 48
  return { pos, trait: text.slice(1, equals), cut, add: text.slice(from) }
}

/** Applies a reading's edit rule. */
export function applyEdit(form: string, { cut, add }: Reading): string {
  return cut === 0 ? form + add : form.slice(0, form.length - cut) + add
}
