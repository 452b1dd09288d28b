import { describe, expect, it } from 'vitest'
import { readCorpus } from '../corpus/read.ts'
import { comparePairs, readEvents } from './evaluate/outlets.ts'

// Events whose outlets are ranked as they were written, in the journalists' own words. May grow freely, and shrinks only on
// purpose, with the reason in the commit; the others are in docs/accuracy.md.
const HELD = ['barrage', 'budget', 'climat', 'greve', 'hopital', 'naufrage', 'police', 'proces']
/** Share of the pairs of outlets, of all events, in the right order. */
const FLOOR = 0.92

describe('stance toward the main actor of an event of the corpus', () => {
  const events = readEvents()
  const pairs = new Map(events.map((event) => [event.event, comparePairs(event, 'narration')]))

  it('has an expected order for every article, whose actor is named in most of them', () => {
    const articles = readCorpus()
    const listed = events.flatMap(({ event, order }) => order.flat().map((outlet) => `${event}-${outlet}`))
    expect(listed.toSorted()).toEqual(articles.map(({ id }) => id))
    for (const { event, names } of events) {
      const texts = articles.filter((article) => article.event === event).map(({ text }) => text.replaceAll("'", '’'))
      const naming = texts.filter((text) => names.some((name) => text.includes(name)))
      expect(naming.length, event).toBeGreaterThan(texts.length / 2)
    }
  })

  it.each(HELD)('ranks the outlets on %s as they were written', (event) => {
    expect(pairs.get(event)?.filter(({ right }) => !right)).toEqual([])
  })

  it('ranks most pairs of outlets as they were written', () => {
    const all = [...pairs.values()].flat()
    expect(all.filter(({ right }) => right).length / all.length).toBeGreaterThanOrEqual(FLOOR)
  })
})
