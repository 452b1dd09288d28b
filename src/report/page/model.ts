import type { Article, Report, Score, Voice } from '../../types.ts'
import { labelOf, SCORE_LABELS } from './labels.ts'
import { type Note, notesOf } from './notes.ts'

/** A score without its contributions: those are in the notes. */
export type Figure = Omit<Score, 'contributions'>

/** A score for each voice. */
type Figures = Record<Voice | 'all', Figure>

/** One article as a page shows it: what `articleView` needs, as plain JSON. */
export interface ArticleModel {
  title: string
  source: string
  date: string
  url: string
  text: string
  notes: Note[]
  words: Record<Voice | 'all', number>
  boilerplateWords: number
  loaded: Figures
  tone: Figures
  /** The same two scores of all voices with boilerplate left in. */
  unfiltered: { loaded: Figure; tone: Figure }
  /** Actors of whom something is said, most evidence first. */
  stance: { name: string; figures: Figures }[]
  stances: { holder: string; target: string; value: number; n: number }[]
  /** All frames, strongest first. */
  frames: { name: string; figures: Figures }[]
  speakers: { name: string; quotations: number; words: number; share: number; verbs: string; loaded: string }[]
  sources: Report['sources']
  warnings: { message: string; start: number }[]
}

/**
 * Gathers what a page shows of one article.
 *
 * @throws TypeError when the text is not the one that was measured
 */
export function toArticleModel(article: Article, report: Report): ArticleModel {
  const { text } = article
  if (text.length !== report.size.characters) {
    throw new TypeError(
      `item: expected the text that the report measured, of ${report.size.characters} characters, received one of ${text.length}`,
    )
  }
  const names = targetNames(text, report)
  const { scores, withoutFiltering } = report
  return {
    title:
      [article.title, report.article.title, article.id, report.article.id].find((name) => name?.trim()) ??
      'Article sans titre',
    source: article.source ?? report.article.source ?? '',
    date: article.date ?? report.article.date ?? '',
    url: article.url ?? report.article.url ?? '',
    text,
    notes: notesOf(text, report, names),
    words: report.size.words,
    boilerplateWords: report.size.boilerplateWords,
    loaded: figures(scores.loaded),
    tone: figures(scores.tone),
    unfiltered: { loaded: figure(withoutFiltering.loaded.all), tone: figure(withoutFiltering.tone.all) },
    stance: Object.entries(scores.stance)
      .filter(([, { all }]) => all.n > 0)
      .map(([id, own]) => ({ name: names[id] ?? id, figures: figures(own) }))
      .sort((a, b) => b.figures.all.n - a.figures.all.n),
    stances: report.stances.map(({ holder, target, value, evaluations }) => ({
      holder: holder === null ? 'l’article' : (names[holder] ?? holder),
      target: names[target] ?? target,
      value,
      n: evaluations.length,
    })),
    frames: Object.entries(scores.frames)
      .map(([id, own]) => ({ name: labelOf('frames.frame', id), figures: figures(own) }))
      .sort((a, b) => (b.figures.all.value ?? 0) - (a.figures.all.value ?? 0)),
    speakers: report.speakers.map(({ name, quotations, words, share, cues, loaded }) => ({
      name,
      quotations,
      words,
      share,
      verbs: cues.map(({ lemma, stance }) => `${lemma} (${labelOf('reporting.class', stance)})`).join(', '),
      loaded: loaded.map((index) => wordsOf(text, report, index)).join(', '),
    })),
    sources: report.sources,
    warnings: report.warnings.map(({ message, start }) => ({ message, start })),
  }
}

/** What each target is most often called in the text. */
export function targetNames(text: string, { annotations }: Report): Record<string, string> {
  const counts: Record<string, Map<string, number>> = Object.create(null) as Record<string, Map<string, number>>
  for (const one of annotations) {
    if (one.kind !== 'mention') continue
    const words = text.slice(one.start, one.end).replace(/\s+/g, ' ')
    counts[one.target] ??= new Map()
    counts[one.target]?.set(words, (counts[one.target]?.get(words) ?? 0) + 1)
  }
  const names: Record<string, string> = Object.create(null) as Record<string, string>
  for (const [target, own] of Object.entries(counts)) {
    const [most] = [...own].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)
    if (most) names[target] = most[0]
  }
  return names
}

function figures(scores: Record<Voice | 'all', Score>): Figures {
  const { all, narration, quoted, reported } = scores
  return { all: figure(all), narration: figure(narration), quoted: figure(quoted), reported: figure(reported) }
}

function figure({ value, low, high, n, label, reason }: Score): Figure {
  return { value, low, high, n, reason, label: label === null ? null : (SCORE_LABELS[label] ?? label) }
}

function wordsOf(text: string, { annotations }: Report, index: number): string {
  const found = annotations[index]
  return found ? text.slice(found.start, found.end).replace(/\s+/g, ' ') : ''
}
