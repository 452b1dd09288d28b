import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bundle } from '../../src/lexicon/bundle.ts'
import { actorsLexicon, catalogue } from '../../src/lexicons.ts'

describe('catalogue', () => {
  it('names every list with its size and licence', () => {
    const lists = [...bundle(), actorsLexicon()]
    expect(
      catalogue()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(lists.map(({ id }) => id).toSorted())
    for (const lexicon of lists)
      expect(catalogue().find(({ id }) => id === lexicon.id)).toMatchObject({
        entries: lexicon.length,
        licence: lexicon.licence,
        version: lexicon.version,
      })
  })

  it('holds the hash of the file each list was compiled from', () => {
    for (const { list, sha256 } of catalogue()) {
      const file = readFileSync(new URL(`../../lexicons/${list}.tsv`, import.meta.url))
      expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
    }
  })
})
