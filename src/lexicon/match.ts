import { allocateColumns } from '../document/columns.ts'
import { OUTSIDE } from '../morphology/forms.ts'
import { TAGS } from '../morphology/model.ts'
import type { TaggedDocument } from '../morphology/tagged.ts'
import { wordNumbers } from '../morphology/word-numbers.ts'
import { ANYWHERE, EXACT, LINK, learnCandidates, SINGLE, SURE } from './candidates.ts'
import { contextsOfEntry, type Matcher } from './matcher.ts'
import { ANCHOR, CONTEXTS, FIRST, FURTHEST, LEXICON, NEAREST, RIGID, ROW, SOMEWHERE } from './pattern-index.ts'
import { fitOf, type Ground, isPassedOver, type Way, waysFrom } from './ways.ts'

/** An entry found: the tokens from … to − 1. */
export interface Match {
  /** Row of the lexicon. */
  row: number
  from: number
  to: number
  /** The token that matched each element of the entry, in order. */
  tokens: number[]
  /** How many of these stand in the form of the entry. */
  exact: number
}

/** Size of the set of words near: larger than a sentence has words, small enough to be cleared for each. */
const NEAR_BITS = 1 << 11

/**
 * All entries found in a document, per lexicon of the matcher, by start and end; of several on the same tokens, those with
 * most words as in the text come first (*contesté* before *contester*), then the lower row. `not` contexts have already
 * taken away what they forbid; overlaps are left to an overlap policy (overlap.ts).
 */
export function findMatches(document: TaggedDocument, matcher: Matcher): Match[][] {
  const { sentences, pos } = document
  const { store, form } = wordNumbers(document)
  // First of all: this puts the entries that the document needs into the index.
  const ground = groundOf(document, matcher)
  const { code } = ground
  const candidates = matcher.candidates(store)
  const { lists } = candidates
  const found: Match[][] = matcher.lexicons.map(() => [])
  const near = new Int32Array(NEAR_BITS >> 5)
  let begin = 0
  let stop = 0
  for (let s = 0; s < sentences.length; s++) {
    begin = sentences.from[s] as number
    stop = sentences.to[s] as number
    near.fill(0)
    for (let i = begin; i < stop; i++) {
      mark(ground.form[i] as number)
      mark(ground.cased[i] as number)
      mark(ground.lemma[i] as number)
    }
    for (let i = begin; i < stop; i++) {
      const pair = ((form[i] as number) + OUTSIDE) * TAGS + (pos[i] as number)
      if (lists[pair] === 0) learnCandidates(candidates, matcher.patterns, pair, wordsAt(ground, i))
      const { links } = candidates
      let at = lists[pair] as number
      for (let left = links[at++] as number; left > 0; left--, at += LINK) {
        const place = links[at + 1] as number
        if (place === SINGLE) findSingle(links, at, i)
        else if (place === SOMEWHERE ? isNear(links, at + 2) : place === ANYWHERE || stands(links, at + 2, i + place))
          findAt(links[at] as number, i)
      }
    }
  }
  for (const matches of found)
    matches.sort((a, b) => a.from - b.from || a.to - b.to || b.exact - a.exact || a.row - b.row)
  return found

  function mark(word: number): void {
    const place = (word & (NEAR_BITS - 1)) >> 5
    near[place] = (near[place] as number) | (1 << (word & 31))
  }

  /** Whether one of three words may stand in the sentence. Words share bits: about one in twenty passes that is not there. */
  function isNear(links: Int32Array, at: number): boolean {
    return isMarked(links[at] as number) || isMarked(links[at + 1] as number) || isMarked(links[at + 2] as number)
  }

  function isMarked(word: number): boolean {
    return (((near[(word & (NEAR_BITS - 1)) >> 5] as number) >> (word & 31)) & 1) === 1
  }

  /** Whether one of three words is the token i. */
  function stands(links: Int32Array, at: number, i: number): boolean {
    const form = ground.form[i] as number
    const lemma = ground.lemma[i] as number
    const cased = ground.cased[i] as number
    for (let k = at; k < at + 3; k++) if (links[k] === form || links[k] === lemma || links[k] === cased) return true
    return false
  }

  /** Finds an entry of one word at the token i. */
  function findSingle(links: Int32Array, at: number, i: number): void {
    const marks = links[at + 4] as number
    const match = { row: links[at + 3] as number, from: i, to: i + 1, tokens: [i], exact: (marks & EXACT) >> 1 }
    if ((marks & SURE) !== 0) (found[links[at + 2] as number] as Match[]).push(match)
    else if (fitOf(ground, links[at] as number, 0, i) >= 0) accept(links[at] as number, match)
  }

  /** Looks for an entry whose anchor may be the token i. */
  function findAt(pattern: number, i: number): void {
    const nearest = i - (code[pattern + NEAREST] as number)
    const furthest = i - (code[pattern + FURTHEST] as number)
    // Between the first word and the anchor stand words of the entry, and others only where these may be passed over.
    let own = (code[pattern + ANCHOR] as number) - (code[pattern + FIRST] as number)
    for (let start = i; start >= begin && start >= furthest; start--) {
      if (start <= nearest)
        for (const { tokens, exact } of waysFrom(ground, pattern, start, stop)) {
          const to = (tokens.at(-1) as number) + 1
          accept(pattern, { row: code[pattern + ROW] as number, from: start, to, tokens, exact })
        }
      if (start < i && !isPassedOver(document, start) && --own === 0) break
    }
  }

  function accept(pattern: number, match: Match): void {
    const { row, from, to } = match
    const matches = found[code[pattern + LEXICON] as number] as Match[]
    // Of an entry's ways to the same place the first counts. All matches that reach behind `from` are among the last.
    if (code[pattern + RIGID] === 0)
      for (let k = matches.length - 1; k >= 0 && (matches[k] as Match).to > from; k--) {
        const known = matches[k] as Match
        if (known.row === row && known.from === from && known.to === to) return
      }
    if (code[pattern + CONTEXTS] === 1 && isForbidden(ground, matcher, pattern, match, begin, stop)) return
    matches.push(match)
  }
}

