import { describe } from '../check.ts'
import type { Report } from '../types.ts'
import type { AnyVoice } from './measures.ts'

/** What is counted in an article: frames by the weight of their cues, the evaluative entries of the lexicons, or counts of your own. */
export type Profile = 'frames' | 'vocabulary' | ((report: Report, voice: AnyVoice) => Record<string, number>)

/** The profiles of some documents: what share of each document falls to which category. */
export interface Profiles {
  /** Names of the categories. */
  categories: string[]
  /** For each report its categories and shares, which sum to 1; `null` where nothing is counted. */
  documents: ({ categories: Int32Array; shares: Float64Array } | null)[]
}

/** Counts the categories of each report and makes shares of them, so that every document weighs the same. */
export function profilesOf(reports: readonly Report[], profile: Profile, voice: AnyVoice): Profiles {
  const numbers = new Map<string, number>()
  const documents = reports.map((report) => {
    const counts = typeof profile === 'function' ? own(profile, report, voice) : counted(report, profile, voice)
    const entries = [...counts].filter(([, count]) => count > 0)
    const total = entries.reduce((sum, [, count]) => sum + count, 0)
    if (total === 0) return null
    return {
      categories: Int32Array.from(entries, ([name]) => {
        const known = numbers.get(name)
        if (known === undefined) numbers.set(name, numbers.size)
        return known ?? numbers.size - 1
      }),
      shares: Float64Array.from(entries, ([, count]) => count / total),
    }
  })
  return { categories: [...numbers.keys()], documents }
}

function counted({ annotations }: Report, profile: 'frames' | 'vocabulary', voice: AnyVoice): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (name: string, count: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + count)
  }
  for (const one of annotations) {
    if (one.kind !== 'frame' && one.kind !== 'loaded' && one.kind !== 'tone') continue
    if (one.suppressedBy !== null || (voice !== 'all' && one.voice !== voice)) continue
    if (one.kind === 'frame') {
      if (profile === 'frames') add(one.frame, one.weight)
    } else if (profile === 'vocabulary') add(one.entry, 1)
  }
  return counts
}

function own(
  profile: (report: Report, voice: AnyVoice) => Record<string, number>,
  report: Report,
  voice: AnyVoice,
): Map<string, number> {
  const counts = new Map(Object.entries(profile(report, voice)))
  for (const [name, count] of counts)
    if (!(Number.isFinite(count) && count >= 0))
      throw new TypeError(`profile: expected counts from 0 on, received ${describe(count)} for ${name}`)
  return counts
}
