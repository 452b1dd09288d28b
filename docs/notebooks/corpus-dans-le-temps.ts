// %% [markdown]
// # Un corpus dans le temps
// `npx tsx docs/notebooks/corpus-dans-le-temps.ts`. Dans votre projet : `'cadrage'` et `'cadrage/report'`.
//
// Question : la couverture change-t-elle, et quand ? Le corpus fourni (inventé) a de vraies lacunes : 42 articles en dix-huit mois, groupés sur
// dix événements. C’est un bon terrain pour voir ce qu’une courbe *ne* permet *pas* de dire.

// %%
import { readCorpus } from '../../corpus/read.ts'
import { analyse, type ChangeRow, type Report, timeline } from '../../src/index.ts'
import { show, withProgress } from '../../src/report.ts'

const articles = readCorpus()
const reports = [...withProgress(articles, 'mesure')].map(({ event: _, ...article }) => analyse(article))
const eventById = new Map(articles.map(({ id, event }) => [id, event]))

// %% [markdown]
// ## 1. Combien d’articles, quand ?
// Avant toute moyenne : les effectifs. Un mois sans article est un trou, pas un zéro ; sous trois articles il n’y a pas de moyenne.

// %%
const tone = timeline(reports, { score: 'tone', by: 'month', source: null, smooth: 'loess' })
const eventsIn = (month: string): string[] => [
  ...new Set(articles.filter(({ date }) => date.startsWith(month)).map(({ event }) => event)),
]
console.log(
  show(
    tone.rows.map(({ period, n, mean, low, high, smooth }) => ({
      mois: period,
      articles: n,
      ton: { value: mean, low, high },
      lissé: smooth,
      événements: eventsIn(period).join(', ') || null,
    })),
    {
      title: '1. Ton moyen des articles par mois, tous titres',
      note:
        'Entre crochets : intervalle à 95 % par rééchantillonnage des articles. Chaque mois n’a qu’un à trois événements : une différence de mois est d’abord une différence de sujet. ' +
        'Les articles d’un événement ne sont pas indépendants : ces intervalles sont trop étroits pour parler du mois.',
    },
  ),
)

// %% [markdown]
// ## 2. Y a-t-il une rupture ?
// `changes` donne le jour à partir duquel la moyenne est autre, avec son intervalle, p et q (q corrige les tests d’un appel, pas des trois). Trois
// mesures choisies d’avance.

// %%
const scores = ['tone', 'loaded', 'frames:economic'] as const
type Found = { score: string; date: string | null } & Partial<Omit<ChangeRow, 'date'>>
const changesOf = (some: readonly Report[], source: 'source' | null = null): Found[] =>
  scores.flatMap<Found>((score) => {
    const { changes } = timeline(some, { score, by: 'month', source })
    return changes.length === 0 ? [{ score, date: null }] : changes.map((change) => ({ score, ...change }))
  })
const CHANGE_COLUMNS = {
  date: 'rupture',
  low: 'au plus tôt',
  high: 'au plus tard',
  before: 'avant',
  after: 'après',
  n_before: 'n avant',
  n_after: 'n après',
  p: 'p',
  q: 'q',
}
console.log(
  show(changesOf(reports), {
    title: '2. Ruptures trouvées dans le corpus, tous titres ensemble',
    columns: { score: 'mesure', ...CHANGE_COLUMNS },
    digits: { p: 3, q: 3 },
    note: 'Un tiret : aucune rupture à p ≤ 0,05. Trouver une date ne dit pas sa cause : nouveau sujet, nouveau titre dans le corpus, nouvelle ligne se ressemblent.',
  }),
)

// %% [markdown]
// ## 2 bis. D’où vient la rupture ?
// Trois articles seulement précèdent : lesquels ? Si ce ne sont pas les mêmes titres avant et après, la moyenne a changé parce que la *composition* a changé.

// %%
console.log(
  show(
    reports
      .map(({ article, scores }) => ({
        date: article.date,
        titre: article.source,
        'marqués ‰': scores.loaded.all.value,
      }))
      .sort((x, y) => ((x.date ?? '') < (y.date ?? '') ? -1 : 1)),
    { title: 'Les premiers articles du corpus', limit: 6, digits: 0 },
  ),
)
console.log(
  show(changesOf(reports, 'source'), {
    title: 'Les mêmes mesures, titre par titre',
    columns: { score: 'mesure', group: 'titre', ...CHANGE_COLUMNS },
    digits: { p: 3, q: 3 },
    note:
      'Titre par titre, plus de rupture : la première a pu n’être que l’arrivée de titres sobres dans le corpus. Avec quatre à huit articles par titre, ' +
      'l’absence de rupture n’est pas non plus une preuve de constance.',
  }),
)

