import { type Block, letters } from './blocks.ts'
import { readDate } from './dates.ts'
import type { Metadata } from './metadata.ts'

/** Blocks around the headline in which a date line is looked for. */
const DATE_BLOCKS = 12
/** Words of a date line: *Publié le … à …, mis à jour le … à … par …*. */
const DATE_WORDS = 20

/**
 * The metadata with what only the visible page shows: which part of the page's title is the headline (a line of the page
 * repeats it), and the date line near it.
 */
export function withVisible(metadata: Metadata, blocks: readonly Block[]): Metadata {
  const title = metadata.title === null ? null : headlineOf(metadata.title, blocks)
  const known = letters(title ?? '')
  const place = known === '' ? -1 : blocks.findIndex(({ text }) => letters(text) === known)
  return { ...metadata, title, date: metadata.date ?? dateNear(blocks, place) }
}

function headlineOf(title: string, blocks: readonly Block[]): string {
  const parts = title.split(/\s+[|•·–—-]\s+/u)
  if (parts.length < 2) return title
  const shown = new Set(blocks.map(({ text }) => letters(text)))
  if (shown.has(letters(title))) return title
  const found = parts.filter((part) => shown.has(letters(part))).sort((a, b) => b.length - a.length)[0]
  // A site's or section's name is a line of the page, too.
  return found !== undefined && found.length >= title.length / 2 ? found : title
}

function dateNear(blocks: readonly Block[], place: number): string | null {
  if (place < 0) return null
  // Below the headline first: above it stands today's date.
  const below = blocks.slice(place, place + DATE_BLOCKS)
  const above = blocks.slice(Math.max(0, place - 4), place).reverse()
  for (const { text, words } of [...below, ...above]) {
    const date = words <= DATE_WORDS ? readDate(text) : null
    if (date !== null) return date
  }
  return null
}
