// %% [markdown]
// # Premiers pas
// À lancer avec `npx tsx docs/notebooks/premiers-pas.ts`. Cinq articles racontent le même événement ; on regarde les données.

// %%
import { readCorpus } from '../../corpus/read.ts'
import { analyse, segment, tag, tokens } from '../../src/index.ts'
import { categories } from '../../src/lexicons.ts'

const articles = readCorpus().filter(({ event }) => event === 'police')
const reports = articles.map(({ id, text, source, date }) => analyse({ id, text, source, date }))

// %% [markdown]
// ## 1. Les mots d’un article, comme les voit l’analyseur

// %%
const [first] = articles
if (!first) throw new Error('corpus : attendu cinq articles de l’événement « police »')
console.table(tokens(tag(segment(first.text))).slice(0, 12))

// %% [markdown]
// ## 2. Le vocabulaire marqué, par titre et par voix (pour 1 000 mots)

// %%
console.table(
  reports.map(({ article, scores, size, withoutFiltering }) => ({
    titre: article.source,
    mots: size.words.all,
    journaliste: round(scores.loaded.narration.value),
    cité: round(scores.loaded.quoted.value),
    ton: round(scores.tone.all.value),
    'ton sans filtre': round(withoutFiltering.tone.all.value),
  })),
)

// %% [markdown]
// ## 3. Chaque nombre se recalcule à partir des passages qui le font

// %%
const report = reports[0]
const article = articles[0]
if (report && article) {
  const { value, contributions } = report.scores.loaded.all
  const sum = contributions.reduce((total, one) => total + one.value, 0)
  console.log(`score ${round(value)} = somme de ${contributions.length} passages = ${round(sum)}`)
  for (const { annotation } of contributions) {
    const found = report.annotations[annotation]
    if (found?.kind === 'loaded')
      console.log(
        `  ${article.text.slice(found.start, found.end)} — ${found.entry}, ${found.categories.join(', ')}, ${found.voice}`,
      )
  }
}

// %% [markdown]
// ## 4. Ce que chaque titre fait dire, et à qui

// %%
for (const [i, one] of reports.entries()) {
  console.log(articles[i]?.source)
  for (const found of one.annotations) {
    if (found.kind !== 'quotation' || found.form === 'scare') continue
    const words = (articles[i]?.text ?? '').slice(found.start, found.end).replace(/\s+/g, ' ')
    console.log(
      `  ${found.speaker?.name ?? '?'} (${found.cue?.stance ?? 'sans verbe'}) : ${words.slice(0, 70)}${words.length > 70 ? '…' : ''}`,
    )
  }
}

// %% [markdown]
// ## 5. Les cadrages, titre contre titre

// %%
console.table(
  Object.fromEntries(
    categories('frames.frame').map(({ id, label }) => [
      label,
      Object.fromEntries(
        reports.map(({ article: { source }, scores }) => [source, round(scores.frames[id]?.all.value ?? null)]),
      ),
    ]),
  ),
)

function round(value: number | null): number | null {
  return value === null ? null : Math.round(value * 100) / 100
}
