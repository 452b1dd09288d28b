import type { Figure } from './model.ts'
import { decimal, interval } from './numbers.ts'
import { type Child, type Element, h } from './tree.ts'

/**
 * A table with a caption, column heads and row heads (the first cell). Wide tables scroll within their frame, which can be focused.
 */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly Child[])[]): Element {
  return h(
    'div',
    { class: 'table', tabindex: 0, role: 'region', 'aria-label': caption },
    h(
      'table',
      {},
      h('caption', {}, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          columns.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map(([head, ...cells]) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row', dir: 'auto' }, head ?? ''),
            cells.map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    ),
  )
}

/** A score with its interval, label and number of spans; a dash where it cannot be told. */
export function scoreCell(figure: Figure, digits: number): Child {
  const { value, label, n } = figure
  if (value === null) return h('span', { class: 'none', title: 'rien à mesurer' }, '–')
  const bounds = interval(figure, digits)
  return [
    h('b', {}, decimal(value, digits)),
    label === null ? null : ` ${label}`,
    h('span', { class: 'bounds' }, bounds === '' ? `n = ${n}` : `${bounds} n = ${n}`),
  ]
}

/** A value and its interval drawn on an axis from `from` to `to`; for the eye only, the numbers stand beside it. */
export function scoreBar({ value, low, high }: Figure, from: number, to: number): Element | null {
  if (value === null) return null
  const place = (x: number): string => `${((100 * (Math.min(to, Math.max(from, x)) - from)) / (to - from)).toFixed(1)}%`
  const known = low !== null && high !== null
  return h(
    'span',
    { class: 'axis', 'aria-hidden': 'true' },
    from < 0 && h('span', { class: 'zero', style: `left:${place(0)}` }),
    known && h('span', { class: 'range', style: `left:${place(low)};right:calc(100% - ${place(high)})` }),
    h('span', { class: 'dot', style: `left:${place(value)}` }),
  )
}

/** A share of 1 as a bar; for the eye only. */
export function shareBar(share: number): Element {
  return h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span', { style: `width:${(100 * share).toFixed(1)}%` }))
}
