/** What a group is made of, for its type: `null` where no outlet is known. */
export type ReuseType = 'template' | 'syndicated' | 'republished' | 'quotation'

/** A group as its type needs it. Articles and outlets are numbers. */
export interface GroupOutline {
  /** The first member first: with the most words that a later one shares. */
  readonly members: readonly { readonly article: number; readonly shared: number; readonly quotation: boolean }[]
}

export interface ArticleOutline {
  /** −1: unknown. */
  readonly outlet: number
  readonly words: number
}

/** Two articles of which the later shares at least half of the words of the shorter. */
export interface ArticlePair {
  readonly first: number
  readonly second: number
  readonly shared: number
  /** Shared words in those of each article that belong to no template. */
  readonly shareOfFirst: number
  readonly shareOfSecond: number
}

/** Articles of an outlet that have a text in common: from this number on they are no versions of one article. */
const MORE_THAN_VERSIONS = 10
/** Articles that share this part of the shorter one are versions of one text. */
const NEAR_DUPLICATE = 0.5

/**
 * Tells templates (each outlet that has the text has it in `templateArticles` articles or more, on average) from text that
 * outlets share and from text that one outlet prints again. Versions of one article count once: articles that share most of their
 * words, words of certain templates (more articles than anybody updates) left aside.
 */
export function typeGroups(
  groups: readonly GroupOutline[],
  articles: readonly ArticleOutline[],
  templateArticles: number,
): { types: (ReuseType | null)[]; pairs: ArticlePair[] } {
  const own = articles.map((_, article) => article)
  const isCertain = groups.map((group) => spreadOf(group, articles, own).each >= MORE_THAN_VERSIONS)
  const pairs = nearDuplicates(groups, articles, isCertain)
  const versionOf = joinPairs(own, pairs)
  const types = groups.map((group): ReuseType | null => {
    const { each, outlets, copies } = spreadOf(group, articles, versionOf)
    if (copies < 2) return 'quotation'
    if (outlets === 0) return null
    if (each >= templateArticles) return 'template'
    return outlets > 1 ? 'syndicated' : 'republished'
  })
  return { types, pairs }
}

/**
 * In how many different articles each outlet has a text, on average; quotations are left out. Where no outlet is known all count as one;
 * where some are, the others are left out.
 */
function spreadOf(
  { members }: GroupOutline,
  articles: readonly ArticleOutline[],
  versionOf: readonly number[],
): { each: number; outlets: number; copies: number } {
  const copies = members.filter(({ quotation }) => !quotation).map(({ article }) => article)
  const outletOf = (article: number): number => (articles[article] as ArticleOutline).outlet
  const known = copies.filter((article) => outletOf(article) >= 0)
  const outlets = new Set(known.map(outletOf)).size
  const counted = outlets === 0 ? copies : known
  const different = new Set(counted.map((article) => `${outletOf(article)} ${versionOf[article]}`)).size
  return {
    each: different / Math.max(1, outlets),
    outlets: known.length < 2 ? 0 : outlets,
    copies: new Set(copies).size,
  }
}

/** Pairs of articles that share most of the shorter one, found through the first members of groups. */
function nearDuplicates(
  groups: readonly GroupOutline[],
  articles: readonly ArticleOutline[],
  isTemplate: readonly boolean[],
): ArticlePair[] {
  const words = articles.map((article) => article.words)
  const sharedBy = articles.map(() => new Map<number, number>())
  const met = articles.map(() => new Set<number>())
  groups.forEach(({ members }, index) => {
    for (const { article, shared, quotation } of members) {
      if (isTemplate[index]) words[article] = Math.max(0, (words[article] as number) - shared)
      else if (!quotation) {
        const known = sharedBy[article] as Map<number, number>
        known.set(index, (known.get(index) ?? 0) + shared)
        const first = (members[0] as { article: number }).article
        if (first !== article) met[Math.min(first, article)]?.add(Math.max(first, article))
      }
    }
  })
  const pairs: ArticlePair[] = []
  met.forEach((others, first) => {
    for (const second of [...others].sort((a, b) => a - b)) {
      const most = [words[first] as number, words[second] as number] as const
      let common = 0
      for (const [group, shared] of sharedBy[second] as Map<number, number>)
        common += Math.min(shared, sharedBy[first]?.get(group) ?? 0)
      const shared = Math.min(common, ...most)
      if (shared > 0 && shared >= NEAR_DUPLICATE * Math.min(...most))
        pairs.push({ first, second, shared, shareOfFirst: shared / most[0], shareOfSecond: shared / most[1] })
    }
  })
  return pairs
}

/** Per article: the first of those that pairs join it with. */
function joinPairs(articles: readonly number[], pairs: readonly ArticlePair[]): number[] {
  const parent = [...articles]
  const rootOf = (article: number): number => {
    let root = article
    while (parent[root] !== root) root = parent[root] = parent[parent[root] as number] as number
    return root
  }
  for (const { first, second } of pairs) {
    const one = rootOf(first)
    const other = rootOf(second)
    parent[Math.max(one, other)] = Math.min(one, other)
  }
  return articles.map(rootOf)
}
