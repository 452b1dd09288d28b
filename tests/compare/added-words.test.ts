import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../src/analyse.ts'
import { addedWords, type MeasuredDocument } from '../../src/compare/added-words.ts'
import { tagged } from '../helpers.ts'

const measure = (text: string): MeasuredDocument => ({ document: tagged(text), report: analyse(text) })

const AGENCY =
  'Le gouvernement a présenté mercredi une réforme des retraites devant les députés. Le texte prévoit 12 mesures pour les salariés du port. Les syndicats ont appelé à une manifestation samedi.'
const OUTLET =
  'Le régime a présenté mercredi une réforme brutale des retraites devant les députés. Le texte prévoit 15 mesures pour les salariés du port. Une honte pour Kerguen et ses marins.'

const editsOf = (one: string, other: string): [string, string | null, string | null][] =>
  addedWords(measure(one), measure(other)).stretches.flatMap(({ edits }) =>
    edits.map(({ type, a, b }): [string, string | null, string | null] => [
      type,
      a && one.slice(a.start, a.end),
      b && other.slice(b.start, b.end),
    ]),
  )

describe('addedWords', () => {
  it('lists what was replaced, added and dropped, numbers too', () => {
    expect(editsOf(AGENCY, OUTLET)).toEqual([
      ['replaced', 'Le gouvernement', 'Le régime'],
      ['added', null, 'brutale'],
      ['replaced', '12', '15'],
    ])
    expect(editsOf(OUTLET, AGENCY)).toEqual([
      ['replaced', 'Le régime', 'Le gouvernement'],
      ['dropped', 'brutale', null],
      ['replaced', '15', '12'],
    ])
  })

  it('takes numbers for the same whatever space stands between thousands', () => {
    const text = 'La ville de Valmont a payé 48 000 euros au club pour les travaux de la piscine, selon la maire.'
    expect(editsOf(text, text.replace('48 ', '48\u00a0'))).toEqual([])
    expect(editsOf(text, text.replace('48 ', '48\u202f'))).toEqual([])
    expect(editsOf(text, text.replace('48 ', '84 '))).toEqual([['replaced', '48 000', '84 000']])
  })

  it('lists no edit for sentences in another order', () => {
    const [one, two] = [
      'Les pêcheurs de Kerguen ont bloqué mardi l’entrée du port pendant six heures.',
      'La préfète a reçu une délégation et promis une réponse avant la fin du mois.',
    ]
    const { stretches } = addedWords(measure(`${one} ${two}`), measure(`${two} ${one}`))
    expect(stretches.map(({ edits }) => edits)).toEqual([[], []])
  })

  it('gives the sentences that one article has alone', () => {
    const { a, b } = addedWords(measure(AGENCY), measure(OUTLET))
    expect(a.ownSentences.map(({ start, end }) => AGENCY.slice(start, end))).toEqual([
      'Les syndicats ont appelé à une manifestation samedi.',
    ])
    expect(b.ownSentences.map(({ start, end }) => OUTLET.slice(start, end))).toEqual([
      'Une honte pour Kerguen et ses marins.',
    ])
  })

  it('credits loaded words to the article that chose them', () => {
    const outlet = measure(OUTLET)
    const { b } = addedWords(measure(AGENCY), outlet)
    const words = b.own.scores.loaded.all.contributions.map(({ annotation }) => {
      const { start, end } = outlet.report.annotations[annotation]!
      return OUTLET.slice(start, end)
    })
    expect(words).toContain('régime')
    expect(words).toContain('honte')
    expect(b.shared.scores.loaded.all.n).toBe(0)
  })

  it('splits the words and the scores of the report in two parts', () => {
    const [agency, outlet] = [measure(AGENCY), measure(OUTLET)]
    const result = addedWords(agency, outlet)
    for (const [{ own, shared }, { report }] of [
      [result.a, agency],
      [result.b, outlet],
    ] as const) {
      for (const voice of ['all', 'narration', 'quoted', 'reported'] as const) {
        expect(own.words[voice] + shared.words[voice]).toBe(report.size.words[voice])
        const both = [own, shared].flatMap(({ scores }) => scores.loaded[voice].contributions)
        expect(both.map(({ annotation }) => annotation).sort((x, y) => x - y)).toEqual(
          report.scores.loaded[voice].contributions.map(({ annotation }) => annotation),
        )
      }
      for (const [target, stance] of Object.entries(report.scores.stance))
        expect(own.scores.stance[target]!.all.n + shared.scores.stance[target]!.all.n).toBe(stance.all.n)
    }
  })

  it('gives null where a part has no words', () => {
    const { a } = addedWords(measure(AGENCY), measure(AGENCY))
    expect(a.own.words.all).toBe(0)
    expect(a.own.scores.loaded.all.value).toBeNull()
    expect(a.ownSentences).toEqual([])
  })

  it('leaves no word out: each is shared, in an edit or in a sentence of its own', () => {
    const sentence = fc.constantFrom(...AGENCY.split(/(?<=\.) /), ...OUTLET.split(/(?<=\.) /))
    const text = fc.array(sentence, { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { stretches, a } = addedWords(measure(one), measure(other))
        const spans = [
          ...stretches.flatMap(({ edits }) => edits.flatMap((edit) => (edit.a ? [edit.a] : []))),
          ...a.ownSentences,
        ]
        const { tokens } = tagged(one)
        const isOwn = (token: number): boolean =>
          spans.some(({ start, end }) => start <= tokens.start[token]! && tokens.end[token]! <= end)
        const words = Array.from(tokens.kind.keys()).filter((token) => tokens.kind[token]! <= 1)
        const shared = stretches.reduce((sum, stretch) => sum + stretch.words, 0)
        expect(words.filter(isOwn).length + shared).toBe(words.length)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses the report of another text', () => {
    const agency = measure(AGENCY)
    expect(() => addedWords({ ...agency, report: analyse(OUTLET) }, agency)).toThrow(
      /a\.report: expected the report of the text/,
    )
    expect(() => addedWords(agency, agency, { minWords: 1 })).toThrow(TypeError)
    expect(() => addedWords(agency, {} as never)).toThrow(/b\.document/)
  })
})
