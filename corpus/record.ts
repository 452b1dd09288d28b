import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse, VERSION } from '../src/index.ts'

// Writes corpus/sources.json from the folder of the five source documents: what we measured at which offsets, no text.
const folder = process.argv[2]
if (!folder) throw new TypeError('folder: expected the folder of the source documents, received nothing')
const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort()
  .map((file) => {
    const bytes = readFileSync(join(folder, file))
    const { annotations, size } = analyse(bytes.toString('utf8'))
    return {
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      characters: size.characters,
      annotations: annotations.flatMap((one) => {
        const { kind, start, end } = one
        if (one.kind === 'quotation') return [{ kind, start, end, label: one.form }]
        if (one.kind === 'loaded') return [{ kind, start, end, label: `${Math.sign(one.polarity)} ${one.voice}` }]
        if (one.kind === 'boilerplate') return [{ kind, start, end, label: one.type }]
        return []
      }),
    }
  })
const about =
  'Stand-off record of five articles that cadrage was modelled on: what it finds at which UTF-16 offsets of the file. The texts belong to their publishers and are not here; whoever has the files can check them by the sha256 of their bytes. Written by corpus/record.ts.'
writeFileSync(
  new URL('sources.json', import.meta.url).pathname,
  `${JSON.stringify({ about, version: VERSION, documents }, null, 1)}\n`,
)
