// %% [markdown]
// # Cinq titres, un événement
// `npx tsx docs/notebooks/cinq-titres-un-evenement.ts`. Dans votre projet : `'cadrage'` et `'cadrage/report'`.
//
// Une grève de dockers racontée par cinq titres (corpus fourni, inventé). Deux questions à ne pas confondre : *en quoi ces cinq articles
// diffèrent-ils ?* (on les lit, avec des comptes) et *ces titres diffèrent-ils d’habitude ?* (il faut plusieurs événements, des intervalles et des tests).

// %%
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCorpus } from '../../corpus/read.ts'
import {
  analyse,
  compareSources,
  concordance,
  descriptors,
  keyness,
  omissions,
  type Report,
  renderConcordance,
  segment,
  similarity,
  tag,
} from '../../src/index.ts'
import { loadChartTools, renderReport, show, withProgress } from '../../src/report.ts'

// Chaque document garde son texte analysé, son rapport et ses métadonnées : toutes les fonctions ci-dessous partent de là.
const documents = [...withProgress(readCorpus(), 'mesure')].map(({ event, ...article }) => ({
  ...article,
  event,
  article,
  document: tag(segment(article.text)),
  report: analyse(article),
}))
const reports = documents.map(({ report }) => report)
const eventById = new Map(documents.map(({ id, event }) => [id, event]))
const eventOf = ({ article }: Report): string | undefined => eventById.get(article.id ?? '')
const strike = documents.filter(({ event }) => event === 'greve')

// %% [markdown]
// ## 1. Que disent les cinq articles, côte à côte ?

// %%
console.log(
  show(
    strike.map(({ source, report: { size, scores } }) => ({
      titre: source,
      mots: size.words.all,
      'cité %': (100 * size.words.quoted) / size.words.all,
      'marqués ‰, journaliste': scores.loaded.narration,
      'marqués ‰, cité': scores.loaded.quoted,
      'ton, journaliste': scores.tone.narration,
    })),
    {
      title: '1. Cinq articles sur la même grève',
      digits: { 'cité %': 0, 'marqués ‰, journaliste': 0, 'marqués ‰, cité': 0 },
      note:
        'Entre crochets : intervalle à 95 % sur les mots de l’article ; n : passages. Ce qui ne se recouvre pas distingue ces articles ; ' +
        'ce qui se recouvre n’établit aucun ordre. Rien ici ne parle encore des titres : n = 1 article chacun.',
    },
  ),
)

// %% [markdown]
// ## 2. Qui tait quoi ?
// Ce que trois au moins des quatre autres titres nomment et que celui-ci ne nomme pas.

// %%
console.log(
  show(omissions(strike, { minimumShare: 0.75 }), {
    title: '2. Acteurs, chiffres et locuteurs que les autres nomment',
    columns: {
      group: 'titre',
      kind: 'genre',
      item: 'ne nomme pas',
      named: 'nommé par',
      others: 'sur',
      namedBy: 'lesquels',
    },
    note: 'Une absence n’est pas une faute : place, heure de bouclage. Vérifier dans le texte, sous un autre nom, avant de conclure.',
  }),
)

// %% [markdown]
// ## 3. Comment chaque titre nomme-t-il et qualifie-t-il les dockers et leur porte-parole ?
// Voix du journaliste seulement : ce que disent ses témoins est à eux.

// %%
const target = { id: 'dockers', names: ['dockers', 'grévistes', 'FDP', 'Maëlle Kerdraon', 'Kerdraon'] }
console.log(
  show(
    descriptors(strike, target, { voice: 'narration' }).filter(({ kind }) => kind !== 'name'),
    {
      title: '3. Les dockers et leur porte-parole, hors citations : rôles, épithètes, appositions, actions',
      columns: {
        group: 'titre',
        kind: 'genre',
        descriptor: 'mots',
        negated: 'nié',
        count: 'n',
        value: 'valeur',
        example: 'dans le texte',
      },
      limit: 30,
      width: 50,
      note: 'n : occurrences. Valeur (−3 à 3) : mots évaluatifs compris dans le passage ; un tiret : aucun que le lexique connaisse. Avec n = 1, c’est une phrase à lire, pas une tendance.',
    },
  ),
)

// %% [markdown]
// ## 4. Ces titres diffèrent-ils d’habitude ?
// Les 42 articles du corpus, 10 événements. Les mesures sont choisies avant de regarder : chaque test de plus renchérit les autres. Chaque paire de titres est comparée sur ses événements communs (`within`). L’unité est le document.

