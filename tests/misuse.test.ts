import { describe, expect, it } from 'vitest'
import * as core from '../src/index.ts'
import * as input from '../src/input/index.ts'
import * as lexicons from '../src/lexicons.ts'
import * as page from '../src/report.ts'
import { tagged } from './helpers.ts'

const TEXT = 'Le régime ment, affirme Odile Ferrand. « C’est une honte », a-t-elle ajouté.'
const document = tagged(TEXT)
const report = core.analyse({ text: TEXT, source: 'Nord', date: '2031-05-12' })
const articles = [{ id: 'a', text: TEXT, source: 'Nord' }]
const documents = ['Nord', 'Sud'].map((source) => ({ document, source, event: 'grève' }))
const reuse = core.findReuse([{ id: 'a', document }])
const { annotations } = report
const { words } = report.size
const measured = { document, report }
const tools = { plot: {}, document: {} }

/** Right arguments of every exported function, and which of them is its options object (−1: none). */
const CALLS: Record<string, [args: unknown[], options: number]> = {
  addedWords: [[measured, measured, {}], 2],
  analyse: [[TEXT, {}], 1],
  benjaminiHochberg: [[[0.01]], -1],
  compareSources: [[[report], {}], 1],
  concordance: [[documents, { lemma: 'régime' }, {}], 2],
  descriptors: [[documents, 'inst:gouvernement', {}], 2],
  dispersion: [[[1], [2]], -1],
  findBoilerplate: [[document, {}], 1],
  findEvaluations: [[document, { mentions: [], loaded: [], tone: [] }], 1],
  findFrameCues: [[document, {}], 1],
  findLoaded: [[document, {}], 1],
  findMentions: [[document, {}], 1],
  findModality: [[document, {}], 1],
  findQuotations: [[document], -1],
  findReuse: [[[{ id: 'a', document }], {}], 1],
  findTone: [[document, {}], 1],
  keyness: [[documents, {}], 1],
  omissions: [[documents, {}], 1],
  readLexicon: [['entry\tpos\tcategory\tpolarity\tstrength\tregister\n', { id: 'x' }], 1],
  renderConcordance: [[[]], -1],
  reuseBoilerplate: [[reuse, 'a'], -1],
  scoreCategories: [[annotations, words, {}], 2],
  scoreFrames: [[annotations, words, {}], 2],
  scoreLoaded: [[annotations, words, {}], 2],
  scoreModality: [[annotations, words, {}], 2],
  scoreStance: [[annotations, {}], 1],
  scoreSubjectivity: [[annotations, words, {}], 2],
  scoreTone: [[annotations, {}], 1],
  segment: [[TEXT], -1],
  similarity: [[[report], {}], 1],
  specificities: [[documents, {}], 1],
  specificity: [[1, 2, 3, 4], -1],
  tag: [[core.segment(TEXT)], -1],
  timeline: [[[report], { score: 'tone' }], 1],
  toCsv: [[[{ a: 1 }], {}], 1],
  toMarkdown: [[[{ a: 1 }], {}], 1],
  toSegments: [[TEXT, []], -1],
  tokens: [[document], -1],
  readCsv: [['texte\nUn mot.', {}], 1],
  readDate: [['12 mai 2031'], -1],
  readEuropresse: [['<html></html>', {}], 1],
  readFeed: [['<rss></rss>', {}], 1],
  readHtml: [['<p>Un mot.</p>', {}], 1],
  readJsonl: [['{"texte":"Un mot."}', {}], 1],
  readText: [['Un mot.', {}], 1],
  toIramuteq: [[articles], -1],
  toTxm: [[articles], -1],
  renderChart: [[{ kind: 'points', title: 'Ton', rows: [] }, tools], 0],
  show: [[[{ a: 1 }], {}], 1],
  renderReport: [[[{ article: { text: TEXT }, report }], {}], 1],
  filterLexicon: [[lexicons.loadedLexicon(), () => true], -1],
  mergeLexicons: [[[lexicons.loadedLexicon()], { id: 'x' }], 1],
}

/** Without arguments, or that read files (tests/input/text.test.ts), or that check when they are read from (a generator). */
const OTHERS = ['readFolder', 'loadChartTools', 'catalogue', 'categories', 'withProgress']

const functions = Object.entries({ ...core, ...input, ...page, ...lexicons }).filter(
  ([name, value]) => typeof value === 'function' && (name in CALLS || !name.endsWith('Lexicon')),
) as [string, (...args: unknown[]) => unknown][]

async function errorOf(run: () => unknown): Promise<unknown> {
  try {
    await run()
  } catch (error) {
    return error
  }
  return null
}

describe('misuse of every exported function', () => {
  it('is looked at for all of them', () => {
    expect(functions.map(([name]) => name).filter((name) => !(name in CALLS) && !OTHERS.includes(name))).toEqual([])
  })

  it.each(functions.filter(([name]) => (CALLS[name]?.[1] ?? -1) >= 0))(
    '%s refuses an unknown option and options that are none, with a TypeError that names them',
    async (name, call) => {
      const [args, place] = CALLS[name] as [unknown[], number]
      const with_ = (options: unknown): unknown[] => args.map((arg, i) => (i === place ? options : arg))
      const typo = await errorOf(() => call(...with_({ ...(args[place] as object), tpyo: 1 })))
      expect(typo).toBeInstanceOf(TypeError)
      expect(String(typo)).toMatch(/expected only .*received "tpyo"/)
      for (const wrong of [null, 5, 'x', []]) {
        const error = await errorOf(() => call(...with_(wrong)))
        expect(error).toBeInstanceOf(TypeError)
        expect(String(error)).toMatch(/expected .*, received /)
      }
    },
  )

  it.each(functions.filter(([name]) => name in CALLS))(
    '%s refuses first arguments of a wrong type with a TypeError that says what was expected',
    async (name, call) => {
      const [[, ...rest]] = CALLS[name] as [unknown[], number]
      for (const wrong of [undefined, null, 5, Number.NaN, true, new Map(), Symbol('x')]) {
        if (wrong === 5 && name === 'specificity') continue
        const error = await errorOf(() => call(wrong, ...rest))
        expect(error, String(wrong)).toBeInstanceOf(TypeError)
        expect(String(error)).toMatch(/expected .*, received /)
      }
    },
  )
})
