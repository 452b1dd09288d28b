// %% [markdown]
// # D’Europresse ou d’un tableur aux tables pour IRaMuTeQ, TXM et Excel
// `npx tsx docs/notebooks/europresse-vers-tables.ts`. Dans votre projet : `'cadrage'`, `'cadrage/input'` et `'cadrage/report'` ;
// `npm install linkedom papaparse` pour lire l’HTML et le CSV.
//
// Question : *qu’est-ce qui est entré, qu’est-ce qui a été refusé, et pourquoi ?* Un corpus de presse se perd à l’import plus souvent qu’au calcul.
// Les deux exports ci-dessous sont écrits pour ce carnet (textes inventés) ; chez vous : `await readFile('export.HTML')`.

// %%
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { analyse, findReuse, segment, toCsv } from '../../src/index.ts'
import { readCsv, readEuropresse, toIramuteq, toTxm } from '../../src/input/index.ts'
import { show, withProgress } from '../../src/report.ts'

const europresse = `<html><body>
<article><span class="DocPublicationName">Le Courrier du Val</span>
<span class="DocHeader">Jeudi 12 mars 2026</span>
<p class="titreArticleVisu rdp__articletitle">La piscine fermée un an</p>
<div class="docAuthors">Lise Aubrac</div>
<div class="DocText"><p>La <mark>piscine</mark> de Valmont fermera le 1er avril pour un an de travaux, a annoncé mercredi la maire, Odile Ferrand.</p>
<p>« C’est un crève-cœur, mais la charpente menace », a-t-elle expliqué. Les 1&#8239;200 adhérents du club devront nager ailleurs.</p>
<p>Le club dénonce une décision brutale, prise sans concertation.</p></div>
<div class="publiC-lblNodoc">news·20260312·CV·1001</div></article>
<article><span class="DocPublicationName">La Sentinelle</span>
<span class="DocHeader">Jeudi 12 mars 2026</span>
<p class="titreArticleVisu rdp__articletitle">Piscine : le fiasco</p>
<div class="DocText"><p>Le naufrage était prévisible. Après dix ans d’incurie, la <mark>piscine</mark> de Valmont ferme ses portes et la maire ose parler de « crève-cœur ».</p>
<p>Les nageurs, eux, paieront la facture de ce scandaleux gâchis.</p></div>
<div class="publiC-lblNodoc">news·20260312·LS·1002</div></article>
<article><span class="DocPublicationName">La Sentinelle</span>
<span class="DocHeader">Vendredi 13 mars 2026</span>
<p class="titreArticleVisu rdp__articletitle">En images : la piscine</p>
<div class="DocText"></div></article>
</body></html>`

const csv = `\ufeffIdentifiant;Titre;Journal;Date;Texte
w-1;"Valmont : la piscine ferme";Valmont Info;13/03/2026;"La piscine de Valmont fermera le 1er avril pour un an de travaux, a annoncé mercredi la maire, Odile Ferrand.

Une réunion publique est prévue ; le club a dit sa ""colère""."
w-2;Brève;Valmont Info;03/2026;"Le bassin de Saint-Aubin accueillera les scolaires, selon la mairie."
w-3;Vide;Valmont Info;14/03/2026;
`

// %% [markdown]
// ## 1. Qu’est-ce qui est entré, qu’est-ce qui est resté dehors ?
// `read` = articles + refusés : rien ne disparaît sans être dit.

// %%
const fromEuropresse = await readEuropresse(europresse, { file: 'export.HTML' })
const fromCsv = await readCsv(csv, { file: 'veille.csv' })
const results = [fromEuropresse, fromCsv]
console.log(
  show(
    results.map(({ read, articles, rejected, warnings }, i) => ({
      fichier: ['export.HTML', 'veille.csv'][i],
      lus: read,
      articles: articles.length,
      refusés: rejected.length,
      avertissements: warnings.length,
    })),
    { title: '1. Bilan de l’import' },
  ),
)
console.log(
  show(
    results.flatMap(({ rejected, warnings }) => [
      ...rejected.map((one) => ({ suite: 'refusé', ...one })),
      ...warnings.map((one) => ({ suite: 'gardé, signalé', ...one })),
    ]),
    {
      title: 'Ce qui est à corriger à la source',
      columns: { suite: 'suite', file: 'fichier', line: 'ligne', column: 'colonne', message: 'raison' },
    },
  ),
)
const articles = results.flatMap((result) => result.articles)
console.log(
  show(
    articles.map(({ id, source, date, title, author, text }) => ({
      id,
      titre: source,
      date,
      'titre de l’article': title,
      auteur: author,
      caractères: text.length,
    })),
    {
      title: 'Le corpus',
      note: 'Un tiret : le champ manque. « 03/2026 » n’est pas un jour : la date reste vide plutôt qu’inventée.',
    },
  ),
)

