import type { Report } from '../types.ts'

/**
 * Refuses to compare what was measured with different rulers: another version of the library, other lexicons (id, version, number of entries),
 * or other options. The option `targets` may differ, since it only says whose stance was asked for.
 *
 * @throws TypeError naming the first report that differs and in what
 */
export function expectSameMethod(reports: readonly Report[]): void {
  const first = reports[0]
  if (!first) return
  const expected = describeMethod(first)
  reports.forEach((report, index) => {
    if (report.method === first.method) return
    for (const [part, value] of Object.entries(describeMethod(report)))
      if (value !== expected[part as keyof typeof expected])
        throw new TypeError(
          `reports[${index}].method.${part}: expected ${expected[part as keyof typeof expected]} as in reports[0], received ${value}`,
        )
  })
}

function describeMethod({ method }: Report): { version: string; lexicons: string; options: string } {
  const { targets: _, ...options } = method.options
  const fields = Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    version: method.version,
    lexicons: method.lexicons
      .map(({ id, version, entries }) => `${id}@${version} (${entries})`)
      .sort()
      .join(', '),
    options: JSON.stringify(Object.fromEntries(fields)),
  }
}
