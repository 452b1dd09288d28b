import { parseHTML } from 'linkedom'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type ChartSpec, loadChartTools, renderChart } from '../../src/report/charts.ts'

const tools = await loadChartTools()
const SPECS: ChartSpec[] = [
  {
    kind: 'points',
    title: 'Ton',
    axis: 'ton',
    rows: [
      { label: 'Le Soir', group: 'Journaliste', value: 0.2, low: -0.1, high: 0.5 },
      { label: 'Le Matin', group: 'Guillemets', value: -0.25 },
      { label: 'Le Midi', value: null },
    ],
  },
  {
    kind: 'matrix',
    title: 'Posture',
    signed: true,
    rows: [
      { row: 'État', column: 'Le Soir', value: -0.5 },
      { row: 'État', column: 'Le Matin', value: null },
      { row: 'Maire', column: 'Le Soir', value: 0.25 },
    ],
  },
  {
    kind: 'keyness',
    title: 'Mots',
    rows: [
      { term: 'grève', keyness: 12 },
      { term: 'port', keyness: -3 },
    ],
  },
  {
    kind: 'timeline',
    title: 'Temps',
    rows: [
      { date: '2024-12-15', series: 'Le Soir', value: 1, low: 0, high: 2 },
      { date: '2025-02-15', series: 'Le Soir', value: 2, low: 1, high: 3 },
      { date: 'hier', series: 'Le Soir', value: 3 },
    ],
  },
  {
    kind: 'shift',
    title: 'Effet',
    rows: [
      { label: 'Le Soir', from: 1, to: 2 },
      { label: 'Le Matin', from: null, to: 1 },
    ],
  },
]
const parse = (svg: string): ReturnType<typeof parseHTML>['document'] => parseHTML(svg).document
const texts = (svg: string): string[] => [...parse(svg).querySelectorAll('text')].map((text) => text.textContent ?? '')

describe('renderChart', () => {
  for (const spec of SPECS) {
    it(`draws ${spec.kind} as an SVG file of its own, with a role and a title, the same each time`, () => {
      const svg = renderChart(spec, tools)
      const root = parse(svg).documentElement
      expect(svg.startsWith('<svg ')).toBe(true)
      expect(root.getAttribute('xmlns')).toBe('http://www.w3.org/2000/svg')
      expect(root.getAttribute('role')).toBe('img')
      expect(root.firstElementChild?.tagName.toLowerCase()).toBe('title')
      expect(root.firstElementChild?.textContent).toBe(spec.title)
      expect(svg).not.toContain('NaN')
      expect(renderChart(spec, tools)).toBe(svg)
    })

    it(`draws ${spec.kind} without data`, () => {
      expect(renderChart({ ...spec, rows: [] } as ChartSpec, tools)).not.toContain('NaN')
    })
  }

  it('writes numbers and months in French', () => {
    expect(texts(renderChart(SPECS[1] as ChartSpec, tools))).toContain('−0,50')
    expect(texts(renderChart(SPECS[1] as ChartSpec, tools))).toContain('+0,25')
    expect(texts(renderChart(SPECS[3] as ChartSpec, tools)).some((text) => /janv\./.test(text))).toBe(true)
  })

  it('leaves a gap for a value that cannot be told', () => {
    const circles = (spec: ChartSpec): number => parse(renderChart(spec, tools)).querySelectorAll('circle').length
    expect(circles(SPECS[0] as ChartSpec)).toBe(2)
    expect(circles(SPECS[3] as ChartSpec)).toBe(2)
    expect(circles(SPECS[4] as ChartSpec)).toBe(2)
    expect(texts(renderChart(SPECS[1] as ChartSpec, tools))).toContain('–')
  })

  it('keeps names and titles as text', () => {
    const evil = '</title><script>alert(1)</script>"\'&\0'
    const svg = renderChart({ kind: 'points', title: evil, axis: evil, rows: [{ label: evil, value: 1 }] }, tools)
    expect(svg).not.toContain('<script')
    expect(parse(svg).querySelector('title')?.textContent).toBe(evil.replace('\0', '\uFFFD'))
  })

  it('refuses unknown kinds and fields, rows that are no objects, and missing tools', () => {
    const render =
      (spec: unknown, given: unknown = tools) =>
      () =>
        renderChart(spec as ChartSpec, given as typeof tools)
    expect(render({ kind: 'pie', title: 'a', rows: [] })).toThrow(/spec\.kind: expected points.*received "pie"/)
    expect(render({ kind: 'points', title: 'a', rows: [], colour: 'red' })).toThrow(/received "colour"/)
    expect(render({ kind: 'points', title: '', rows: [] })).toThrow(/spec\.title: expected a non-empty string/)
    expect(render({ kind: 'points', title: 'a', rows: [1] })).toThrow(/spec\.rows\[0\]: expected an object, received 1/)
    expect(render(SPECS[0], {})).toThrow(/tools\.plot: expected what loadChartTools returns/)
  })
})

describe('loadChartTools', () => {
  afterEach(() => {
    vi.doUnmock('linkedom')
  })

  it('says how to install what is missing', async () => {
    vi.doMock('linkedom', () => {
      throw new Error('Cannot find package linkedom')
    })
    await expect(loadChartTools()).rejects.toThrow('npm install @observablehq/plot@0.6.17 linkedom@0.18.12')
  })
})
