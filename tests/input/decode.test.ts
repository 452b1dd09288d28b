import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decode } from '../../src/input/decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Latin-1 bytes, with the code points of windows-1252 or ISO 8859-15 given as escapes. */
const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

const CASES: [string, Uint8Array, string, string, string | null][] = [
  ['UTF-8', utf8('Été à la mairie'), 'Été à la mairie', 'utf-8', null],
  ['UTF-8 with a mark', utf8('\ufeffÉté'), 'Été', 'utf-8', null],
  ['UTF-16 little-endian', bytes('\xff\xfe\xc9\0t\0\xe9\0'), 'Été', 'utf-16le', null],
  ['UTF-16 big-endian', bytes('\xfe\xff\0\xc9\0t\0\xe9'), 'Été', 'utf-16be', null],
  ['windows-1252 undeclared', bytes('L\x92\xe9t\xe9 co\xfbte 3 \x80'), 'L’été coûte 3 €', 'windows-1252', null],
  ['ISO 8859-15 undeclared', bytes('Le c\xbdur co\xfbte 3 \xa4'), 'Le cœur coûte 3 €', 'iso-8859-15', null],
  [
    'windows-1252 declared as ISO 8859-1',
    bytes('<meta charset="iso-8859-1"><p>L\x92\xe9t\xe9'),
    '<meta charset="iso-8859-1"><p>L’été',
    'windows-1252',
    null,
  ],
  [
    'ISO 8859-15 declared the old way',
    bytes('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>b\xbduf'),
    '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-15"><p>bœuf',
    'iso-8859-15',
    null,
  ],
  [
    'UTF-8 declared as ISO 8859-1',
    utf8('<meta charset=iso-8859-1><p>été'),
    '<meta charset=iso-8859-1><p>été',
    'utf-8',
    'misdeclared',
  ],
  [
    'windows-1252 declared as UTF-8',
    bytes('<meta charset="utf-8"><p>\xe9t\xe9 \xe0 la'),
    '<meta charset="utf-8"><p>été à la',
    'windows-1252',
    'misdeclared',
  ],
  ['UTF-8 with one broken byte', Uint8Array.of(...utf8('été à '), 0xe9, 0x20), 'été à \ufffd ', 'utf-8', 'damaged'],
  [
    'an unknown charset',
    bytes('<meta charset="klingon"><p>\xe9t\xe9'),
    '<meta charset="klingon"><p>été',
    'windows-1252',
    'unknown-charset',
  ],
  [
    'an XML declaration',
    bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>\xe9'),
    '<?xml version="1.0" encoding="ISO-8859-1"?><a>é',
    'windows-1252',
    null,
  ],
  [
    'a page that says UTF-16 and is not',
    utf8('<meta charset="utf-16"><p>été'),
    '<meta charset="utf-16"><p>été',
    'utf-8',
    null,
  ],
]

test.each(CASES)('%s is decoded', (_, input, text, charset, problem) => {
  expect(decode(input)).toEqual({ text, charset, problem })
})

test('a half stays a half in windows-1252', () => {
  expect(decode(bytes('1\xbd pomme \xe0')).text).toBe('1½ pomme à')
})

test('bytes of pictures, archives and PDF files are no text', () => {
  for (const head of ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'PK\x03\x04\x14\0', '%PDF-1.7\n%abc', '\x01\x02\x03\x04\x05'])
    expect(decode(bytes(head))).toEqual({ text: null, charset: null, problem: 'binary' })
})

test('no bytes throw, whatever charset is named', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), fc.option(fc.string(), { nil: undefined }), (input, charset) => {
      const { text, problem } = decode(input, charset)
      expect(text === null).toBe(problem === 'binary')
    }),
  )
})
