/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Note } from '../page/notes.ts'
import { h } from '../page/tree.ts'
import { toDom } from './dom.ts'

/**
 * Shows the notes of a passage on hover, focus, click and touch. Passages are one stop of the Tab key; arrows lead from one to the
 * next. `notes` gives those of the article that is shown. Returns what hides the explanation, for when the article changes.
 */
export function followNotes(reader: HTMLElement, notes: () => readonly Note[]): () => void {
  const tip = toDom(h('div', { id: 'tip', role: 'tooltip', hidden: true })) as HTMLElement
  ;(reader.closest('main') ?? document.body).append(tip)
  let current: HTMLElement | null = null
  let isPinned = false

  const hide = (): void => {
    current?.removeAttribute('aria-describedby')
    current?.classList.remove('current')
    current = null
    isPinned = false
    tip.hidden = true
  }
  const show = (piece: HTMLElement): void => {
    const shown = notesAt(piece, notes())
    hide()
    if (shown.length === 0) return
    current = piece
    tip.replaceChildren(...shown.map((note) => toDom(noteView(note))))
    tip.hidden = false
    piece.classList.add('current')
    piece.setAttribute('aria-describedby', 'tip')
    place(tip, piece)
  }

  reader.addEventListener('pointerover', (event) => {
    const piece = pieceOf(event.target)
    if (event.pointerType === 'mouse' && piece && !isPinned && piece !== current) show(piece)
  })
  document.addEventListener('pointerout', (event) => {
    const to = event.relatedTarget
    const stays = pieceOf(to) === current || (to instanceof Node && tip.contains(to))
    if (event.pointerType === 'mouse' && !isPinned && current && !stays && document.activeElement !== current) hide()
  })
  document.addEventListener('click', (event) => {
    const piece = pieceOf(event.target)
    if (piece && reader.contains(piece)) {
      const again = piece === current && isPinned
      if (again) hide()
      else {
        show(piece)
        isPinned = current !== null
      }
    } else if (event.target instanceof Node && !tip.contains(event.target)) hide()
  })
  reader.addEventListener('focusin', (event) => {
    const piece = pieceOf(event.target)
    if (piece && piece !== current) show(piece)
  })
  reader.addEventListener('focusout', () => {
    if (!isPinned) hide()
  })
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide()
  })
  reader.addEventListener('keydown', (event) => {
    const from = pieceOf(event.target)
    const step = STEPS[event.key]
    if (!from || step === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    const stops = visibleStops(reader, notes())
    const at = stops.indexOf(from)
    const next =
      step === Number.POSITIVE_INFINITY || step === Number.NEGATIVE_INFINITY
        ? stops.at(step > 0 ? -1 : 0)
        : stops[at + step]
    if (!next) return
    event.preventDefault()
    takeFocus(stops, next)
    next.focus()
  })
  addEventListener('resize', () => {
    if (current) place(tip, current)
  })
  return hide
}

const STEPS: Record<string, number | undefined> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** Makes the first visible passage the one that Tab reaches, after the article or the layers changed. */
export function resetStops(reader: HTMLElement, notes: readonly Note[]): void {
  const stops = visibleStops(reader, notes)
  for (const stop of reader.querySelectorAll('[tabindex][data-notes]')) {
    stop.removeAttribute('tabindex')
    stop.removeAttribute('role')
  }
  for (const stop of stops) stop.setAttribute('role', 'button')
  const [first] = stops
  if (first) takeFocus(stops, first)
}

function takeFocus(stops: readonly HTMLElement[], next: HTMLElement): void {
  for (const stop of stops) stop.tabIndex = stop === next ? 0 : -1
}

function visibleStops(reader: HTMLElement, notes: readonly Note[]): HTMLElement[] {
  return [...reader.querySelectorAll<HTMLElement>('[data-stop]')].filter((piece) => notesAt(piece, notes).length > 0)
}

function pieceOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-notes]') : null
}

/** The notes of a piece in the layers that are shown, the innermost first. */
function notesAt(piece: HTMLElement, notes: readonly Note[]): Note[] {
  return (piece.dataset['notes'] ?? '')
    .split(' ')
    .map((index) => notes[Number(index)])
    .filter((note): note is Note => note !== undefined && isShown(note))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}

function isShown({ layer }: Note): boolean {
  const box = document.querySelector<HTMLInputElement>(`#layer-${layer}`)
  return box?.checked ?? true
}

function noteView({ layer, variant, title, rows }: Note): ReturnType<typeof h> {
  return h(
    'div',
    { class: 'note' },
    h(
      'p',
      { class: 'note-title' },
      h('span', { class: `sample on-${layer} ${layer}-${variant.split(' ')[0]}` }, title),
    ),
    h(
      'dl',
      {},
      rows.map(([label, value]) => [h('dt', {}, label), h('dd', { dir: 'auto' }, value)]),
    ),
  )
}

/** Under the passage, or above it where there is no room; at the foot of narrow windows (style sheet). */
function place(tip: HTMLElement, piece: HTMLElement): void {
  const [line] = piece.getClientRects()
  if (!line) return
  const { width, height } = tip.getBoundingClientRect()
  const left = Math.max(8, Math.min(line.left, document.documentElement.clientWidth - width - 8))
  const isBelow = line.bottom + height + 8 < innerHeight || line.top < height + 8
  tip.style.left = `${left + scrollX}px`
  tip.style.top = `${(isBelow ? line.bottom + 6 : line.top - height - 6) + scrollY}px`
}
