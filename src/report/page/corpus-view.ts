import type { ChartTools } from '../charts.ts'
import type { Item, ReportTables } from '../html.ts'
import { outletMeans, sourceOf, speakersIn } from './corpus.ts'
import { framesView, stanceView } from './matrix-views.ts'
import { count, frenchDate, percent } from './numbers.ts'
import { boilerplateView, keynessViews, timelineView, voicesView } from './outlet-views.ts'
import { drawer, section, told } from './section.ts'
import { table } from './tables.ts'
import { type Element, h } from './tree.ts'

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
          told(loaded.narration.value, 1),
          told(loaded.quoted.value, 1),
          told(tone.all.value, 2),
        ]
      }),
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
