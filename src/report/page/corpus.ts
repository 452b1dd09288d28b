import { fsum } from 'd3-array'
import type { Voice } from '../../types.ts'
import type { Item } from '../html.ts'
import { targetNames } from './model.ts'

/** The mean of what several articles measure; `n` articles have a value. */
export interface Mean {
  value: number | null
  n: number
}

/** What the articles of one outlet measure, each article counted once. */
interface OutletMeans {
  source: string
  articles: number
  words: number
  loaded: Record<Voice | 'all', Mean>
  tone: Record<Voice | 'all', Mean>
  unfiltered: { loaded: Mean; tone: Mean }
  boilerplateShare: number | null
  statements: number
  named: number
  anonymous: number
}

/** A cell of a table by outlet. */
export interface Cell extends Mean {
  row: string
  source: string
}

const VOICES: readonly (Voice | 'all')[] = ['all', 'narration', 'quoted', 'reported']

/** Plain means by outlet, in alphabetical order. */
export function outletMeans(items: readonly Item[]): OutletMeans[] {
  return bySource(items).map(([source, own]) => {
    const reports = own.map(({ report }) => report)
    const all = (pick: (report: Item['report']) => number): number => fsum(reports, pick)
    const words = all(({ size }) => size.words.all)
    const debris = all(({ size }) => size.boilerplateWords)
    const voices = (score: 'loaded' | 'tone'): Record<Voice | 'all', Mean> =>
      Object.fromEntries(
        VOICES.map((voice) => [voice, mean(reports.map(({ scores }) => scores[score][voice].value))]),
      ) as Record<Voice | 'all', Mean>
    return {
      source,
      articles: own.length,
      words,
      loaded: voices('loaded'),
      tone: voices('tone'),
      unfiltered: {
        loaded: mean(reports.map(({ withoutFiltering }) => withoutFiltering.loaded.all.value)),
        tone: mean(reports.map(({ withoutFiltering }) => withoutFiltering.tone.all.value)),
      },
      boilerplateShare: words + debris === 0 ? null : debris / (words + debris),
      statements: all(({ sources }) => sources.statements),
      named: all(({ sources }) => sources.named),
      anonymous: all(({ sources }) => sources.anonymous),
    }
  })
}

/** Mean strength of each frame by outlet; frames that no article has a cue of are left out. Strongest first. */
export function framesByOutlet(items: readonly Item[]): Cell[] {
  const frames = new Set<string>()
  for (const { report } of items)
    for (const [frame, { all }] of Object.entries(report.scores.frames)) if (all.n > 0) frames.add(frame)
  const strength = (frame: string): number =>
    mean(items.map(({ report }) => report.scores.frames[frame]?.all.value ?? null)).value ?? 0
  return [...frames]
    .sort((a, b) => strength(b) - strength(a))
    .flatMap((row) => cells(items, row, ({ report }) => report.scores.frames[row]?.all.value ?? null))
}

/** Actors shown in the matrix of stances. */
const MOST_ACTORS = 20

/** Mean stance toward each actor by outlet: actors of whom most articles say something. */
export function stanceByOutlet(items: readonly Item[]): Cell[] {
  const articles = new Map<string, number>()
  for (const { report } of items)
    for (const [target, { all }] of Object.entries(report.scores.stance))
      if (all.value !== null) articles.set(target, (articles.get(target) ?? 0) + 1)
  return [...articles]
    .filter(([, n]) => n > 1)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_ACTORS)
    .flatMap(([row]) => cells(items, row, ({ report }) => report.scores.stance[row]?.all.value ?? null))
}

/** What each actor is most often called in the articles. */
export function namesIn(items: readonly Item[]): Record<string, string> {
  const names: Record<string, string> = Object.create(null) as Record<string, string>
  for (const { article, report } of items)
    for (const [target, name] of Object.entries(targetNames(article.text, report))) names[target] ??= name
  return names
}

/** Words of each speaker over all articles, most first. */
export function speakersIn(
  items: readonly Item[],
): { name: string; words: number; quotations: number; articles: number }[] {
  const speakers = new Map<string, { name: string; words: number; quotations: number; articles: number }>()
  for (const { report } of items) {
    for (const { name, words, quotations } of report.speakers) {
      const known = speakers.get(name) ?? { name, words: 0, quotations: 0, articles: 0 }
      speakers.set(name, known)
      known.words += words
      known.quotations += quotations
      known.articles++
    }
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words)
}

/** The outlet of an item, or what stands for it. */
export function sourceOf({ article, report }: Item): string {
  return article.source ?? report.article.source ?? 'sans titre de presse'
}

function bySource(items: readonly Item[]): [string, Item[]][] {
  const sources = new Map<string, Item[]>()
  for (const item of items) {
    const source = sourceOf(item)
    sources.set(source, [...(sources.get(source) ?? []), item])
  }
  return [...sources].sort(([a], [b]) => a.localeCompare(b, 'fr'))
}

function cells(items: readonly Item[], row: string, value: (item: Item) => number | null): Cell[] {
  return bySource(items).map(([source, own]) => ({ row, source, ...mean(own.map(value)) }))
}

function mean(values: readonly (number | null)[]): Mean {
  const told = values.filter((value): value is number => value !== null)
  return { value: told.length === 0 ? null : fsum(told) / told.length, n: told.length }
}
