/**
 * The smallest trie of endings that gives each form its label: a node carries a label only where it differs from its parent's,
 * and branches without a change are cut (maximum parsimony after Hartigan 1973). The forms it was built from come back
 * without loss; unknown words get the label of the longest known ending.
 */
export interface Trie {
  chars: number[]
  labels: number[]
  children: number[]
}

interface Node {
  char: number
  next: Map<number, Node>
  own: number
  best: Set<number>
}

const START = 94

const node = (char: number): Node => ({ char, next: new Map(), own: -1, best: new Set() })

export function buildTrie(forms: Iterable<[string, number]>): Trie {
  const root = node(0)
  for (const [form, label] of forms) {
    let at = root
    for (let i = form.length - 1; i >= -1; i -= 1) {
      const char = i < 0 ? START : form.charCodeAt(i)
      let to = at.next.get(char)
      if (to === undefined) {
        to = node(char)
        at.next.set(char, to)
      }
      at = to
    }
    at.own = label
  }
  const up = (at: Node): void => {
    if (at.next.size === 0) {
      at.best.add(at.own)
      return
    }
    const votes = new Map<number, number>()
    for (const child of at.next.values()) {
      up(child)
      for (const label of child.best) votes.set(label, (votes.get(label) ?? 0) + 1)
    }
    const most = Math.max(...votes.values())
    for (const [label, count] of votes) if (count === most) at.best.add(label)
  }
  up(root)
  const trie: Trie = { chars: [], labels: [], children: [] }
  const down = (at: Node, inherited: number): { needed: boolean; out: Trie } => {
    const label = at.best.has(inherited) ? inherited : Math.min(...at.best)
    const out: Trie = { chars: [at.char], labels: [label === inherited ? 0 : label + 1], children: [0] }
    let kept = 0
    for (const child of [...at.next.values()].sort((a, b) => a.char - b.char)) {
      const { needed, out: below } = down(child, label)
      if (!needed) continue
      kept += 1
      for (const key of ['chars', 'labels', 'children'] as const) for (const value of below[key]) out[key].push(value)
    }
    out.children[0] = kept
    return { needed: kept > 0 || label !== inherited, out }
  }
  const { out } = down(root, -1)
  trie.chars = out.chars
  trie.labels = out.labels
  trie.children = out.children
  return trie
}