// %%
const comparison = compareSources(reports, {
  within: eventOf,
  measures: ['loaded', 'tone'],
  voices: ['narration', 'quoted'],
  minimum: 4,
  permutations: 9999,
})
console.log(
  show(
    comparison.groups
      .filter(({ measure, voice }) => measure === 'loaded' && voice === 'narration')
      .map(({ group, n, events, mean, low, high, deviation }) => ({
        titre: group,
        articles: n,
        événements: events,
        'marqués ‰': { value: mean, low, high },
        'écart type': deviation,
      })),
    { title: '4a. Mots marqués du journaliste pour 1 000 mots, par titre', digits: 1 },
  ),
)
console.log(
  show(
    comparison.differences
      .filter(({ difference }) => difference !== null)
      .sort((x, y) => (x.p ?? 1) - (y.p ?? 1))
      .map((row) => ({ ...row, difference: { value: row.difference, low: row.low, high: row.high } })),
    {
      title: '4b. Différences entre titres, sur leurs événements communs',
      columns: {
        measure: 'mesure',
        voice: 'voix',
        a: 'a',
        b: 'b',
        events: 'évén.',
        difference: 'a − b [95 %]',
        effect: 'effet',
        p: 'p',
        q: 'q',
      },
      digits: { p: 3, q: 3 },
      limit: 12,
      note:
        `${comparison.method.tests} tests : c’est q (taux de fausses découvertes) qu’on lit, pas p. Avec un article chacun sur cinq événements communs, p ne descend ` +
        'pas sous 2/2⁵ = 0,063, sur six sous 0,031 (aux erreurs du tirage près) : après correction aucune paire ne peut passer ici, si grand que soit l’écart. Il faut plus ' +
        'd’événements, non un test plus complaisant.',
    },
  ),
)
console.log(
  show(comparison.omnibus, {
    title: '4c. Un titre au moins diffère-t-il des autres ?',
    columns: { measure: 'mesure', voice: 'voix', groups: 'titres', n: 'articles', events: 'évén.', p: 'p', q: 'q' },
    digits: { p: 3, q: 3 },
    note: 'Tous les titres ensemble : plus d’articles, donc plus de permutations possibles. q petit : quelque chose diffère ; lequel, 4a et 4b le suggèrent sans le prouver.',
  }),
)

// %% [markdown]
// ## 5. Quels mots font la différence ?
// La décomposition est exacte : sur toutes les entrées, ces écarts font la différence des moyennes.

// %%
console.log(
  show(
    comparison.words.filter(
      ({ measure, voice, a, b }) =>
        measure === 'loaded' && voice === 'narration' && a === 'Agence Ponant' && b === 'Le Rempart',
    ),
    {
      title: '5. Agence Ponant − Le Rempart : entrées du lexique, voix du journaliste',
      columns: {
        entry: 'entrée',
        mean_a: 'Agence Ponant',
        mean_b: 'Le Rempart',
        difference: 'écart',
        documents_a: 'art. a',
        documents_b: 'art. b',
      },
      note: 'Pour 1 000 mots, en moyenne d’articles. Colonnes « art. » : articles qui ont l’entrée. Une entrée d’un seul article ne dit rien de l’habitude du titre ; on relit chacune dans son contexte.',
    },
  ),
)
console.log(renderConcordance(concordance(documents, { entry: 'prétendre/VERB', voice: 'narration' }), 40), '\n')

// %% [markdown]
// ## 6. Quels mots sont propres à un titre ?
// Tous les mots cette fois, sans lexique ; voix du journaliste ; permutation des documents à l’intérieur de chaque événement, pour que le sujet ne fasse
// pas les mots-clés.

// %%
const keywords = keyness(documents, { by: 'source', within: 'event', voice: 'narration', minimum: 8 })
console.log(
  show(
    keywords.filter(({ z, documents }) => (z ?? 0) > 0 && documents > 1).sort((x, y) => (x.p ?? 1) - (y.p ?? 1)),
    {
      title: '6. Mots-clés par titre, hors citations',
      columns: {
        group: 'titre',
        term: 'lemme',
        frequency: 'n',
        documents: 'articles',
        groupDocuments: 'sur',
        rate: '‰',
        restRate: '‰ ailleurs',
        logRatio: 'log₂',
        dpNorm: 'DP',
        p: 'p',
        q: 'q',
      },
      digits: { rate: 1, restRate: 1, logRatio: 1, p: 3, q: 3 },
      limit: 12,
      note: `${keywords.filter(({ p }) => p !== null).length} tests. DP près de 0 : emploi réparti sur les articles. Les premiers mots de l’agence sont sa signature et ses formules : une habitude, pas une opinion. q au-dessus de 0,05 : une piste à lire, pas un résultat.`,
    },
  ),
)

// %% [markdown]
// ## 7. Quels titres cadrent de la même façon ?

// %%
const alike = similarity(reports, { within: eventOf, minimum: 4 })
console.log(
  show(
    [...alike.rows].sort((x, y) => (x.corrected ?? 9) - (y.corrected ?? 9)),
    {
      title: '7. Divergence des profils de cadres, sur les événements communs',
      columns: {
        a: 'a',
        b: 'b',
        events: 'évén.',
        divergence: 'divergence',
        chance: 'par hasard',
        corrected: 'corrigée',
        p: 'p',
        q: 'q',
      },
      digits: { divergence: 3, chance: 3, corrected: 3, p: 3, q: 3 },
      note:
        'Divergence de Jensen–Shannon (0 à 1). « Par hasard » : ce que donnent en moyenne des titres qui ne diffèrent pas. Corrigée près de 0 ou négative : pas plus éloignés que le hasard. ' +
        'Un tiret : moins de quatre événements communs, on ne dit rien.',
    },
  ),
)

// %% [markdown]
// ## 8. Le rapport à lire
// Un seul fichier HTML, sans requête : les textes surlignés, les scores et les graphiques.

// %%
const file = join(mkdtempSync(join(tmpdir(), 'cadrage-')), 'greve.html')
writeFileSync(file, renderReport(strike, { title: 'La grève de Port-Ligan', charts: await loadChartTools() }))
console.log(`8. Rapport écrit : ${file}`)
