import type { Reuse } from '../../src/compare/reuse.ts'
import type { Press } from './made-up-press.ts'

/** How many linked paragraphs have one origin, and how many copies are in a group with their original. */
export function measureReuse({ groups }: Reuse, { origins, copies }: Press): { precision: number; recall: number } {
  const originOf = (id: string, paragraph: number): number => origins.get(id)?.[paragraph] as number
  let links = 0
  let right = 0
  const groupsOf = new Map<string, Set<number>>()
  groups.forEach(({ members }, group) => {
    const [first] = members
    members.forEach(({ id, paragraph }, index) => {
      const place = `${id} ${paragraph}`
      groupsOf.set(place, (groupsOf.get(place) ?? new Set()).add(group))
      if (index === 0 || !first) return
      links++
      if (originOf(first.id, first.paragraph) === originOf(id, paragraph)) right++
    })
  })
  const found = copies.filter(({ original, copy }) => {
    const groupsOfCopy = groupsOf.get(copy.join(' '))
    return [...(groupsOf.get(original.join(' ')) ?? [])].some((group) => groupsOfCopy?.has(group))
  })
  return { precision: right / links, recall: found.length / copies.length }
}
