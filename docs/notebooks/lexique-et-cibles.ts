// %% [markdown]
// # Son propre lexique, ses propres acteurs
// `npx tsx docs/notebooks/lexique-et-cibles.ts`. Dans votre projet : `'cadrage'`, `'cadrage/lexicons'` et `'cadrage/report'`.
//
// Question de recherche : une grève est-elle racontée comme une *gêne* (blocage, pagaille, otages) ou comme une *lutte* (mobilisation, revendication) ?
// Le lexique du projet n’a pas ces deux catégories : on écrit les siennes, on nomme ses acteurs, et surtout on *vérifie* la liste.

// %%
import { readCorpus } from '../../corpus/read.ts'
import {
  analyse,
  concordance,
  readLexicon,
  renderConcordance,
  segment,
  type Target,
  tag,
  toCsv,
} from '../../src/index.ts'
import { show } from '../../src/report.ts'

const articles = readCorpus().filter(({ event }) => event === 'greve')

// %% [markdown]
// ## 1. La liste : un tableau, une entrée par ligne
// Un fichier TSV ou JSON avec les colonnes du projet (lexicons/README.md). L’entrée est en forme de base : les flexions et les négations sont trouvées seules. `why`
// dit pourquoi l’entrée est là : c’est ce qu’un relecteur demandera. `not` écarte des contextes.

// %%
const entry = (entry: string, pos: string, category: 'gêne' | 'lutte', polarity: number, not = ''): object => ({
  entry,
  pos,
  category,
  polarity,
  strength: 1,
  register: 'neutral',
  not,
  why: category === 'gêne' ? 'replacement: dit l’effet sur les tiers' : 'replacement: dit l’action et sa raison',
})
const own = readLexicon(
  JSON.stringify([
    entry('bloquer', 'VERB', 'gêne', -1),
    entry('blocage', 'NOUN', 'gêne', -1),
    entry('barrage', 'NOUN', 'gêne', -1, '~ hydroélectrique'),
    entry('paralyser', 'VERB', 'gêne', -1),
    entry('otage', 'NOUN', 'gêne', -2),
    entry('immobilisé', 'ADJ', 'gêne', -1),
    entry('détourner', 'VERB', 'gêne', -1, '~ de fonds'),
    entry('coûter', 'VERB', 'gêne', -1),
    entry('perdre', 'VERB', 'gêne', -1, '~ du temps'),
    entry('mobilisation', 'NOUN', 'lutte', 1, '~ générale'),
    entry('revendication', 'NOUN', 'lutte', 1),
    entry('solidarité', 'NOUN', 'lutte', 1),
    entry('réclamer', 'VERB', 'lutte', 1),
    entry('défendre', 'VERB', 'lutte', 1),
    entry('négocier', 'VERB', 'lutte', 1),
    entry('se battre', 'VERB', 'lutte', 1),
    entry('tenir bon', 'VERB', 'lutte', 1),
    entry('digne', 'ADJ', 'lutte', 1),
  ]),
  { id: 'grève', version: '1' },
)
console.log(`1. Liste « ${own.id} », version ${own.version} : ${own.length} entrées\n`)

// %% [markdown]
// Une faute dans la liste n’est pas avalée : le message nomme l’entrée, la colonne, l’attendu et le reçu.

// %%
try {
  readLexicon(JSON.stringify([{ ...entry('pagaille', 'NOUN', 'gêne', -1), polarity: -9, register: 'argot' }]), {
    id: 'grève',
  })
} catch (error) {
  console.log(`Une ligne fautive donne :\n${(error as Error).message}\n`)
}

// %% [markdown]
// ## 2. Les acteurs dont on veut la posture
// Un acteur est une liste de noms : organisation, sigle, porte-parole, nom commun. Ce choix est une hypothèse : il se publie avec les résultats.

// %%
const targets: Target[] = [
  {
    id: 'grévistes',
    names: ['dockers', 'grévistes', 'FDP', 'Fédération des dockers et portuaires', 'Maëlle Kerdraon', 'Kerdraon'],
  },
  { id: 'direction', names: ['direction', 'Ligan Terminaux', 'Étienne Vauquelin', 'Vauquelin', 'exploitant'] },
]
const documents = articles.map(({ event: _, ...article }) => ({
  ...article,
  document: tag(segment(article.text)),
  report: analyse(article, { lexicons: [own], targets }),
}))

// %% [markdown]
// ## 3. Gêne ou lutte ?
// Une catégorie à soi qu’un article n’emploie pas n’a pas de score dans son rapport : c’est zéro occurrence.

