import { bisectLeft } from 'd3-array'
import type { QuotePair, Ranges, Warning } from './document.ts'
import type { RawTokens } from './tokenise.ts'

interface Open {
  token: number
  mark: string
}

const CLOSER: Record<string, string> = { '«': '»', '‹': '›', '“': '”', '„': '“', '‟': '”' }
const CLOSERS: ReadonlySet<string> = /* @__PURE__ */ new Set(['»', '›', '”'])
const STRAIGHT = '"'
/** Marks nested deeper than this are taken for noise. */
const DEEPEST = 8
/** Fewer words before a closing mark without an opening one are no quotation. */
const SHORTEST_EXCERPT = 4
/** So many warnings are given one by one; the rest is counted. */
const WARNINGS_SHOWN = 100

/**
 * Pairs the quotation marks of each paragraph with a stack, so that a stray mark never reaches further than its paragraph.
 * A quotation that goes on in the next paragraph (which begins with a mark again, or holds a closing mark without an
 * opening one) gives one pair a paragraph. Decisions on unbalanced marks are warned of.
 */
export function pairQuotes(
  text: string,
  tokens: RawTokens,
  paragraphs: Ranges,
): { quotes: QuotePair[]; warnings: Warning[] } {
  const quotes: QuotePair[] = []
  const warnings: Warning[] = []
  let next = 0
  let continues = false
  for (let p = 0; p < paragraphs.length && (next < tokens.marks.length || continues); p++) {
    const from = paragraphs.from[p] as number
    const to = paragraphs.to[p] as number
    const first = next
    while (next < tokens.marks.length && (tokens.marks[next] as number) < to) next++
    if (next === first && !continues) continue
    continues = pairParagraph(
      text,
      tokens,
      tokens.marks.slice(first, next),
      from,
      to,
      continues,
      quotes,
      warnings,
      () => closesLater(text, tokens, paragraphs, p),
    )
  }
  quotes.sort((a, b) => a.open - b.open || b.close - a.close)
  return { quotes, warnings }
}

/** Pairs the marks of one paragraph; tells whether its last quotation goes on in the next. */
function pairParagraph(
  text: string,
  tokens: RawTokens,
  marks: number[],
  from: number,
  to: number,
  continued: boolean,
  quotes: QuotePair[],
  warnings: Warning[],
  goesOn: () => boolean,
): boolean {
  const stack: Open[] = []
  const found: { open: number; close: number; depth: number }[] = []
  let openBefore = continued
  for (const token of marks) {
    const place = tokens.start[token] as number
    const mark = text[place] as string
    if (token === from && openBefore && (mark === '»' || mark in CLOSER || mark === STRAIGHT)) {
      // The mark repeated at the head of a continuing paragraph.
      stack.push({ token, mark: '«' })
      openBefore = false
      continue
    }
    const top = stack.at(-1)
    if (mark === STRAIGHT) {
      const inside = stack.findLastIndex((open) => open.mark === STRAIGHT)
      if (inside >= 0 && !looksOpening(text, place)) close(inside, token)
      else if (inside >= 0 && !looksClosing(text, place) && looksOpening(text, place)) stack.push({ token, mark })
      else if (inside >= 0) close(inside, token)
      else if (isInchMark(text, place)) continue
      else if (looksOpening(text, place)) stack.push({ token, mark })
      else if (top && top.mark !== STRAIGHT && closesMixed(top.mark)) close(stack.length - 1, token)
      else if (looksClosing(text, place)) unopened(token)
      else warn('unopened-quote', 'un guillemet fermant sans ouvrant : il est ignoré', token)
    } else if (mark === '“' && top?.mark === '„') {
      close(stack.length - 1, token)
    } else if (mark in CLOSER) {
      if (stack.length < DEEPEST) stack.push({ token, mark })
      else warn('unclosed-quote', 'trop de guillemets ouvrants à la suite : celui-ci est ignoré', token)
    } else if (CLOSERS.has(mark)) {
      const inside = stack.findLastIndex((open) => CLOSER[open.mark] === mark || (mark === '”' && open.mark === '”'))
      if (inside >= 0) close(inside, token)
      else if (openBefore) {
        found.push({ open: from - 1, close: token, depth: 1 })
        openBefore = false
      } else if (mark === '”' && looksOpening(text, place)) stack.push({ token, mark: '”' })
      else if (top && top.mark === STRAIGHT) close(stack.length - 1, token)
      else unopened(token)
    }
  }
  let continues = false
  if (openBefore && !found.some((pair) => pair.open === from - 1)) {
    // A whole paragraph inside a quotation that was opened before and is closed later.
    if (stack.length === 0 && goesOn()) {
      found.push({ open: from - 1, close: to, depth: 1 })
      continues = true
    }
  }
  for (let i = stack.length - 1; i >= 0; i--) {
    const { token } = stack[i] as Open
    const later = found.some((pair) => pair.open > token)
    if (i === 0 && goesOn()) {
      found.push({ open: token, close: to, depth: 1 })
      continues = true
    } else if (!later && i === stack.length - 1) {
      found.push({ open: token, close: to, depth: i + 1 })
      warn(
        'unclosed-quote',
        'un guillemet ouvrant n’est jamais fermé : la citation est arrêtée à la fin du paragraphe',
        token,
      )
    } else {
      warn('unclosed-quote', 'un guillemet ouvrant suivi d’autres citations n’est jamais fermé : il est ignoré', token)
    }
  }
  const end = tokens.end[to - 1] as number
  for (const pair of found) {
    const open = pair.open < from ? (tokens.start[from] as number) : (tokens.start[pair.open] as number)
    const start = pair.open < from ? open : (tokens.end[pair.open] as number)
    const closed = pair.close < to
    const stop = closed ? (tokens.start[pair.close] as number) : end
    const inner = trim(text, start, stop)
    if (inner.start >= inner.end) continue
    quotes.push({
      open,
      close: closed ? (tokens.end[pair.close] as number) : end,
      ...inner,
      depth: pair.depth,
      closed: closed || continues,
    })
  }
  return continues

  function close(index: number, token: number): void {
    const open = stack[index] as Open
    for (let i = stack.length - 1; i > index; i--) {
      warn(
        'unclosed-quote',
        'un guillemet ouvrant dans une citation n’est jamais fermé : il est ignoré',
        (stack[i] as Open).token,
      )
    }
    stack.length = index
    found.push({ open: open.token, close: token, depth: index + 1 })
  }

  /**
   * The first mark of a paragraph closes, at the end of a sentence or before a comma: an excerpt that begins inside a
   * quotation. Others are noise.
   */
  function unopened(token: number): void {
    const before = text[(tokens.end[token - 1] ?? 1) - 1] ?? ''
    const after = token + 1 < to ? (text[tokens.start[token + 1] as number] as string) : '.'
    const ends = /[.!?…]/.test(before) || /[.,;:!?…]/.test(after)
    if (!ends || token !== marks[0] || token - from < SHORTEST_EXCERPT) {
      warn('unopened-quote', 'un guillemet fermant sans ouvrant : il est ignoré', token)
      return
    }
    found.push({ open: from - 1, close: token, depth: 1 })
    warn('unopened-quote', 'un guillemet fermant sans ouvrant : la citation est prise au début du paragraphe', token)
  }

  function place(token: number): { start: number; end: number } {
    return { start: tokens.start[token] as number, end: tokens.end[token] as number }
  }

  function warn(code: string, message: string, token: number): void {
    if (warnings.length === WARNINGS_SHOWN)
      warnings.push({
        code: 'more-quotes',
        message: 'd’autres guillemets sans leur paire suivent : ils ne sont pas listés',
        ...place(token),
      })
    if (warnings.length > WARNINGS_SHOWN) return
    warnings.push({ code, message, ...place(token) })
  }
}

