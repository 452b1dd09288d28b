import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignWords } from '../../src/compare/align.ts'
import { createRandom, edit, makeParagraph } from './made-up-press.ts'

/** Words as numbers, in the order of their first use in both texts. */
function numbered(...texts: string[]): Int32Array[] {
  const numbers = new Map<string, number>()
  return texts.map((text) =>
    Int32Array.from(text.split(' '), (word) => numbers.get(word) ?? numbers.set(word, numbers.size).size - 1),
  )
}

/** The words of each alignment: runs apart by "|". */
const aligned = (one: string, other: string): string[] => {
  const [a, b] = numbered(one, other) as [Int32Array, Int32Array]
  const words = one.split(' ')
  return alignWords(a, b).map(({ runs }) =>
    runs.map((run) => words.slice(run.a, run.a + run.length).join(' ')).join(' | '),
  )
}

describe('alignWords', () => {
  it('aligns equal texts in one run', () => {
    expect(aligned('le pont est fermé depuis lundi', 'le pont est fermé depuis lundi')).toEqual([
      'le pont est fermé depuis lundi',
    ])
  })

  it('steps over a word replaced, put in or left out', () => {
    expect(
      aligned('le vieux pont de pierre est fermé depuis lundi', 'le vieux pont de fer est fermé depuis lundi'),
    ).toEqual(['le vieux pont de | est fermé depuis lundi'])
    expect(aligned('le pont de pierre est fermé', 'le pont de belle pierre est fermé')).toEqual([
      'le pont de | pierre est fermé',
    ])
    expect(aligned('le pont de belle pierre est fermé', 'le pont de pierre est fermé')).toEqual([
      'le pont de | pierre est fermé',
    ])
  })

  it('fills gaps with single words that both have in order', () => {
    expect(
      aligned(
        'les élus de la ville ont hier voté un nouveau budget',
        'les élus de la commune ont enfin voté un nouveau budget',
      ),
    ).toEqual(['les élus de la | ont | voté un nouveau budget'])
  })

  it('goes on at the ends as long as two words are equal', () => {
    expect(aligned('a b x le maire de Valmer y c d', 'a b q le maire de Valmer z c d')).toEqual([
      'a b | le maire de Valmer | c d',
    ])
  })

  it('gives a moved sentence an alignment of its own', () => {
    const [one, other] = ['le port ouvre ses quais demain matin', 'la gare ferme ses guichets ce soir']
    expect(aligned(`${one} ${other}`, `${other} ${one}`)).toEqual([one, other])
  })

  it('aligns nothing where no three words in a row are shared', () => {
    expect(aligned('le maire ouvre le bal', 'le maire ferme le port')).toEqual([])
  })

  it('aligns nothing where most words between were replaced', () => {
    expect(aligned('a b c d k l m n o p q r e f g h', 'a b c d 1 2 3 4 5 6 7 8 e f g h')).toEqual([])
  })

  it('gives runs of equal words, in order on both sides, and no word twice', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(6), { maxLength: 60 }), fc.array(fc.nat(6), { maxLength: 60 }), (listA, listB) => {
        const [a, b] = [Int32Array.from(listA), Int32Array.from(listB)]
        const usedA = new Set<number>()
        const usedB = new Set<number>()
        for (const { runs, words } of alignWords(a, b)) {
          let [endA, endB] = [0, 0]
          for (const run of runs) {
            expect(run.length).toBeGreaterThan(0)
            expect(run.a).toBeGreaterThanOrEqual(endA)
            expect(run.b).toBeGreaterThanOrEqual(endB)
            for (let k = 0; k < run.length; k++) {
              expect(a[run.a + k]).toBe(b[run.b + k])
              expect(usedA.has(run.a + k) || usedB.has(run.b + k)).toBe(false)
              usedA.add(run.a + k)
              usedB.add(run.b + k)
            }
            endA = run.a + run.length
            endB = run.b + run.length
          }
          expect(words).toBe(runs.reduce((sum, { length }) => sum + length, 0))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('finds nearly all words that an edited copy kept', () => {
    const random = createRandom(5)
    let kept = 0
    let found = 0
    for (let round = 0; round < 100; round++) {
      const words = makeParagraph(random).flat()
      const copy = edit([words], 0.2, random).flat()
      const [a, b] = numbered(words.join(' '), copy.join(' ')) as [Int32Array, Int32Array]
      found += alignWords(a, b).reduce((sum, alignment) => sum + alignment.words, 0)
      // Half of the edits replace a word, a quarter leaves one out.
      kept += words.length * (1 - 0.2 * 0.75)
    }
    expect(found / kept).toBeGreaterThan(0.95)
  })

  it('copes with a hundred thousand times the same word', () => {
    const a = new Int32Array(100_000)
    const b = new Int32Array(100_001)
    b[0] = 1
    expect(alignWords(a, b)).toEqual([])
    expect(alignWords(new Int32Array(0), a)).toEqual([])
  })
})
