import { afterEach, describe, expect, it, vi } from 'vitest'
import { withProgress } from '../../src/report/progress.ts'

/** What is written to stderr while `work` runs, stderr being a terminal or not. */
function written(isTTY: boolean, work: () => void): string {
  let all = ''
  vi.stubGlobal('process', { stderr: { isTTY, write: (text: string) => (all += text) } })
  work()
  return all
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('withProgress', () => {
  it('gives the items in order', () => {
    expect([...withProgress(['a', 'b'], 'mesure')]).toEqual(['a', 'b'])
    expect([...withProgress([], 'mesure')]).toEqual([])
  })

  it('writes nothing where stderr is no terminal, or where there is none', () => {
    expect(written(false, () => void [...withProgress([1, 2], 'mesure')])).toBe('')
    vi.stubGlobal('process', undefined)
    expect([...withProgress([1, 2], 'mesure')]).toEqual([1, 2])
  })

  it('tells how far the work is, at most once a percent, and clears the line', () => {
    const text = written(true, () => void [...withProgress([1, 2], 'mesure')])
    expect(text).toBe('\rmesure : 0 sur 2 (0 %)\rmesure : 1 sur 2 (50 %)\r\u001b[K')
    const long = written(true, () => void [...withProgress(Array.from({ length: 5000 }), 'mesure')])
    expect(long.split('\r').length - 1).toBe(101)
  })

  it('clears the line after a break too', () => {
    const text = written(true, () => {
      for (const item of withProgress([1, 2, 3], 'mesure')) if (item === 2) break
    })
    expect(text.endsWith('\r\u001b[K')).toBe(true)
  })

  it('refuses what is no list', () => {
    expect(() => [...withProgress('ab' as never, 'mesure')]).toThrow('items: expected an array')
    expect(() => [...withProgress([], '')]).toThrow('label: expected a non-empty string')
  })
})
