import type * as Plot from '@observablehq/plot'
import { expectFields, expectValue, isFlag, isList, isName, isObject } from '../check.ts'
import { chartMarks } from './chart-marks.ts'

/** What charts are drawn with: Observable Plot and a document to draw in (linkedom's, or the browser's own). */
export interface ChartTools {
  plot: object
  document: object
}

/** A chart and its data. Values that cannot be told are `null` and leave a gap. */
export type ChartSpec = { title: string; axis?: string } & (
  | { kind: 'points'; rows: readonly PointRow[] }
  | { kind: 'matrix'; rows: readonly MatrixRow[]; signed?: boolean }
  | { kind: 'keyness'; rows: readonly KeynessRow[] }
  | { kind: 'timeline'; rows: readonly TimelineRow[] }
  | { kind: 'shift'; rows: readonly ShiftRow[] }
)

/** Points on a common axis, one line a label, one panel a group; with bounds, an interval. */
export interface PointRow {
  label: string
  group?: string
  value: number | null
  low?: number | null
  high?: number | null
}

/** A cell: −1…1 when `signed`, else 0…1. */
export interface MatrixRow {
  row: string
  column: string
  value: number | null
}

/** A term typical of the articles compared (above 0) or of the others (below 0). */
export interface KeynessRow {
  term: string
  keyness: number
}

/** A value at an ISO date, in one panel a series; with bounds, a band. */
export interface TimelineRow {
  date: string
  series: string
  value: number | null
  low?: number | null
  high?: number | null
}

/** A value before and after. */
export interface ShiftRow {
  label: string
  from: number | null
  to: number | null
}

/**
 * Draws a chart as an SVG file that stands alone, with a title for screen readers and no colour that carries meaning by itself.
 * Text and lines take the colour of the page (`currentColor`, black in a file of its own).
 *
 * @throws TypeError for an unknown kind or field
 * @example
 * const tools = await loadChartTools()
 * renderChart({ kind: 'points', title: 'Ton', rows: [{ label: 'Le Rempart', value: 0.2 }] }, tools).slice(0, 4) // '<svg'
 */
export function renderChart(spec: ChartSpec, tools: ChartTools): string {
  checkSpec(spec)
  expectFields('tools', tools, { plot: isLibrary, document: isLibrary }, ['plot', 'document'])
  const plot = tools.plot as typeof Plot
  const options = {
    ...chartMarks(spec, plot),
    document: tools.document,
    className: 'chart',
    style: { fontSize: '12px' },
  }
  const svg = plot.plot(options as Plot.PlotOptions) as unknown as SvgElement
  // Plot names its groups; a picture (role img) has no parts with names.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  const title = (tools.document as SvgDocument).createElementNS(SVG, 'title')
  title.textContent = clean(spec.title)
  svg.insertBefore(title, svg.firstChild)
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('role', 'img')
  return svg.outerHTML
}

/** What is used of the DOM, whose types the core does not have. */
interface SvgElement {
  textContent: string
  firstChild: unknown
  outerHTML: string
  insertBefore(node: unknown, before: unknown): void
  setAttribute(name: string, value: string): void
  removeAttribute(name: string): void
  querySelectorAll(selector: string): Iterable<SvgElement>
}
interface SvgDocument {
  createElementNS(space: string, name: string): SvgElement
}

/**
 * Loads Observable Plot and linkedom, for use where there is no browser.
 *
 * @throws Error with the install command when one is missing
 */
export async function loadChartTools(): Promise<ChartTools> {
  try {
    const plot = await import('@observablehq/plot')
    const { parseHTML } = await import('linkedom')
    return { plot, document: parseHTML('<!doctype html><html><body></body></html>').document }
  } catch (error) {
    throw new Error(`charts: expected @observablehq/plot and linkedom; install them with: ${CHARTS_INSTALL}`, {
      cause: error,
    })
  }
}

/** How to get what charts need. */
export const CHARTS_INSTALL = 'npm install @observablehq/plot@0.6.17 linkedom@0.18.12'

const SVG = 'http://www.w3.org/2000/svg'

const isLibrary = {
  test: (value: unknown): boolean => (typeof value === 'object' && value !== null) || typeof value === 'function',
  expected: 'what loadChartTools returns',
}
const isKind = {
  test: (value: unknown): boolean => KINDS.includes(value as string),
  expected: 'points, matrix, keyness, timeline or shift',
}
const KINDS = ['points', 'matrix', 'keyness', 'timeline', 'shift']

function checkSpec(spec: ChartSpec): void {
  expectFields('spec', spec, { kind: isKind, title: isName, axis: isName, rows: isList, signed: isFlag }, [
    'kind',
    'title',
    'rows',
  ])
  spec.rows.forEach((row, index) => {
    expectValue(`spec.rows[${index}]`, row, isObject)
  })
}

/** Without characters that XML forbids. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g, '\uFFFD')
}
