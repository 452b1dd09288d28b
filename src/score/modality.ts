import { categories } from '../lexicon/categories.ts'
import type { Annotation, ByVoice, Modality, Score } from '../types.ts'
import { ratesBy } from './rate.ts'
import { checkScoring, counts, type Item, type ScoreOptions } from './score.ts'

/**
 * Modality: hedges, boosters, journalistic conditionals, named and anonymous sources and the other marks of `findModality`
 * per 1,000 words, by type and voice. All types are listed, 0 where no mark stands. Interval: Poisson. Reference: Hyland (1998).
 *
 * @param words number of words by voice
 * @example
 * scoreModality(analyse('Il part peut-être.').annotations, { all: 4, narration: 4, quoted: 0, reported: 0 }).hedge.all.value // 250
 */
export function scoreModality(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): Record<Modality['type'], ByVoice<Score>> {
  checkScoring(annotations, options, words)
  const items: (Item & { of: string })[] = []
  annotations.forEach((one, annotation) => {
    if (one.kind === 'modality' && counts(one, options))
      items.push({ annotation, value: 1, voice: one.voice, of: one.type })
  })
  const types = ['conditional', ...categories('modality.type').map(({ id }) => id)]
  return ratesBy(types, items, words) as Record<Modality['type'], ByVoice<Score>>
}
