import type { Annotation, FrameSummary, Score } from '../types.ts'

/** How many entries are named for a frame. */
const LEADING = 3

/** The frames that are present, strongest first, each with the entries that weigh most. */
export function summariseFrames(
  scores: Iterable<readonly [frame: string, score: Score]>,
  annotations: readonly Annotation[],
): FrameSummary[] {
  const found: FrameSummary[] = []
  for (const [frame, { value, label, contributions }] of scores) {
    if (value === null || label !== 'present') continue
    const byEntry = new Map<string, number>()
    for (const one of contributions) {
      const cue = annotations[one.annotation]
      if (cue?.kind === 'frame') byEntry.set(cue.entry, (byEntry.get(cue.entry) ?? 0) + one.value)
    }
    const leading = [...byEntry].sort(([, a], [, b]) => b - a).slice(0, LEADING)
    found.push({ frame, value, leading: leading.map(([entry, part]) => ({ entry, value: part })) })
  }
  return found.sort((a, b) => b.value - a.value)
}
