import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Writes the pages of the API anew, which fails where an export is undocumented, and compares them with docs/api.
const fresh = join(mkdtempSync(join(tmpdir(), 'cadrage-api-')), 'api')
const kept = new URL('../docs/api', import.meta.url).pathname
execFileSync('npx', ['typedoc', '--out', fresh], { stdio: ['ignore', 'inherit', 'inherit'] })
const pages = filesOf(fresh)
const stale = [...new Set([...pages, ...filesOf(kept)])].filter((page) => read(fresh, page) !== read(kept, page))
rmSync(fresh, { recursive: true })
if (stale.length > 0) {
  console.error(`docs/api: expected what the docstrings give, received an older ${stale.join(', ')}: run npm run api`)
  process.exitCode = 1
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

function read(folder: string, page: string): string | null {
  const path = join(folder, page)
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
