import { type ChartSpec, type ChartTools, renderChart } from '../charts.ts'
import type { Item, ReportTables } from '../html.ts'
import {
  type Cell,
  framesByOutlet,
  type Mean,
  namesIn,
  outletMeans,
  sourceOf,
  speakersIn,
  stanceByOutlet,
} from './corpus.ts'
import { labelOf, voiceLabel } from './labels.ts'
import { count, decimal, frenchDate, interval, percent, signed } from './numbers.ts'
import { table } from './tables.ts'
import { type Child, type Element, h, markup } from './tree.ts'

/** Speakers shown for a whole corpus. */
const MOST_SPEAKERS = 20

/** What several articles say together: each view a chart (with tools to draw it) and its table. */
export function corpusViews(items: readonly Item[], tables: ReportTables, tools: ChartTools | null): Element[] {
  const draw = drawer(tools)
  return [
    articlesView(items),
    voicesView(items, tables, draw),
    speakersView(items),
    stanceView(items, draw),
    framesView(items, draw),
    ...keynessViews(tables, draw),
    timelineView(items, tables, draw),
    boilerplateView(items, draw),
  ].filter((view): view is Element => view !== null)
}

type Draw = (spec: ChartSpec, data: Element) => Child

/** A chart above its table, or the table alone. */
function drawer(tools: ChartTools | null): Draw {
  return (spec, data) => {
    if (!tools || spec.rows.length === 0) return data
    const frame = { class: 'chart-frame', tabindex: 0, role: 'region', 'aria-label': `Graphique\u00a0: ${spec.title}` }
    return [
      h('figure', {}, h('figcaption', {}, spec.title), markup('div', frame, renderChart(spec, tools))),
      h('details', {}, h('summary', {}, 'Tableau'), data),
    ]
  }
}

function articlesView(items: readonly Item[]): Element {
  return section(
    'articles',
    'Articles',
    'Articles',
    table(
      'Mots marqués pour 1\u202f000 mots (journaliste, guillemets) et ton de −1 à 1\u00a0; un titre ouvre son article',
      ['Article', 'Titre de presse', 'Date', 'Mots', 'Journaliste', 'Guillemets', 'Ton'],
      items.map((item, index) => {
        const { article, report } = item
        const { loaded, tone } = report.scores
        return [
          h(
            'a',
            { href: `#article-${index + 1}` },
            article.title ?? report.article.title ?? article.id ?? `Article ${index + 1}`,
          ),
          h('span', { dir: 'auto' }, sourceOf(item)),
          frenchDate(article.date ?? report.article.date ?? ''),
          count(report.size.words.all),
          value(loaded.narration, 1),
          value(loaded.quoted, 1),
          value(tone.all, 2),
        ]
      }),
    ),
  )
}

function voicesView(items: readonly Item[], { sources }: ReportTables, draw: Draw): Element {
  const rows = items.flatMap((item) =>
    (['narration', 'quoted'] as const).map((voice) => ({
      label: sourceOf(item),
      group: voiceLabel(voice),
      value: item.report.scores.loaded[voice].value,
    })),
  )
  const measured = sources?.map(({ source, voice, measure, value, low, high }) => ({
    label: source,
    group: `${measure}, ${voiceLabel(voice).toLowerCase()}`,
    value,
    low,
    high,
  }))
  return section(
    'voix',
    'Voix',
    'Scores par voix et par titre de presse',
    draw(
      measured
        ? { kind: 'points', title: 'Moyennes par titre de presse, intervalle à 95\u00a0%', rows: measured }
        : {
            kind: 'points',
            title: 'Mots marqués pour 1\u202f000 mots\u00a0: un point par article',
            axis: 'mots marqués pour 1\u202f000 mots',
            rows: [...rows].sort((a, b) => a.label.localeCompare(b.label, 'fr')),
          },
      table(
        'Moyennes des articles par titre de presse (n\u00a0: articles qui ont une valeur)',
        [
          'Titre de presse',
          'Articles',
          'Mots',
          'Marqués, journaliste',
          'Marqués, guillemets',
          'Marqués, rapportés',
          'Ton, journaliste',
          'Ton, toutes voix',
        ],
        outletMeans(items).map(({ source, articles, words, loaded, tone }) => [
          source,
          count(articles),
          count(words),
          mean(loaded.narration, 1),
          mean(loaded.quoted, 1),
          mean(loaded.reported, 1),
          mean(tone.narration, 2),
          mean(tone.all, 2),
        ]),
      ),
    ),
    measured &&
      table(
        'Moyennes et intervalles par titre de presse',
        ['Titre de presse', 'Mesure', 'Voix', 'Valeur', 'Intervalle', 'n'],
        sources?.map(({ source, measure, voice, value, low, high, n }) => [
          source,
          measure,
          voiceLabel(voice),
          told(value, 2),
          bounds(low, high),
          count(n),
        ]) ?? [],
      ),
  )
}

