import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/index.ts'

const TEXT = [
  'Partager',
  'Valmer : la banque ferme',
  'La catastrophe est totale : une faillite honteuse, une débâcle, un désastre pour la ville.',
  'Le chômage, le budget, les impôts et les salaires occupent le conseil.',
  'Le vent tombe.',
  'Tous droits réservés',
].join('\n\n')

describe('paragraphs', () => {
  const { paragraphs, annotations, size } = analyse(TEXT)
  const texts = paragraphs.map(({ start, end }) => TEXT.slice(start, end))

  it('are those of the text, in order', () => {
    expect(texts).toEqual(TEXT.split('\n\n'))
  })

  it('say which one is the headline and which are page debris', () => {
    expect(paragraphs.map(({ headline }) => headline)).toEqual([false, true, false, false, false, false])
    expect(paragraphs.map(({ boilerplate }) => boilerplate !== null)).toEqual([true, false, false, false, false, true])
  })

  it('have the words that count', () => {
    expect(paragraphs[0]!.words).toBe(0)
    expect(paragraphs[4]!.words).toBe(3)
    expect(paragraphs.reduce((sum, { words }) => sum + words, 0)).toBe(size.words.all)
  })

  it('have a tone of their own, whose contributions lie in them', () => {
    expect(paragraphs[2]!.tone.label).toBe('negative')
    expect(paragraphs[4]!.tone).toMatchObject({ value: null, reason: 'aucun mot évaluatif' })
    for (const { tone, start, end } of paragraphs) {
      for (const { annotation } of tone.contributions) {
        const one = annotations[annotation]!
        expect(['tone', 'loaded']).toContain(one.kind)
        expect(one.start).toBeGreaterThanOrEqual(start)
        expect(one.end).toBeLessThanOrEqual(end)
      }
      expect(tone.contributions.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(tone.value ?? 0, 12)
    }
  })

  it('share out the words of the tone of the whole', () => {
    const all = paragraphs.flatMap(({ tone }) => tone.contributions.map(({ annotation }) => annotation))
    expect(all).toEqual(analyse(TEXT).scores.tone.all.contributions.map(({ annotation }) => annotation))
  })

  it('have the frames that are present in them', () => {
    const frames = paragraphs[3]!.frames.map(({ frame }) => frame)
    expect(frames).toContain('economic')
    expect(paragraphs[4]!.frames).toEqual([])
    expect(paragraphs[3]!.frames[0]!.leading.length).toBeGreaterThan(0)
  })

  it('count the words in page debris too without filter', () => {
    const report = analyse(TEXT, { filter: false })
    expect(report.paragraphs[0]!.words).toBe(1)
    expect(report.paragraphs[0]!.boilerplate).toBe('chrome')
    expect(report.paragraphs.reduce((sum, { words }) => sum + words, 0)).toBe(report.size.words.all)
  })

  it('are none in an empty text', () => {
    expect(analyse('').paragraphs).toEqual([])
  })
})

describe('frames', () => {
  it('of the whole are those whose score says so', () => {
    const report = analyse(TEXT)
    const present = Object.keys(report.scores.frames).filter((id) => report.scores.frames[id]!.all.label === 'present')
    expect(report.frames.map(({ frame }) => frame).toSorted()).toEqual(present.toSorted())
    expect(present.length).toBeGreaterThan(0)
  })
})
