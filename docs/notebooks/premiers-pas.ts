// %% [markdown]
// # Premiers pas : un article, voix par voix
// À lancer avec `npx tsx docs/notebooks/premiers-pas.ts`, ou cellule par cellule (docs/notebooks/README.md).
// Dans votre projet, écrivez `'cadrage'`, `'cadrage/lexicons'` et `'cadrage/report'` au lieu des chemins qui commencent par `../../src`.
//
// L’article vient du corpus fourni (inventé, comme ses personnes et ses lieux) : une opération de police racontée par un titre engagé.

// %%
import { readCorpus } from '../../corpus/read.ts'
import { analyse, segment, tag, tokens } from '../../src/index.ts'
import { categories } from '../../src/lexicons.ts'
import { show } from '../../src/report.ts'

const article = readCorpus().find(({ id }) => id === 'police-rempart')
if (!article) throw new Error('corpus : attendu l’article police-rempart')
const { id, text, source, title, date } = article
const report = analyse({ id, text, source, title, date })

const words = ({ start, end }: { start: number; end: number }): string => text.slice(start, end)
const label = (list: string, id: string | undefined): string | undefined =>
  categories(list).find((category) => category.id === id)?.label ?? id

// %% [markdown]
// ## 1. Que voit l’analyseur ?
// Si cette table est fausse, tout le reste l’est aussi : à lire avant tout calcul. `début` et `fin` sont des places dans le texte, qui n’est
// jamais réécrit.

// %%
const body = report.paragraphs.find(({ boilerplate, words }) => boilerplate === null && words > 40)
console.log(
  show(
    tokens(tag(segment(text)))
      .filter(({ start }) => start >= (body?.start ?? 0))
      .map(({ text, lemma, pos, start, end }) => ({ mot: text, lemme: lemma, nature: pos, début: start, fin: end })),
    { title: '1. Les premiers mots du corps de l’article', limit: 10 },
  ),
)

// %% [markdown]
// ## 2. Qui parle avec quelle intensité ?
// Mots marqués pour 1 000 mots et ton (−1 à 1), par voix. Une voix sans mots reçoit un tiret, jamais un zéro.

// %%
console.log(
  show(report, {
    digits: { 'mots marqués ‰': 0 },
    note:
      'Entre crochets, l’intervalle à 95 % : de combien le nombre varierait avec d’autres mots du même article. Il ne dit rien de la qualité ' +
      'du lexique. Ici les intervalles des voix se recouvrent : l’article seul ne prouve pas que le journaliste est plus, ou moins, marqué que ses sources.',
  }),
)

// %% [markdown]
// ## 3. D’où vient ce nombre ?
// Un score est la somme de passages que l’on peut lire. Ceux qui ont été trouvés mais ne comptent pas (niés, dans l’habillage) sont listés avec
// la raison. C’est ici qu’on juge le lexique : environ deux trouvailles sur trois sont justes, et la moitié de ce que des lecteurs marquent
// est trouvée (docs/accuracy.md).

// %%
const { value, contributions } = report.scores.loaded.narration
const total = contributions.reduce((sum, one) => sum + one.value, 0)
console.log(
  show(
    contributions.flatMap(({ annotation, value }) => {
      const found = report.annotations[annotation]
      if (found?.kind !== 'loaded') return []
      const category = label('loaded.category', found.categories[0])
      return { passage: words(found), catégorie: category, polarité: found.polarity, 'pour 1 000 mots': value }
    }),
    {
      title: '3. Ce qui fait le score de la voix du journaliste',
      note: `Somme de la dernière colonne : ${total.toFixed(1)}. Score du rapport : ${value?.toFixed(1)}. Polarité 0 : dramatise sans juger.`,
    },
  ),
)
console.log(
  show(
    report.annotations.flatMap((one) =>
      one.kind === 'loaded' && one.suppressedBy !== null
        ? { passage: words(one), voix: one.voice, 'non compté': one.suppressedBy }
        : [],
    ),
    { title: 'Trouvés, mais non comptés' },
  ),
)

