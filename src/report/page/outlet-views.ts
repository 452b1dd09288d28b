import type { Item, ReportTables } from '../html.ts'
import { outletMeans, sourceOf } from './corpus.ts'
import { voiceLabel } from './labels.ts'
import { count, frenchDate, percent, signed } from './numbers.ts'
import { bounds, type Draw, mean, section, told } from './section.ts'
import { table } from './tables.ts'
import { type Element, h } from './tree.ts'

/** Scores by voice: a point an article, or the means with intervals that are given. */
export function voicesView(items: readonly Item[], { sources }: ReportTables, draw: Draw): Element {
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

/** Terms typical of each group, where they are given. */
export function keynessViews({ keyness = [] }: ReportTables, draw: Draw): Element[] {
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

/** The journalists' loaded words by date, or the series that is given; nothing for a single day. */
export function timelineView(items: readonly Item[], { timeline }: ReportTables, draw: Draw): Element | null {
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

/** Scores with and without boilerplate. */
export function boilerplateView(items: readonly Item[], draw: Draw): Element {
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
