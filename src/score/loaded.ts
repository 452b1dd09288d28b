import { categories } from '../lexicon/categories.ts'
import type { Annotation, ByVoice, Score } from '../types.ts'
import { rate, ratesBy } from './rate.ts'
import { checkScoring, counts, type Item, type ScoreOptions } from './score.ts'

/**
 * Loadedness: loaded terms per 1,000 words, over all words and within the words of each voice. Each term contributes
 * 1000 / words; negated terms do not count. Interval: Poisson. `null` where a voice has no words.
 *
 * @param annotations of one article
 * @param words number of words by voice, the denominators
 */
export function scoreLoaded(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): ByVoice<Score> {
  checkScoring(annotations, options, words)
  return rate(loadedItems(annotations, options), words)
}

/**
 * Loadedness by category (lexicons/categories.tsv, `loaded.category`, and those of the user's lists). A term counts in its
 * first category only, so that the rates add up to that of {@link scoreLoaded}; its other categories stand in the annotation.
 * All categories are listed: 0 where no term stands.
 *
 * @param words number of words by voice
 * @example
 * scoreCategories(analyse('Le dictateur parle.').annotations, { all: 3, narration: 3, quoted: 0, reported: 0 })['delegitimising'].all.value // 333.33…
 */
export function scoreCategories(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): Record<string, ByVoice<Score>> {
  checkScoring(annotations, options, words)
  const ids = categories('loaded.category').map(({ id }) => id)
  return ratesBy(ids, loadedItems(annotations, options), words)
}

function loadedItems(annotations: readonly Annotation[], options: ScoreOptions): (Item & { of: string })[] {
  const items: (Item & { of: string })[] = []
  annotations.forEach((one, annotation) => {
    if (one.kind === 'loaded' && counts(one, options))
      items.push({ annotation, value: 1, voice: one.voice, of: one.categories[0] ?? '' })
  })
  return items
}