// %% [markdown]
// ## 4. Qui est cité, et comment le verbe présente-t-il sa parole ?
// *Marteler* et *prétendre* ne disent pas la même chose de ce qu’ils introduisent.

// %%
console.log(
  show(
    report.annotations.flatMap((one) =>
      one.kind === 'quotation'
        ? {
            forme: one.form,
            locuteur: one.speaker?.name,
            verbe: one.cue?.lemma,
            signal: label('reporting.class', one.cue?.stance),
            paroles: words(one),
          }
        : [],
    ),
    {
      title: '4. Les paroles des autres',
      width: 42,
      note:
        'Un tiret : le texte ne nomme personne, ou la règle ne l’a pas trouvé. À relire : une chose peut être prise pour un locuteur là où un verbe ' +
        'de parole est employé au figuré.',
    },
  ),
)
console.log(
  show(
    report.speakers.map(({ name, quotations, words, share }) => ({
      locuteur: name,
      citations: quotations,
      mots: words,
      part: share,
    })),
    { title: 'Qui a la parole (part des mots attribués à quelqu’un)' },
  ),
)

// %% [markdown]
// ## 5. Que dit l’article de qui ?
// Chaque jugement avec l’acteur qu’il atteint et celui qui le porte.

// %%
console.log(
  show(
    report.annotations.flatMap((one) =>
      one.kind === 'evaluation' && one.suppressedBy === null
        ? {
            acteur: one.target,
            passage: words(one),
            valeur: one.value,
            'porté par': one.holder ?? 'le journaliste',
            chemin: one.path,
          }
        : [],
    ),
    {
      title: '5. Jugements sur les acteurs (−3 à 3)',
      digits: 1,
      limit: 12,
      note:
        'Le chemin « proximity » est le plus faible des indices : mot et acteur sont proches dans la phrase, sans plus ; sa valeur est réduite d’autant. ' +
        'On lit ces lignes une par une avant d’écrire « l’article est hostile à X ».',
    },
  ),
)

// %% [markdown]
// ## 6. Dans quels cadres l’histoire est-elle placée ?

// %%
console.log(
  show(
    report.frames.map(({ frame, value, leading }) => ({
      cadre: label('frames.frame', frame),
      force: value,
      indices: leading.map(({ entry }) => entry),
    })),
    {
      title: '6. Cadres présents (0 à 1)',
      note: 'Un fait divers policier a forcément des mots de police : le cadre « criminalité » tient au sujet. Seule la comparaison de titres sur le même événement parle du titre.',
    },
  ),
)

// %% [markdown]
// ## 7. Qu’est-ce qui n’est pas de l’information, et qu’est-ce que cela change ?

// %%
console.log(
  show(
    report.annotations.flatMap((one) =>
      one.kind === 'boilerplate' ? { type: one.type, passage: words(one), raison: one.reason } : [],
    ),
    { title: '7. Habillage, titres répétés, remplissage', width: 50 },
  ),
)
console.log(
  show(
    (['loaded', 'tone'] as const).map((score) => ({
      score,
      'avec filtre': report.scores[score].all,
      'sans filtre': report.withoutFiltering[score].all,
    })),
    {
      title: 'Ce que change le filtre',
      note: 'Les deux scores sont dans chaque rapport. Ici l’écart est bien plus petit que l’intervalle ; sur une page aspirée avec ses menus il peut ne pas l’être.',
    },
  ),
)

// %% [markdown]
// **Ce qu’on peut conclure** : quels mots, dans quelle voix, avec quelle preuve. **Ce qu’on ne peut pas** : qu’un autre article du même
// titre ferait de même (n = 1 ; voir `cinq-titres-un-evenement.ts`), ni que l’article a tort ou raison.