function speakersView(items: readonly Item[]): Element {
  const speakers = speakersIn(items)
  return section(
    'locuteurs',
    'Locuteurs',
    'Qui parle',
    table(
      'Propos par titre de presse',
      ['Titre de presse', 'Propos', 'Avec un nom propre', 'Sources anonymes'],
      outletMeans(items).map(({ source, statements, named, anonymous }) => [
        source,
        count(statements),
        statements === 0 ? '–' : `${count(named)} (${percent(named / statements)})`,
        count(anonymous),
      ]),
    ),
    speakers.length > 0 &&
      table(
        `Locuteurs les plus présents${speakers.length > MOST_SPEAKERS ? `, ${MOST_SPEAKERS} sur ${count(speakers.length)}` : ''}`,
        ['Locuteur', 'Mots', 'Propos', 'Articles'],
        speakers
          .slice(0, MOST_SPEAKERS)
          .map(({ name, words, quotations, articles }) => [name, count(words), count(quotations), count(articles)]),
      ),
  )
}

function stanceView(items: readonly Item[], draw: Draw): Element | null {
  const found = stanceByOutlet(items)
  if (found.length === 0) return null
  const names = rowNames(found, namesIn(items))
  const cells = found.map((cell) => ({ ...cell, row: names.get(cell.row) ?? cell.row }))
  const title = 'Posture moyenne envers les acteurs nommés par plusieurs articles, de −1 à 1'
  return section(
    'posture',
    'Posture',
    'Posture par acteur et titre de presse',
    draw({ kind: 'matrix', title, signed: true, rows: matrixRows(cells) }, matrixTable(title, 'Acteur', cells, true)),
  )
}

function framesView(items: readonly Item[], draw: Draw): Element | null {
  const cells = framesByOutlet(items).map((cell) => ({ ...cell, row: labelOf('frames.frame', cell.row) }))
  if (cells.length === 0) return null
  const title = 'Force moyenne des cadrages, de 0 à 1'
  return section(
    'cadrages',
    'Cadrages',
    'Cadrages par titre de presse',
    draw({ kind: 'matrix', title, rows: matrixRows(cells) }, matrixTable(title, 'Cadrage', cells, false)),
  )
}

function keynessViews({ keyness = [] }: ReportTables, draw: Draw): Element[] {
  const groups = [...new Set(keyness.map(({ group }) => group))]
  if (groups.length === 0) return []
  return [
    section(
      'vocabulaire',
      'Vocabulaire',
      'Vocabulaire caractéristique',
      groups.map((group) => {
        const own = keyness.filter((row) => row.group === group)
        const title = `Mots caractéristiques\u00a0: ${group}`
        return [
          h('h3', { dir: 'auto' }, group),
          draw(
            { kind: 'keyness', title, axis: 'spécificité', rows: own },
            table(
              title,
              ['Mot', 'Spécificité', 'Occurrences', 'Ailleurs'],
              own.map(({ term, keyness: value, frequency, reference }) => [
                term,
                signed(value, 1),
                count(frequency),
                count(reference),
              ]),
            ),
          ),
        ]
      }),
    ),
  ]
}

