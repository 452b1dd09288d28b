import { readFileSync } from 'node:fs'
import { type CorpusArticle, readCorpus } from '../../corpus/read.ts'
import { analyse } from '../../src/analyse.ts'
import type { Voice } from '../../src/types.ts'
import type { Row } from './read.ts'

/** An event of corpus/events.json. */
export interface CorpusEvent {
  event: string
  actor: string
  names: string[]
  /** Outlets from the most favourable to the least; equal ones together. */
  order: string[][]
}

/** Two outlets that were meant to differ: whether the scores say so. */
export interface Pair {
  above: string
  below: string
  /** Stance of each toward the main actor; 0 where it cannot be told. */
  values: [above: number, below: number]
  right: boolean
}

/** The events of the corpus with their main actors. */
export function readEvents(): CorpusEvent[] {
  const file = new URL('../../corpus/events.json', import.meta.url).pathname
  return (JSON.parse(readFileSync(file, 'utf8')) as { events: CorpusEvent[] }).events
}

/** All pairs of outlets of an event that were meant to differ in their stance toward the main actor. */
export function comparePairs({ event, names, order }: CorpusEvent, voice: Voice | 'all'): Pair[] {
  const articles = new Map(readCorpus().map((article) => [article.id, article]))
  const stanceOf = (outlet: string): number => {
    const { text } = articles.get(`${event}-${outlet}`) as CorpusArticle
    return analyse(text, { targets: [{ id: 't', names }] }).scores.stance['t']?.[voice].value ?? 0
  }
  const values = new Map(order.flat().map((outlet) => [outlet, stanceOf(outlet)]))
  return order.flatMap((above, i) =>
    order.slice(i + 1).flatMap((rest) =>
      rest.flatMap((lower) =>
        above.map((higher): Pair => {
          const pair: [number, number] = [values.get(higher) as number, values.get(lower) as number]
          return { above: higher, below: lower, values: pair, right: pair[0] > pair[1] }
        }),
      ),
    ),
  )
}

/** Outlets ranked by stance toward the main actor of each event, in the journalist's own words and in all. */
export function evaluateOutlets(): Row[] {
  const events = readEvents()
  return (['narration', 'all'] as const).flatMap((voice) => {
    const pairs = events.map((event) => comparePairs(event, voice))
    const every = pairs.flat()
    const where = voice === 'all' ? 'all words' : 'own words'
    return [
      {
        data: 'corpus',
        measure: `stance of outlets, pairs in the right order (${where})`,
        value: every.filter(({ right }) => right).length / every.length,
        n: every.length,
        baselines: {},
      },
      {
        data: 'corpus',
        measure: `stance of outlets, events all in the right order (${where})`,
        value: pairs.filter((own) => own.every(({ right }) => right)).length / events.length,
        n: events.length,
        baselines: {},
      },
    ]
  })
}
