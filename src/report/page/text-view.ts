import { toSegments } from '../segments.ts'
import type { Note } from './notes.ts'
import { type Element, h, type Tree } from './tree.ts'

/**
 * The text with its notes, in paragraphs at its blank lines; other line breaks are kept. Each piece says by its classes which layers cover it
 * and whose words it is, and by `data-notes` which notes; a piece where a note begins can be focused (`data-stop`).
 */
export function textView(text: string, notes: readonly Note[]): Element {
  const paragraphs: Tree[][] = [[]]
  let isBlank = true
  for (const { start, text: words, annotations } of toSegments(text, notes)) {
    const covering = annotations.map((index) => notes[index] as Note)
    words.split(LINE_BREAK).forEach((line, k) => {
      if (k > 0) {
        if (isBlank) paragraphs.push([])
        else paragraphs.at(-1)?.push('\n')
        isBlank = true
      }
      if (line === '') return
      if (line.trim() !== '') isBlank = false
      paragraphs.at(-1)?.push(
        covering.length === 0
          ? line
          : h(
              'span',
              {
                class: classesOf(covering),
                'data-notes': annotations.join(' '),
                'data-stop': k === 0 && covering.some((note) => note.start === start),
              },
              line,
            ),
      )
    })
  }
  const full = paragraphs.filter((pieces) => pieces.some((piece) => typeof piece !== 'string' || piece.trim() !== ''))
  return h(
    'div',
    { class: 'text', dir: 'auto' },
    full.map((pieces) => h('p', {}, pieces)),
  )
}

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/

function classesOf(notes: readonly Note[]): string {
  const classes = new Set<string>([voiceOf(notes)])
  for (const { layer, variant } of notes)
    classes.add(`on-${layer}`).add(`${layer}-${variant.replaceAll(' ', ` ${layer}-`)}`)
  return [...classes].filter((name) => !name.endsWith('-')).join(' ')
}

/** As for the scores: words in marks are quoted, other speech is reported, the verb that introduces it is the journalist's. */
function voiceOf(notes: readonly Note[]): string {
  if (notes.some(({ layer, variant }) => layer === 'speaker' && variant === 'cue')) return 'narration'
  const forms = notes.filter(({ layer }) => layer === 'quotation').map(({ variant }) => variant)
  if (forms.length === 0) return 'narration'
  return forms.every((form) => form === 'indirect') ? 'reported' : 'quoted'
}
