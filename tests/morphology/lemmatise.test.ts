import { describe, expect, it } from 'vitest'
import { expandDictionary } from '../../lexicons/train/dictionary.ts'
import { applyEdit, labelOf, readingsOf } from '../../src/morphology/dictionary.ts'
import { analyses, lemmaOf } from '../../src/morphology/lemmatise.ts'

describe('the trie of endings', () => {
  it('gives back every reading of every form of dictionary-fr, and no other', { timeout: 60_000 }, () => {
    const forms = expandDictionary()
    expect(forms.size).toBeGreaterThan(440_000)
    const wrong: string[] = []
    for (const [form, expected] of forms) {
      const wanted = new Set(
        expected.map(({ pos, trait, lemma }) => (pos === 'PROPN' || pos === 'X' ? pos : `${pos} ${trait} ${lemma}`)),
      )
      const found = new Set(
        readingsOf(labelOf(form)).map((reading) =>
          reading.pos === 'PROPN' || reading.pos === 'X'
            ? reading.pos
            : `${reading.pos} ${reading.trait} ${applyEdit(form, reading)}`,
        ),
      )
      if (wanted.size !== found.size || [...wanted].some((reading) => !found.has(reading))) wrong.push(form)
    }
    expect(wrong).toEqual([])
  })
})

describe('lemmaOf', () => {
  it.each([
    ['enlisent', 'VERB', 'enliser'],
    ['journaux', 'NOUN', 'journal'],
    ['européennes', 'ADJ', 'européen'],
    ['aurait', 'AUX', 'avoir'],
    ['suis', 'AUX', 'être'],
    ['vit', 'VERB', 'vivre'],
    ['faut', 'VERB', 'falloir'],
    ['fils', 'NOUN', 'fils'],
    ['cours', 'NOUN', 'cours'],
    ['convient', 'VERB', 'convenir'],
    ['ouvrent', 'VERB', 'ouvrir'],
    ['douteuses', 'ADJ', 'douteux'],
    ['yeux', 'NOUN', 'œil'],
    ['levées', 'NOUN', 'levée'],
    ['sacrées', 'ADJ', 'sacré'],
    ['prises', 'VERB', 'prendre'],
    ['prises', 'NOUN', 'prise'],
  ] as const)('finds the lemma of %s as %s: %s', (form, pos, lemma) => {
    expect(lemmaOf(form, pos)).toBe(lemma)
  })

  it('follows the conventions of Universal Dependencies for function words', () => {
    expect(lemmaOf('la', 'DET')).toBe('le')
    expect(lemmaOf('la', 'PRON')).toBe('lui')
    expect(lemmaOf("j'", 'PRON')).toBe('moi')
    expect(lemmaOf('leurs', 'DET')).toBe('son')
    expect(lemmaOf('du', 'ADP+DET')).toBe('de')
    expect(lemmaOf('aux', 'ADP+DET')).toBe('à')
    expect(lemmaOf("qu'", 'SCONJ')).toBe('que')
  })

  it('reads the right verb into forms that several share', () => {
    expect(lemmaOf('est', 'VERB')).toBe('être')
    expect(lemmaOf('as', 'AUX')).toBe('avoir')
    expect(lemmaOf('dut', 'VERB')).toBe('devoir')
  })

  it('lower-cases common words but leaves names and acronyms', () => {
    expect(lemmaOf('Réformes', 'NOUN')).toBe('réforme')
    expect(lemmaOf('RÉFORMES', 'NOUN')).toBe('réforme')
    expect(lemmaOf('Moscou', 'PROPN')).toBe('Moscou')
    expect(lemmaOf('ONG', 'NOUN')).toBe('ONG')
    expect(lemmaOf('XIX', 'NUM')).toBe('XIX')
  })

  it('generalises to words that no dictionary has', () => {
    expect(lemmaOf('googlisera', 'VERB')).toBe('googliser')
    expect(lemmaOf('macroniennes', 'ADJ')).toBe('macronien')
    expect(lemmaOf('démondialisations', 'NOUN')).toBe('démondialisation')
  })

  it('takes any string', () => {
    for (const form of ['', '^', '-', '’', 'ß', '日本', '😀', '__proto__', 'a'.repeat(1000)])
      expect(typeof lemmaOf(form, 'NOUN')).toBe('string')
  })
})

describe('analyses', () => {
  const of = (form: string): string[] =>
    analyses(form)
      .map(({ pos, lemma }) => `${pos} ${lemma}`)
      .sort()

  it('knows a participle as verb, adjective and feminine noun', () => {
    expect(of('sacrée')).toEqual(['ADJ sacré', 'NOUN sacrée', 'VERB sacrer'])
    expect(of('levée')).toEqual(expect.arrayContaining(['NOUN levée', 'VERB lever']))
  })

  it('knows an adjective that is also a verb form', () => {
    expect(of('sale')).toEqual(expect.arrayContaining(['ADJ sale', 'VERB saler']))
  })

  it('does not call a noun a verb', () => {
    expect(of('ministère')).toEqual(['NOUN ministère'])
  })

  it('gives function words their readings', () => {
    expect(of('leur')).toEqual(expect.arrayContaining(['DET son', 'PRON eux']))
  })
})
