import type { Item } from '../html.ts'
import { type Cell, framesByOutlet, namesIn, stanceByOutlet } from './corpus.ts'
import { labelOf } from './labels.ts'
import { type Draw, mean, section } from './section.ts'
import { table } from './tables.ts'
import type { Element } from './tree.ts'

/** Mean stance toward the actors of several articles, by outlet. */
export function stanceView(items: readonly Item[], draw: Draw): Element | null {
  const found = stanceByOutlet(items)
  if (found.length === 0) return null
  const names = rowNames(found, namesIn(items))
  const cells = found.map((cell) => ({ ...cell, row: names.get(cell.row) ?? cell.row }))
  const title = 'Posture moyenne envers les acteurs nommés par plusieurs articles, de −1 à 1'
  return section(
    'posture',
    'Posture',
    'Posture par acteur et titre de presse',
    draw({ kind: 'matrix', title, signed: true, rows: matrixRows(cells) }, matrixTable(title, 'Acteur', cells, true)),
  )
}

/** Mean strength of frames, by outlet. */
export function framesView(items: readonly Item[], draw: Draw): Element | null {
  const cells = framesByOutlet(items).map((cell) => ({ ...cell, row: labelOf('frames.frame', cell.row) }))
  if (cells.length === 0) return null
  const title = 'Force moyenne des cadrages, de 0 à 1'
  return section(
    'cadrages',
    'Cadrages',
    'Cadrages par titre de presse',
    draw({ kind: 'matrix', title, rows: matrixRows(cells) }, matrixTable(title, 'Cadrage', cells, false)),
  )
}

/** A name for each actor; two that are called the same keep their ids apart. */
function rowNames(cells: readonly Cell[], names: Record<string, string>): Map<string, string> {
  const taken = new Map<string, string>()
  for (const { row } of cells) {
    const name = names[row] ?? row
    const isTaken = [...taken].some(([other, own]) => other !== row && own === name)
    taken.set(row, isTaken ? `${name} (${row})` : name)
  }
  return taken
}

function matrixRows(cells: readonly Cell[]): { row: string; column: string; value: number | null }[] {
  return cells.map(({ row, source, value }) => ({ row, column: source, value }))
}

function matrixTable(caption: string, head: string, cells: readonly Cell[], sign: boolean): Element {
  const sources = [...new Set(cells.map(({ source }) => source))]
  const rows = [...new Set(cells.map(({ row }) => row))]
  return table(
    `${caption} (n\u00a0: articles)`,
    [head, ...sources],
    rows.map((row) => [row, ...cells.filter((cell) => cell.row === row).map((cell) => mean(cell, 2, sign))]),
  )
}
