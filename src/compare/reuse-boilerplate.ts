import { expectValue, isName, isObject } from '../check.ts'
import type { Boilerplate } from '../types.ts'
import type { Reuse, ReuseGroup, ReuseMember } from './reuse.ts'

/** Paragraphs of which others have a smaller share are the article's own. */
const LEAST_SHARE = 0.8
/** So many outlets are named. */
const NAMED = 3

/**
 * The paragraphs of one article that are templates of its outlet or that outlets share, for `findReuse`'s result on a corpus
 * that holds the article. `score` is the share of the paragraph's words that others have, 0.8…1.
 *
 * @throws TypeError if no document of the id was given to `findReuse`
 * @example
 * reuseBoilerplate(findReuse(documents), 'a1').map(({ type }) => type) // ['template']
 */
export function reuseBoilerplate(reuse: Reuse, id: string): Boilerplate[] {
  expectValue('reuse', reuse, { test: isReuse, expected: 'a result of findReuse' })
  expectValue('id', id, isName)
  const places = Object.hasOwn(reuse.places, id) ? reuse.places[id] : undefined
  if (!places)
    throw new TypeError(`id: expected the id of a document given to findReuse, received ${JSON.stringify(id)}`)
  const byStart = new Map<number, Boilerplate>()
  for (const { group: index, member: place } of places) {
    const group = reuse.groups[index] as ReuseGroup
    const member = group.members[place] as ReuseMember
    const share = member.shared / member.words
    const isMarked = (group.type === 'template' || group.type === 'syndicated') && !member.quotation
    if (!isMarked || share < LEAST_SHARE || (byStart.get(member.start)?.score ?? 0) >= share) continue
    byStart.set(member.start, {
      kind: 'boilerplate',
      start: member.start,
      end: member.end,
      type: group.type as 'template' | 'syndicated',
      score: share,
      reason: reasonFor(group, share),
      repeats: null,
    })
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start)
}

function isReuse(value: unknown): boolean {
  return isObject.test(value) && 'places' in (value as object) && 'groups' in (value as object)
}

function reasonFor({ type, articles, sources }: ReuseGroup, share: number): string {
  const words = share === 1 ? 'tous ses mots' : `${Math.floor(share * 100)} % de ses mots`
  const named = sources.slice(0, NAMED).join(', ')
  const outlets = sources.length > NAMED ? `${named} et ${sources.length - NAMED} de plus` : named
  return type === 'template'
    ? `${words} dans ${articles} articles de ${outlets} : un modèle`
    : `${words} dans ${articles} articles de ${sources.length} titres (${outlets}) : une copie d’agence ou d’un autre titre`
}