// %%
console.log(
  show(
    documents.map(({ source, report: { scores, size } }) => ({
      titre: source,
      mots: size.words.all,
      'gêne, journaliste': scores.categories['gêne']?.narration ?? 0,
      'lutte, journaliste': scores.categories['lutte']?.narration ?? 0,
      'gêne, toutes voix': scores.categories['gêne']?.all ?? 0,
      'lutte, toutes voix': scores.categories['lutte']?.all ?? 0,
    })),
    {
      title: '3. Occurrences pour 1 000 mots, par voix',
      digits: 0,
      note:
        'Crochets : intervalle à 95 % ; n : occurrences. Avec si peu d’occurrences les intervalles se recouvrent : la table ne classe pas cinq articles. ' +
        'Elle dit où lire. Une liste s’essaie sur un corpus mis à part, se fige, puis mesure le corpus d’étude.',
    },
  ),
)

// %% [markdown]
// ## 4. La liste est-elle juste ? Quelles entrées ne servent pas ?
// On relit *toutes* les trouvailles en contexte. Une entrée jamais trouvée coûte peu ; une entrée souvent fausse ruine la mesure.

// %%
const hits = documents.flatMap(({ source, text, report }) =>
  report.annotations.flatMap((one) =>
    one.kind === 'loaded' && one.lexicon === own.id ? { ...one, source, words: text.slice(one.start, one.end) } : [],
  ),
)
console.log(
  show(
    own.ids
      .map((id) => {
        const found = hits.filter(({ entry }) => entry === id)
        return {
          entrée: id,
          trouvée: found.length,
          'hors calcul': found.filter(({ suppressedBy }) => suppressedBy !== null).length,
          titres: [...new Set(found.map(({ source }) => source))].join(', ') || null,
        }
      })
      .sort((x, y) => y.trouvée - x.trouvée),
    {
      title: '4a. Les entrées à l’épreuve',
      note: 'Hors calcul : niée, ou dans l’habillage de page, dont le titre répété. Une entrée jamais trouvée ici peut l’être ailleurs ; on la garde si sa raison tient.',
    },
  ),
)
console.log(renderConcordance(concordance(documents, { category: 'gêne' }), 45), '\n')
const sheet = toCsv(
  concordance(documents, { category: 'gêne' }).map(({ id, left, node, right }) => ({
    id,
    left,
    node,
    right,
    juste: '',
  })),
)
console.log(
  `4b. Grille de relecture pour le tableur : ${sheet.split('\r\n').length - 2} lignes, colonne « juste » à remplir à deux.\n`,
)

// %% [markdown]
// ## 5. Quelle posture envers chaque acteur ?
// −1 à 1, somme de jugements dont chacun est listé. Un tiret dans la table : rien n’a été dit de l’acteur qui se laisse évaluer.

// %%
console.log(
  show(
    documents.map(({ source, report: { scores } }) => ({
      titre: source,
      'grévistes, journaliste': scores.stance['grévistes']?.narration,
      'grévistes, toutes voix': scores.stance['grévistes']?.all,
      'direction, journaliste': scores.stance['direction']?.narration,
      'direction, toutes voix': scores.stance['direction']?.all,
    })),
    {
      title: '5. Posture envers les deux camps',
      note:
        'n : jugements. Un intervalle qui contient 0, ou pas d’intervalle : on ne peut dire ni hostile ni favorable. La posture par règles est la mesure la plus fragile (F 0,53 sur données ' +
        'annotées, docs/accuracy.md) : elle oriente la lecture, elle ne la remplace pas.',
    },
  ),
)
console.log(
  show(
    documents
      .flatMap(({ source, text, report: { annotations } }) =>
        annotations.flatMap((one) =>
          one.kind === 'evaluation' && one.voice === 'narration' && one.suppressedBy === null
            ? {
                titre: source,
                envers: one.target,
                passage: text.slice(one.start, one.end),
                valeur: one.value,
                chemin: one.path,
                porteur: one.holder,
              }
            : [],
        ),
      )
      .sort((x, y) => Math.abs(y.valeur) - Math.abs(x.valeur)),
    {
      title: 'Les jugements les plus forts, à relire',
      digits: 1,
      limit: 14,
      note: 'Porteur : un tiret, c’est le journaliste. La polarité de notre liste entre dans la posture : pour seulement compter une entrée, on lui donne 0.',
    },
  ),
)

// %% [markdown]
// ## 6. Ce que la liste change au score du projet
// Une liste de plus ajoute des passages : un score obtenu avec elle ne se compare pas à un score obtenu sans. Le rapport garde les listes et leurs versions, et
// `compareSources` refuse de mélanger.

// %%
const without = articles.map(({ event: _, ...article }) => analyse(article))
console.log(
  show(
    documents.map(({ source, report }, i) => ({
      titre: source,
      'sans la liste': without[i]?.scores.loaded.narration,
      'avec la liste': report.scores.loaded.narration,
    })),
    { title: '6. Mots marqués ‰, voix du journaliste', digits: 0 },
  ),
)
console.log(
  show(documents[0]?.report.method.lexicons ?? [], {
    title: 'Listes nommées dans chaque rapport',
    columns: { id: 'liste', version: 'version', entries: 'entrées' },
  }),
)