function closesMixed(mark: string): boolean {
  return mark === '“' || mark === '”'
}

const NEXT_PARAGRAPHS = 4

/** Whether the quotation open at the end of paragraph p is taken up (mark at the head) or closed in one of the next. */
function closesLater(text: string, tokens: RawTokens, paragraphs: Ranges, p: number): boolean {
  for (let q = p + 1; q < paragraphs.length && q <= p + NEXT_PARAGRAPHS; q++) {
    const from = paragraphs.from[q] as number
    const to = paragraphs.to[q] as number
    const head = text[tokens.start[from] as number] as string
    if (head === '»') return to - from > 1
    let balance = 0
    for (let k = bisectLeft(tokens.marks, from); k < tokens.marks.length && (tokens.marks[k] as number) < to; k++) {
      const mark = text[tokens.start[tokens.marks[k] as number] as number] as string
      if (mark in CLOSER) balance++
      else if (CLOSERS.has(mark) && --balance < 0) return true
    }
    if (balance !== 0) return false
  }
  return false
}

const BEFORE_OPENING = /[\s([{'’«“„/—–-]/
const AFTER_CLOSING = /[\s)\]},.;:!?…»”/—–-]/

function looksOpening(text: string, place: number): boolean {
  const before = text[place - 1]
  const after = text[place + 1]
  return (before === undefined || BEFORE_OPENING.test(before)) && after !== undefined && !/\s/.test(after)
}

function looksClosing(text: string, place: number): boolean {
  const after = text[place + 1]
  return after === undefined || AFTER_CLOSING.test(after)
}

/** 15" (inches, seconds): a straight mark right after a digit, not before a letter. */
function isInchMark(text: string, place: number): boolean {
  return /\d/.test(text[place - 1] ?? '') && !/\p{L}/u.test(text[place + 1] ?? '')
}

function trim(text: string, start: number, end: number): { start: number; end: number } {
  while (start < end && /\s/.test(text[start] as string)) start++
  while (end > start && /\s/.test(text[end - 1] as string)) end--
  return { start, end }
}