// %% [markdown]
// ## 3. Le test voit-il des ruptures où il n’y en a pas ? (témoin négatif)
// Mêmes articles, dates redistribuées au hasard (graine fixe) : plus aucune raison de changer. Sur 20 tirages et trois mesures, un test à 5 % doit se
// tromper trois fois environ.

// %%
function shuffled<T>(values: readonly T[], seed: number): T[] {
  // Générateur congruentiel (Numerical Recipes) : assez pour redistribuer des dates, et le même partout.
  let state = seed
  const keys = values.map((value) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return { value, key: state }
  })
  return keys.sort((x, y) => x.key - y.key).map(({ value }) => value)
}

const dates = reports.map(({ article }) => article.date)
const found = new Map<string, number>(scores.map((score) => [score, 0]))
const draws = 20
for (const seed of withProgress(
  Array.from({ length: draws }, (_, k) => k + 1),
  'témoin',
)) {
  const mixed = shuffled(dates, seed)
  const redated = reports.map((report, i) => ({ ...report, article: { ...report.article, date: mixed[i] ?? null } }))
  for (const { score, date } of changesOf(redated)) if (date !== null) found.set(score, (found.get(score) ?? 0) + 1)
}
console.log(
  show(
    [...found].map(([score, count]) => ({ mesure: score, tirages: draws, 'avec rupture': count })),
    { title: '3. Témoin négatif : dates au hasard' },
  ),
)

// %% [markdown]
// ## 4. Le test voit-il une rupture où il y en a une ? (témoin positif)
// Une série *fabriquée*, dite telle : un titre fictif qui publie d’abord les dépêches de l’Agence Ponant, puis, à partir du neuvième numéro, les articles du
// Rempart, un par semaine. La rupture est au 2 mars (semaine W10) ; on la connaît puisqu’on l’a mise.

// %%
const WEEK = 7 * 86_400_000
const made = ['Agence Ponant', 'Le Rempart']
  .flatMap((source) => reports.filter(({ article }) => article.source === source))
  .map((report, week) => {
    const date = new Date(Date.UTC(2026, 0, 5) + week * WEEK).toISOString().slice(0, 10)
    return { ...report, article: { ...report.article, source: 'Le Fictif', date } }
  })
console.log(
  show(changesOf(made, 'source'), {
    title: `4. Témoin positif : série fabriquée de ${made.length} semaines, rupture mise au 2026-03-02`,
    columns: { score: 'mesure', ...CHANGE_COLUMNS },
    digits: { p: 3, q: 3 },
    note: 'Ce que le test sait trouver à cet effectif : un changement de plume franc. Un glissement lent, ou plus faible que les écarts entre sujets, passerait inaperçu.',
  }),
)
const weekly = timeline(made, {
  score: 'loaded',
  voice: 'narration',
  by: 'week',
  minimum: 1,
  smooth: 'moving-average',
  span: 3,
})
console.log(
  show(
    weekly.rows.map(({ period, n, mean, smooth }, i) => ({
      semaine: period,
      articles: n,
      'marqués ‰': mean,
      'lissé (3)': smooth,
      événement: eventById.get(made[i]?.article.id ?? ''),
    })),
    { title: 'La série, voix du journaliste', digits: 1 },
  ),
)

// %% [markdown]
// ## 5. Qu’est-ce qui est resté dehors ?
// Tout article sans date lisible, sans groupe ou sans valeur est listé : un silence ne disparaît pas des effectifs.

// %%
const undated = reports.map((report, i) =>
  i === 0 ? { ...report, article: { ...report.article, date: 'printemps 2025' } } : report,
)
console.log(
  show(timeline(undated, { score: 'distancingShare', by: 'month', source: null }).left, {
    title: '5. Laissés de côté (part des verbes de distance ; une date rendue illisible exprès)',
    columns: { id: 'article', reason: 'raison' },
    limit: 6,
  }),
)
