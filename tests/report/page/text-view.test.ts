import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/index.ts'
import { toArticleModel } from '../../../src/report/page/model.ts'
import type { Note } from '../../../src/report/page/notes.ts'
import { textView } from '../../../src/report/page/text-view.ts'
import type { Element, Tree } from '../../../src/report/page/tree.ts'

const note = (layer: Note['layer'], start: number, end: number, variant = ''): Note => ({
  layer,
  variant,
  start,
  end,
  title: '',
  rows: [],
})

function contentOf(tree: Tree): string {
  return typeof tree === 'string' ? tree : tree.children.map(contentOf).join('')
}

function piecesOf(view: Element): Element[] {
  return view.children.flatMap((paragraph) =>
    (paragraph as Element).children.filter((piece): piece is Element => typeof piece !== 'string'),
  )
}

/** Content and attributes of the pieces with notes. */
function pieces(text: string, notes: Note[]): [string, string, string, boolean][] {
  return piecesOf(textView(text, notes)).map((piece) => [
    contentOf(piece),
    piece.attributes['class'] ?? '',
    piece.attributes['data-notes'] ?? '',
    'data-stop' in piece.attributes,
  ])
}

describe('textView', () => {
  it('makes a paragraph at blank lines and keeps other line breaks', () => {
    const view = textView('un\ndeux\r\n\r\n \n\ntrois\n', [])
    expect(view.children.map(contentOf)).toEqual(['un\ndeux\n', 'trois\n'])
  })

  it('says of each piece its voice, layers and notes, and stops where a note begins', () => {
    const text = 'Un mot « cité mot » dit X'
    const notes = [
      note('loaded', 3, 6, 'negative'),
      note('quotation', 9, 17, 'direct'),
      note('loaded', 14, 17, 'positive suppressed'),
      note('speaker', 20, 23, 'cue'),
    ]
    expect(pieces(text, notes)).toEqual([
      ['mot', 'narration on-loaded loaded-negative', '0', true],
      ['cité ', 'quoted on-quotation quotation-direct', '1', true],
      ['mot', 'quoted on-quotation quotation-direct on-loaded loaded-positive loaded-suppressed', '1 2', true],
      ['dit', 'narration on-speaker speaker-cue', '3', true],
    ])
  })

  it('gives words in marks inside reported speech to the marks, and the verb inside a quotation to the journalist', () => {
    const notes = [
      note('quotation', 0, 9, 'indirect'),
      note('quotation', 2, 6, 'fragment'),
      note('speaker', 4, 5, 'cue'),
    ]
    expect(pieces('abcdefghi', notes).map(([words, classes]) => [words, classes.split(' ')[0]])).toEqual([
      ['ab', 'reported'],
      ['cd', 'quoted'],
      ['e', 'narration'],
      ['f', 'quoted'],
      ['ghi', 'reported'],
    ])
  })

  it('loses no character but line breaks and blank paragraphs, whatever the text and the spans', () => {
    const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(12)), { maxLength: 6 })
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\r', '<', '«', '𝄞'), maxLength: 40 }),
        spans,
        (text, cuts) => {
          const notes = cuts.map(([start, length]) => {
            const from = Math.min(start, text.length)
            return note('frame', from, Math.min(text.length, from + length))
          })
          expect(contentOf(textView(text, notes)).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })

  it('shows the same voice for a loaded word as the report says', () => {
    const text =
      'Le tyran a parlé. « C’est une ignominie, a-t-il dit, une honte. » Il a dit que le scandale était énorme.'
    const report = analyse(text)
    const { notes } = toArticleModel({ text }, report)
    const voices = new Map(
      piecesOf(textView(text, notes)).map((piece) => [contentOf(piece), piece.attributes['class']?.split(' ')[0]]),
    )
    const loaded = report.annotations.filter((one) => one.kind === 'loaded')
    expect(loaded.length).toBeGreaterThan(2)
    for (const { start, end, voice } of loaded)
      expect([text.slice(start, end), voices.get(text.slice(start, end))]).toEqual([text.slice(start, end), voice])
  })
})
