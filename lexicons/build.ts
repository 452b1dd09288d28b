import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { LexiconInfo } from '../src/lexicon/catalogue.ts'
import { packLexicon, unpackLexicon } from '../src/lexicon/packed.ts'
import { readLexicon } from '../src/lexicon/read.ts'
import { KEYS, type ListName, SCHEMAS } from '../src/lexicon/schema.ts'
import { describeFault, parseTable } from '../src/lexicon/table.ts'
import { lint } from './lint.ts'
import { cataloguePages } from './pages.ts'

// Checks the lists of this folder and compiles them to src/lexicon/data. With --check: fails where the compiled data is
// not up to date, and writes nothing. With file names as arguments: checks those only.
const folder = new URL('.', import.meta.url).pathname
const target = `${folder}../src/lexicon/data/`
const VERSION = JSON.parse(readFileSync(`${folder}../package.json`, 'utf8')).version as string
const CLOSED: readonly string[] = ['abbreviations', 'grammar']
/** The classes of grammar.tsv that `segment` needs: a module of their own, so that it can be bundled without the others. */
const SEGMENTATION: readonly string[] = ['elision', 'enclitic', 'keep', 'sentence-starter']

const given = process.argv.slice(2).filter((argument) => argument !== '--check')
const checkOnly = process.argv.includes('--check')
const faults: string[] = []
if (given.length > 0) {
  for (const file of given) check(file, readFileSync(file, 'utf8'))
} else {
  const before = readFileSync(`${target}categories.ts`, 'utf8')
  write('categories', tableOf(readFileSync(`${folder}categories.tsv`, 'utf8')))
  // The checks read the compiled categories: with new ones start again.
  if (before !== readFileSync(`${target}categories.ts`, 'utf8')) {
    spawnSync('npx', ['tsx', ...process.argv.slice(1)], { stdio: 'inherit' })
    process.exit()
  }
  const files = readdirSync(folder)
    .filter((file) => file.replace(/\.tsv$/, '') in SCHEMAS)
    .sort()
  for (const file of files) {
    const text = readFileSync(folder + file, 'utf8')
    check(file, text)
    checkOrder(file, text)
  }
  if (faults.length === 0) {
    const compiled = files.flatMap((file) => compile(file) ?? [])
    write('catalogue', compiled)
    for (const { name, text } of cataloguePages()) writeFile(name, text)
  }
}
for (const fault of faults) console.error(fault)
if (faults.length > 0) process.exitCode = 1

function listOf(file: string): ListName {
  return (file.split('/').at(-1) as string).split(/[.-]/)[0] as ListName
}

function check(file: string, text: string): void {
  const { rows, faults: found } = parseTable(text, listOf(file))
  for (const fault of found) faults.push(describeFault(file, fault))
  for (const { line, cells } of rows)
    if (!cells['why']) faults.push(`${file}:${line}: why: expected a reason or a source, received ""`)
  console.log(`${file}: ${rows.length} entries`)
}

function checkOrder(file: string, text: string): void {
  const list = listOf(file)
  const { rows } = parseTable(text, list)
  const keys = rows.map(({ cells }) => KEYS[list].map((name) => cells[name]).join('\t'))
  keys.forEach((key, i) => {
    const before = keys[i - 1]
    if (before !== undefined && before > key)
      faults.push(
        `${file}:${rows[i]?.line}: expected entries sorted by ${KEYS[list].join(', ')}, received ${JSON.stringify(key)} after ${JSON.stringify(before)}`,
      )
  })
}

function compile(file: string): LexiconInfo | null {
  const list = listOf(file)
  const text = readFileSync(folder + file, 'utf8')
  if (!CLOSED.includes(list)) {
    const lexicon = readLexicon(text, { id: list, list, version: VERSION, licence: 'CC-BY-4.0' })
    const lines = parseTable(text, list).rows
    for (const { row, ...fault } of lint(
      lexicon,
      lines.map(({ cells }) => cells['why'] ?? ''),
    ))
      faults.push(describeFault(file, { line: lines[row]?.line ?? 0, ...fault }))
    const packed = packLexicon(lexicon)
    if (!isDeepStrictEqual(unpackLexicon(packed), lexicon))
      faults.push(`${file}: expected to be the same after packing and unpacking`)
    write(list, packed)
    const { id, version, licence, length: entries } = lexicon
    return { id, list, version, licence, entries, sha256: createHash('sha256').update(text).digest('hex') }
  }
  const { rows } = parseTable(text, list)
  if (list === 'abbreviations') {
    write(list, { entries: rows.map(({ cells }) => cells['entry']), kind: rows.map(({ cells }) => cells['kind']) })
    return null
  }
  const classes: Record<string, { entries: string[]; values: string[] }> = {}
  for (const { cells } of rows) {
    const entry = cells['class'] as string
    classes[entry] ??= { entries: [], values: [] }
    classes[entry].entries.push(cells['entry'] as string)
    classes[entry].values.push(cells['value'] as string)
  }
  const isSegmentation = ([name]: [string, unknown]): boolean => SEGMENTATION.includes(name)
  const all = Object.entries(classes)
  write('segmentation', Object.fromEntries(all.filter(isSegmentation)))
  write(list, Object.fromEntries(all.filter((one) => !isSegmentation(one))))
  return null
}

function tableOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
}

function write(name: string, data: unknown): void {
  const literal = JSON.stringify(data).replaceAll('\\', '\\\\').replaceAll("'", "\\'")
  const head = `// Generated by lexicons/build.ts from lexicons/*.tsv (CC BY 4.0). Do not edit.\n`
  const module = `${head}export const ${name}Data: string =\n  '${literal}'\n`
  writeFile(`${target}${name}.ts`, module)
}

function writeFile(file: string, text: string): void {
  if (!checkOnly) writeFileSync(file, text)
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    faults.push(`${file}: expected what the lists give, received an older state: run npm run lexicons`)
}
