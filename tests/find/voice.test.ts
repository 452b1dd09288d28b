import { describe, expect, it } from 'vitest'
import { tokensIn } from '../../src/find/token-range.ts'
import { voiceAt, voicesOf } from '../../src/find/voice.ts'
import { tagged, tokenOf } from '../helpers.ts'

function voiceOf(text: string, word: string): string {
  const document = tagged(text)
  return voiceAt(voicesOf(document), tokenOf(document, word))
}

describe('voicesOf', () => {
  it('is quoted inside marks and narration around them', () => {
    const text = '« La digue tiendra », affirme le maire, soulagé.'
    expect(voiceOf(text, 'tiendra')).toBe('quoted')
    expect(voiceOf(text, 'affirme')).toBe('narration')
    expect(voiceOf(text, 'soulagé')).toBe('narration')
  })

  it('is reported inside indirect speech', () => {
    const text = 'Le maire affirme que la digue tiendra.'
    expect(voiceOf(text, 'tiendra')).toBe('reported')
    expect(voiceOf(text, 'maire')).toBe('narration')
  })

  it('is quoted in a fragment inside indirect speech, and reported around it', () => {
    const text = 'Le maire affirme que la digue est « très solide » depuis mars.'
    expect(voiceOf(text, 'solide')).toBe('quoted')
    expect(voiceOf(text, 'digue')).toBe('reported')
  })

  it('is quoted in scare quotes', () => {
    expect(voiceOf('Cette « réforme » attend.', 'réforme')).toBe('quoted')
  })

  it('is narration in a name in marks', () => {
    expect(voiceOf('Le film « Les Marées » sort mercredi.', 'Marées')).toBe('narration')
  })

  it('is the journalist’s in a cue inserted into a quotation', () => {
    const text = '« La digue, a affirmé Paul Ferrand, tiendra cet hiver. »'
    expect(voiceOf(text, 'affirmé')).toBe('narration')
    expect(voiceOf(text, 'hiver')).toBe('quoted')
  })

  it('is narration everywhere in a text without speech', () => {
    const document = tagged('Le vent tombe. La digue tient.')
    expect([...voicesOf(document).voice].every((voice) => voice === 0)).toBe(true)
  })
})

describe('tokensIn', () => {
  const document = tagged('Le vent tombe.')

  it('gives the tokens that begin inside a span', () => {
    expect(tokensIn(document, { start: 3, end: 13 })).toEqual([1, 3])
    expect(tokensIn(document, { start: 0, end: 14 })).toEqual([0, 4])
  })

  it('gives none for an empty span or one beyond the text', () => {
    const [a, b] = tokensIn(document, { start: 4, end: 4 })
    expect(a).toBe(b)
    expect(tokensIn(document, { start: 90, end: 99 })).toEqual([4, 4])
  })
})
