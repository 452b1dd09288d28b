// %% [markdown]
// # Dépêches reprises et mots ajoutés
// `npx tsx docs/notebooks/depeches-et-mots-ajoutes.ts`. Dans votre projet : `'cadrage'` et `'cadrage/report'`.
//
// Quand un titre reprend une agence, le ton de l’article est d’abord celui de l’agence. Question : qu’ajoute le titre, et avec quels mots ?
// Dans le corpus fourni (inventé), l’Agence Ponant est reprise par plusieurs titres.

// %%
import { readCorpus } from '../../corpus/read.ts'
import { addedWords, analyse, findReuse, reuseBoilerplate, segment, tag } from '../../src/index.ts'
import { show, withProgress } from '../../src/report.ts'

const articles = readCorpus()
const documents = articles.map(({ id, source, date, text }) => ({ id, source, date, document: tag(segment(text)) }))
const reuse = findReuse(documents)
const textOf = new Map(articles.map(({ id, text }) => [id, text]))
const words = (id: string, { start, end }: { start: number; end: number }): string =>
  (textOf.get(id) ?? '').slice(start, end)

// %% [markdown]
// ## 1. Quel texte les articles ont-ils en commun ?
// Quatre sortes, à ne pas confondre : le modèle d’un site (`template`), le texte partagé par plusieurs titres (`syndicated`), la reprise d’un titre
// par lui-même (`republished`), la même citation entendue par plusieurs (`quotation`).

// %%
const types = ['template', 'syndicated', 'republished', 'quotation'] as const
console.log(
  show(
    types.map((type) => {
      const groups = reuse.groups.filter((group) => group.type === type)
      const members = groups.flatMap((group) => group.members)
      return {
        sorte: type,
        groupes: groups.length,
        paragraphes: members.length,
        articles: new Set(members.map(({ id }) => id)).size,
        exemple: members[0] ? words(members[0].id, members[0]) : null,
      }
    }),
    { title: '1. Texte commun dans les 42 articles' },
  ),
)

// %% [markdown]
// ## 2. Qui reprend l’agence, paragraphe par paragraphe ?

// %%
const copies = reuse.groups
  .filter(({ type, sources }) => type === 'syndicated' && sources.includes('Agence Ponant'))
  .flatMap(({ members }) => members)
console.log(
  show(
    copies
      .filter(({ id }) => !id.endsWith('-ponant'))
      .sort((x, y) => y.shared / y.words - x.shared / x.words)
      .map(({ id, shared, words: all, direction, start, end }) => ({
        article: id,
        'mots communs': shared,
        sur: all,
        part: shared / all,
        sens: direction,
        paragraphe: words(id, { start, end }),
      })),
    {
      title: '2. Paragraphes partagés avec l’Agence Ponant, les plus proches d’abord',
      limit: 12,
      note:
        'Sens : « from-first » si l’article premier est plus ancien d’un jour au moins ; un tiret : même jour, on ne sait pas qui copie. Avec l’heure dans `date` on le saurait. ' +
        'Que l’agence soit la source est ici notre connaissance, non une mesure.',
    },
  ),
)

// %% [markdown]
// ## 3. Qu’ajoute chaque titre à la dépêche ?
// `addedWords` sépare les mots qu’un article partage avec la dépêche de ceux qu’il a seul, et mesure les deux parts.

// %%
const measured = new Map(
  [...withProgress(documents, 'mesure')].map(({ id, source, date, document }) => {
    const report = analyse({ id, source, date, text: document.text }, { among: reuseBoilerplate(reuse, id) })
    return [id, { document, report }]
  }),
)
const pairs = documents.flatMap(({ id, source }) => {
  const event = id.split('-')[0] as string
  const agency = measured.get(`${event}-ponant`)
  const outlet = measured.get(id)
  if (!agency || !outlet || source === 'Agence Ponant') return []
  const added = addedWords(agency, outlet)
  const { own, shared } = added.b
  const share = shared.words.all / (shared.words.all + own.words.all)
  return { id, event, source, added, own, shared, share }
})
const copied = pairs.filter(({ share }) => share >= 0.2).sort((x, y) => y.share - x.share)
console.log(
  show(
    copied.map(({ source, event, own, shared, share }) => ({
      titre: source,
      événement: event,
      'repris %': 100 * share,
      'mots repris': shared.words.all,
      'mots propres': own.words.all,
      'marqués ‰ repris': shared.scores.loaded.narration,
      'marqués ‰ propres': own.scores.loaded.narration,
      'ton repris': shared.scores.tone.narration.value,
      'ton propre': own.scores.tone.narration.value,
    })),
    {
      title: '3. Articles dont un cinquième au moins vient de la dépêche (voix du journaliste)',
      digits: { 'repris %': 0, 'marqués ‰ repris': 0, 'marqués ‰ propres': 0 },
      note:
        'Crochets : intervalle à 95 % ; n : passages. Les parts sont courtes (quelques centaines de mots), les intervalles larges : ligne par ligne on ne conclut presque rien. ' +
        'C’est la régularité de l’écart entre les deux colonnes, sur les lignes, qui est parlante ; elle se compte ci-dessous.',
    },
  ),
)