function timelineView(items: readonly Item[], { timeline }: ReportTables, draw: Draw): Element | null {
  const rows =
    timeline ??
    items.flatMap((item) => {
      const date = item.article.date ?? item.report.article.date
      const { value } = item.report.scores.loaded.narration
      return date === null || date === undefined
        ? []
        : [{ date, series: sourceOf(item), value, low: null, high: null, n: 1 }]
    })
  if (new Set(rows.map(({ date }) => date.slice(0, 10))).size < 2) return null
  const title = timeline
    ? 'Mesure au fil du temps'
    : 'Mots marqués du journaliste pour 1\u202f000 mots\u00a0: un point par article'
  const ordered = [...rows].sort((a, b) => a.series.localeCompare(b.series, 'fr') || (a.date < b.date ? -1 : 1))
  return section(
    'temps',
    'Temps',
    'Au fil du temps',
    draw(
      { kind: 'timeline', title, axis: timeline ? 'valeur' : 'pour 1\u202f000 mots', rows: ordered },
      table(
        title,
        ['Titre de presse', 'Date', 'Valeur', 'Intervalle', 'n'],
        ordered.map(({ date, series, value, low, high, n }) => [
          series,
          frenchDate(date),
          told(value, 2),
          bounds(low, high),
          count(n),
        ]),
      ),
    ),
  )
}

function boilerplateView(items: readonly Item[], draw: Draw): Element {
  const means = outletMeans(items)
  const title = 'Mots marqués pour 1\u202f000 mots avec l’habillage (cercle) et sans (disque)'
  return section(
    'habillage',
    'Habillage',
    'Effet de l’habillage',
    draw(
      {
        kind: 'shift',
        title,
        axis: 'mots marqués pour 1\u202f000 mots\u00a0; cercle\u00a0: habillage compté, disque : écarté',
        rows: means.map(({ source, loaded, unfiltered }) => ({
          label: source,
          from: unfiltered.loaded.value,
          to: loaded.all.value,
        })),
      },
      table(
        'Scores moyens sans et avec l’habillage',
        ['Titre de presse', 'Part d’habillage', 'Marqués, sans', 'Marqués, avec', 'Ton, sans', 'Ton, avec'],
        means.map(({ source, boilerplateShare, loaded, tone, unfiltered }) => [
          source,
          boilerplateShare === null ? '–' : percent(boilerplateShare),
          told(loaded.all.value, 1),
          told(unfiltered.loaded.value, 1),
          told(tone.all.value, 2),
          told(unfiltered.tone.value, 2),
        ]),
      ),
    ),
  )
}

/** A name for each actor; two that are called the same keep their ids apart. */
function rowNames(cells: readonly Cell[], names: Record<string, string>): Map<string, string> {
  const taken = new Map<string, string>()
  for (const { row } of cells) {
    const name = names[row] ?? row
    const isTaken = [...taken].some(([other, own]) => other !== row && own === name)
    taken.set(row, isTaken ? `${name} (${row})` : name)
  }
  return taken
}

/** A section; `name` is what links to it say. */
function section(id: string, name: string, title: string, ...children: readonly (Child | undefined)[]): Element {
  return h(
    'section',
    { class: 'corpus', id, 'data-name': name },
    h('h2', {}, title),
    children.filter((child) => child !== undefined),
  )
}

function matrixRows(cells: readonly Cell[]): { row: string; column: string; value: number | null }[] {
  return cells.map(({ row, source, value }) => ({ row, column: source, value }))
}

function matrixTable(caption: string, head: string, cells: readonly Cell[], sign: boolean): Element {
  const sources = [...new Set(cells.map(({ source }) => source))]
  const rows = [...new Set(cells.map(({ row }) => row))]
  return table(
    `${caption} (n\u00a0: articles)`,
    [head, ...sources],
    rows.map((row) => [row, ...cells.filter((cell) => cell.row === row).map((cell) => mean(cell, 2, sign))]),
  )
}

function mean({ value, n }: Mean, digits: number, sign = false): Child {
  if (value === null) return '–'
  return [sign ? signed(value, digits) : decimal(value, digits), h('span', { class: 'bounds' }, `n = ${n}`)]
}

function value({ value: own }: { value: number | null }, digits: number): string {
  return told(own, digits)
}

function told(own: number | null, digits: number): string {
  return own === null ? '–' : decimal(own, digits)
}

function bounds(low: number | null, high: number | null): string {
  return interval({ low, high }, 2) || '–'
}
