import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname
const notebooks = readdirSync(`${root}docs/notebooks`).filter((file) => file.endsWith('.ts'))

describe('notebooks', () => {
  it('are those that docs/notebooks/README.md lists', () => {
    const listed = readFileSync(`${root}docs/notebooks/README.md`, 'utf8').matchAll(/^\| `([^`]+)`/gm)
    expect(Array.from(listed, ([, name]) => name).toSorted()).toEqual(notebooks.toSorted())
  })

  it.each(notebooks)('%s runs, in silence but for its tables', (file) => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', `docs/notebooks/${file}`], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(run.stdout.match(/^─+(?: {2}─+)*$/gm)?.length).toBeGreaterThanOrEqual(5)
    expect(run.stdout).not.toMatch(/\bundefined\b|\bNaN\b|\[object |\bnull\b/)
  })
})
