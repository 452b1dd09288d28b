import { expectFields, expectValue, isList, isName, isObject } from '../check.ts'
import type { Article, Report, Voice } from '../types.ts'
import { CHARTS_INSTALL, type ChartTools } from './charts.ts'
import { clientHash, clientScript } from './data/client.ts'
import { articleView } from './page/article-view.ts'
import { chooserView, layersView } from './page/controls.ts'
import { corpusViews } from './page/corpus-view.ts'
import { methodsView } from './page/methods-view.ts'
import { toArticleModel } from './page/model.ts'
import { frenchDate, plural } from './page/numbers.ts'
import { styleSheet } from './page/style.ts'
import { type Element, escapeHtml, escapeJson, h, toHtml } from './page/tree.ts'

/** An article with what was measured in it. */
export interface Item {
  article: Article
  report: Report
}

/** Results over several articles, as plain tables. */
export interface ReportTables {
  /** Means by outlet, measure and voice, with intervals over articles. */
  sources?: readonly {
    source: string
    /** French name of the measure, as it is shown. */
    measure: string
    voice: Voice | 'all'
    value: number | null
    low: number | null
    high: number | null
    n: number
  }[]
  /** Terms typical of a group of articles (above 0) or of the others (below 0). */
  keyness?: readonly { group: string; term: string; keyness: number; frequency: number; reference: number }[]
  /** A measure at ISO dates, by series; `n` articles. */
  timeline?: readonly {
    series: string
    date: string
    value: number | null
    low: number | null
    high: number | null
    n: number
  }[]
}

/** Options of {@link renderReport}. */
export interface RenderOptions {
  /** Title of the page (default: that of the article, or the number of articles). */
  title?: string
  /** What `loadChartTools` gives; without it the report has tables in place of charts, and says so. */
  charts?: ChartTools
  /** Results over the articles that are computed elsewhere; shown for several articles. */
  tables?: ReportTables
}

/**
 * Writes one HTML file about one article or several: each text with loaded words, quotations and speakers, boilerplate, frames and
 * other layers to switch on and off, each with its reasons; scores by voice with intervals; who speaks; stance and frames by outlet;
 * effect of boilerplate; methods and versions. In French. The file needs nothing else and sends no request (its policy forbids it);
 * texts of articles are always data, never markup. Charts are drawn by Observable Plot where `charts` is given.
 *
 * @param items articles with their reports; the texts must be those that were measured
 * @throws TypeError naming the value and what was expected
 * @example
 * const article = { text: 'Le régime a réprimé la manifestation.' }
 * renderReport([{ article, report: analyse(article) }]).slice(0, 15) // '<!doctype html>'
 */
export function renderReport(items: readonly Item[], options: RenderOptions = {}): string {
  checkInput(items, options)
  const { charts = null, tables = {} } = options
  const models = items.map(({ article, report }) => toArticleModel(article, report))
  const [first] = models
  const many = items.length > 1
  const title = options.title ?? (many ? `${plural(items.length, 'article')} : cadrage` : (first?.title ?? ''))
  const sections = many ? corpusViews(items, tables, charts) : []
  const page = [
    h('a', { class: 'skip', href: '#article' }, 'Aller au texte'),
    h(
      'header',
      { class: 'top' },
      h('h1', { dir: 'auto' }, many || options.title !== undefined ? title : 'Rapport de cadrage'),
      h('p', {}, subtitle(items)),
      many && navigation(sections),
    ),
    h(
      'main',
      {},
      many &&
        charts === null &&
        h('p', { class: 'notice' }, `Sans graphiques : ${CHARTS_INSTALL}, puis charts: await loadChartTools().`),
      h(
        'section',
        { class: 'reader', 'aria-label': 'Lecture' },
        many && chooserView(models),
        layersView(),
        h('div', { id: 'article', tabindex: -1 }, first ? articleView(first) : null),
      ),
      sections,
      methodsView(items.map(({ report }) => report)),
    ),
  ]
  const data = models.map(
    (model, index) => `<script type="application/json" id="data-${index + 1}">${escapeJson(model)}</script>`,
  )
  return [
    '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy())}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${styleSheet()}</style>\n</head>\n<body>`,
    ...page.map(toHtml),
    ...data,
    `<script>${clientScript}</script>\n</body>\n</html>\n`,
  ].join('\n')
}

/** Nothing is fetched; of scripts only the one of this file runs, known by its hash. Charts carry a style element. */
function policy(): string {
  return `default-src 'none'; style-src 'unsafe-inline'; script-src '${clientHash}'; base-uri 'none'; form-action 'none'`
}

function navigation(sections: readonly Element[]): Element {
  return h(
    'nav',
    { 'aria-label': 'Sections' },
    sections.map(({ attributes }) => h('a', { href: `#${attributes['id']}` }, attributes['data-name'] ?? '')),
    h('a', { href: '#methodes' }, 'Méthode'),
  )
}

function subtitle(items: readonly Item[]): string {
  const sources = new Set(items.flatMap(({ article, report }) => article.source ?? report.article.source ?? []))
  const dates = items.flatMap(({ article, report }) => article.date ?? report.article.date ?? []).sort()
  const [from] = dates
  const to = dates.at(-1)
  const words = items.reduce((sum, { report }) => sum + report.size.words.all, 0)
  return [
    items.length > 1 ? plural(items.length, 'article') : '',
    sources.size > 1 ? plural(sources.size, 'titre de presse', 'titres de presse') : '',
    from === undefined || to === undefined || items.length === 1
      ? ''
      : from.slice(0, 10) === to.slice(0, 10)
        ? frenchDate(from)
        : `du ${frenchDate(from)} au ${frenchDate(to)}`,
    plural(words, 'mot'),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

const isItem = {
  test: (value: unknown): boolean => {
    const { article, report } = (value ?? {}) as Partial<Item>
    return (
      isObject.test(article) &&
      typeof article?.text === 'string' &&
      isObject.test(report) &&
      report?.schema === 1 &&
      Array.isArray(report.annotations)
    )
  },
  expected: '{ article: { text }, report } with a report made by analyse',
}

function checkInput(items: readonly Item[], options: RenderOptions): void {
  expectValue('items', items, isList)
  if (items.length === 0) throw new TypeError('items: expected at least one article, received none')
  items.forEach((item, index) => {
    expectValue(`items[${index}]`, item, isItem)
  })
  expectFields('options', options, { title: isName, charts: isObject, tables: isObject })
  if (options.tables)
    expectFields('options.tables', options.tables, { sources: isList, keyness: isList, timeline: isList })
}
