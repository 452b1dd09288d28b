import type { Note } from './notes.ts'
import { plural } from './numbers.ts'
import { type Element, h } from './tree.ts'

/** Characters shown on each side. */
const CONTEXT = 60

/** The loaded words with the words around them and what was noted: for screen readers, paper and reviewers. */
export function loadedInContext(text: string, notes: readonly Note[]): Element | null {
  const found = notes.filter(({ layer }) => layer === 'loaded')
  if (found.length === 0) return null
  return h(
    'details',
    { class: 'contexts' },
    h('summary', {}, `${plural(found.length, 'mot marqué', 'mots marqués')} en contexte`),
    h(
      'ol',
      {},
      found.map(({ start, end, variant, rows }) =>
        h(
          'li',
          {},
          h(
            'span',
            { class: 'context', dir: 'auto' },
            before(text, start),
            h('b', { class: `on-loaded loaded-${variant.replaceAll(' ', ' loaded-')}` }, text.slice(start, end)),
            after(text, end),
          ),
          h(
            'span',
            { class: 'why' },
            rows
              .filter(([label]) => label !== 'Entrée')
              .map(([, value]) => value)
              .join(' · '),
          ),
        ),
      ),
    ),
  )
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - CONTEXT)
  const words = text.slice(from, start).replace(/\s+/g, ' ')
  return from === 0 ? words : `…${words.replace(/^\S+ /, '')}`
}

function after(text: string, end: number): string {
  const words = text.slice(end, end + CONTEXT).replace(/\s+/g, ' ')
  return end + CONTEXT >= text.length ? words : `${words.replace(/ \S+$/, '')}…`
}
