import { type ChartSpec, type ChartTools, renderChart } from '../charts.ts'
import type { Mean } from './corpus.ts'
import { decimal, interval, signed } from './numbers.ts'
import { type Child, type Element, h, markup } from './tree.ts'

/** A section; `name` is what links to it say. */
export function section(id: string, name: string, title: string, ...children: readonly (Child | undefined)[]): Element {
  return h(
    'section',
    { class: 'corpus', id, 'data-name': name },
    h('h2', {}, title),
    children.filter((child) => child !== undefined),
  )
}

/** Draws a chart, with its numbers in a table. */
export type Draw = (spec: ChartSpec, data: Element) => Child

/** A chart above its table, or the table alone. */
export function drawer(tools: ChartTools | null): Draw {
  return (spec, data) => {
    if (!tools || spec.rows.length === 0) return data
    const frame = { class: 'chart-frame', tabindex: 0, role: 'region', 'aria-label': `Graphique\u00a0: ${spec.title}` }
    return [
      h('figure', {}, h('figcaption', {}, spec.title), markup('div', frame, renderChart(spec, tools))),
      h('details', {}, h('summary', {}, 'Tableau'), data),
    ]
  }
}

/** A mean with its number of articles. */
export function mean({ value, n }: Mean, digits: number, sign = false): Child {
  if (value === null) return '–'
  return [sign ? signed(value, digits) : decimal(value, digits), h('span', { class: 'bounds' }, `n = ${n}`)]
}

/** A number, or a dash for what cannot be told. */
export function told(own: number | null, digits: number): string {
  return own === null ? '–' : decimal(own, digits)
}

/** An interval, or a dash. */
export function bounds(low: number | null, high: number | null): string {
  return interval({ low, high }, 2) || '–'
}
