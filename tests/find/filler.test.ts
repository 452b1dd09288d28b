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

  it('finds an opening paragraph of stock phrases, and says that the words come later', () => {
    const text = [STOCK, FACTS, MORE].join('\n\n')
    const [finding, ...more] = findBoilerplate(tagged(text))
    expect(more).toEqual([])
    expect(finding!.start).toBe(0)
    expect(finding!.reason).toContain('plus bas')
    expect(finding!.repeats!.start).toBeGreaterThan(STOCK.length)
  })

  it('spares a paragraph that is all there is, and short ones', () => {
    expect(find(STOCK)).toEqual([])
    expect(find(FACTS, 'Seul l’avenir le dira.')).toEqual([])
  })

  it('finds padding without a stock phrase of the list in an article that reports', () => {
    const padding =
      'Cette rénovation illustre les enjeux essentiels du territoire et les perspectives nouvelles de son développement ; elle représente un véritable symbole de dynamisme et de responsabilité collective.'
    expect(find(FACTS, MORE, padding).map(([words]) => words)).toEqual([padding])
  })

  it('spares the same words where a new act, name or quotation comes with them', () => {
    const names =
      'Cette rénovation illustre les enjeux essentiels du territoire : Bruno Carel, de Nantes, et Inès Daoud, de Vannes, y ont consacré une étude sur les perspectives de son développement.'
    expect(find(FACTS, MORE, names)).toEqual([])
  })

  it('spares a paragraph that repeats words of the article without stock phrases', () => {
    const again =
      'Le budget de la digue a été voté après un débat sur la sécurité, et le conseil a donc décidé de rénover la digue de la commune pour les habitants.'
    expect(find(FACTS, MORE, again)).toEqual([])
  })
})
