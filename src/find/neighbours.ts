import { MOODS, type TaggedDocument } from '../morphology/tagged.ts'
import { formAt, posNumbers } from './chunks.ts'
import { debris, type Finding } from './debris.ts'
import { isContent, type Line } from './lines.ts'

const INFINITIVE = /* @__PURE__ */ MOODS.indexOf('infinitive')
const { PROPN } = /* @__PURE__ */ posNumbers()

/** A line with at most this many words and no sentence can be page furniture. */
const SHORT_LINE = 6
const SHORT_LINES_IN_A_ROW = 4
/** Lines of a menu have at most this many words on average, those that debris beside them condemns this many at most. */
const MENU_ITEM_WORDS = 3
/** A row is debris when this share of its lines are by themselves. */
const KNOWN_SHARE = 0.25
const LINKS_AFTER_TEASER = 6
const SIGNATURE_WORDS = 4
const BUTTON_WORDS = 12

/** What lines are because of their neighbours: rows of short lines, links under a teaser, the edges of the article. */
export function markNeighbours(document: TaggedDocument, lines: readonly Line[], findings: (Finding | null)[]): void {
  const first = lines.findIndex((line, i) => !findings[i] && isContent(line))
  const last = lines.findLastIndex((line, i) => !findings[i] && isContent(line))
  markLinks(document, lines, findings)
  markRows(document, lines, findings, first, last)
  markSignature(document, lines, findings, last)
  markButtons(document, lines, findings, first, last)
  lines.forEach((line, i) => {
    if (findings[i] || !isShort(line) || line.words > MENU_ITEM_WORDS || /[,:;….]$/.test(lastForm(document, line)))
      return
    if (first < 0 || (i > first && i < last)) return
    if (findings[i - 1] || findings[i + 1] || (i === 0 && line.words === 1))
      findings[i] = debris('chrome', 0.65, 'une ligne courte au bord de l’article')
  })
}

/** Invitations below the article (Suivez-nous …), buttons beside other debris (Ajouter aux favoris). */
function markButtons(
  document: TaggedDocument,
  lines: readonly Line[],
  findings: (Finding | null)[],
  first: number,
  last: number,
): void {
  if (first < 0) return
  lines.forEach((line, i) => {
    if (findings[i] || line.endsSentence || line.words > BUTTON_WORDS || (i > first && i < last)) return
    // A verb in the second person at the head of a line that is no question is an imperative.
    const invites = i > last && document.person[line.from] === 2
    const isButton =
      document.mood[line.from] === INFINITIVE && line.words <= SHORT_LINE && (findings[i - 1] || findings[i + 1])
    if (invites || isButton) findings[i] = debris('chrome', 0.65, 'une invitation au bord de l’article')
  })
}

function isShort(line: Line): boolean {
  return line.words <= SHORT_LINE && !line.endsSentence && !(line.hasFiniteVerb && line.words > 3)
}

function lastForm(document: TaggedDocument, { to }: Line): string {
  return formAt(document, to - 1)
}

/** Titles of other articles after a line that announces them (À lire aussi). */
function markLinks(document: TaggedDocument, lines: readonly Line[], findings: (Finding | null)[]): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as Line
    if (findings[i]?.type !== 'teaser' || line.words > SHORT_LINE || line.endsSentence) continue
    const announces = lastForm(document, line) === ':' || i > lines.length - LINKS_AFTER_TEASER
    for (let k = i + 1; announces && k <= i + LINKS_AFTER_TEASER && k < lines.length; k++) {
      const link = lines[k] as Line
      if (link.endsSentence && link.words >= SHORT_LINE) break
      findings[k] ??= debris('teaser', 0.7, 'un titre sous un renvoi à d’autres articles')
    }
  }
}

/**
 * Four or more short lines in a row. Debris where some of them are by themselves; at the head or foot of the article also
 * where they look like a menu. Lists of names, figures or ingredients, verse and dialogue are content.
 */
function markRows(
  document: TaggedDocument,
  lines: readonly Line[],
  findings: (Finding | null)[],
  first: number,
  last: number,
): void {
  let from = 0
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i]
    if (line && isShort(line)) continue
    if (i - from >= SHORT_LINES_IN_A_ROW) {
      const row = lines.slice(from, i)
      const known = findings.slice(from, i).filter((finding) => finding).length
      const atEdge = first >= 0 && (from < first || from > last)
      const before = lines[from - 1]
      const announced = before !== undefined && lastForm(document, before) === ':'
      if (known >= row.length * KNOWN_SHARE || (atEdge && !announced && isMenu(document, row))) {
        for (let k = from; k < i; k++)
          findings[k] ??= debris('chrome', 0.75, `une de ${row.length} lignes courtes qui se suivent`)
      }
    }
    from = i + 1
  }
}

function isMenu(document: TaggedDocument, row: readonly Line[]): boolean {
  const words = row.reduce((sum, line) => sum + line.words, 0)
  if (words > MENU_ITEM_WORDS * row.length) return false
  const listed = row.filter((line) => isListed(document, line)).length
  return listed * 4 <= row.length
}

/** An item of a list that the article gives: a person's name, something with a figure, a comma or an explanation. */
function isListed(document: TaggedDocument, { from, to, words }: Line): boolean {
  let names = 0
  for (let i = from; i < to; i++) {
    if (document.pos[i] === PROPN && /^\p{Lu}/u.test(formAt(document, i))) names++
    if (/^[\d,;:(]/.test(formAt(document, i))) return true
  }
  return words >= 2 && names === words
}

/** One or two short lines with a name after the last paragraph: who signs. */
function markSignature(
  document: TaggedDocument,
  lines: readonly Line[],
  findings: (Finding | null)[],
  last: number,
): void {
  const rest: number[] = []
  for (let i = last + 1; i < lines.length; i++) if (!findings[i]) rest.push(i)
  if (last < 0 || rest.length > 2) return
  for (const i of rest) {
    const line = lines[i] as Line
    const signs = isShort(line) && line.words <= SIGNATURE_WORDS && !/[,:;….]$/.test(lastForm(document, line))
    if (signs && holdsName(document, line))
      findings[i] = debris('chrome', 0.6, 'une signature après le dernier paragraphe')
  }
}

function holdsName(document: TaggedDocument, { from, to }: Line): boolean {
  for (let i = from; i < to; i++)
    if (document.pos[i] === PROPN && /^\p{Lu}/u.test(formAt(document, i)) && (i > from || to - from <= 2)) return true
  return false
}