// %% [markdown]
// ## 2. Y a-t-il des doublons ?
// Une dépêche comptée deux fois fausse les effectifs. On regarde avant de mesurer ; la décision de retirer reste au chercheur.

// %%
const reuse = findReuse(
  articles.map(({ id = '', source = null, date = null, text }) => ({ id, source, date, document: segment(text) })),
)
console.log(
  show(
    reuse.groups.map(({ type, members }) => ({
      sorte: type,
      articles: members.map(({ id }) => id).join(', '),
      'mots communs': members[0]?.shared,
      sens: members[1]?.direction,
    })),
    { title: '2. Texte commun', width: 70 },
  ),
)

// %% [markdown]
// ## 3. Mesurer, et une table pour Excel
// Une ligne par article ; une seconde table, une ligne par passage compté, pour que chaque nombre puisse être relu.

// %%
const measured = [...withProgress(articles, 'mesure')].map((article) => ({ article, report: analyse(article) }))
const scores = measured.map(({ article, report: { size, scores } }) => ({
  id: article.id,
  journal: article.source,
  date: article.date,
  mots: size.words.all,
  mots_cites: size.words.quoted,
  marques_journaliste: scores.loaded.narration.value,
  marques_bas: scores.loaded.narration.low,
  marques_haut: scores.loaded.narration.high,
  marques_n: scores.loaded.narration.n,
  ton: scores.tone.all.value,
  ton_n: scores.tone.all.n,
}))
const passages = measured.flatMap(({ article, report }) =>
  report.annotations.flatMap((one) =>
    one.kind === 'loaded'
      ? {
          id: article.id,
          debut: one.start,
          fin: one.end,
          passage: article.text.slice(one.start, one.end),
          entree: one.entry,
          voix: one.voice,
          polarite: one.polarity,
          ecarte: one.suppressedBy,
        }
      : [],
  ),
)
console.log(
  show(scores, {
    title: '3. Table des scores',
    digits: { ton: 2, marques_journaliste: 0, marques_bas: 0, marques_haut: 0 },
    note: 'Articles de 20 à 60 mots : les bornes vont presque de zéro à tout. La chaîne marche ; le corpus, lui, ne permet aucune conclusion.',
  }),
)
console.log(show(passages, { title: 'Table des passages' }))

// %% [markdown]
// ## 4. Écrire les fichiers
// CSV à la française (marque d’encodage, `;`, virgule décimale) : Excel l’ouvre d’un double clic. IRaMuTeQ : un seul fichier texte avec variables étoilées. TXM :
// un fichier par texte et `metadata.csv` (import TXT + CSV).

// %%
const folder = mkdtempSync(join(tmpdir(), 'cadrage-'))
const txm = toTxm(articles)
mkdirSync(join(folder, 'txm'))
const files: Record<string, string> = {
  'scores.csv': toCsv(scores),
  'passages.csv': toCsv(passages),
  'iramuteq.txt': toIramuteq(articles),
  'txm/metadata.csv': txm.metadata,
  ...Object.fromEntries(txm.files.map(({ name, text }) => [`txm/${name}`, text])),
}
for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
console.log(
  show(
    Object.entries(files).map(([name, content]) => ({
      fichier: name,
      octets: Buffer.byteLength(content),
      'première ligne': content.replace(/^\ufeff/, '').split('\n')[0],
    })),
    { title: `4. Écrit dans ${folder}`, width: 90 },
  ),
)

// %% [markdown]
// ## 5. Le contenu a-t-il survécu ?
// On relit ce qu’on a écrit : mêmes articles, mêmes textes, mêmes scores.

// %%
const back = await readCsv(readFileSync(join(folder, 'scores.csv')), { columns: { text: 'journal' } })
const txtWords = txm.files.map(({ name }) => segment(readFileSync(join(folder, 'txm', name), 'utf8')).tokens.length)
console.log(
  show(
    [
      { contrôle: 'lignes de scores.csv', écrites: scores.length, relues: back.articles.length },
      {
        contrôle: 'textes d’IRaMuTeQ',
        écrites: articles.length,
        relues: (files['iramuteq.txt'] ?? '').match(/^\*{4} /gm)?.length,
      },
      {
        contrôle: 'mots et signes des textes TXM',
        écrites: articles.reduce((sum, { text }) => sum + segment(text).tokens.length, 0),
        relues: txtWords.reduce((sum, count) => sum + count, 0),
      },
    ],
    { title: '5. Aller et retour' },
  ),
)
