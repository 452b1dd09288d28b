import { describe, expect, it } from 'vitest'
import { findBoilerplate } from '../../src/find/boilerplate.ts'
import { findFiller } from '../../src/find/filler.ts'
import { linesOf } from '../../src/find/lines.ts'
import { tagged } from '../helpers.ts'

const FACTS =
  'Le conseil de Valmer a voté jeudi un budget de 12 millions d’euros pour rénover la digue, après trois heures de débat sur la sécurité, la coopération et la stabilité.'
const MORE =
  'La maire Odile Ferrand a défendu le projet, que l’opposition juge trop cher pour les habitants de la commune et pour ses 4 200 contribuables.'
const STOCK =
  'Aujourd’hui plus que jamais, ce projet constitue une étape cruciale : il aura des répercussions considérables sur la commune, et seul l’avenir dira si les habitants sauront unir leurs efforts.'

const find = (...paragraphs: string[]): [string, string][] => {
  const text = paragraphs.join('\n\n')
  const document = tagged(text)
  return findFiller(document, linesOf(document)).map(({ start, end, type }) => [text.slice(start, end), type])
}

describe('findFiller', () => {
  it('finds a paragraph of stock phrases without a new fact', () => {
    expect(find(FACTS, MORE, STOCK).map(([words]) => words)).toEqual([STOCK])
  })

  it('tells a restatement from other filler', () => {
    const [finding] = find(FACTS, MORE, STOCK)
    expect(['filler', 'repetition']).toContain(finding![1])
  })

  it('says why, and which earlier paragraph is restated', () => {
    const text = [FACTS, MORE, STOCK].join('\n\n')
    const [finding] = findBoilerplate(tagged(text))
    expect(finding!.reason).toMatch(/\d+ %/)
    expect(finding!.reason).toContain('étape cruciale')
    expect(text.slice(finding!.repeats!.start, finding!.repeats!.end)).toMatch(/^L[ea] (conseil|maire)/)
    expect(finding!.repeats!.end).toBeLessThanOrEqual(finding!.start)
  })

  it('finds none in paragraphs that report', () => {
    expect(find(FACTS, MORE)).toEqual([])
  })

  it('spares a paragraph of stock phrases with a new name or number', () => {
    expect(find(FACTS, MORE, STOCK.replace('la commune,', 'la commune de Kerguen,'))).toEqual([])
    expect(find(FACTS, MORE, STOCK.replace('la commune,', '87 communes,'))).toEqual([])
  })

  it('spares stock phrases that somebody is quoted with', () => {
    expect(find(FACTS, MORE, `« ${STOCK} »`)).toEqual([])
  })

  it('spares the first paragraph and short ones', () => {
    expect(find(STOCK, FACTS)).toEqual([])
    expect(find(FACTS, 'Seul l’avenir le dira.')).toEqual([])
  })

  it('spares a paragraph that repeats words of the article without stock phrases', () => {
    const again =
      'Le budget de la digue a été voté après un débat sur la sécurité, et le conseil a donc décidé de rénover la digue de la commune pour les habitants.'
    expect(find(FACTS, MORE, again)).toEqual([])
  })
})
