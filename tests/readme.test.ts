import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const root = new URL('..', import.meta.url).pathname

it('prints what README.md says it prints', () => {
  const readme = readFileSync(`${root}README.md`, 'utf8')
  const code = /```ts\n([\s\S]*?)```\s*```text\n([\s\S]*?)```/.exec(readme)
  const file = `${root}tests/.readme.ts`
  writeFileSync(file, (code?.[1] ?? '').replace("'cadrage'", "'../src/index.ts'"))
  try {
    expect(
      execFileSync('npx', ['tsx', file], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    ).toBe(code?.[2])
  } finally {
    rmSync(file)
  }
})
