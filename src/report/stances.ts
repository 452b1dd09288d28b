import type { Annotation, Stance } from '../types.ts'

/** Evaluations by holder and target, largest sums first; what one says of oneself is left out. */
export function stancesOf(annotations: readonly Annotation[]): Stance[] {
  const stances = new Map<string, Stance>()
  annotations.forEach((one, index) => {
    if (one.kind !== 'evaluation' || one.suppressedBy !== null || one.holder === one.target) return
    const key = JSON.stringify([one.holder, one.target])
    const stance = stances.get(key) ?? { holder: one.holder, target: one.target, value: 0, evaluations: [] }
    stances.set(key, stance)
    stance.value += one.value
    stance.evaluations.push(index)
  })
  return [...stances.values()].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
}
