import type * as Plot from '@observablehq/plot'
import type { ChartSpec, KeynessRow, MatrixRow, PointRow, ShiftRow, TimelineRow } from './charts.ts'
import { decimal } from './page/numbers.ts'

/** Two hues that keep 3:1 on white and on near-black and differ for colour-blind readers. */
const BELOW = '#c2611f'
const ABOVE = '#3f7fc4'
const WIDTH = 680
const ROW = 26
const COLUMN = 84
const LABEL = 26
const MARGINS = { marginRight: 20, marginBottom: 44 }
/** Puts the name of an axis under its numbers. */
const OFFSET = 38

type Options = Omit<Plot.PlotOptions, 'document' | 'className'>

/** The marks and scales of each kind of chart. */
export function chartMarks(spec: ChartSpec, plot: typeof Plot): Options {
  switch (spec.kind) {
    case 'points':
      return points(spec.rows, spec.axis, plot)
    case 'matrix':
      return matrix(spec.rows, spec.signed ?? false, plot)
    case 'keyness':
      return keyness(spec.rows, spec.axis, plot)
    case 'timeline':
      return timeline(spec.rows, spec.axis, plot)
    case 'shift':
      return shift(spec.rows, spec.axis, plot)
  }
}

function points(rows: readonly PointRow[], axis: string | undefined, plot: typeof Plot): Options {
  const told = rows.filter(({ value }) => value !== null).map((row) => ({ ...row, label: short(row.label) }))
  const groups = distinct(told.map(({ group }) => group ?? ''))
  const labels = distinct(told.map(({ label }) => label))
  const facets = groups.length > 1
  return {
    width: WIDTH,
    height: 74 + ROW * labels.length,
    marginLeft: leftMargin(labels),
    ...MARGINS,
    marginTop: facets ? 34 : 16,
    x: { label: axis ?? null, labelOffset: OFFSET, tickFormat: tick, grid: true, ticks: 5, zero: true },
    y: { label: null, domain: labels },
    ...(facets ? { fx: { label: null, domain: groups } } : {}),
    marks: [
      plot.ruleX([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      plot.ruleY(
        told.filter(({ low, high }) => typeof low === 'number' && typeof high === 'number'),
        { y: 'label', x1: 'low', x2: 'high', stroke: ABOVE, strokeWidth: 2, ...(facets ? { fx: 'group' } : {}) },
      ),
      plot.dot(told, {
        x: 'value',
        y: 'label',
        r: 4,
        fill: ABOVE,
        fillOpacity: 0.75,
        ...(facets ? { fx: 'group' } : {}),
      }),
    ],
  }
}

function matrix(rows: readonly MatrixRow[], signed: boolean, plot: typeof Plot): Options {
  const told = rows.map((row) => ({ ...row, row: short(row.row), column: short(row.column, 22) }))
  const lines = distinct(told.map(({ row }) => row))
  const columns = distinct(told.map(({ column }) => column))
  const most = Math.max(...told.map(({ value }) => Math.abs(value ?? 0))) || 1
  const marginLeft = leftMargin(lines)
  return {
    width: Math.max(WIDTH, marginLeft + COLUMN * columns.length),
    height: 66 + ROW * lines.length,
    marginLeft,
    marginTop: 56,
    marginRight: 20,
    marginBottom: 10,
    padding: 0.05,
    x: { label: null, axis: 'top', domain: columns, tickFormat: (name: string) => wrap(name), tickSize: 0 },
    y: { label: null, domain: lines, tickSize: 0 },
    opacity: { type: 'identity' },
    marks: [
      plot.cell(told, {
        x: 'column',
        y: 'row',
        // The hue says the sign, the strength the share of the value furthest from 0; the number stands in the cell.
        fill: ({ value }: MatrixRow) => ((value ?? 0) < 0 ? BELOW : ABOVE),
        fillOpacity: ({ value }: MatrixRow) => (value === null ? 0 : 0.06 + (0.5 * Math.abs(value)) / most),
      }),
      plot.text(told, {
        x: 'column',
        y: 'row',
        fill: 'currentColor',
        text: ({ value }: MatrixRow) =>
          value === null ? '–' : `${signed && value > 0 ? '+' : ''}${decimal(value, 2)}`,
      }),
    ],
  }
}

function keyness(rows: readonly KeynessRow[], axis: string | undefined, plot: typeof Plot): Options {
  const told = [...rows].sort((a, b) => b.keyness - a.keyness).map((row) => ({ ...row, term: short(row.term) }))
  return {
    width: WIDTH,
    height: 70 + 20 * told.length,
    marginLeft: leftMargin(told.map(({ term }) => term)),
    ...MARGINS,
    x: { label: axis ?? null, labelOffset: OFFSET, tickFormat: tick, grid: true, zero: true },
    y: { label: null, domain: distinct(told.map(({ term }) => term)), tickSize: 0 },
    marks: [
      plot.barX(told, {
        x: 'keyness',
        y: 'term',
        fill: ({ keyness: value }: KeynessRow) => (value < 0 ? BELOW : ABOVE),
        fillOpacity: 0.8,
      }),
      plot.ruleX([0], { stroke: 'currentColor' }),
    ],
  }
}

function timeline(rows: readonly TimelineRow[], axis: string | undefined, plot: typeof Plot): Options {
  const told = rows.flatMap((row) => {
    const at = new Date(row.date.slice(0, 10))
    return row.value === null || Number.isNaN(at.getTime()) ? [] : [{ ...row, at, series: short(row.series, 22) }]
  })
  const series = distinct(told.map((row) => row.series))
  const banded = told.filter(({ low, high }) => typeof low === 'number' && typeof high === 'number')
  return {
    width: WIDTH,
    height: 50 + 70 * Math.max(1, series.length),
    marginLeft: 44,
    marginRight: 10 + 7 * Math.max(0, ...series.map((name) => name.length)),
    x: { label: null, type: 'utc', tickFormat: day as (date: Date, index: number) => string, ticks: 6 },
    y: { label: axis ?? null, tickFormat: tick, grid: true, ticks: 3, zero: true },
    fy: { label: null, domain: series, padding: 0.25 },
    marks: [
      plot.ruleY([0], { stroke: 'currentColor', strokeOpacity: 0.5 }),
      plot.areaY(banded, { x: 'at', y1: 'low', y2: 'high', fy: 'series', fill: ABOVE, fillOpacity: 0.2 }),
      plot.line(banded, { x: 'at', y: 'value', fy: 'series', stroke: ABOVE, sort: 'at' }),
      plot.dot(told, { x: 'at', y: 'value', fy: 'series', r: 3.5, fill: ABOVE, fillOpacity: 0.75 }),
    ],
  }
}

function shift(rows: readonly ShiftRow[], axis: string | undefined, plot: typeof Plot): Options {
  const told = rows
    .filter(({ from, to }) => from !== null && to !== null)
    .map((row) => ({ ...row, label: short(row.label) }))
  const labels = distinct(told.map(({ label }) => label))
  return {
    width: WIDTH,
    height: 74 + ROW * labels.length,
    marginLeft: leftMargin(labels),
    ...MARGINS,
    x: { label: axis ?? null, labelOffset: OFFSET, tickFormat: tick, grid: true },
    y: { label: null, domain: labels },
    marks: [
      plot.ruleY(told, { y: 'label', x1: 'from', x2: 'to', stroke: 'currentColor' }),
      plot.dot(told, { x: 'from', y: 'label', r: 4.5, stroke: BELOW, strokeWidth: 2 }),
      plot.dot(told, { x: 'to', y: 'label', r: 4.5, fill: ABOVE }),
    ],
  }
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

function short(words: string, length = 34): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids control characters
  const flat = words.replace(/[\0-\x1F\uFFFE\uFFFF]+/g, ' ').trim()
  return flat.length <= length ? flat : `${flat.slice(0, length - 1)}…`
}

/** Two lines at the space nearest to the middle. */
function wrap(words: string): string {
  if (words.length <= 12) return words
  const spaces = [...words.matchAll(/ /g)].map(({ index }) => index)
  const [middle] = spaces.sort((a, b) => Math.abs(a - words.length / 2) - Math.abs(b - words.length / 2))
  return middle === undefined ? words : `${words.slice(0, middle)}\n${words.slice(middle + 1)}`
}

/** Room for the longest label at 12 px. */
function leftMargin(labels: readonly string[]): number {
  return Math.min(240, LABEL + 6.4 * Math.max(0, ...labels.map((label) => label.length)))
}

function tick(value: number): string {
  return String(Number(value.toFixed(4)))
    .replace('.', ',')
    .replace('-', '−')
}

/** Day and month; the year under the first tick of each year. */
function day(date: Date, index: number, ticks: readonly Date[]): string {
  const year = date.getUTCFullYear()
  const name = `${date.getUTCDate()} ${SHORT_MONTHS[date.getUTCMonth()]}`
  return index === 0 || ticks[index - 1]?.getUTCFullYear() !== year ? `${name}\n${year}` : name
}

const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']
