import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { VERSION } from '../src/version.ts'

it('has one version number', () => {
  const root = new URL('..', import.meta.url).pathname
  const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))
  expect(VERSION).toBe(version)
  expect(readFileSync(`${root}CITATION.cff`, 'utf8')).toContain(`version: ${version}`)
})
