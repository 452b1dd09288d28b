import { readFileSync } from 'node:fs'
import { SCHEMAS, type ListName } from '../src/lexicon/schema.ts'

// Structural check only for now.
const folder = new URL('.', import.meta.url).pathname
const categories = new Map<string, Set<string>>()
for (const line of readFileSync(`${folder}categories.tsv`, 'utf8').trimEnd().split('\n').slice(1)) {
  const [list, id] = line.split('\t') as [string, string]
  if (!categories.has(list)) categories.set(list, new Set())
  categories.get(list)?.add(id)
}
const files = process.argv.slice(2)
let bad = 0
for (const file of files) {
  const list = (file.split('/').at(-1) as string).split(/[.-]/)[0] as ListName
  const schema = SCHEMAS[list]
  const lines = readFileSync(file, 'utf8').split('\n')
  if (lines.at(-1) === '') lines.pop()
  const say = (n: number, m: string) => { bad++; console.log(`${file}:${n}: ${m}`) }
  const header = schema.map((c) => c.name).join('\t')
  if (lines[0] !== header) say(1, `header must be ${JSON.stringify(header)}`)
  const seen = new Map<string, number>()
  lines.slice(1).forEach((line, i) => {
    const n = i + 2
    const cells = line.split('\t')
    if (cells.length !== schema.length) return say(n, `${cells.length} cells, expected ${schema.length}: ${line}`)
    if (line !== line.normalize('NFC')) say(n, 'not NFC')
    schema.forEach((column, k) => {
      const cell = cells[k] as string
      if (cell !== cell.trim()) say(n, `${column.name}: stray space in ${JSON.stringify(cell)}`)
      if (cell === '') { if (column.required) say(n, `${column.name} is empty`); return }
      const v = column.value as { type: string; many?: boolean; min: number; max: number; integer: boolean }
      if (v.type === 'number') {
        const x = Number(cell)
        if (!(x >= v.min && x <= v.max) || (v.integer && !Number.isInteger(x))) say(n, `${column.name}: ${cell} not a number ${v.min}…${v.max}`)
      }
      if (v.type === 'enum') {
        const known = categories.get(`${list}.${column.name}`) ?? categories.get(column.name)
        for (const id of v.many ? cell.split('|') : [cell]) if (!known?.has(id)) say(n, `${column.name}: unknown id ${JSON.stringify(id)}`)
      }
      if (v.type === 'contexts') for (const c of cell.split(' ; ')) if (!c.includes('~')) say(n, `not: context ${JSON.stringify(c)} has no ~`)
      if (v.type === 'entry' && /[’]/.test(cell)) say(n, 'entry: use a straight apostrophe')
    })
    const key = list === 'frames' ? cells.slice(0, 3).join('\t') : list === 'effects' ? [cells[0], cells[1], cells[2], cells[4]].join('\t') : list === 'actors' || list === 'abbreviations' || list === 'boilerplate' ? cells[0] as string : cells.slice(0, 2).join('\t')
    if (seen.has(key)) say(n, `duplicate of line ${seen.get(key)}: ${key}`)
    seen.set(key, n)
  })
  console.log(`${file}: ${lines.length - 1} entries`)
}
process.exitCode = bad ? 1 : 0
