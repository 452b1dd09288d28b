import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftmostLongest } from '../../src/lexicon/overlap.ts'

const m = (from: number, to: number, id = ''): { from: number; to: number; id: string } => ({ from, to, id })

describe('leftmostLongest', () => {
  it('keeps matches that share no token', () => {
    expect(leftmostLongest([m(0, 1), m(1, 3), m(5, 6)])).toEqual([m(0, 1), m(1, 3), m(5, 6)])
  })

  it('keeps the longest of those that begin together', () => {
    expect(leftmostLongest([m(2, 3), m(2, 5), m(2, 4)])).toEqual([m(2, 5)])
  })

  it('keeps the first of those that overlap, even if the second is longer', () => {
    expect(leftmostLongest([m(3, 9), m(2, 4)])).toEqual([m(2, 4)])
  })

  it('frees what only a dropped match covered', () => {
    expect(leftmostLongest([m(0, 2), m(1, 5), m(4, 6)])).toEqual([m(0, 2), m(4, 6)])
  })

  it('keeps all entries on exactly the same tokens', () => {
    expect(leftmostLongest([m(1, 3, 'a'), m(1, 3, 'b'), m(1, 2, 'c')])).toEqual([m(1, 3, 'a'), m(1, 3, 'b')])
  })

  it('leaves its input alone', () => {
    const matches = [m(4, 5), m(0, 2)]
    leftmostLongest(matches)
    expect(matches).toEqual([m(4, 5), m(0, 2)])
  })

  it('agrees with a naive reading of the policy', () => {
    const spans = fc.array(
      fc.tuple(fc.nat(12), fc.integer({ min: 1, max: 5 })).map(([from, length]) => m(from, from + length)),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(spans, (matches) => {
        const kept = leftmostLongest(matches)
        const tokens = new Map<number, string>()
        for (let place = 0; place < 20; place++) {
          const here = matches.filter(({ from }) => from === place)
          const length = Math.max(...here.map(({ from, to }) => to - from))
          const free = here.length > 0 && ![...tokens.keys()].some((token) => token >= place)
          if (!free) continue
          for (let token = place; token < place + length; token++) tokens.set(token, `${place}-${place + length}`)
        }
        const expected = matches.filter(({ from, to }) => tokens.get(from) === `${from}-${to}`)
        expect(kept).toHaveLength(expected.length)
        expect(new Set(kept)).toEqual(new Set(expected))
      }),
    )
  })
})