// %% [markdown]
// ## 4. L’écart est-il régulier ?
// Test des signes : sous l’hypothèse que le titre n’ajoute pas plus de mots marqués que l’agence n’en donne, les deux sens sont aussi probables.

// %%
const signs = copied.flatMap(({ source, own, shared }) => {
  const [of, from] = [own.scores.loaded.narration.value, shared.scores.loaded.narration.value]
  return of === null || from === null || of === from ? [] : [{ source, more: of > from }]
})
console.log(
  show(
    ['Fil-Express 24', 'Le Méridien'].map((source) => {
      const own = signs.filter((sign) => sign.source === source)
      const more = own.filter((sign) => sign.more).length
      return {
        titre: source,
        articles: own.length,
        'plus marqué que la part reprise': more,
        p: signTest(more, own.length),
      }
    }),
    {
      title: '4. Dans combien d’articles les mots propres sont-ils plus marqués que les mots repris ?',
      digits: 3,
      note: 'p exact, bilatéral ; articles à égalité exclus. Avec cinq articles tous dans le même sens, p vaut encore 0,063 : il faudrait six événements au moins.',
    },
  ),
)

/** Exact two-sided sign test: twice the smaller tail of the binomial with probability ½, at most 1; `null` without a pair. */
function signTest(successes: number, n: number): number | null {
  if (n === 0) return null
  let term = 0.5 ** n
  let tail = 0
  for (let k = 0; k <= Math.min(successes, n - successes); k++) {
    tail += term
    term *= (n - k) / (k + 1)
  }
  return Math.min(1, 2 * tail)
}

// %% [markdown]
// ## 5. Quels mots, exactement ?
// Dans les phrases communes : mots ajoutés, retirés, remplacés. C’est la preuve que l’on cite.

// %%
const express = copied.find(({ source, event }) => source === 'Fil-Express 24' && event === 'police')
console.log(
  show(
    (express?.added.stretches ?? []).flatMap(({ edits }) =>
      edits.map(({ type, a, b }) => ({
        sorte: type,
        dépêche: a && words('police-ponant', a),
        'Fil-Express 24': b && words('police-express24', b),
      })),
    ),
    { title: '5a. De la dépêche à Fil-Express 24 (opération de police)', width: 70 },
  ),
)
console.log(
  show(
    copied.flatMap(({ id, source, own }) =>
      own.scores.loaded.narration.contributions.flatMap(({ annotation }) => {
        const found = measured.get(id)?.report.annotations[annotation]
        return found?.kind === 'loaded' ? { titre: source, article: id, 'mot ajouté': words(id, found) } : []
      }),
    ),
    { title: '5b. Mots marqués que le titre a ajoutés, hors citations', limit: 25 },
  ),
)

// %% [markdown]
// ## 6. Le texte repris est-il marqué dans le rapport ?
// `analyse(article, { among })` reçoit ce que les autres articles ont révélé : les modèles sortent des scores, les copies d’agence restent (c’est encore de
// l’information) mais sont signalées, avec la raison.

// %%
console.log(
  show(
    (measured.get('police-express24')?.report.annotations ?? []).flatMap((one) =>
      one.kind === 'boilerplate' ? { type: one.type, passage: words('police-express24', one), raison: one.reason } : [],
    ),
    { title: '6. Habillage et copies dans un article de Fil-Express 24', width: 75 },
  ),
)
