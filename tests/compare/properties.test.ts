import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concordance } from '../../src/index.ts'
import { tokens } from '../../src/morphology/tokens.ts'
import { tagged } from '../helpers.ts'

const pieces = fc.constantFrom(
  ...['Le maire', 'Aujourd’hui', "quelqu'un", 'les prud’hommes', 'l’Otan', 'a-t-il', 'M. Dupont-Aignan', '1 000 €'],
  ...[
    '«',
    '»',
    ',',
    '.',
    '?',
    '\n\n',
    'e\u0301te\u0301',
    'États-Unis',
    'jusqu’au',
    '5,5 %',
    'etc.',
    '👩🏽‍🚒',
    'C’est-à-dire',
  ],
)
const texts = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '))

describe('concordances', () => {
  it('find every word of a text by its own form, and lines slice back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = tagged(text)
        for (const { text: form, start, end } of tokens(document)) {
          if (!/^[\p{L}\p{N}]/u.test(form)) continue
          const lines = concordance([{ document }], { form }, { withBoilerplate: true })
          expect(lines.some((line) => line.start === start && line.end === end)).toBe(true)
          for (const line of lines) expect(text.slice(line.start, line.end).replace(/\s+/gu, ' ')).toBe(line.node)
        }
      }),
      { numRuns: 60 },
    )
  })
})
