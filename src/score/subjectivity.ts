import type { Annotation, ByVoice, Score } from '../types.ts'
import { rate } from './rate.ts'
import { checkScoring, counts, type Item, type ScoreOptions } from './score.ts'

/**
 * Subjectivity: density of evaluative words, loaded or ordinary (lexicons `loaded` and `tone`), per 1,000 words, whatever
 * their sign. Where two overlap, the first counts. Interval: Poisson. `null` where a voice has no words. Density of
 * subjective elements as a measure of subjectivity: Wiebe, Wilson, Bruce, Bell & Martin (2004).
 *
 * @param words number of words by voice
 */
export function scoreSubjectivity(
  annotations: readonly Annotation[],
  words: ByVoice<number>,
  options: ScoreOptions = {},
): ByVoice<Score> {
  checkScoring(annotations, options, words)
  const items: Item[] = []
  let end = 0
  annotations.forEach((one, annotation) => {
    if ((one.kind !== 'tone' && one.kind !== 'loaded') || !counts(one, options) || one.start < end) return
    items.push({ annotation, value: 1, voice: one.voice })
    end = one.end
  })
  return rate(items, words)
}
