import { graphemes } from '../document/graphemes.ts'
import { count } from './page/numbers.ts'

/** A table whose cells are text already. */
export interface DisplayTable {
  title: string | null
  columns: { heading: string; numeric: boolean }[]
  rows: string[][]
  /** Rows left out. */
  more: number
  /** Lines under the table. */
  notes: string[]
}

/**
 * A table as plain text, columns of numbers to the right. Characters are counted as readers see them (an emoji or ideograph, which most terminals
 * draw two wide, as one).
 *
 * @param width characters of a cell that are kept
 */
export function alignTable({ title, columns, rows, more, notes }: DisplayTable, width: number): string {
  const cut = (text: string): string[] => {
    // A whole article in a cell is not segmented for its first characters.
    const whole = text.length <= LONGEST * width
    const characters = graphemes(inlineText(whole ? text : text.slice(0, LONGEST * width)))
    return whole && characters.length <= width ? characters : [...characters.slice(0, width - 1), '…']
  }
  const lines = [columns.map(({ heading }) => heading), ...rows].map((cells) => cells.map(cut))
  const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)))
  const [head, ...body] = lines.map((cells) =>
    cells
      .map((cell, i) => {
        const space = ' '.repeat((widths[i] as number) - cell.length)
        return columns[i]?.numeric ? space + cell.join('') : cell.join('') + space
      })
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((length) => '─'.repeat(length)).join('  ')
  return [
    ...(title === null ? [] : [inlineText(title)]),
    ...(columns.length === 0 ? [] : [head, rule]),
    ...body,
    ...(rows.length > 0 ? [] : ['Aucune ligne.']),
    ...(more === 0 ? [] : [`… ${count(more)} de plus`]),
    ...notes.map(inlineText),
  ].join('\n')
}

/** Code units of one character as readers see it: an emoji of four people has 11. */
const LONGEST = 16

/** Text on one line, without what could steer a terminal or turn the direction of what follows. */
function inlineText(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')
}
