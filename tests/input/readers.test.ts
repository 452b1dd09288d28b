import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, readEuropresse, readFeed, readFolder, readHtml, readJsonl, readText } from '../../src/input/index.ts'

const READERS = { readCsv, readEuropresse, readFeed, readHtml, readJsonl, readText }
const piece = fc.constantFrom(
  'texte;titre\n',
  '"',
  ';',
  '\n',
  '\r',
  '{"text":"',
  '"}',
  '<item><title>',
  '</item>',
  '<article><div class="DocText">',
  '<rss>',
  '12/11/2024',
  'été ',
  '\ufffd',
  '\0',
)

for (const [name, read] of Object.entries(READERS)) {
  test(`${name} takes any text and any bytes, and what comes in goes out or is listed`, async () => {
    const text = fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(fc.oneof(text, fc.string(), fc.uint8Array()), async (input) => {
        const result = await read(input, { file: 'f' })
        expect(result.read).toBe(result.articles.length + result.rejected.length)
        for (const { file, line, column } of [...result.rejected, ...result.warnings]) {
          expect(file).toBe('f')
          for (const place of [line, column]) if (place !== null) expect(place).toBeGreaterThan(0)
        }
        for (const article of result.articles) expect(article.text.trim()).not.toBe('')
      }),
    )
  })
}

test('a folder is read file by file, and what is not read is named', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cadrage-'))
  try {
    writeFileSync(join(folder, 'a.txt'), 'Un titre de trois mots\n\nLe texte suit.')
    writeFileSync(join(folder, 'b.csv'), 'texte;id\nUn.;x\nDeux.;\n;z')
    writeFileSync(join(folder, 'c.png'), '')
    writeFileSync(join(folder, 'd.jsonl'), '')
    mkdirSync(join(folder, 'e.txt'))
    const { read, articles, rejected, warnings } = await readFolder(folder, { source: 'Le Méridien' })
    expect(read).toBe(5)
    expect(articles.map(({ id, source }) => [id, source])).toEqual([
      ['a', 'Le Méridien'],
      ['x', 'Le Méridien'],
      ['b-2', 'Le Méridien'],
    ])
    expect(rejected.map(({ file, code, line }) => [file, code, line])).toEqual([
      ['b.csv', 'no-text', 4],
      ['d.jsonl', 'empty', null],
    ])
    expect(warnings.map(({ file, message }) => [file, message])).toEqual([
      ['c.png', 'type de fichier non lu'],
      ['e.txt', 'sous-dossier non lu'],
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
