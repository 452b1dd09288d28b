import { type Kept, keepByDocument } from '../document/kept.ts'
import { actorNames } from '../lexicon/actor-names.ts'
import { bundle } from '../lexicon/bundle.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { findMatches, type Match } from '../lexicon/match.ts'
import { createMatcher, type Matcher } from '../lexicon/matcher.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'

let bundled: Matcher | null = null
const single: WeakMap<Lexicon, Matcher> = /* @__PURE__ */ new WeakMap()
const kept: Kept<TaggedDocument, Map<Lexicon, readonly Match[]>> = /* @__PURE__ */ keepByDocument()

/**
 * All entries of a lexicon in a document. The project's own lists are matched together in one pass over the text,
 * the first time that one of them is asked for.
 */
export function matchesOf(document: TaggedDocument, lexicon: Lexicon): readonly Match[] {
  let known = kept.get(document)
  if (!known) {
    known = new Map<Lexicon, readonly Match[]>()
    kept.set(document, known)
  }
  const already = known.get(lexicon)
  if (already) return already
  const matcher = matcherOf(lexicon)
  const results = findMatches(document, matcher)
  for (const [i, one] of matcher.lexicons.entries()) known.set(one, results[i] as Match[])
  return known.get(lexicon) as readonly Match[]
}

function matcherOf(lexicon: Lexicon): Matcher {
  const own = [...bundle(), actorNames()]
  if (own.includes(lexicon)) {
    bundled ??= createMatcher(own)
    return bundled
  }
  let matcher = single.get(lexicon)
  if (!matcher) {
    matcher = createMatcher([lexicon])
    single.set(lexicon, matcher)
  }
  return matcher
}
