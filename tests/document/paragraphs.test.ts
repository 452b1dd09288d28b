import { describe, expect, it } from 'vitest'
import { segment } from '../../src/document/segment.ts'

function paragraphs(text: string): string[] {
  const { tokens, paragraphs: ranges } = segment(text)
  return Array.from({ length: ranges.length }, (_, p) =>
    text.slice(tokens.start[ranges.from[p] as number], tokens.end[(ranges.to[p] as number) - 1]),
  )
}

describe('paragraphs', () => {
  it('separates blocks at blank lines and at single line breaks', () => {
    expect(paragraphs('Le port rouvre.\n\nLes ferries repartent.\nLe vent tombe.')).toEqual([
      'Le port rouvre.',
      'Les ferries repartent.',
      'Le vent tombe.',
    ])
  })

  it('reads Windows line ends as one break', () => {
    expect(paragraphs('Le port rouvre.\r\n\r\nLe vent tombe.')).toEqual(['Le port rouvre.', 'Le vent tombe.'])
  })

  it('joins a long line that goes on in lower case', () => {
    const text =
      'La commission a remis son rapport sur les digues du littoral\naprès deux ans de travaux et de visites.'
    expect(paragraphs(text)).toEqual([text])
  })

  it('joins a long line that goes on with a number, but not with a date or a counter', () => {
    const title = 'La commission a remis son rapport sur les digues du littoral'
    expect(paragraphs(`${title} en\n2031.`)).toHaveLength(1)
    expect(paragraphs(`${title} devant\n340 habitants venus des trois communes de la côte`)).toHaveLength(1)
    expect(paragraphs(`${title}\n12/06/2031 à 07:10`)).toEqual([title, '12/06/2031 à 07:10'])
    expect(paragraphs(`${title}\n41 commentaires`)).toEqual([title, '41 commentaires'])
  })

  it('does not join short lines', () => {
    expect(paragraphs('Accueil\nsports\nculture')).toEqual(['Accueil', 'sports', 'culture'])
  })

  it('does not join a line that ends a sentence', () => {
    const text = 'La commission a remis son rapport sur les digues du littoral.\naprès deux ans de travaux.'
    expect(paragraphs(text)).toHaveLength(2)
  })

  it('does not join a line that goes on with a capital in a text that is not hard-wrapped', () => {
    const text = 'La commission a remis son rapport sur les digues du littoral\nLes maires attendaient la suite.'
    expect(paragraphs(text)).toHaveLength(2)
  })

  it('lets only blank lines separate the paragraphs of a hard-wrapped text', () => {
    const first = [
      'La commission a remis son rapport sur les digues du littoral',
      'après deux ans de travaux et de visites dans les communes de',
      'la côte, où les élus attendaient des chiffres plus précis que',
      'ceux de la première étude. Le texte compte cent pages et une',
      'carte.',
    ].join('\n')
    const second = ['Les travaux commenceront au printemps si le budget est voté', 'par les trois régions.'].join('\n')
    expect(paragraphs(`${first}\n\n${second}`)).toEqual([first, second])
  })

  it('has no paragraph in a blank text', () => {
    expect(paragraphs('\n \n')).toEqual([])
  })

  it('puts every token in exactly one paragraph', () => {
    const { tokens, paragraphs: ranges } = segment('a\n\nb c\nd\n\n\ne')
    let next = 0
    for (let p = 0; p < ranges.length; p++) {
      expect(ranges.from[p]).toBe(next)
      next = ranges.to[p] as number
    }
    expect(next).toBe(tokens.length)
  })
})
