import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createWordNumbers, foldWords } from '../../src/compare/folded-words.ts'
import { findReuse, type Reuse, type ReuseDocument } from '../../src/compare/reuse.ts'
import { findStars } from '../../src/compare/reuse-stars.ts'
import { readUnits } from '../../src/compare/reuse-units.ts'
import { segment } from '../../src/document/segment.ts'
import { createRandom, makeParagraph, makePress, write } from './made-up-press.ts'
import { measureReuse } from './measure-reuse.ts'

const article = (id: string, source: string | null, text: string, date: string | null = null): ReuseDocument => ({
  id,
  source,
  date,
  document: segment(text),
})
const groupsOf = (documents: ReuseDocument[]): [string | null, string[]][] =>
  findReuse(documents).groups.map(({ type, members }) => [type, members.map(({ id }) => id)])

/** Folded words of a stretch of a text. */
function wordsOf(text: string): string[] {
  const known = createWordNumbers('folded')
  const { word } = foldWords(segment(text), known)
  const forms = [...known.numbers.keys()]
  return [...word].map((number) => forms[number] as string)
}

const random = createRandom(77)
const other = (): string => write(makeParagraph(random))
const AGENCY =
  'Les pompiers de Kerguen ont maîtrisé dans la nuit de lundi à mardi un incendie qui avait détruit deux entrepôts du port, sans faire de blessé.'
const FOOTER = 'Recevez chaque matin notre lettre et retrouvez toute l’actualité de la région sur votre téléphone.'
const QUOTED =
  '« Nous rouvrirons la criée avant la fin du mois, et aucun des quarante emplois ne sera supprimé dans le port »'

