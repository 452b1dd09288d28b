import { expectValue, isList } from '../check.ts'
import { graphemes } from '../document/graphemes.ts'
import type { ConcordanceLine } from './concordance.ts'
import { isCountFrom } from './documents.ts'

/**
 * A concordance as plain text, one line a place, the nodes in one column: the id, the context to the left set flush right, the node between two
 * spaces, the context to the right. Characters are counted as readers see them.
 *
 * @param width characters of context on each side (default 50); contexts are cut to it
 * @throws TypeError for what is no list of lines, or no width
 * @example
 * console.log(renderConcordance(concordance(documents, { lemma: 'réforme' }), 40))
 */
export function renderConcordance(lines: readonly ConcordanceLine[], width: number = 50): string {
  expectValue('lines', lines, isList)
  expectValue('width', width, isCountFrom(1))
  const longest = lines.reduce((most, { id }) => Math.max(most, graphemes(id).length), 0)
  return lines
    .map(({ id, left, node, right }) => {
      const before = graphemes(left).slice(-width)
      const after = graphemes(right).slice(0, width).join('').trim()
      const label = id + ' '.repeat(longest - graphemes(id).length)
      return `${label}  ${' '.repeat(width - before.length)}${before.join('')}  ${node}  ${after}`.trimEnd()
    })
    .join('\n')
}
