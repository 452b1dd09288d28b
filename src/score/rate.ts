import type { ByVoice, Score } from '../types.ts'
import { perThousand } from './formulas.ts'
import { poissonBounds } from './intervals.ts'
import { byVoice, type Item, makeScore, noScore } from './score.ts'

/**
 * Rate of some annotations per 1,000 words, over all words and within the words of each voice: each contributes 1000 / words.
 * Interval: Poisson. `null` where a voice has no words.
 */
export function rate(items: readonly Item[], words: ByVoice<number>): ByVoice<Score> {
  return byVoice(items, (own, voice) => {
    const size = words[voice]
    if (size === 0) return noScore(NO_WORDS)
    const { low, high } = poissonBounds(own.length)
    const value = perThousand(1, size)
    return makeScore(
      own.map(({ annotation }) => ({ annotation, value })),
      { low: perThousand(low, size), high: perThousand(high, size) },
      () => null,
    )
  })
}

/** The rates of several kinds: those known beforehand, 0 where none is found, and those that only the items name. */
export function ratesBy(
  kinds: readonly string[],
  items: readonly (Item & { of: string })[],
  words: ByVoice<number>,
): Record<string, ByVoice<Score>> {
  const byKind = new Map<string, Item[]>(kinds.map((kind) => [kind, []]))
  for (const { of, ...item } of items) {
    const own = byKind.get(of)
    if (own) own.push(item)
    else byKind.set(of, [item])
  }
  const rates: Record<string, ByVoice<Score>> = Object.create(null) as Record<string, ByVoice<Score>>
  for (const [kind, own] of byKind) rates[kind] = rate(own, words)
  return rates
}

/** Why there is no score for a voice in which nobody speaks. */
export const NO_WORDS = 'aucun mot'
