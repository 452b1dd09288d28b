import { describe, expect, it } from 'vitest'
import { bundle } from '../../src/lexicon/bundle.ts'
import { contextPattern, patternOf, posMask, rarestWords } from '../../src/lexicon/pattern.ts'

describe('patternOf', () => {
  it('lets a single word match by lemma with its part of speech', () => {
    const [element, ...rest] = patternOf('fardeau', 'NOUN', '')
    expect(rest).toEqual([])
    expect(element!.lemmas).toEqual(['fardeau'])
    expect(element!.pos).toBe(posMask(['NOUN']))
  })

  it('takes a word that the dictionary does not know as its own lemma', () => {
    expect(patternOf('zorglubisme', 'NOUN', '')[0]!.lemmas).toEqual(['zorglubisme'])
  })

  it('allows each of several parts of speech', () => {
    expect(patternOf('lâche', 'ADJ|NOUN', '')[0]!.pos).toBe(posMask(['ADJ', 'NOUN']))
  })

  it('holds only lower-case forms for entries that match by form', () => {
    expect(
      patternOf('Les Marchés', 'NOUN', 'form').map(({ forms, lemmas, cased }) => ({ forms, lemmas, cased })),
    ).toEqual([
      { forms: ['les'], lemmas: [], cased: [] },
      { forms: ['marchés'], lemmas: [], cased: [] },
    ])
  })

  it('keeps the case for entries that match by case', () => {
    expect(patternOf('Hexagone', 'NOUN', 'case')[0]).toMatchObject({ cased: ['Hexagone'], forms: [], lemmas: [] })
  })

  it('lets contracted articles vary in number', () => {
    const forms = patternOf('mise au ban', 'NOUN', '').map((element) => element.forms)
    expect(forms[1]!.toSorted()).toEqual(['au', 'aux'])
  })

  it('makes a slot of parts of speech in brackets', () => {
    const elements = patternOf('lutte (ADJ|ADV) finale', 'NOUN', '')
    expect(elements.map(({ slot }) => slot)).toEqual([false, true, false])
    expect(elements[1]!.pos).toBe(posMask(['ADJ', 'ADV']))
  })

  it('allows gaps inside verb expressions only', () => {
    expect(patternOf('jeter le gant', 'VERB', '').map(({ gap }) => gap)).toEqual([false, true, true])
    expect(patternOf('gant de fer', 'NOUN', '').some(({ gap }) => gap)).toBe(false)
    expect(patternOf('jeter le gant', 'VERB', 'form').some(({ gap }) => gap)).toBe(false)
  })

  it('lets an adjective that is a participle also match the verb form used like one', () => {
    expect(patternOf('meurtri', 'ADJ', '')[0]!.participles).toEqual(['meurtrir'])
    expect(patternOf('joli', 'ADJ', '')[0]!.participles).toEqual([])
  })
})

describe('contextPattern', () => {
  const entry = patternOf('barrage', 'NOUN', '')

  it('tells which elements are the entry', () => {
    expect(contextPattern('~ routier', entry)).toMatchObject({ from: 0, to: 1, elements: { length: 2 } })
    expect(contextPattern('faire ~ à', entry)).toMatchObject({ from: 1, to: 2, elements: { length: 3 } })
    expect(contextPattern('mur du ~', entry)).toMatchObject({ from: 2, to: 3, elements: { length: 3 } })
  })

  it('reads an elided word before the entry', () => {
    expect(contextPattern("à l'~", entry)).toMatchObject({ from: 2, to: 3, elements: { length: 3 } })
  })
})

describe('masks of parts of speech', () => {
  it('gives each part of speech its own bit and ignores names that are none', () => {
    expect(posMask(['NOUN'])).not.toBe(posMask(['VERB']))
    expect(posMask(['NOUN', 'VERB'])).toBe(posMask(['NOUN']) | posMask(['VERB']))
    expect(posMask(['EXPR'])).toBe(0)
  })
})

describe('the rarest word of an entry', () => {
  it('is the word that fewest entries hold, also after an elision', () => {
    const entries = ['avoir peur', "avoir l'audace", 'avoir tort', 'mettre fin à', 'un mur', 'mur']
    expect(rarestWords(entries)).toEqual(['peur', 'audace', 'tort', 'mettre', 'mur', 'mur'])
  })

  it('is a word of its pattern, whatever marks stand in the entry', () => {
    const odd = [
      "quelqu'un d'autre",
      "d'aujourd'hui",
      "l'après-guerre",
      'va-t-en-guerre',
      "prud'homme",
      'œil-de-bœuf',
      'c’est',
    ]
    const lists = [...bundle().map(({ columns }) => columns['entry'] as readonly string[]), odd]
    for (const entries of lists)
      rarestWords(entries).forEach((word, row) => {
        if (word === '') return
        const elements = patternOf(entries[row] as string, 'EXPR', 'form')
        expect(elements.flatMap(({ forms }) => forms)).toContain(word.toLowerCase())
      })
  })
})