/** Whether an entry found stands in a context in which it does not count. */
function isForbidden(
  ground: Ground,
  matcher: Matcher,
  entry: number,
  { from, to }: Match,
  begin: number,
  stop: number,
): boolean {
  const contexts = contextsOfEntry(matcher, entry)
  // Contexts may have been added to the patterns.
  const { code } = matcher.patterns
  return contexts.some((context) => {
    const isEntry = ({ tokens, elements }: Way): boolean => {
      const own = tokens.filter(
        (_, k) => (elements[k] as number) >= context.before && (elements[k] as number) < context.to,
      )
      return own[0] === from && own.at(-1) === to - 1
    }
    for (let start = Math.max(begin, from - context.before); start <= from; start++)
      if (waysFrom({ ...ground, code }, context.pattern, start, stop).some(isEntry)) return true
    return false
  })
}

function groundOf(document: TaggedDocument, matcher: Matcher): Ground {
  const { store, form, lemma } = wordNumbers(document)
  const ofForm = matcher.wordOfForm(store)
  const ofLemma = matcher.wordOfLemma(store)
  const ofCased = matcher.wordOfCased(store)
  const words = allocateColumns(form.length, { form: 'i32', cased: 'i32', lemma: 'i32' })
  for (let i = 0; i < form.length; i++) {
    words.form[i] = ofForm[form[i] as number] as number
    words.cased[i] = ofCased[form[i] as number] as number
    words.lemma[i] = ofLemma[lemma[i] as number] as number
  }
  return { document, code: matcher.patterns.code, ...words }
}

function wordsAt({ form, cased, lemma }: Ground, token: number): [number, number, number] {
  return [form[token] as number, cased[token] as number, lemma[token] as number]
}
