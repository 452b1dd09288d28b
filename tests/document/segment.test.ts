import { describe, expect, it } from 'vitest'
import { segment } from '../../src/document/segment.ts'

describe('segment', () => {
  const text = 'L’été\u00a0: « 1 000 » élus,\n\n fin 👋.'

  it('keeps the text as it is', () => {
    expect(segment(text).text).toBe(text)
  })

  it('gives offsets in UTF-16 code units that slice back', () => {
    const { tokens } = segment(text)
    expect(Array.from({ length: tokens.length }, (_, i) => text.slice(tokens.start[i], tokens.end[i]))).toEqual([
      'L’',
      'été',
      ':',
      '«',
      '1 000',
      '»',
      'élus',
      ',',
      'fin',
      '👋',
      '.',
    ])
  })

  it('leaves nothing but white space between tokens', () => {
    const { tokens } = segment(text)
    let last = 0
    for (let i = 0; i < tokens.length; i++) {
      expect(text.slice(last, tokens.start[i]).trim()).toBe('')
      last = tokens.end[i] as number
    }
  })

  it('does what its documentation says', () => {
    expect(segment('L’accord a été signé.').tokens.length).toBe(6)
  })

  it('gives the same document for the same text', () => {
    expect(segment(text)).toEqual(segment(text))
  })

  it.each([[undefined], [null], [12], [['a']], [{}]])(
    'refuses %j with a TypeError that says what was expected',
    (value) => {
      expect(() => segment(value as unknown as string)).toThrow(TypeError)
      expect(() => segment(value as unknown as string)).toThrow(/^text: expected a string, received /)
    },
  )
})
