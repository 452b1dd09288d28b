import { describe, expect, it } from 'vitest'
import { paddingShare } from '../../src/find/size.ts'
import type { Boilerplate } from '../../src/types.ts'
import { tagged } from '../helpers.ts'

const TEXT = 'Partager\n\nLe pont ouvre.\n\nTout reste possible.'
const boilerplate = (type: Boilerplate['type'], words: string): Boilerplate => ({
  kind: 'boilerplate',
  type,
  score: 1,
  reason: '',
  repeats: null,
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
})
const PAGE = boilerplate('chrome', 'Partager')
const PADDING = boilerplate('filler', 'Tout reste possible.')

describe('paddingShare', () => {
  it('is the share of the words of the article that stand in padding', () => {
    expect(paddingShare(tagged(TEXT), [PAGE, PADDING])).toBe(0.5)
    expect(paddingShare(tagged(TEXT), [PAGE, { ...PADDING, type: 'repetition' }])).toBe(0.5)
  })

  it('leaves page debris out of both', () => {
    expect(paddingShare(tagged(TEXT), [PAGE])).toBe(0)
    expect(paddingShare(tagged(TEXT), [PADDING])).toBeCloseTo(3 / 7, 12)
  })

  it('is null where there is no word outside page debris', () => {
    expect(paddingShare(tagged('Partager'), [PAGE])).toBeNull()
    expect(paddingShare(tagged(''), [])).toBeNull()
  })
})
