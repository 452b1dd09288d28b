import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/index.ts'
import type { Item } from '../../../src/report/html.ts'
import { framesByOutlet, namesIn, outletMeans, speakersIn, stanceByOutlet } from '../../../src/report/page/corpus.ts'

const item = (source: string, text: string): Item => {
  const article = { text, source }
  return { article, report: analyse(article) }
}
const items = [
  item('Le Soir', 'Le gouvernement odieux a échoué. « Assez », a dit Paul Lenoir.'),
  item('Le Soir', 'Le gouvernement a présenté son budget de dix milliards d’euros.'),
  item('Le Matin', 'Le gouvernement courageux a réussi. « Bien », a dit Paul Lenoir.'),
]

describe('means by outlet', () => {
  it('are means of articles that have a value, outlets in alphabetical order', () => {
    const means = outletMeans(items)
    expect(means.map(({ source, articles }) => [source, articles])).toEqual([
      ['Le Matin', 1],
      ['Le Soir', 2],
    ])
    const [a, b] = items.map(({ report }) => report.scores.loaded.narration.value as number)
    expect(means[1]?.loaded.narration).toEqual({ value: ((a as number) + (b as number)) / 2, n: 2 })
    // One of the two articles has words in marks.
    expect(means[1]?.loaded.quoted.n).toBe(1)
    expect(means[1]?.loaded.reported).toEqual({ value: null, n: 0 })
  })

  it('count statements and words', () => {
    const [matin] = outletMeans(items)
    expect(matin).toMatchObject({ statements: 1, named: 1, anonymous: 0, boilerplateShare: 0 })
    expect(matin?.words).toBe(items[2]?.report.size.words.all)
  })

  it('of stance are given for actors of several articles', () => {
    const cells = stanceByOutlet(items)
    const government = cells.filter(({ row }) => namesIn(items)[row] === 'gouvernement')
    expect(government.map(({ source }) => source)).toEqual(['Le Matin', 'Le Soir'])
    const [matin, soir] = government
    expect(matin?.value).toBeGreaterThan(0)
    expect(soir?.value).toBeLessThan(0)
    expect(stanceByOutlet(items.slice(2))).toEqual([])
  })

  it('of frames leave out frames without a cue and put the strongest first', () => {
    const rows = [...new Set(framesByOutlet(items).map(({ row }) => row))]
    const mean = (frame: string): number =>
      items.reduce((sum, { report }) => sum + (report.scores.frames[frame]?.all.value ?? 0), 0) / items.length
    expect(rows).toContain('economic')
    expect(rows.map(mean)).toEqual(rows.map(mean).toSorted((a, b) => b - a))
    expect(rows.every((frame) => mean(frame) > 0)).toBe(true)
  })

  it('of speakers add up over articles', () => {
    expect(speakersIn(items)).toEqual([{ name: 'Paul Lenoir', words: 2, quotations: 2, articles: 2 }])
  })
})