describe('findReuse', () => {
  it.each([0, 0.05, 0.1, 0.2])('finds known copies with %d of their words edited', (share) => {
    const press = makePress(100, share, 41)
    const { precision, recall } = measureReuse(findReuse(press.documents), press)
    expect(precision).toBeGreaterThanOrEqual(0.98)
    expect(recall).toBeGreaterThanOrEqual(0.95)
  })

  it('gives places on both sides that hold the same words', () => {
    const { documents } = makePress(60, 0.2, 3)
    const text = new Map(documents.map(({ id, document }) => [id, document.text]))
    let runs = 0
    for (const { members } of findReuse(documents).groups) {
      const source = text.get(members[0]!.id) as string
      for (const { id, start, end, shared, passages } of members.slice(1)) {
        const own = text.get(id) as string
        let words = 0
        for (const passage of passages) {
          expect(passage.here.start >= start && passage.here.end <= end).toBe(true)
          for (const { first, here } of passage.runs) {
            const copied = wordsOf(own.slice(here.start, here.end))
            expect(copied).toEqual(wordsOf(source.slice(first.start, first.end)))
            words += copied.length
            runs++
          }
        }
        expect(words).toBe(shared)
      }
    }
    expect(runs).toBeGreaterThan(100)
  })

  it('agrees with the exact similarity of all pairs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.constantFrom(0, 0.1, 0.2), (seed, share) => {
        const { documents } = makePress(12, share, seed)
        const reuse = findReuse(documents)
        const linked = linkedParagraphs(reuse)
        const paragraphs = documents.flatMap(({ id, document: { text } }) =>
          text.split('\n\n').map((words, i) => ({ place: `${id} ${i}`, id, grams: gramsOf(wordsOf(words)) })),
        )
        paragraphs.forEach((one, i) => {
          for (const two of paragraphs.slice(i + 1)) {
            if (one.id === two.id) continue
            const similarity = jaccard(one.grams, two.grams)
            // 1 − .6^32: one in ten million of such pairs is missed.
            if (similarity >= 0.4) expect(linked(one.place, two.place)).toBe(true)
          }
        })
        const grams = new Map(paragraphs.map(({ place, grams: own }) => [place, own]))
        for (const { members } of reuse.groups)
          for (const { id, paragraph } of members.slice(1)) {
            const first = grams.get(`${members[0]!.id} ${members[0]!.paragraph}`) as Set<string>
            expect(jaccard(first, grams.get(`${id} ${paragraph}`) as Set<string>)).toBeGreaterThan(0)
          }
      }),
      { numRuns: 6 },
    )
  })

  it('does not depend on the order of the documents', () => {
    const { documents } = makePress(30, 0.1, 8)
    const expected = findReuse(documents)
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: documents.length }), (shuffled) => {
        const result = findReuse(shuffled)
        expect(result).toEqual(expected)
      }),
      { numRuns: 3 },
    )
  })

  it('tells templates, syndicated text and text printed again', () => {
    const four = [0, 1, 2, 3].map((i) => article(`t${i}`, 'Le Phare', `${other()}\n\n${FOOTER}`))
    expect(groupsOf(four)).toEqual([['template', ['t0', 't1', 't2', 't3']]])
    const two = [
      article('a', 'Le Phare', `${other()}\n\n${AGENCY}`),
      article('b', 'Ouest Soir', `${AGENCY}\n\n${other()}`),
    ]
    expect(groupsOf(two)).toEqual([['syndicated', ['a', 'b']]])
    expect(groupsOf(two.map((one) => ({ ...one, source: 'Le Phare' })))).toEqual([['republished', ['a', 'b']]])
    expect(groupsOf(two.map((one) => ({ ...one, source: null })))).toEqual([[null, ['a', 'b']]])
  })

  it('takes versions of one article for no template', () => {
    const story = `${AGENCY}\n\n${other()}\n\n${other()}`
    const versions = [0, 1, 2, 3, 4].map((i) => article(`v${i}`, 'Le Phare', `${story}\n\n${other()}`))
    expect(groupsOf(versions).map(([type]) => type)).toEqual(['republished', 'republished', 'republished'])
    expect(findReuse(versions).articles.map(({ first, second }) => `${first} ${second}`)).toContain('v0 v1')
  })

  it('lists short lines as templates only', () => {
    const line = 'Lire aussi notre dossier'
    const four = [0, 1, 2, 3].map((i) => article(`t${i}`, 'Le Phare', `${other()}\n\n${line}`))
    expect(groupsOf(four)).toEqual([['template', ['t0', 't1', 't2', 't3']]])
    expect(groupsOf(four.slice(0, 3))).toEqual([])
    expect(groupsOf(four.map((one, i) => ({ ...one, source: `Journal ${i}` })))).toEqual([])
  })

  it('does not count the same quotation as copied', () => {
    const one = article('a', 'Le Phare', `${QUOTED}, a déclaré jeudi le maire Yann Kervadec.`)
    const two = article('b', 'Ouest Soir', `Yann Kervadec a promis devant les marins : ${QUOTED}.`)
    expect(groupsOf([one, two])).toEqual([['quotation', ['a', 'b']]])
    const unmarked = article('c', 'Ouest Soir', `${QUOTED.replace('« ', '').replace(' »', '')}.`)
    expect(groupsOf([one, unmarked])).toEqual([['syndicated', ['a', 'c']]])
  })

  it('tells who was first by the date, and nothing without', () => {
    const direction = (first: string | null, second: string | null): unknown => {
      const [group] = findReuse([article('a', 'X', AGENCY, first), article('b', 'Y', AGENCY, second)]).groups
      return group!.members.map((member) => [member.id, member.direction])
    }
    expect(direction('2024-05-02', '2024-05-03')).toEqual([
      ['a', null],
      ['b', 'from-first'],
    ])
    expect(direction('2024-05-03', '2024-05-02T08:00')).toEqual([
      ['b', null],
      ['a', 'from-first'],
    ])
    expect(direction('2024-05-02T10:00', '2024-05-02T08:00')).toEqual([
      ['b', null],
      ['a', 'from-first'],
    ])
    expect(direction('2024-05-02', '2024-05-02T08:00')).toEqual([
      ['a', null],
      ['b', null],
    ])
    expect(direction(null, '2024-05-02')).toEqual([
      ['b', null],
      ['a', null],
    ])
  })

  it('finds a paragraph in a page that lost its line breaks', () => {
    const page = Array.from({ length: 30 }, other)
    page.splice(12, 0, AGENCY)
    expect(groupsOf([article('a', 'X', page.join(' ')), article('b', 'Y', AGENCY)])).toEqual([
      ['syndicated', ['a', 'b']],
    ])
  })

  it('links 2,000 copies to the first, with one alignment at most', () => {
    const document = segment(AGENCY)
    const copies = Array.from({ length: 2_000 }, (_, i) => ({ id: `${i}`, source: `Journal ${i % 2}`, document }))
    const { groups } = findReuse(copies)
    expect(groups.map(({ members }) => members.length)).toEqual([2_000])
    expect(findStars(readUnits(copies.map((one) => one.document)), 12).aligned).toBe(0)
  })

  it('compares no more pairs a paragraph when there are many copies that differ in a name', () => {
    const variants = (count: number): number => {
      const letters = (i: number): string => [...`${i}`].map((digit) => 'abcdefghij'[Number(digit)]).join('')
      const texts = Array.from({ length: count }, (_, i) => segment(AGENCY.replace('Kerguen', `X${letters(i)}`)))
      return findStars(readUnits(texts), 12).aligned / count
    }
    expect(variants(1_600)).toBeLessThan(variants(400) * 1.1)
    expect(variants(1_600)).toBeLessThan(2)
  })

  it('copes with texts that are empty, of one word or one endless line', () => {
    const endless = Array.from({ length: 20_000 }, (_, i) => `mot${i % 977}`).join(' ')
    const odd = ['', ' \n\n', 'Oui', '…', endless, `${endless} fin`, '😀 '.repeat(500)]
    const { places } = findReuse(odd.map((text, i) => article(`${i}`, null, text)))
    expect(Object.keys(places)).toHaveLength(odd.length)
    expect(findReuse([])).toEqual({ groups: [], articles: [], places: {} })
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 6 }), (texts) => {
        findReuse(texts.map((text, i) => article(`${i}`, null, text)))
      }),
    )
  })

  it('refuses ids given twice, wrong dates and unknown options', () => {
    const one = article('a', null, AGENCY)
    expect(() => findReuse([one, one])).toThrow(
      new TypeError('documents[1].id: expected an id of its own, received "a" again'),
    )
    for (const date of ['3 mai 2024', '2024-02-30', '2024-05'])
      expect(() => findReuse([{ ...one, date }])).toThrow(/documents\[0\]\.date: expected an ISO date/)
    expect(() => findReuse([one], { minWords: 4 })).toThrow(/options\.minWords: expected an integer of at least 5/)
    expect(() => findReuse([one], { words: 4 } as object)).toThrow(TypeError)
    expect(() => findReuse([{ ...one, document: AGENCY } as never])).toThrow(/a document made by segment/)
    expect(() => findReuse(null as never)).toThrow(TypeError)
  })
})

/** Whether two paragraphs are linked, by any number of steps. */
function linkedParagraphs({ groups }: Reuse): (one: string, other: string) => boolean {
  const root = new Map<string, string>()
  const rootOf = (place: string): string => {
    const up = root.get(place) ?? place
    return up === place ? place : rootOf(up)
  }
  for (const { members } of groups)
    for (const { id, paragraph } of members)
      root.set(rootOf(`${id} ${paragraph}`), rootOf(`${members[0]!.id} ${members[0]!.paragraph}`))
  return (one, two) => rootOf(one) === rootOf(two)
}

function gramsOf(words: readonly string[]): Set<string> {
  return new Set(words.slice(3).map((_, i) => words.slice(i, i + 4).join(' ')))
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((gram) => b.has(gram)).length
  return shared / Math.max(1, a.size + b.size - shared)
}
