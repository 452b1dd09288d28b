import type { Annotation, ByVoice, Score } from '../types.ts'
import { perThousand } from './formulas.ts'
import { poissonBounds } from './intervals.ts'
import { byVoice, counts, type Item, makeScore, noScore, type ScoreOptions } from './score.ts'

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
  const items: Item[] = []
  annotations.forEach((one, annotation) => {
    if (one.kind === 'loaded' && counts(one, options)) items.push({ annotation, value: 1, voice: one.voice })
  })
  return byVoice(items, (own, voice) => {
    const size = words[voice]
    if (size === 0) return noScore()
    const { low, high } = poissonBounds(own.length)
    const bounds = { low: perThousand(low, size), high: perThousand(high, size) }
    return makeScore(
      own.map(({ annotation }) => ({ annotation, value: perThousand(1, size) })),
      bounds,
      () => null,
    )
  })
}
